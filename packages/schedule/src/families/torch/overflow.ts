/** What optimizers refuse: a learning rate that is no number of the model's own precision, 32 bits. */
import { firstWhere } from '../../peak.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import { problem } from '../call.ts';

const largestFloat32 = 3.4028234663852886e38;

export const tooLargeText = 'value cannot be converted to type float without overflow';

/** Whether optimizers refuse a learning rate. */
export const isTooLarge = (rate: number) => !(Math.abs(rate) <= largestFloat32);

/**
 * The RuntimeError of an update whose learning rate is too large. It is raised inside of that update, when its learning rate
 * is in force already, and so the next one is the first that is not made.
 */
export function tooLargeAt(update: number): Problem {
  return { ...problem('RuntimeError', tooLargeText, update + 1), early: true };
}

/**
 * The problem of the first update whose learning rate is too large.
 *
 * @param value learning rate of an update; its size goes one way.
 */
export function overflow(value: (update: number) => number, run: Run): readonly Problem[] {
  const refused = (update: number) => isTooLarge(value(update));
  if (!refused(run.steps - 1)) return [];
  return [tooLargeAt(firstWhere(refused, 0, run.steps - 1))];
}
