import { expect, test } from 'vitest';
import { disagreement } from '../../testing/values.ts';

test('is equation 3 of the paper, whose updates count from 1', () => {
  const formula = (t: number) => {
    const step_num = t + 1;
    return 512 ** -0.5 * Math.min(step_num ** -0.5, step_num * 400 ** -1.5);
  };
  expect(disagreement('noam', { d_model: 512, warmup: 400 }, 2000, formula)).toBeNull();
});
