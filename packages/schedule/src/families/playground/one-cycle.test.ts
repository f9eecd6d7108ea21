import { expect, test } from 'vitest';
import { disagreement, valuesOf } from '../../testing/values.ts';

/** `OneCycleLR.get_lr` of PyTorch, line by line. */
function torch(N: number, given: { three: boolean; cos: boolean; pct: number }, values: readonly number[]) {
  const ends = given.three ? [given.pct * N - 1, 2 * given.pct * N - 2, N - 1] : [given.pct * N - 1, N - 1];
  return (t: number) => {
    let start = 0;
    for (const [i, end] of ends.entries()) {
      if (t <= end || i === ends.length - 1) {
        const pct = (t - start) / (end - start);
        const [a = 0, b = 0] = [values[i], values[i + 1]];
        return given.cos ? b + ((a - b) / 2) * (Math.cos(Math.PI * pct) + 1) : (b - a) * pct + a;
      }
      start = end;
    }
    return Number.NaN;
  };
}

test.each([
  { three: false, cos: true, pct: 0.3 },
  { three: false, cos: false, pct: 0.25 },
  { three: false, cos: true, pct: 0 },
  { three: false, cos: true, pct: 0.123 },
  { three: true, cos: true, pct: 0.3 },
  { three: true, cos: false, pct: 0.45 },
  { three: true, cos: true, pct: 0.6 },
])('is OneCycleLR of PyTorch, momentum included: %o', (given) => {
  const params = {
    peak_lr: 0.1,
    pct_start: given.pct,
    anneal_strategy: given.cos ? 'cos' : 'linear',
    three_phase: given.three,
  };
  const low = 0.1 / 25;
  const lr = given.three ? [low, 0.1, low, low / 1e4] : [low, 0.1, low / 1e4];
  expect(disagreement('one_cycle', params, 1000, torch(1000, given, lr))).toBeNull();
  const momentum = given.three ? [0.95, 0.85, 0.95, 0.95] : [0.95, 0.85, 0.95];
  expect(disagreement('one_cycle', params, 1000, torch(1000, given, momentum), 'momentum')).toBeNull();
});

test('of a single update is at its end', () => {
  expect(valuesOf('one_cycle', { peak_lr: 1, div_factor: 10, final_div_factor: 10 }, 1)).toEqual([0.01]);
});
