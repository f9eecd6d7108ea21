/** `lr_shrink`, to the power of a cycle's number: what fairseq's cyclic schedulers leave of the height, and where Python ends it. */
import { argument } from '../../params/argument.ts';
import { firstWhere } from '../../peak.ts';
import type { Problem } from '../../problem.ts';
import { furthest } from '../../track.ts';
import { dividesByZero, problem } from '../call.ts';

export const lr_shrink = argument({
  type: 'float',
  label: { en: 'What a cycle leaves (lr_shrink)', zh: '每周期的缩小系数（lr_shrink）' },
  help: {
    en: 'Each cycle is this share of the one before it. The default leaves a tenth; 1 leaves all.',
    zh: '每个周期是前一个的几分之几。默认只剩十分之一，取 1 则不变。',
  },
  symbol: String.raw`\delta`,
  byDefault: 0.1,
  initial: 0.5,
  slider: [0, 1],
});

/**
 * The exception that ends the cycles, from update `from` on.
 *
 * @param index the cycle of an update; NaN where there is no logarithm to count it with.
 */
export function cycleProblems(
  { lr_shrink: shrink }: { readonly lr_shrink: number },
  written: { readonly lr_shrink: string },
  index: (s: number) => number,
  from: number,
): readonly Problem[] {
  const s = firstWhere((update) => !Number.isFinite(shrink ** index(update)), from, furthest);
  if (s === furthest) return [];
  const at = s === 0 ? null : s;
  const k = index(s);
  if (Number.isNaN(k)) return [problem('ValueError', 'math domain error', at)];
  if (!Number.isFinite(k)) return [problem('OverflowError', 'cannot convert float infinity to integer', at)];
  if (shrink === 0) return [dividesByZero(at)];
  const isInt = /^-?\d+$/.test(written.lr_shrink);
  const text = isInt ? 'int too large to convert to float' : "(34, 'Numerical result out of range')";
  return [problem('OverflowError', text, at)];
}
