/**
 * The core against what the real libraries put out. `GOLDENS_DIR` names another folder of recorded values; without it the
 * repository's own copy is read.
 */
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { readGoldens } from './goldens.ts';
import { report, runFile } from './report.ts';

const folder = process.env['GOLDENS_DIR'] ?? fileURLToPath(new URL('../goldens', import.meta.url));
const files = readGoldens(folder);
const rows = files.map(runFile);

// The count stands alone on the last line, for programs that read it.
afterAll(() => console.log(`\nRecorded values of ${folder}\n\n${report(rows)}`));

test('the folder has recorded values', () => {
  expect(files, `no JSON file in ${folder}`).not.toEqual([]);
});

test.each(rows)('$library agrees', ({ failures }) => {
  expect(failures).toEqual([]);
});
