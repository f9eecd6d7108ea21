import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { compareCase, deviation } from '../conformance/compare.ts';
import { type GoldenCase, readGoldens } from '../conformance/goldens.ts';
import { withTable } from '../conformance/readme.ts';
import { report, runFile } from '../conformance/report.ts';

const golden = (part: Partial<GoldenCase>): GoldenCase => ({
  id: 'some case',
  scheduler: 'constant_schedule',
  params: { lr: 0.5 },
  circumstances: {},
  steps: 3,
  at: null,
  tracks: { lr: [0.5, 0.5, 0.5] },
  float32: {},
  error: null,
  single: false,
  ...part,
});

/** Reads and runs a folder made of these files. */
function rowsOf(files: Readonly<Record<string, string>>) {
  const folder = mkdtempSync(join(tmpdir(), 'goldens-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return readGoldens(folder).map(runFile);
}

describe('a recorded case', () => {
  test('passes when every value agrees', () => {
    expect(compareCase('tutorial', golden({}))).toEqual({ kind: 'passed', worst: 0 });
  });

  test('fails at one value that is off by more than 1e-12 of the peak, and says where', () => {
    const outcome = compareCase('tutorial', golden({ tracks: { lr: [0.5, 0.5 + 2e-12, 0.5] } }));
    expect(outcome).toMatchObject({ kind: 'failed', reason: expect.stringContaining('lr of update 1') });
  });

  test('reads stored values at the updates of its index', () => {
    const params = { lr: 1, drop_factor: 0.5, drop_every: 10 };
    const part = { scheduler: 'step_decay_schedule', params, steps: 40, at: [9, 10, 39] };
    expect(compareCase('tutorial', golden({ ...part, tracks: { lr: [1, 0.5, 0.125] } })).kind).toBe('passed');
    expect(compareCase('tutorial', golden({ ...part, tracks: { lr: [1, 0.5, 0.25] } })).kind).toBe('failed');
  });

  test('fails over an argument the family has no name for, or would change', () => {
    expect(compareCase('tutorial', golden({ params: { lr: 0.5, verbose: true } })).kind).toBe('failed');
    expect(compareCase('tutorial', golden({ params: { lr: -1 }, tracks: { lr: [] } })).kind).toBe('failed');
  });

  test('fails over a track the family does not move', () => {
    const moved = { lr: [0.5, 0.5], momentum: [0.9, 0.8] };
    expect(compareCase('tutorial', golden({ tracks: moved })).kind).toBe('failed');
    // What a schedule leaves alone the optimizer keeps.
    const kept = { lr: [0.5, 0.5], momentum: [0.9, 0.9] };
    expect(compareCase('tutorial', golden({ tracks: kept })).kind).toBe('passed');
  });

  test('is skipped when the core has no family of that name', () => {
    expect(compareCase('tutorial', golden({ scheduler: 'unheard_of' })).kind).toBe('skipped');
    expect(compareCase('unheard_of', golden({})).kind).toBe('skipped');
  });
});

test('a column in float32 is compared with what the family says of it, to 5e-6 of the peak', () => {
  const params = { initial_learning_rate: 0.1, decay_steps: 10, decay_rate: 0.5 };
  const lr = [0, 1, 2].map((s) => 0.1 * 0.5 ** (s / 10));
  const recorded = (column: readonly number[]) =>
    compareCase(
      'keras',
      golden({ scheduler: 'ExponentialDecay', params, tracks: { lr }, float32: { lr: column } }),
    ).kind;
  expect(recorded(lr.map(Math.fround))).toBe('passed');
  expect(recorded(lr.map((value) => value + 1e-6))).toBe('failed');
  expect(compareCase('tutorial', golden({ float32: { lr: [0.5, 0.5, 0.5] } })).kind).toBe('failed');
});

test('dicts beside the arguments reach the parameters that bear their name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldens-'));
  const cases = [{ id: 'c', scheduler: 's', params: {}, steps: 1, lr: [1], param_group: { wd_mult: 2 } }];
  writeFileSync(join(folder, 'x.json'), JSON.stringify({ library: 'x', cases }));
  expect(readGoldens(folder)).toMatchObject([
    { cases: [{ circumstances: { wd_mult: 2, param_group_wd_mult: 2 } }] },
  ]);
});

describe('a recorded error', () => {
  const params = { learning_rate: 1, warmup_iters: 2, lr_decay_iters: 2, min_lr: 0 };
  const error = { error: 'ZeroDivisionError', text: 'division by zero', at: 2 };
  const refused = (part: Partial<GoldenCase>) =>
    compareCase(
      'nanogpt',
      golden({ scheduler: 'get_lr', params, error, tracks: { lr: [1 / 3, 2 / 3] }, ...part }),
    );

  test('passes when class and place are the same, and the values before it', () => {
    expect(refused({}).kind).toBe('passed');
    expect(refused({ error: { ...error, text: 'float division by zero' } }).kind).toBe('passed');
    expect(refused({ tracks: { lr: [1 / 3, 0.5] } }).kind).toBe('failed');
  });

  test('fails when the class, the place or the text of the library is another, or nothing is raised', () => {
    expect(refused({ error: { ...error, error: 'ValueError' } }).kind).toBe('failed');
    expect(refused({ error: { ...error, at: 3 } }).kind).toBe('failed');
    expect(refused({ error: null }).kind).toBe('failed');
    expect(refused({ params: { ...params, lr_decay_iters: 9 } }).kind).toBe('failed');
  });
});

