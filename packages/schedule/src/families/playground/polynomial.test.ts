import { expect, test } from 'vitest';
import { disagreement } from '../../testing/values.ts';

test.each([0.5, 0.9, 1, 2, 4])(
  'with power %f is get_polynomial_decay_schedule_with_warmup of Transformers',
  (power) => {
    const [lr, end, W, N] = [1e-3, 1e-7, 50, 800];
    const formula = (s: number) => {
      if (s < W) return lr * (s / W);
      return lr * (((lr - end) * (1 - (s - W) / (N - W)) ** power + end) / lr);
    };
    expect(disagreement('polynomial', { peak_lr: lr, min_lr: end, power, warmup: W }, N, formula)).toBeNull();
  },
);
