import { expect, test } from 'vitest';
import { disagreement, valuesOf } from '../../testing/values.ts';

test('is StepLR, counted from the end of warmup', () => {
  let lr = 0.1;
  const formula = (s: number) => {
    if (s < 10) return 0.1 * (s / 10);
    if (s > 10 && (s - 10) % 30 === 0) lr *= 0.1;
    return lr;
  };
  const given = { peak_lr: 0.1, gamma: 0.1, step_size: 30, warmup: 10 };
  expect(disagreement('step', given, 150, formula)).toBeNull();
});

test('drops no lower than the floor', () => {
  const given = { peak_lr: 1, min_lr: 0.2, gamma: 0.5, step_size: 10, warmup_shape: 'none' };
  const values = valuesOf('step', given, 60);
  expect([0, 10, 20, 30, 50].map((step) => values[step])).toEqual([1, 0.5, 0.25, 0.2, 0.2]);
});
