import { expect, test } from 'vitest';
import { layTrack, phase, runOf, stretchAt } from '../src/index.ts';
import { profile } from './laws.ts';

test('a profile sees what turns round at every update, though even points see a line', () => {
  const comb = phase('decay', 160, (t) => 200 - t + 5 * (t % 2), { latex: '', terms: {} });
  const stretch = stretchAt(layTrack([comb], 160), 0);
  const ways = (values: readonly number[]) =>
    new Set(values.slice(1).map((value, index) => Math.sign(value - (values[index] ?? 0))));
  const even = Array.from({ length: 17 }, (_, index) => comb.value(10 * index));
  expect(ways(even).has(1)).toBe(false);
  expect(ways(profile(stretch, runOf(160))).has(1)).toBe(true);
});
