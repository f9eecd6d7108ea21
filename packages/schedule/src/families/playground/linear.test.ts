import { expect, test } from 'vitest';
import { disagreement } from '../../testing/values.ts';

test('is get_linear_schedule_with_warmup of Transformers', () => {
  const [W, N, lr] = [100, 1000, 5e-5];
  const formula = (s: number) =>
    lr * (s < W ? s / Math.max(1, W) : Math.max(0, (N - s) / Math.max(1, N - W)));
  expect(disagreement('linear', { peak_lr: lr, warmup: W }, N, formula)).toBeNull();
});

test('ends at the floor', () => {
  const formula = (s: number) => 1e-3 - (1e-3 - 1e-4) * (s / 500);
  expect(
    disagreement('linear', { peak_lr: 1e-3, min_lr: 1e-4, warmup_shape: 'none' }, 500, formula),
  ).toBeNull();
});
