/** The decays of big_vision, before warmup and cooldown are multiplied in: where their formulas change, and what they are. */
import type { Form } from '../../schedule.ts';

/** What a decay needs to know. */
export interface Decay {
  readonly decay_type: string;
  /** The rate at its beginning, scaled if asked for. */
  readonly lr: number;
  readonly total: number;
  readonly warmup: number;
  /** Of `linear` and `polynomial`. */
  readonly power: number;
  readonly end: number;
  /** Of `rsqrt`. */
  readonly timescale: number;
  readonly shift: number;
  /** Of `stair`. */
  readonly steps: readonly number[];
  readonly mults: readonly number[];
}

export const decayTypes = ['stair', 'cosine', 'linear', 'polynomial', 'rsqrt'];

/** Share of the decay that is done at step `s`. */
const progress = ({ total, warmup }: Decay, s: number) =>
  Math.min(1, Math.max(0, (s - warmup) / (total - warmup)));

/** Factor of the stair at step `s`; behind the last of `mults` JAX fills with NaN. */
export function stairAt({ steps, mults }: Decay, s: number): number {
  const stair = steps.filter((step) => step <= s).length;
  return [1, ...mults][stair] ?? Number.NaN;
}

/**
 * The value at a step.
 *
 * @param stair the factor of the stair that the step stands on.
 */
export function decayed(p: Decay, s: number, stair: number): number {
  const { lr, end, power, warmup, timescale, shift } = p;
  switch (p.decay_type) {
    case 'linear':
    case 'polynomial':
      return end + (lr - end) * (1 - progress(p, s)) ** power;
    case 'cosine':
      return lr * 0.5 * (1 + Math.cos(Math.PI * progress(p, s)));
    case 'rsqrt':
      return warmup <= s
        ? lr / Math.sqrt(1 + (s + shift - warmup) / timescale)
        : lr / Math.sqrt(1 + shift / timescale);
    default:
      return lr * stair;
  }
}

/** Whether the decay falls towards 0 and not through it, or stays: a product with another that falls then falls, too. */
export function fallsToZero({ decay_type, lr, end, power, timescale, shift }: Decay): boolean {
  if (decay_type === 'linear' || decay_type === 'polynomial')
    return power >= 0 && end * lr >= 0 && Math.abs(end) <= Math.abs(lr);
  return decay_type !== 'rsqrt' || (timescale > 0 && 1 + shift / timescale > 0);
}

/** Where it changes, in steps. */
export function bordersOf({ decay_type, warmup, total, steps }: Decay): readonly number[] {
  if (decay_type === 'stair') return steps;
  return decay_type === 'rsqrt' ? [warmup] : [warmup, total];
}

/** The value for the reader, in the stretch from step `from` on. */
export function decayForm(p: Decay, from: number): Form {
  const { lr, end, power, warmup, total, timescale, shift } = p;
  const done = String.raw`\frac{\p{s} - \p{W}}{\p{N} - \p{W}}`;
  const before = from < warmup;
  const over = from >= total;
  switch (p.decay_type) {
    case 'linear':
    case 'polynomial':
      if (before || over) return { latex: String.raw`\p{a}`, terms: { a: before ? lr : end } };
      return {
        latex: String.raw`\left(\p{e} + (\p{a} - \p{e})\left(1 - ${done}\right)^{\p{q}}\right)`,
        terms: { a: lr, e: end, q: power, W: warmup, N: total },
      };
    case 'cosine':
      if (before || over) return { latex: String.raw`\p{a}`, terms: { a: before ? lr : 0 } };
      return {
        latex: String.raw`\p{a}\,\frac{1 + \cos\left(\pi\,${done}\right)}{2}`,
        terms: { a: lr, W: warmup, N: total },
      };
    case 'rsqrt':
      return {
        latex: String.raw`\frac{\p{a}}{\sqrt{1 + (${before ? '' : String.raw`\p{s} - \p{W} + `}\p{h}) / \p{T}}}`,
        terms: { a: lr, h: shift, T: timescale, ...(before ? {} : { W: warmup }) },
      };
    default: {
      const factor = stairAt(p, from);
      return Number.isNaN(factor)
        ? { latex: String.raw`\text{NaN}`, terms: {} }
        : { latex: String.raw`\p{a} \cdot \p{m}`, terms: { a: lr, m: factor } };
    }
  }
}
