/** What each kind of parameter does with text and numbers; what holds for all of them is among the laws. */
import { describe, expect, test } from 'vitest';
import { runOf } from '../run.ts';
import { level } from './level.ts';
import { number } from './number.ts';
import type { Resolving } from './param.ts';
import { segments } from './segments.ts';
import { span } from './span.ts';
import { spans } from './spans.ts';

const words = { label: { en: 'x', zh: 'x' }, help: { en: 'x', zh: 'x' }, symbol: 'x' };
const context = (steps: number, peak = 1): Resolving => ({ run: runOf(steps), number: () => peak });

describe('a number', () => {
  const param = number({ ...words, initial: 2, min: 1, max: 10, slider: [1, 5], integer: true });

  test('is brought into its range, saying so', () => {
    expect(param.accept(0)).toEqual({ value: 1, repair: { kind: 'too-small', limit: '1' } });
    expect(param.read('2k')).toEqual({ value: 10, repair: { kind: 'too-large', limit: '10' } });
    expect(param.accept(2.6)).toEqual({ value: 3, repair: { kind: 'rounded' } });
  });

  test('falls back to its default when there is none', () => {
    for (const raw of ['3', null, Number.NaN, [], { value: 3 }]) {
      expect(param.accept(raw)).toEqual({ value: 2, repair: { kind: 'unreadable' } });
    }
    expect(param.read('3 epochs').repair).toEqual({ kind: 'unreadable' });
  });

  test('takes a percentage as a fraction', () => {
    const share = number({ ...words, initial: 0.5, min: 0, max: 1, slider: [0, 1] });
    expect(share.read('30%')).toEqual({ value: 0.3, repair: null });
  });
});

describe('a span', () => {
  const param = span({ ...words, initial: { value: 5, unit: 'percent' }, min: 1 });

  test('is steps unless it says otherwise', () => {
    expect(param.read('2k').value).toEqual({ value: 2000, unit: 'steps' });
    expect(param.accept(300).value).toEqual({ value: 300, unit: 'steps' });
    expect(param.read('7.5%').value).toEqual({ value: 7.5, unit: 'percent' });
  });

  test('comes to whole steps, and no fewer than its minimum', () => {
    expect(param.resolve({ value: 5, unit: 'percent' }, context(1010))).toBe(51);
    expect(param.resolve({ value: 0, unit: 'steps' }, context(1000))).toBe(1);
  });

  test('that was dragged keeps its unit, with no more digits than it needs', () => {
    expect(param.restore(70, { value: 5, unit: 'percent' }, context(1000))).toEqual({
      value: 7,
      unit: 'percent',
    });
    expect(param.restore(333, { value: 5, unit: 'percent' }, context(999))).toEqual({
      value: 33.3333,
      unit: 'percent',
    });
    expect(param.restore(71.4, { value: 5, unit: 'steps' }, context(1000))).toEqual({
      value: 71,
      unit: 'steps',
    });
  });

  test('that is dragged nowhere stays what it was', () => {
    const like = { value: 5, unit: 'percent' } as const;
    expect(param.restore(Number.NaN, like, context(1000))).toEqual(like);
  });
});

describe('a level', () => {
  const param = level({ ...words, initial: { value: 0, unit: 'percent' }, of: 'peak_lr' });

  test('in percent follows what it is a share of, and a learning rate does not', () => {
    expect(param.resolve({ value: 10, unit: 'percent' }, context(1, 0.5))).toBe(0.05);
    expect(param.resolve({ value: 1e-5, unit: 'lr' }, context(1, 0.5))).toBe(1e-5);
  });

  test('that was dragged keeps its unit', () => {
    expect(param.restore(0.25, { value: 10, unit: 'percent' }, context(1, 0.5))).toEqual({
      value: 50,
      unit: 'percent',
    });
    expect(param.restore(-1, { value: 1e-5, unit: 'lr' }, context(1))).toEqual({ value: 0, unit: 'lr' });
  });
});

test('a level dragged beyond the largest share becomes a learning rate', () => {
  const param = level({ ...words, initial: { value: 0, unit: 'percent' }, of: 'peak_lr' });
  const like = { value: 10, unit: 'percent' } as const;
  expect(param.restore(0.5, like, context(1, 1e-6))).toEqual({ value: 0.5, unit: 'lr' });
});

describe('a list of places', () => {
  const param = spans({ ...words, initial: [{ value: 50, unit: 'percent' }], maxLength: 3 });

  test('comes to ascending steps, equal ones included', () => {
    const value = param.read('75pct:10:50%:10').value;
    expect(value).toHaveLength(3);
    expect(param.resolve(value, context(100))).toEqual([10, 50, 75]);
    expect(param.resolve(param.accept([20, 10, 20]).value, context(100))).toEqual([10, 20, 20]);
  });

  test('leaves out what it cannot read, and says so', () => {
    expect(param.read('10:apple:20')).toEqual({
      value: [
        { value: 10, unit: 'steps' },
        { value: 20, unit: 'steps' },
      ],
      repair: { kind: 'unreadable' },
    });
  });

  test('may be empty, which has a spelling of its own', () => {
    expect(param.print([])).toBe('none');
    expect(param.read('none')).toEqual({ value: [], repair: null });
  });

  test('says when it is too long', () => {
    expect(param.accept([1, 2, 3, 4])).toMatchObject({
      value: { length: 3 },
      repair: { kind: 'too-long', limit: '3' },
    });
  });

  test('that was dragged keeps the unit of each place, in whatever order they were given', () => {
    const like = [
      { value: 80, unit: 'percent' },
      { value: 20, unit: 'steps' },
    ] as const;
    expect(param.restore([25, 80], like, context(100))).toEqual([
      { value: 25, unit: 'steps' },
      { value: 80, unit: 'percent' },
    ]);
  });
});

describe('a list of segments', () => {
  const param = segments({ ...words, initial: [], of: 'peak_lr', maxLength: 2 });

  test('is written flat', () => {
    const value = [
      { shape: 'linear', length: { value: 5, unit: 'percent' }, end: { value: 3e-4, unit: 'lr' } },
      { shape: 'one_minus_sqrt', length: { value: 200, unit: 'steps' }, end: { value: 10, unit: 'percent' } },
    ] as const;
    expect(param.print(value)).toBe('linear:5pct:3e-4:one_minus_sqrt:200:10pct');
    expect(param.read('linear:5pct:3e-4:one_minus_sqrt:200:10pct')).toEqual({ value, repair: null });
  });

  test('repairs what it can of a broken one', () => {
    const { value, repair } = param.read('wavy:5pct:3e-4:hold');
    expect(value.map(({ shape }) => shape)).toEqual(['linear', 'hold']);
    expect(repair).toEqual({ kind: 'unreadable' });
  });
});
