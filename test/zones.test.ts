// Imports run one way: packages know nothing of the app, and the app's features nothing of each other.
// An own test, because a lint pattern cannot tell `../codec` inside a feature from `../curves` beside it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const IMPORT = /\b(?:import|export)\b[^'"`;()]*?from\s*['"]([^'"]+)['"]|\bimport\s*\(?\s*['"]([^'"]+)['"]/g;

function sources(folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !file.includes('node_modules'))
    .map((file) => join(folder, file).split(sep).join('/'));
}

/** What a file imports: paths from the root for relative imports, names for packages. Types alone vanish from what is built. */
function imports(file: string, what: 'all' | 'values' = 'all'): string[] {
  const found = [...readFileSync(join(root, file), 'utf8').matchAll(IMPORT)];
  const kept = what === 'all' ? found : found.filter(([text]) => !/^(?:import|export) type\b/.test(text));
  return kept.map((match) => {
    const target = match[1] ?? match[2] ?? '';
    if (!target.startsWith('.')) return target;
    return relative(root, join(root, dirname(file), target))
      .split(sep)
      .join('/');
  });
}

function crossings(from: string[], forbidden: (file: string, target: string) => boolean): string[] {
  return from.flatMap((file) =>
    imports(file)
      .filter((target) => forbidden(file, target))
      .map((target) => `${file} imports ${target}`),
  );
}

/** `app/src/features/chart/x.ts` → `chart`; what several features share belongs into app/src/ui or app/src/state. */
const feature = (path: string) => /^app\/src\/features\/([^/]+)/.exec(path)?.[1]?.replace(/\.\w+$/, '');

test('features do not import each other', () => {
  const forbidden = (file: string, target: string) => {
    const other = feature(target);
    return other !== undefined && other !== feature(file);
  };
  expect(crossings(sources('app/src/features'), forbidden)).toEqual([]);
});

test('what the features share does not import them', () => {
  const shared = ['state', 'ui', 'i18n', 'styles'].flatMap((zone) => sources(`app/src/${zone}`));
  expect(crossings(shared, (_, target) => feature(target) !== undefined)).toEqual([]);
});

/** What packages offer, as others write it: `@lr-playground/schedule`, `@lr-playground/schedule/testing`, … */
function offered(): ReadonlySet<string> {
  const names = readdirSync(join(root, 'packages')).flatMap((folder) => {
    const file = join(root, 'packages', folder, 'package.json');
    const { name, exports } = JSON.parse(readFileSync(file, 'utf8'));
    return Object.keys(exports).map((path) => name + path.slice(1));
  });
  return new Set(names);
}

test('packages reach neither the app nor the inside of another package', () => {
  const doors = offered();
  const forbidden = (file: string, target: string) => {
    const home = file.split('/').slice(0, 2).join('/');
    if (target.startsWith('@lr-playground/')) return !doors.has(target);
    return /^(?:app|e2e|packages)\//.test(target) && !target.startsWith(`${home}/`);
  };
  expect(crossings(sources('packages'), forbidden)).toEqual([]);
});

/** Where Python is read that people write. */
const readsPython = /^packages\/schedule\/src\/(?:formula|families\/torch\/program)\//;

test('the core imports nothing but itself, and for formulas and programs a parser', () => {
  const forTests = /\.test\.ts$|\/testing\//;
  const files = sources('packages/schedule/src').filter((file) => !forTests.test(file));
  const forbidden = (file: string, target: string) => {
    if (target === '@lezer/python') return !readsPython.test(file);
    return !target.startsWith('packages/schedule/src/');
  };
  expect(crossings(files, forbidden)).toEqual([]);
});

test('what the first screen has of the core does not reach formulas', () => {
  const reached = new Set(['packages/schedule/src/index.ts']);
  for (const file of reached) for (const target of imports(file, 'values')) reached.add(target);
  expect(reached.size).toBeGreaterThan(20);
  expect([...reached].filter((file) => file.includes('/formula/'))).toEqual([]);
});
