import { expect, test } from 'vitest';
import { floorLogarithm, logarithm } from './logarithm.ts';

test.each([
  // Recorded from Python's math.log.
  [3, 1.0986122886681098],
  [243, 5.493061443340548],
  [10, Math.LN10],
  [1000, 6.907755278982137],
  [1.2, 0.1823215567939546],
  [0.01, -4.605170185988091],
  [1e-300, -690.7755278982137],
  [1, 0],
])('the logarithm of %f is that of C', (x, expected) => {
  expect(logarithm(x)).toBe(expected);
});

test.each([
  [1.2, [3, 7, 11]],
  [1.25, [3, 6, 7, 12]],
  [1.5, [5, 7, 10]],
  [2, []],
  [2.5, [9, 11]],
  [3, [5, 10]],
  [9, [5, 10]],
  [10, [3, 6, 9, 12]],
])('powers of %f that fall below their exponent are those of Python', (base, expected) => {
  const exponents = Array.from({ length: 12 }, (_, index) => index + 1);
  expect(exponents.filter((k) => floorLogarithm(base ** k, base) < k)).toEqual(expected);
});
