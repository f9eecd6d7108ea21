/** Formulas compute what Python 3.13 computes: every value below is what it printed for the same text. */
import { describe, expect, test } from 'vitest';
import { formulaOf } from './formula.ts';
import { bigOf, Int } from './int.ts';
import { PythonError } from './python-error.ts';
import type { PythonValue } from './python-value.ts';

type Outcome = Exclude<PythonValue, Int> | bigint | string;

/** The value of an expression in `t`, ints as bigints; of what raises, class and text. */
function evaluated(expression: string, t = 0): Outcome {
  const meaning = formulaOf(`lambda t: ${expression}`)?.meaning;
  if (meaning?.kind !== 'function') return `no function: ${expression}`;
  try {
    const value = meaning.valueAt(t);
    return value instanceof Int ? bigOf(value) : value;
  } catch (error) {
    if (error instanceof PythonError) return `${error.type}: ${error.message}`;
    throw error;
  }
}

type Row = readonly [expression: string, value: Outcome];

const isEach = (rows: readonly Row[]) =>
  test.each(rows)('%s', (expression, value) => {
    const found = evaluated(expression);
    if (typeof value !== 'string' || typeof found !== 'string') expect(found).toEqual(value);
    else expect(found).toBe(value);
  });

describe('numbers and what binds more tightly', () => {
  isEach([
    ['1_000', 1000n],
    ['0x1f', 31n],
    ['0b11', 3n],
    ['0o17', 15n],
    ['00', 0n],
    ['1e3', 1000],
    ['.5', 0.5],
    ['5.', 5],
    ['5.e-1', 0.5],
    ['1_0.0_1e1_0', 100100000000],
    ['1e-400', 0],
    ['2 + 3 * 4', 14n],
    ['-2 ** 2', -4n],
    ['2 ** -1 ** 2', 0.5],
    ['2 ** 3 ** 2', 512n],
    ['-1 ** 0.5', -1],
    ['10 - 4 - 3', 3n],
    ['not 1 < 2', false],
    ['not 1 or 1', 1n],
    ['1 and not 0 or 0', true],
    ['0 and 0 or 1 and 2', 2n],
    ['1 or 1 and 0', 1n],
    ['1 if 0 else 2 if 1 else 3', 2n],
    ['2 * (1 if 0 else 2) + 1', 5n],
    ['1 + 2 if 1 else 4', 3n],
    ['--2', 2n],
    ['- +2', -2n],
  ]);
});

describe('ints and floats are two things', () => {
  isEach([
    ['7 // 2', 3n],
    ['-7 // 2', -4n],
    ['-7 % 3', 2n],
    ['7 % -3', -2n],
    ['-7.5 // 2', -4],
    ['-7.5 % 2', 0.5],
    ['7.5 % -2', -0.5],
    ['-0.0 % 3', 0],
    ['0.0 // -3', -0],
    ['1 // 0.1', 9],
    ['6 / 3', 2],
    ['2 ** -1', 0.5],
    ['2 ** 0.5', Math.SQRT2],
    ['10 ** 25', 10n ** 25n],
    ['2 ** 53 + 1', 2n ** 53n + 1n],
    ['2 ** 53 + 1.0', 2 ** 53],
    ['(2 ** 53 + 1) / 1', 2 ** 53],
    ['(2 ** 53 + 3) / 3', 3002399751580331.5],
    ['(10 ** 25 + 1) / 7', 1.4285714285714285e24],
    ['-(10 ** 25 + 1) / 7', -1.4285714285714285e24],
    ['10 ** 30 / 10 ** 29', 10],
    ['-10 ** 400 / 3 / 10 ** 300', 'OverflowError: integer division result too large for a float'],
    ['10 ** 400 % 7', 4n],
    ['10 ** 400 < 1e300', false],
    ['10 ** 25 == 1e25', false],
    ['10 ** 22 == 1e22', true],
    ['True + True', 2n],
    ['True / 2', 0.5],
    ['-True', -1n],
    ['1e308 * 10', Number.POSITIVE_INFINITY],
    ['5e-324 ** 2', 0],
    ['math.inf - math.inf', Number.NaN],
    ['1 ** math.nan', 1],
    ['(-1) ** math.inf', 1],
    ['0.5 ** -math.inf', Number.POSITIVE_INFINITY],
  ]);
});

describe('comparisons and decisions', () => {
  isEach([
    ['1 < 2 < 3', true],
    ['3 > 2 > 2', false],
    ['1 < 3 > 2', true],
    ['1 == 1.0 == True', true],
    ['1 != 1', false],
    ['1 > 2 > 1 / 0', false],
    ['0 and 1 / 0', 0n],
    ['0.0 or 0', 0n],
    ['1 and 0.5', 0.5],
    ['not 0.0', true],
    ['1 if math.nan else 2', 1n],
    ['math.nan == math.nan', false],
    ['30 in [10, 30.0]', true],
    ['2 + 1 in (1, 2)', false],
    ['1 not in [True]', false],
    ['not 5 in [4]', true],
    ['5 in [] or 7', 7n],
    ['0.1 if 3 in [3, 6] else 1', 0.1],
  ]);
});

