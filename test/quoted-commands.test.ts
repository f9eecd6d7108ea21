// The commands quoted in the guides exist, as do the files they link to: a reader pastes and follows them.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const root = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, root), 'utf8');
const scripts = Object.keys(JSON.parse(read('package.json')).scripts);

// What npm and pnpm do by themselves, without a script of ours.
const own = ['install', 'ci', 'i', 'add', 'exec', 'dlx', 'pack', 'publish', 'link'];
const shorthands = ['start', 'test'];

function guides(): string[] {
  const docs = existsSync(new URL('docs', root))
    ? readdirSync(new URL('docs', root), { recursive: true }).map((name) => `docs/${name}`)
    : [];
  const packages = readdirSync(new URL('packages', root)).map((name) => `packages/${name}/README.md`);
  return ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md', ...packages, ...docs].filter(
    (path) => path.endsWith('.md') && existsSync(new URL(path, root)),
  );
}

/** Every line of the code fences, and every `code span`. */
function code(markdown: string): string[] {
  const fences = [...markdown.matchAll(/^```[^\n]*\n([\s\S]*?)^```/gm)].flatMap(([, body = '']) =>
    body.split('\n'),
  );
  const spans = [...markdown.replace(/^```[\s\S]*?^```/gm, '').matchAll(/`([^`\n]+)`/g)].map(
    ([, span = '']) => span,
  );
  return [...fences, ...spans].map((line) => line.replace(/^\s*\$\s+/, '').trim());
}

function problem(line: string): string | undefined {
  for (const part of line.split(/&&|;/)) {
    const command = part
      .replace(/\s#.*$/, '')
      .trim()
      .replace(/^(?:[A-Z_]+=\S+\s+)+/, '');
    const [tool, first = '', second = ''] = command.split(/\s+/);
    if (tool !== 'npm' && tool !== 'pnpm') continue;
    const name = first === 'run' ? second : first;
    if (first.startsWith('-') || own.includes(first)) continue;
    if (tool === 'npm' && first !== 'run' && !shorthands.includes(first))
      return `${command}: npm needs 'run'`;
    if (!scripts.includes(name)) return `${command}: there is no such script`;
  }
  return undefined;
}

test.each(guides())('the commands of %s exist', (path) => {
  expect(code(read(path)).map(problem).filter(Boolean)).toEqual([]);
});

/** Files that links and pictures of a guide name, seen from the root. Addresses of the web and places in the same file are none. */
function linked(path: string, markdown: string): string[] {
  const prose = markdown.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]+`/g, '');
  return [...prose.matchAll(/\]\(<?([^)\s>]+)/g), ...prose.matchAll(/^\[[^\]]+\]:\s*(\S+)/gm)]
    .map(([, target = '']) => target)
    .filter((target) => !/^(?:[a-z][a-z+.-]*:|#)/i.test(target))
    .map((target) => new URL(target, new URL(path, 'file:///')).pathname.slice(1));
}

test.each(guides())('the files that %s links to exist', (path) => {
  expect(linked(path, read(path)).filter((file) => !existsSync(new URL(file, root)))).toEqual([]);
});

test('links are found, and seen from the file they stand in', () => {
  const markdown = '![a](b.png) [c](../d/#e) [f](https://g.h) [i](#j) `[k](l)`\n\n[m]: n.md\n';
  expect(linked('docs/o.md', markdown)).toEqual(['docs/b.png', 'd/', 'docs/n.md']);
});

test('a command that does not exist is found', () => {
  expect(problem('cd app && npm run nothing')).toContain('no such script');
  expect(problem('npm dev')).toContain("needs 'run'");
  expect(problem('E2E_PORT=1 pnpm e2e smoke # a comment')).toBeUndefined();
});
