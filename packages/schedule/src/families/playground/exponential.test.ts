import { expect, test } from 'vitest';
import { disagreement, valuesOf } from '../../testing/values.ts';

test('per step is ExponentialLR', () => {
  let lr = 0.1;
  const formula = () => {
    const value = lr;
    lr *= 0.99;
    return value;
  };
  const given = { peak_lr: 0.1, gamma: 0.99, decay_steps: 1, warmup_shape: 'none' };
  expect(disagreement('exponential', given, 600, formula)).toBeNull();
});

test('is held at the floor once it is there', () => {
  const formula = (s: number) => Math.max(0.01, 0.1 * 0.5 ** (s / 40));
  const given = { peak_lr: 0.1, min_lr: 0.01, gamma: 0.5, decay_steps: 40, warmup_shape: 'none' };
  expect(disagreement('exponential', given, 400, formula)).toBeNull();
  expect(valuesOf('exponential', given, 400).at(-1)).toBe(0.01);
});
