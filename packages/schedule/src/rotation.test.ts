import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastFraction } from './rotation.ts';

const fraction = (x: number) => x - Math.floor(x);
const oneByOne = (start: number, step: number, count: number) =>
  Array.from({ length: count }, (_, k) => fraction(start + k * step)).reduce((a, b) => Math.min(a, b));

test('the least fraction is that of looking at all of them', () => {
  // Sums of such numbers are not rounded.
  const exact = fc.integer({ min: -(2 ** 22), max: 2 ** 22 }).map((n) => n / 2 ** 18);
  fc.assert(
    fc.property(exact, exact, fc.integer({ min: 1, max: 3000 }), (start, step, count) => {
      expect(leastFraction(start, step, count)).toBe(oneByOne(start, step, count));
    }),
    { numRuns: 2000 },
  );
});

test('a rhythm that nearly closes is told from one that does', () => {
  expect(leastFraction(0.5, 100.001, 40)).toBeCloseTo(0.5, 12);
  expect(leastFraction(0.5, 99.999, 40)).toBeCloseTo(0.461, 12);
  expect(leastFraction(0.5, 100, 1e9)).toBe(0.5);
});

test('and of a million, where they fall everywhere', () => {
  const golden = (Math.sqrt(5) - 1) / 2;
  expect(leastFraction(0.1, golden, 1e6)).toBeCloseTo(oneByOne(0.1, golden, 1e6), 9);
  expect(leastFraction(0.1, -golden, 1e6)).toBeCloseTo(oneByOne(0.1, -golden, 1e6), 9);
});
