import { expect, test } from 'vitest';
import { disagreement } from '../../testing/values.ts';

test('with the timescale of the warmup is the one of fairseq', () => {
  const [lr, W] = [5e-4, 40];
  const formula = (i: number) => (i < W ? (i * lr) / W : lr * Math.sqrt(W / i));
  expect(disagreement('inverse_sqrt', { peak_lr: lr, warmup: W, timescale: W }, 1000, formula)).toBeNull();
});

test('with another timescale is get_inverse_sqrt_schedule of Transformers', () => {
  const [lr, W, timescale] = [5e-4, 40, 300];
  const formula = (s: number) => lr * (s < W ? s / W : 1 / Math.sqrt((s + (timescale - W)) / timescale));
  expect(disagreement('inverse_sqrt', { peak_lr: lr, warmup: W, timescale }, 1000, formula)).toBeNull();
});