test('whole floats stay floats: a library tells them from integers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'goldens-'));
  const cases =
    '[{"id":"10.0","scheduler":"s","params":{"a":10.0,"b":10,"c":[1.0,0.5],"d":"1.0 x"},"steps":1,"lr":[1.0]}]';
  writeFileSync(join(folder, 'x.json'), `{"library":"x","cases":${cases}}`);
  expect(readGoldens(folder)).toMatchObject([
    {
      cases: [{ id: '10.0', params: { a: '10.0', b: 10, c: ['1.0', 0.5], d: '1.0 x' }, tracks: { lr: [1] } }],
    },
  ]);
});

test('NaN agrees with NaN and an infinity with itself, and with nothing else', () => {
  expect(deviation(Number.NaN, Number.NaN, 1)).toBe(0);
  expect(deviation(Infinity, Infinity, 1)).toBe(0);
  expect(deviation(Infinity, -Infinity, 1)).toBe(Infinity);
  expect(deviation(0, Number.NaN, 1)).toBe(Infinity);
  expect(deviation(1, Infinity, 1)).toBe(Infinity);
});

describe('a folder', () => {
  test('of an unseen library and a spoken one is counted case by case', () => {
    const spoken = {
      library: 'tutorial',
      cases: [golden({ id: 'a' }), golden({ id: 'b', params: { lr: 2 } })],
    };
    const plain = (file: { cases: readonly GoldenCase[] }) =>
      JSON.stringify({
        ...file,
        cases: file.cases.map(({ id, scheduler, params, steps, tracks }) => ({
          id,
          scheduler,
          params,
          steps,
          ...tracks,
        })),
      });
    const rows = rowsOf({
      'one.json': plain(spoken),
      'two.json': plain({ ...spoken, ...{ library: 'elsewhere' } }),
    });
    const lines = report(rows).split('\n');
    expect(lines.at(-1)).toBe('1 passed, 1 failed, 2 skipped');
    expect(lines.filter((line) => line.trim().startsWith('b:'))).toHaveLength(1);
  });

  test('with a file that is no JSON, or no recorded values, fails by the name of the file', () => {
    const rows = rowsOf({
      'broken.json': '{ "library": ',
      'wrong.json': '{"library":"x","cases":[{"id":1}]}',
    });
    expect(rows.map(({ failures }) => failures.length)).toEqual([1, 1]);
    expect(report(rows)).toContain('broken.json: ');
    expect(report(rows)).toContain('wrong.json: id of case 0 is no text');
    expect(report(rows).split('\n').at(-1)).toBe('0 passed, 2 failed, 0 skipped');
  });

  test('that is not there fails by its name', () => {
    const [row] = readGoldens('/no/such/folder').map(runFile);
    expect(row?.failures[0]).toContain('/no/such/folder');
  });

  test('may hold values that are no finite numbers, written as words', () => {
    const cases = [{ id: 'c', scheduler: 's', params: {}, steps: 2, lr: ['NaN', '-Infinity'] }];
    const folder = mkdtempSync(join(tmpdir(), 'goldens-'));
    writeFileSync(join(folder, 'x.json'), JSON.stringify({ library: 'x', cases }));
    expect(readGoldens(folder)).toMatchObject([{ cases: [{ tracks: { lr: [Number.NaN, -Infinity] } }] }]);
  });
});

test('the table of a page has a line per library, with the versions that were run, and is put between the marks', () => {
  const cases = [
    { id: 'a', scheduler: 'constant_schedule', params: { lr: 0.5 }, steps: 1, lr: [0.5 + 2e-14] },
    { id: 'b', scheduler: 'constant_schedule[again]', params: { lr: 0.5 }, steps: 1, lr: [0.5] },
  ];
  const head = { library: 'tutorial', version: '2.1', commit: '0123456789'.repeat(4) };
  const rows = rowsOf({ 'one.json': JSON.stringify({ ...head, cases }) });
  const page = withTable('a\n<!-- conformance -->old<!-- /conformance -->\nb', rows);
  expect(page.split('\n')).toEqual([
    'a',
    '<!-- conformance -->',
    '',
    '| library | version | schedulers | calls | off by at most |',
    '| --- | --- | --: | --: | --: |',
    '| `tutorial` | 2.1, 0123456 | 1 | 2 | 1e-13 |',
    '| all |  | 1 | 2 | 1e-13 |',
    '',
    '<!-- /conformance -->',
    'b',
  ]);
  expect(withTable(page, rows)).toBe(page);
  expect(() => withTable('no marks', rows)).toThrow('conformance');
});
