import { expect, test } from 'vitest';
import { disagreement, valuesOf } from '../../testing/values.ts';

test('by number of cycles is get_cosine_with_hard_restarts_schedule_with_warmup of Transformers', () => {
  const [lr, W, N] = [1e-3, 40, 1000];
  for (const c of [1, 2, 2.5, 4, 7]) {
    const formula = (s: number) => {
      if (s < W) return lr * (s / W);
      const progress = (s - W) / Math.max(1, N - W);
      return progress >= 1 ? 0 : lr * Math.max(0, 0.5 * (1 + Math.cos(Math.PI * ((c * progress) % 1))));
    };
    expect(disagreement('cosine_restarts', { peak_lr: lr, warmup: W, num_cycles: c }, N, formula)).toBeNull();
  }
});

test.each([1, 1.5, 2, 3])('by T_0 with T_mult %f is the SGDR of the paper', (T_mult) => {
  const given = { restarts_by: 't_0', peak_lr: 0.05, min_lr: 1e-4, T_0: 16, T_mult, warmup_shape: 'none' };
  let [since, length] = [0, 16];
  const formula = () => {
    const value = 1e-4 + 0.5 * (0.05 - 1e-4) * (1 + Math.cos((Math.PI * since) / length));
    since += 1;
    if (since >= length) [since, length] = [since - length, length * T_mult];
    return value;
  };
  expect(disagreement('cosine_restarts', given, 1000, formula)).toBeNull();
});

test('lets each peak be a share of the one before, down to the floor', () => {
  const given = {
    restarts_by: 't_0',
    peak_lr: 1,
    min_lr: 0.3,
    T_0: 10,
    T_mult: 1,
    peak_decay: 0.5,
    warmup_shape: 'none',
  };
  const values = valuesOf('cosine_restarts', given, 40);
  expect([0, 10, 20, 30].map((step) => values[step])).toEqual([1, 0.5, 0.3, 0.3]);
});

test('climbs back over the re-warmup from the second cycle on', () => {
  const given = {
    restarts_by: 't_0',
    peak_lr: 1,
    T_0: 100,
    T_mult: 1,
    cycle_warmup: 20,
    warmup_shape: 'none',
  };
  const values = valuesOf('cosine_restarts', given, 200);
  expect(values[0]).toBe(1);
  expect([100, 105, 110, 120].map((step) => values[step])).toEqual([0, 0.25, 0.5, 1]);
  expect(values[160]).toBeCloseTo(0.5, 12);
});
