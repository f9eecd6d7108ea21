// npm test: setup, then every check; `check` leaves out the browser, `e2e` runs nothing but the browser.
// A failed step does not hide the ones after it, so one run tells everything that is wrong.
import { mkdirSync, rmSync } from 'node:fs';
import { at, run, runOrExit } from './lib/run.mjs';
import { suites } from './lib/steps.mjs';
import { addCounts, readCounts, readFailures } from './lib/test-report.mjs';

const [suite = 'test', ...extra] = process.argv.slice(2);
const steps = suites[suite];
if (!steps) {
  console.error(`Unknown suite '${suite}': ${Object.keys(suites).join(', ')}.`);
  process.exit(1);
}
runOrExit('scripts/setup.mjs');

const reports = at('node_modules/.cache/reports');
rmSync(reports, { recursive: true, force: true });
mkdirSync(reports, { recursive: true });

/** @type {string[]} */
const passed = [];
/** @type {string[]} */
const failed = [];
/** @type {string[]} */
const skipped = [];
/** @type {import('./lib/test-report.mjs').Counts[]} */
const counts = [];
/** @type {string[]} */
const failures = [];
for (const [i, step] of steps.entries()) {
  if (step.needs && [...failed, ...skipped].includes(step.needs)) {
    skipped.push(step.name);
    continue;
  }
  console.log(`\n── ${step.name} ──`);
  const report = `node_modules/.cache/reports/${i}.json`;
  // Further words of the command line go to Playwright: `pnpm e2e smoke`.
  const args = [
    ...step.args,
    ...(step.report === 'vitest' ? vitestReport(report) : []),
    ...(step.report === 'playwright' ? extra : []),
  ];
  const code = run(
    step.tool,
    args,
    step.report === 'playwright' ? { PLAYWRIGHT_JSON_OUTPUT_NAME: at(report) } : {},
  );
  (code === 0 ? passed : failed).push(step.name);
  if (step.report) {
    counts.push(readCounts(step.report, at(report)));
    failures.push(...readFailures(step.report, at(report)));
  }
}

const sum = addCounts(counts);
for (const failure of failures) console.log(`\n✗ ${failure}`);
console.log(`\nPassed: ${passed.join(' · ') || 'nothing'}`);
if (skipped.length) console.log(`Not run: ${skipped.join(' · ')}`);
if (failed.length) console.log(`Failed: ${failed.join(' · ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exitCode = failed.length ? 1 : 0;

/** @param {string} file */
function vitestReport(file) {
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
}