describe('functions', () => {
  isEach([
    ['min(1, 0.5, 2)', 0.5],
    ['max(1, 1.0)', 1n],
    ['max(1.0, 1)', 1],
    ['min(True, 1)', true],
    ['min(math.nan, 1)', Number.NaN],
    ['abs(-2 ** 63)', 2n ** 63n],
    ['abs(True)', 1n],
    ['round(0.5)', 0n],
    ['round(2.5)', 2n],
    ['round(-1.5)', -2n],
    ['round(1e300) % 1000', 160n],
    ['round(2.675, 2)', 2.67],
    ['round(0.125, 2)', 0.12],
    ['round(1234.5, -2)', 1200],
    ['round(25, -1)', 20n],
    ['round(-0.4, 0)', -0],
    ['round(1.5, 400)', 1.5],
    ['int(-3.9)', -3n],
    ['float(3)', 3],
    ['bool(0.0)', false],
    ['pow(2, 3)', 8n],
    ['math.floor(-2.5)', -3n],
    ['math.ceil(-0.5)', 0n],
    ['math.trunc(2.9)', 2n],
    ['math.sqrt(2)', Math.SQRT2],
    ['math.log(8, 2)', 3],
    ['math.log(10 ** 400)', 921.0340371976182],
    ['math.log10(1000)', 3],
    ['math.copysign(1, -0.0)', -1],
    ['math.fmod(-7, 3)', -1],
    ['math.pow(2, 3)', 8],
    ['math.factorial(20)', 2432902008176640000n],
    ['math.gcd(-12, 18)', 6n],
    ['math.isnan(math.nan)', true],
    ['math.atan2(0, 0)', 0],
    ['math.tau == 2 * math.pi', true],
  ]);
});

describe('what Python raises', () => {
  isEach([
    ['1 / 0', 'ZeroDivisionError: division by zero'],
    ['1 // 0', 'ZeroDivisionError: integer division or modulo by zero'],
    ['1 % 0', 'ZeroDivisionError: integer modulo by zero'],
    ['1.0 % 0', 'ZeroDivisionError: float modulo by zero'],
    ['0 ** -1', 'ZeroDivisionError: 0.0 cannot be raised to a negative power'],
    ['math.log(5, 1)', 'ZeroDivisionError: float division by zero'],
    ['2.0 ** 5000', "OverflowError: (34, 'Numerical result out of range')"],
    ['math.exp(1000)', 'OverflowError: math range error'],
    ['math.pow(10, 400)', 'OverflowError: math range error'],
    ['10 ** 400 * 0.1', 'OverflowError: int too large to convert to float'],
    ['10 ** 400 / 3', 'OverflowError: integer division result too large for a float'],
    ['int(math.inf)', 'OverflowError: cannot convert float infinity to integer'],
    ['round(math.nan)', 'ValueError: cannot convert float NaN to integer'],
    ['math.sqrt(-1)', 'ValueError: math domain error'],
    ['math.log(0)', 'ValueError: math domain error'],
    ['math.log1p(-1)', 'ValueError: math domain error'],
    ['math.cos(math.inf)', 'ValueError: math domain error'],
    ['math.fmod(1, 0)', 'ValueError: math domain error'],
    ['math.pow(0, -1)', 'ValueError: math domain error'],
    ['math.factorial(-1)', 'ValueError: factorial() not defined for negative values'],
    ['math.factorial(1.5)', "TypeError: 'float' object cannot be interpreted as an integer"],
    ['round(1.5, 1.5)', "TypeError: 'float' object cannot be interpreted as an integer"],
    ['(-8) ** 0.5 < 2', "TypeError: '<' not supported between instances of 'complex' and 'int'"],
    ['max(1, (-8) ** 0.5)', "TypeError: '>' not supported between instances of 'complex' and 'int'"],
    ['(-8) ** 0.5 // 2', "TypeError: unsupported operand type(s) for //: 'complex' and 'int'"],
    ['math.cos((-8) ** 0.5)', 'TypeError: must be real number, not complex'],
    ['round((-8) ** 0.5)', "TypeError: type complex doesn't define __round__ method"],
  ]);
});

test('a root of a negative number is complex, and its size is real again', () => {
  const root = evaluated('(-8) ** 0.5');
  expect(root).toEqual({ re: expect.closeTo(0, 14), im: expect.closeTo(2.8284271247461903, 14) });
  expect(evaluated('abs((-8) ** 0.5)')).toBeCloseTo(2.8284271247461903, 14);
  expect(evaluated('((-1) ** 0.5) ** 2 == -1')).toBe(false);
  expect(evaluated('-((-4) ** 0.5) / 2 * 2 + 1 - 1')).toEqual({
    re: expect.closeTo(0, 14),
    im: expect.closeTo(-2, 14),
  });
});

test('the argument is an int', () => {
  expect(evaluated('t // 30', 95)).toBe(3n);
  expect(evaluated('0.95 ** t', 2)).toBe(0.9025);
  expect(evaluated('10 ** (-t / 20)', 10)).toBe(0.31622776601683794);
  expect(evaluated('t / (t + 1)', 6)).toBe(6 / 7);
});

test('work is bounded: ints that Python would take minutes for are given up', () => {
  const givenUp = 'OverflowError: an int of more than 32768 bits is not followed here';
  for (const expression of ['10 ** 10 ** 10', '9 ** 9 ** 9', '(2 ** 30000) ** 2', 'math.factorial(10 ** 9)'])
    expect(evaluated(expression)).toBe(givenUp);
  expect(evaluated('(-1) ** 10 ** 30')).toBe(1n);
  expect(evaluated('round(5, -10 ** 20)')).toBe(0n);
});
