import { expect, test } from 'vitest';
import { disagreement } from '../../testing/values.ts';

test('is the peak from the end of warmup on', () => {
  const formula = (t: number) => 0.01 * Math.min(1, t / 100);
  expect(disagreement('constant', { peak_lr: 0.01, warmup: 100 }, 1000, formula)).toBeNull();
});
