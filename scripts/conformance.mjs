// pnpm conformance: the comparison with the recorded values of the real libraries, and nothing else printed,
// so that its table and its closing count are the last words. GOLDENS_DIR names another folder to read;
// --report writes what the repository's own came to into README.md.
import { run, runOrExit } from './lib/run.mjs';

const report = '--report';
const args = process.argv.slice(2);

runOrExit('scripts/setup.mjs');
process.exitCode = run(
  'vitest',
  [
    'run',
    '--project',
    'conformance',
    '--reporter=./scripts/lib/failures-reporter.mjs',
    ...args.filter((arg) => arg !== report),
  ],
  args.includes(report) ? { DOCS: 'write' } : {},
);
