// pnpm bench: the core's timings first, then the built app in a browser beside the pages it is compared with.
// Each file prints its own lines with ratio and verdict, and throws when a line does not hold.
import { run, runOrExit } from './lib/run.mjs';

runOrExit('scripts/setup.mjs');
const wanted = process.argv.slice(2);
const parts = [
  {
    name: 'core',
    tool: 'vitest',
    args: ['run', '--project', 'bench', '--reporter=./scripts/lib/failures-reporter.mjs'],
  },
  { name: 'build', tool: 'vite', args: ['build', '--logLevel', 'warn'] },
  { name: 'browser', tool: 'node', args: ['scripts/find-browser.mjs'] },
  { name: 'page', tool: 'playwright', args: ['test', '-c', 'e2e/bench/playwright.config.ts'] },
];
const failed = [];
for (const part of parts) {
  const needed = part.name === 'core' ? 'core' : 'page';
  if (wanted.length && !wanted.includes(needed)) continue;
  if (run(part.tool, part.args) !== 0) failed.push(part.name);
}
if (failed.length) console.log(`\nDoes not hold: ${failed.join(', ')}`);
process.exitCode = failed.length ? 1 : 0;
