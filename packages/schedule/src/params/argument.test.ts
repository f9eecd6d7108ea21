/** What arguments of libraries make of text and numbers; what holds for all kinds of parameters is among the laws. */
import { describe, expect, test } from 'vitest';
import { runOf } from '../run.ts';
import { argument, optionalArgument } from './argument.ts';
import { numbers } from './numbers.ts';
import type { Resolving } from './param.ts';
import { pythonFloat, readPython, strOfPython } from './python.ts';
import { stepsTable } from './steps-table.ts';
import { escapeText, text, unescapeText } from './text.ts';

const words = { label: { en: 'x', zh: 'x' }, help: { en: 'x', zh: 'x' }, symbol: 'x' };
const context = (steps: number): Resolving => ({ run: runOf(steps), number: () => 1 });

describe('a Python number', () => {
  test('is a float or an integer by its point', () => {
    expect(readPython('10')).toBe(10);
    expect(readPython('10.0')).toBe('10.0');
    expect(readPython('10.')).toBe('10.0');
    expect(readPython('-0.0')).toBe('0.0');
    expect(readPython('3e-4')).toBe(3e-4);
    expect(readPython('2k')).toBe(2000);
    expect(readPython('1.0e21')).toBe('1.0e21');
    expect(readPython('1.50e30')).toBe('1.5e30');
    for (const none of ['', 'nan', 'inf', '1e999', '5 epochs']) expect(readPython(none)).toBeNull();
  });

  test.each([
    [10, '10'],
    ['10.0', '10.0'],
    [1e-7, '1e-07'],
    [5e-5, '5e-05'],
    [0.0001, '0.0001'],
    [0.1, '0.1'],
    [1.5e-6, '1.5e-06'],
    [123_456_789_012, '123456789012'],
    [pythonFloat(1e15), '1000000000000000.0'],
    [pythonFloat(1e16), '1e+16'],
    [pythonFloat(2.5e20), '2.5e+20'],
    ['0.0', '0.0'],
  ])('%s is printed as Python does', (value, printed) => {
    expect(strOfPython(value)).toBe(printed);
  });
});

describe('an argument', () => {
  const power = argument({ ...words, type: 'float', byDefault: '1.0', slider: [0, 5] });
  const warmup = argument({
    ...words,
    type: 'steps',
    initial: { value: 5, unit: 'percent' },
    slider: [0, 5],
  });
  const floor = optionalArgument({ ...words, type: 'float', byDefault: null, slider: [0, 1] });

  test('is never brought into a range', () => {
    expect(power.read('-1e9').value).toBe(-1e9);
    expect(power.accept(Number.POSITIVE_INFINITY).repair).toEqual({ kind: 'unreadable' });
  });

  test('that is required can be forgotten; families then see no number', () => {
    expect(warmup.read('None')).toEqual({ value: null, repair: null });
    expect(warmup.resolve(null, context(100))).toBeNaN();
    expect(power.accept(null).repair).toEqual({ kind: 'unreadable' });
  });

  test('that may be None is null for families', () => {
    expect(floor.resolve(floor.read('none').value, context(100))).toBeNull();
  });

  test('of steps may follow the run, and is what it comes to for the library', () => {
    const { value } = warmup.read('7.5%');
    expect(value).toEqual({ value: 7.5, unit: 'percent' });
    expect(warmup.resolve(value, context(1000))).toBe(75);
    expect(warmup.str?.(value, context(1000))).toBe('75');
    expect(warmup.read('500steps').value).toBe(500);
    expect(warmup.read('4.5').value).toBe(4.5);
  });

  test('that is dragged stays of its type and unit, and as it was written where it did not move', () => {
    expect(power.restore(2, 0.5, context(1))).toBe('2.0');
    expect(power.restore(2, 2, context(1))).toBe(2);
    expect(warmup.restore(70.4, 50, context(1000))).toBe(70);
    expect(warmup.restore(70, { value: 5, unit: 'percent' }, context(1000))).toEqual({
      value: 7,
      unit: 'percent',
    });
  });

  test('means its default where a link leaves it out, and so does Python', () => {
    expect(power.omitted).toBe('1.0');
    expect(floor.omitted).toBeNull();
    expect(warmup.omitted).toBeUndefined();
  });
});

test('an argument that may be a text or a list keeps it, in a form that links can carry', () => {
  const rate = argument({ ...words, type: 'float', byDefault: '0.0', slider: [0, 1], literals: true });
  const run = context(100);
  const cases = [
    ["'1e-5'", 'str:1e-5', '1e-5', Number.NaN],
    ['"half a one"', 'str:half.20.a.20.one', 'half a one', Number.NaN],
    ['[0.3, 1.0]', 'list:0.3:1.0', '[0.3, 1.0]', Number.NaN],
    ['(0.3,)', 'list:0.3', '[0.3]', 0.3],
  ] as const;
  for (const [written, atRest, printed, resolved] of cases) {
    const { value, repair } = rate.read(written);
    expect({ value, repair }).toEqual({ value: atRest, repair: null });
    expect(rate.read(rate.print(value))).toEqual({ value, repair: null });
    expect(rate.resolve(value, run)).toBe(resolved);
    expect(rate.str?.(value, run)).toBe(printed);
  }
  expect(rate.accept([0.3, '1.0']).value).toBe('list:0.3:1.0');
  const range = argument({ ...words, type: 'steps', byDefault: 5, slider: [0, 1], literals: true });
  expect(range.accept([30, 60])).toEqual({ value: 'list:30:60', repair: null });
  expect(rate.read('1e-5 or so').repair).toEqual({ kind: 'unreadable' });
  const plain = argument({ ...words, type: 'float', byDefault: '0.0', slider: [0, 1] });
  expect(plain.read("'1e-5'").repair).toEqual({ kind: 'unreadable' });
});

test('a text keeps every character, and its escape none that a link would lose', () => {
  for (const value of [
    '',
    'None',
    'cosine',
    '1-sqrt',
    '1:10,0.1',
    'ends in -',
    '余弦 2',
    '..e',
    '.2c.',
    'a_b',
  ]) {
    const written = escapeText(value);
    expect(written).toMatch(/^[A-Za-z0-9._:-]*[A-Za-z0-9]$/);
    expect(unescapeText(written)).toBe(value);
  }
  const kind = text({ ...words, options: ['cosine'], byDefault: 'cosine' });
  expect(kind.read('sqrt')).toEqual({ value: 'sqrt', repair: null });
  expect(kind.read('None')).toEqual({ value: 'cosine', repair: { kind: 'unreadable' } });
});

test('a list is read as Python writes it, and keeps floats floats', () => {
  const list = numbers({ ...words, byDefault: [1] });
  expect(list.read('[30, 80.0]').value).toEqual([30, '80.0']);
  expect(list.read('empty')).toEqual({ value: [], repair: null });
  expect(list.read('30:x').repair).toEqual({ kind: 'unreadable' });
});

test('a dict keeps its entries in the order in which they were written', () => {
  const dict = stepsTable({ ...words, byDefault: [] });
  expect(dict.accept({ '200': 0.1, '100': '0.5' }).value).toEqual([
    { step: 100, to: 0.5 },
    { step: 200, to: 0.1 },
  ]);
  expect(dict.read('{200: 0.1, 100: 0.5}').value).toEqual([
    { step: 200, to: 0.1 },
    { step: 100, to: 0.5 },
  ]);
});
