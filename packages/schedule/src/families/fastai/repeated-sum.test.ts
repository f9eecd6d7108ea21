import fc from 'fast-check';
import { expect, test } from 'vitest';
import { repeatedSum } from './repeated-sum.ts';

const share = fc.oneof(
  fc.integer({ min: 1, max: 100_000 }).map((n) => 1 / n),
  fc.double({ min: 0, max: 1, noNaN: true }),
  // So large a grid that every other addition is half-way between two places of it.
  fc.integer({ min: 0, max: 60 }).map((power) => 3 * 2 ** -power),
);

test('any sum is the one that adding one by one gives, to the last bit', () => {
  fc.assert(
    fc.property(share, share, fc.integer({ min: 0, max: 3000 }), (start, term, count) => {
      const sum = repeatedSum(start, term, count);
      const wanted = [start];
      for (let last = start; wanted.length <= count; wanted.push(last)) last += term;
      expect(wanted.map((_, additions) => sum(additions))).toEqual(wanted);
      expect(sum(0)).toBe(start);
    }),
  );
});

test('a term too small to change the sum never changes it, however often it is added', () => {
  expect(repeatedSum(1, 2 ** -53, 1e15)(1e15)).toBe(1);
  expect(repeatedSum(1, 2 ** -52, 2 ** 52)(2 ** 52)).toBe(2);
});
