import { expect, test } from 'vitest';
import { disagreement, valuesOf } from '../../testing/values.ts';

/** `get_cosine_with_min_lr_schedule_with_warmup` of Transformers, line by line. */
function transformers(lr: number, floor: number, W: number, N: number, cycles: number) {
  return (s: number) => {
    if (s < W) return lr * (s / Math.max(1, W));
    const progress = (s - W) / Math.max(1, N - W);
    const factor = 0.5 * (1.0 + Math.cos(Math.PI * cycles * 2.0 * progress));
    const rate = floor / lr;
    return lr * Math.max(0, factor * (1 - rate) + rate);
  };
}

test.each([0, 0.25, 0.5, 1, 1.5, 2, 3.7, 20])(
  'with num_cycles %f is the one of Transformers',
  (num_cycles) => {
    for (const min_lr of [0, 3e-5]) {
      const given = { peak_lr: 3e-4, min_lr, num_cycles, warmup: 60 };
      expect(
        disagreement('cosine', given, 1000, transformers(3e-4, min_lr, 60, 1000, num_cycles)),
      ).toBeNull();
    }
  },
);

test('with num_cycles 1 comes back to the peak, and with 0.5 it does not', () => {
  const last = (num_cycles: number) =>
    valuesOf('cosine', { peak_lr: 1, num_cycles, warmup_shape: 'none' }, 1000).at(-1) ?? 0;
  expect(last(1)).toBeGreaterThan(0.999);
  expect(last(0.5)).toBeLessThan(0.001);
});
