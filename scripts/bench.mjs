// pnpm bench: every line of the speed budget, measured and held against its bar. The core alone first, then the built app
// in a browser beside the pages it is compared with. A line that misses is told, not an error: speed is no test, and a busy
// machine must not turn a build red. Only what could not be measured fails. `pnpm bench core` or `pnpm bench page` does one part.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { table, verdict } from './lib/bench-table.mjs';
import { at, run, runOrExit } from './lib/run.mjs';

runOrExit('scripts/setup.mjs');
const cache = 'node_modules/.cache/bench';
rmSync(at(cache), { recursive: true, force: true });
mkdirSync(at(cache), { recursive: true });

const wanted = process.argv.slice(2);
const bundle = (/** @type {string} */ mode) => [
  ...['build', '-c', 'scripts/vite/bench.ts', '--mode', mode, '--logLevel', 'warn'],
];
const program = (/** @type {string} */ name) => [`${cache}/${name}.mjs`, `${cache}/${name}.json`];

/** @type {readonly { name: string, steps: readonly (readonly [string, readonly string[]])[] }[]} */
const parts = [
  {
    name: 'core',
    steps: [
      ['vite', bundle('core')],
      ['node', program('core')],
    ],
  },
  {
    name: 'page',
    steps: [
      ['vite', ['build', '--logLevel', 'warn']],
      ['node', ['scripts/find-browser.mjs']],
      ['vite', bundle('pages')],
      ['vite', bundle('page')],
      ['node', program('page')],
    ],
  },
];

/** @type {import('./lib/bench-table.mjs').Line[]} */
const lines = [];
/** @type {string[]} */
const unmeasured = [];
for (const { name, steps } of parts) {
  if (wanted.length > 0 && !wanted.includes(name)) continue;
  if (steps.every(([tool, args]) => run(tool, args) === 0)) {
    lines.push(...JSON.parse(readFileSync(at(`${cache}/${name}.json`), 'utf8')));
  } else unmeasured.push(name);
}

console.log(`\n${table(lines)}\n`);
const barred = lines.filter(({ bar }) => bar);
const held = barred.filter((line) => verdict(line) === 'holds');
console.log(`${held.length} of ${barred.length} lines hold`);
if (unmeasured.length > 0) console.log(`Could not be measured: ${unmeasured.join(', ')}`);
process.exitCode = unmeasured.length > 0 ? 1 : 0;
