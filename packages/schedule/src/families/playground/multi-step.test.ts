import { expect, test } from 'vitest';
import { disagreement, valuesOf } from '../../testing/values.ts';

test('is MultiStepLR: order does not matter, and equal milestones add up', () => {
  const milestones = [60, 30, 60];
  const formula = (s: number) => 0.1 * 0.5 ** milestones.filter((m) => m <= s).length;
  const given = { peak_lr: 0.1, gamma: 0.5, milestones, warmup_shape: 'none' };
  expect(disagreement('multi_step', given, 100, formula)).toBeNull();
});

test('counts milestones inside the warmup when it ends', () => {
  const values = valuesOf('multi_step', { peak_lr: 1, gamma: 0.5, milestones: [5, 20], warmup: 10 }, 30);
  expect([5, 10, 19, 20].map((step) => values[step])).toEqual([0.5, 0.5, 0.5, 0.25]);
});
