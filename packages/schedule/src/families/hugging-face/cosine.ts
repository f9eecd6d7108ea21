/** Half a cosine wave, or any number of them, between a warmup and the end, as Transformers computes it. */
import type { Form } from '../../schedule.ts';
import type { Rhythm } from '../along.ts';

/** What a cosine needs to know. */
export interface Cosine {
  readonly lr: number;
  readonly num_warmup_steps: number;
  readonly num_training_steps: number;
  readonly num_cycles: number;
}

/** Steps from the warmup to the end, of which no library lets there be less than 1. */
export function decaySteps(p: Pick<Cosine, 'num_warmup_steps' | 'num_training_steps'>): number {
  return Math.max(1, p.num_training_steps - p.num_warmup_steps);
}

/** Where the wave turns. It goes on past the end: nothing stops it there. */
export function rhythmOf(p: Cosine, origin = p.num_warmup_steps): Rhythm {
  return { origin, half: decaySteps(p) / (2 * Math.abs(p.num_cycles)) };
}

/** Share of the way above the floor at progress `x`, in the library's order of operations. */
export const cosineShare = (num_cycles: number, x: number) =>
  0.5 * (1 + Math.cos(Math.PI * num_cycles * 2 * x));

/**
 * `lr · max(0, share · (1 − r) + r)` at step `s`.
 *
 * @param floor r, the share of the learning rate that stays.
 * @param ahead updates by which the wave is ahead.
 */
export function cosineAt(p: Cosine, floor = 0, ahead = 0): (s: number) => number {
  const { lr, num_warmup_steps: W, num_cycles: c } = p;
  const D = decaySteps(p);
  if (floor === 0) return (s) => lr * Math.max(0, cosineShare(c, (s - W + ahead) / D));
  return (s) => lr * Math.max(0, cosineShare(c, (s - W + ahead) / D) * (1 - floor) + floor);
}

/** The same for the reader. */
export function cosineForm(p: Cosine, floor = 0, ahead = 0): Form {
  const wave = String.raw`\frac{1 + \cos\left(2 \pi\,\p{c}\,\frac{\p{s} - \p{W}}{\p{D}}\right)}{2}`;
  const terms = { a: p.lr, c: p.num_cycles, W: p.num_warmup_steps - ahead, D: decaySteps(p) };
  if (floor === 0) return { latex: String.raw`\p{a}\,${wave}`, terms };
  return {
    latex: String.raw`\p{a}\,\max\left(0, ${wave} (1 - \p{r}) + \p{r}\right)`,
    terms: { ...terms, r: floor },
  };
}
