// Reads how many tests passed, and which did not, from the JSON report that vitest or Playwright leaves behind.
import { readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ fullName: string, status: string, failureMessages?: string[] }} VitestCase */
/** @typedef {{ name: string, status: string, message?: string, assertionResults?: VitestCase[] }} VitestFile */
/** @typedef {{ results?: { errors?: { message?: string }[] }[] }} PlaywrightTest */
/** @typedef {{ file: string, title: string, ok: boolean, tests?: PlaywrightTest[] }} PlaywrightSpec */
/** @typedef {{ specs?: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite */
/** @typedef {{ passed: number, failed: number, skipped: number }} Counts */

/** @param {'vitest' | 'playwright'} kind @param {string} file @returns {Counts} */
export function readCounts(kind, file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
  if (kind === 'vitest') {
    return {
      passed: report.numPassedTests ?? 0,
      failed: report.numFailedTests ?? 0,
      skipped: (report.numPendingTests ?? 0) + (report.numTodoTests ?? 0),
    };
  }
  const { expected = 0, flaky = 0, unexpected = 0, skipped = 0 } = report.stats ?? {};
  return { passed: expected + flaky, failed: unexpected, skipped };
}

/**
 * Which tests failed, and with what words: a long run's closing lines are often all that is kept of it.
 *
 * @param {'vitest' | 'playwright'} kind @param {string} file @returns {readonly string[]}
 */
export function readFailures(kind, file) {
  let report;
  try {
    report = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
  return kind === 'vitest' ? vitestFailures(report) : playwrightFailures(report.suites ?? []);
}

/** @param {{ testResults?: VitestFile[] }} report @returns {readonly string[]} */
function vitestFailures({ testResults = [] }) {
  return testResults.flatMap(({ name, status, message, assertionResults = [] }) => {
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [told(name, message)] : [];
    return failed.map(({ fullName, failureMessages }) =>
      told(`${name} › ${fullName}`, failureMessages?.join('\n')),
    );
  });
}

/** @param {readonly PlaywrightSuite[]} suites @returns {readonly string[]} */
function playwrightFailures(suites) {
  return suites.flatMap(({ specs = [], suites: inner = [] }) => [
    ...specs
      .filter(({ ok }) => !ok)
      .map(({ file, title, tests = [] }) => {
        const results = tests.flatMap((test) => test.results ?? []);
        return told(
          `${file} › ${title}`,
          results.flatMap(({ errors = [] }) => errors.map((error) => error.message)).join('\n'),
        );
      }),
    ...playwrightFailures(inner),
  ]);
}

/** @param {string} where @param {string} [words] */
function told(where, words = '') {
  const lines = stripVTControlCharacters(words)
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\s+at /.test(line));
  return [where, ...lines.slice(0, 12).map((line) => `  ${line.slice(0, 600)}`)].join('\n');
}

/** @param {readonly Counts[]} all @returns {Counts} */
export function addCounts(all) {
  const sum = { passed: 0, failed: 0, skipped: 0 };
  for (const { passed, failed, skipped } of all) {
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  }
  return sum;
}
