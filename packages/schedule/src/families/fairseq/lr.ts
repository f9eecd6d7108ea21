/** `--lr`, a list: most of fairseq's schedulers take one learning rate and refuse more. */
import { numbers } from '../../params/numbers.ts';
import type { Problem } from '../../problem.ts';
import type { Text } from '../../schedule.ts';
import { problem } from '../call.ts';

/** Declares the list; a new curve begins with `initial`. */
export const learningRates = (initial: number, help: Text) =>
  numbers({
    label: { en: 'Learning rate (lr)', zh: '学习率（lr）' },
    help,
    symbol: String.raw`\eta`,
    byDefault: [0.25],
    initial: [initial],
  });

/** The learning rate of the first epoch. */
export const firstRate = ({ lr }: { readonly lr: readonly number[] }) => lr[0] ?? Number.NaN;

/** An empty list, of which there is no first. */
export const noRate = (lr: readonly number[]): readonly Problem[] =>
  lr.length === 0 ? [problem('IndexError', 'list index out of range')] : [];

/** What is refused about the list where one learning rate is wanted; `more` is what the library adds to its text. */
export function refusedRates(lr: readonly number[], scheduler: string, more = ''): readonly Problem[] {
  if (lr.length < 2) return noRate(lr);
  const text = `Cannot use a fixed learning rate schedule with ${scheduler}. Consider --lr-scheduler=fixed instead.`;
  return [problem('ValueError', text + more)];
}
