import { expect, test } from 'vitest';
import { disagreement } from '../../testing/values.ts';

test('is InverseTimeDecay of Keras', () => {
  const formula = (step: number) => 0.1 / (1 + 0.5 * (step / 30));
  const given = { peak_lr: 0.1, decay_rate: 0.5, decay_steps: 30, warmup_shape: 'none' };
  expect(disagreement('inverse_time', given, 500, formula)).toBeNull();
});
