import { describe, expect, test } from 'vitest';
import { runOf } from '../run.ts';
import { series } from './series.ts';

const param = series({
  label: { en: 'x', zh: 'x' },
  help: { en: 'x', zh: 'x' },
  symbol: 'x',
  initial: [1, 0.5],
});
const context = { run: runOf(100), number: () => 1 };

describe('a series', () => {
  test('is read however it was copied', () => {
    const values = [2.5, 0.65, 1e-5, -3];
    for (const text of [
      '2.5 .65 1e-5 -3',
      '2.5, 0.65,\n1e-5;  -3.0',
      '[2.5, 0.65, 1e-05, -3.0]',
      '2.5:.65:1e-5:-3',
      '2.5，0.65、0.00001\t-3',
      '2.5\r\n0.65\r\n1e-5\r\n-3\r\n',
    ])
      expect(param.read(text)).toEqual({ value: values, repair: null });
  });

  test('is short in links: no leading zeros, and what repeats once', () => {
    expect(param.print([0.65, 0.65, 0.65, -0.5, 1e-5, 100, 0.001])).toBe('.65x3:-.5:1e-5:100:.001');
    expect(param.print([1, 1, 2, 2, 2])).toBe('1:1:2x3');
    expect(param.print([])).toBe('empty');
    const metrics = Array.from({ length: 50 }, (_, epoch) => Number((0.3 + 2 / (1 + epoch)).toFixed(2)));
    expect(param.print(metrics).length).toBeLessThan(200);
  });

  test('knows what is no number, and what was not measured', () => {
    const { value } = param.accept(['NaN', 'Infinity', '-Infinity', null, Number.NaN, -Infinity, '1.0', -0]);
    expect(value).toEqual(['nan', 'inf', '-inf', 'none', 'nan', '-inf', 1, 0]);
    expect(param.resolve(value, context)).toEqual([NaN, Infinity, -Infinity, null, NaN, -Infinity, 1, 0]);
    expect(param.read(param.print(value))).toEqual({ value, repair: null });
  });

  test('leaves out what it cannot read and says so, and has an end', () => {
    expect(param.read('1 two 3')).toEqual({ value: [1, 3], repair: { kind: 'unreadable' } });
    expect(param.read('loss').value).toEqual([1, 0.5]);
    expect(param.read('1x999999').repair).toEqual({ kind: 'too-long', limit: '500' });
    expect(param.read('1x300:2x300').value).toHaveLength(500);
  });
});
