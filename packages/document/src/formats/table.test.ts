import { at, compile, planRun, specOf } from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import type { Curve, Doc } from '../doc.ts';
import { welcome } from '../welcome.ts';
import { tableCsv, writeCsv } from './csv.ts';
import { tableMarkdown } from './markdown.ts';
import { fileRows, valueTable } from './table.ts';

const { doc } = welcome();
const longRun = (steps: number): Doc => ({ ...doc, run: { ...doc.run, steps } });
const named = (name: string): Doc => {
  const curve: Curve = { id: 'a', name, color: 0, visible: true, spec: specOf('linear') };
  return { ...doc, run: { ...doc.run, steps: 3 }, curves: [curve] };
};

describe('the table of values', () => {
  test('has a column for every track of every visible curve', () => {
    expect(valueTable(doc, 'en', []).head).toEqual([
      ...['step', 'Cosine', 'Warmup–stable–decay', 'One-cycle', 'One-cycle momentum', 'Cosine restarts'],
    ]);
    const hidden = { ...doc, curves: doc.curves.map((curve) => ({ ...curve, visible: curve.id === 'a' })) };
    expect(valueTable(hidden, 'zh', []).head).toEqual(['step', '余弦退火']);
  });

  test('holds the exact values', () => {
    const [curve] = doc.curves;
    if (curve === undefined) throw new Error('the welcome has curves');
    const { lr } = compile(curve.spec, planRun(doc.run)).tracks;
    for (const [step = 0, value] of valueTable(doc, 'en', [0, 500, 9999]).rows)
      expect(value).toBe(at(lr, step));
  });

  test('has what is planned beside what is applied, where schedulers are not stepped once per update', () => {
    const { curves, ...rest } = named('a');
    const run = { ...rest.run, steps: 100, devices: 4, prepared: true };
    const table = valueTable({ ...rest, run, curves }, 'en', [0, 10, 99]);
    expect(table.head).toEqual(['step', 'a (planned)', 'a (applied)']);
    expect(valueTable({ ...rest, run, curves }, 'zh', []).head).toEqual(['step', 'a（计划）', 'a（实际）']);
    const [, at10, last] = table.rows;
    expect(at10?.[2]).toBe(valueTable({ ...rest, run, curves }, 'en', [40]).rows[0]?.[1]);
    expect(last?.[2]).toBe(0);
  });

  test('lists every step of a short run', () => {
    expect(valueTable(longRun(100), 'en').rows.map(([step]) => step)).toEqual(
      Array.from({ length: 100 }, (_, i) => i),
    );
  });

  test.each([10_001, 1_000_000, 1_000_000_000])(
    'lists at most so many of %d, with both sides of borders',
    (steps) => {
      const rows = valueTable(longRun(steps), 'en').rows.map(([step = -1]) => step);
      expect(rows.length).toBeLessThanOrEqual(fileRows);
      expect(rows.length).toBeGreaterThan(fileRows / 2);
      expect(rows[0]).toBe(0);
      expect(rows.at(-1)).toBe(steps - 1);
      expect(rows).toEqual([...new Set(rows)].sort((a, b) => a - b));
      const warmupEnd = Math.round(steps * 0.05);
      expect(rows).toContain(warmupEnd);
      expect(rows).toContain(warmupEnd - 1);
    },
  );
});

describe('CSV', () => {
  test.each([
    ['plain', 'plain'],
    ['a,b', '"a,b"'],
    ['say "hi"', '"say ""hi"""'],
    ['=SUM(A1:A9)', "'=SUM(A1:A9)"],
    ['@cmd', "'@cmd"],
    ['+1,2', '"\'+1,2"'],
    ['-2', "'-2"],
  ])('a curve named %s heads its column as %s', (name, cell) => {
    expect(writeCsv(named(name), 'en').split('\r\n')[0]).toBe(`step,${cell}`);
  });

  test('says that it is UTF-8 when it needs to', () => {
    expect(writeCsv(named('基线'), 'zh')).toMatch(/^\ufeffstep,基线\r\n/);
    expect(writeCsv(named('base'), 'zh')).toMatch(/^step,base\r\n/);
  });

  test('has a line a row, ends in a line end, and keeps full precision', () => {
    const lines = tableCsv({
      head: ['step', 'x'],
      rows: [
        [0, 0.1],
        [1, 1 / 3],
        [2, 1e-9],
      ],
    }).split('\r\n');
    expect(lines).toEqual(['step,x', '0,0.1', '1,0.3333333333333333', '2,1e-9', '']);
  });
});

test('Markdown: a table that names cannot break out of', () => {
  const text = tableMarkdown({ head: ['step', 'a|b <i>*c*'], rows: [[0, 3e-4]] });
  expect(text).toBe('| step | a\\|b \\<i\\>\\*c\\* |\n| ---: | ---: |\n| 0 | 3e-4 |\n');
});

test('a column that holds its last value from some step on says so in its head', () => {
  const curve: Curve = { id: 'a', name: 'own', color: 0, visible: true, spec: specOf('torch.LambdaLR', {}) };
  const head = (steps: number) => valueTable({ ...longRun(steps), curves: [curve] }, 'en', [0]).head;
  expect(head(2_000_000)).toEqual(['step', 'own (held from step 1000000 on)']);
  expect(head(1_000_000)).toEqual(['step', 'own']);
});
