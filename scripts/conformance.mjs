// pnpm conformance: the comparison with the recorded values of the real libraries, and nothing else printed,
// so that its table and its closing count are the last words. GOLDENS_DIR names another folder to read.
import { run, runOrExit } from './lib/run.mjs';

runOrExit('scripts/setup.mjs');
process.exitCode = run('vitest', [
  'run',
  '--project',
  'conformance',
  '--reporter=./scripts/lib/failures-reporter.mjs',
  ...process.argv.slice(2),
]);
