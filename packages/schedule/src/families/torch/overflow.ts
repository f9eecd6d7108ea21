/** What optimizers refuse: a learning rate that is no number of the model's own precision, 32 bits. */
import { firstWhere } from '../../peak.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import { problem } from '../call.ts';

const largestFloat32 = 3.4028234663852886e38;

/**
 * The RuntimeError of an update whose learning rate is too large. It is raised inside of that update, when its learning rate
 * is in force already, and so the next one is the first that is not made.
 *
 * @param value learning rate of an update; its size goes one way.
 */
export function overflow(value: (update: number) => number, run: Run): readonly Problem[] {
  const isTooLarge = (update: number) => !(Math.abs(value(update)) <= largestFloat32);
  if (!isTooLarge(run.steps - 1)) return [];
  const first = firstWhere(isTooLarge, 0, run.steps - 1);
  return [problem('RuntimeError', 'value cannot be converted to type float without overflow', first + 1)];
}
