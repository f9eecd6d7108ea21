/**
 * The core against what the real libraries put out. `GOLDENS_DIR` names another folder of recorded values; without it the
 * repository's own copy is read, and README.md tells what came out.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readGoldens } from './goldens.ts';
import { withTable } from './readme.ts';
import { report, runFile } from './report.ts';

const elsewhere = process.env['GOLDENS_DIR'];
const folder = elsewhere ?? fileURLToPath(new URL('../goldens', import.meta.url));
const files = readGoldens(folder);
const rows = files.map(runFile);

const readme = new URL('../../../README.md', import.meta.url);
const page = () => readFileSync(readme, 'utf8');

if (process.env['DOCS'] === 'write' && elsewhere === undefined)
  writeFileSync(readme, withTable(page(), rows));

// The count stands alone on the last line, for programs that read it.
afterAll(() => console.log(`\nRecorded values of ${folder}\n\n${report(rows)}`));

test('the folder has recorded values', () => {
  expect(files, `no JSON file in ${folder}`).not.toEqual([]);
});

test.each(rows)('$library agrees', ({ failures }) => {
  expect(failures).toEqual([]);
});

test.runIf(elsewhere === undefined)('README.md has the table of this run, which --report writes', () => {
  expect(page(), 'the table is another one now').toBe(withTable(page(), rows));
});
