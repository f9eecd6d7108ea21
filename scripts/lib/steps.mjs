// What `npm test` and `pnpm check` run, in this order: the cheap and the telling first.
/** @typedef {{ name: string, tool: string, args: readonly string[], report?: 'vitest' | 'playwright', needs?: string }} Step */

/** @type {readonly Step[]} */
const check = [
  { name: 'types', tool: 'tsc', args: ['-b'] },
  { name: 'lint and format', tool: 'biome', args: ['ci', '--error-on-warnings'] },
  { name: 'unused code', tool: 'knip', args: [] },
  {
    name: 'unit and property tests',
    tool: 'vitest',
    args: ['run', '--project', 'unit', '--project', 'app', '--project', 'repo'],
    report: 'vitest',
  },
  { name: 'conformance', tool: 'vitest', args: ['run', '--project', 'conformance'], report: 'vitest' },
  { name: 'library build', tool: 'tsc', args: ['-p', 'packages/schedule/tsconfig.build.json'] },
  { name: 'production build', tool: 'vite', args: ['build', '--logLevel', 'warn'] },
  { name: 'size budget', tool: 'node', args: ['scripts/size.mjs'], needs: 'production build' },
];

/** @type {readonly Step[]} */
const browser = [
  { name: 'browser', tool: 'node', args: ['scripts/find-browser.mjs'], needs: 'production build' },
  {
    name: 'browser tests',
    tool: 'playwright',
    args: ['test', '-c', 'e2e/playwright.config.ts'],
    report: 'playwright',
    needs: 'browser',
  },
];

/** @type {Readonly<Record<string, readonly Step[]>>} */
export const suites = {
  test: [...check, ...browser],
  check,
  e2e: [...check.filter((step) => step.name === 'production build'), ...browser],
};
