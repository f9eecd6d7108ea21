import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readCounts, readFailures } from './test-report.mjs';

function reported(report: unknown): string {
  const file = join(mkdtempSync(join(tmpdir(), 'report-')), 'report.json');
  writeFileSync(file, JSON.stringify(report));
  return file;
}

test('a failed test of vitest is named, with its words and without its stack', () => {
  const file = reported({
    numPassedTests: 1,
    numFailedTests: 1,
    testResults: [
      {
        name: 'a.test.ts',
        status: 'failed',
        assertionResults: [
          { fullName: 'holds', status: 'passed' },
          {
            fullName: 'fails',
            status: 'failed',
            failureMessages: ['Error: \u001b[31m1 is not 2\u001b[39m\n    at a.ts:1:1'],
          },
        ],
      },
    ],
  });
  expect(readCounts('vitest', file)).toEqual({ passed: 1, failed: 1, skipped: 0 });
  expect(readFailures('vitest', file)).toEqual(['a.test.ts › fails\n  Error: 1 is not 2']);
});

test('and so is one of Playwright, however deep it lies', () => {
  const spec = {
    file: 'a.spec.ts',
    title: 'opens',
    ok: false,
    tests: [{ results: [{ errors: [{ message: 'Timeout' }] }] }],
  };
  const file = reported({
    stats: { expected: 3, unexpected: 1 },
    suites: [{ suites: [{ specs: [spec, { ...spec, ok: true }] }] }],
  });
  expect(readCounts('playwright', file)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  expect(readFailures('playwright', file)).toEqual(['a.spec.ts › opens\n  Timeout']);
});

test('a report that was never written has nothing to tell', () => {
  expect(readFailures('vitest', join(tmpdir(), 'no-such-report.json'))).toEqual([]);
});
