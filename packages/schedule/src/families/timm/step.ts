/** timm's schedules that drop by a factor: at equal distances, or at milestones. */
import { firstWhere } from '../../peak.ts';
import type { Problem } from '../../problem.ts';
import type { Form, Piece } from '../../schedule.ts';
import { furthest } from '../../track.ts';
import { flat, updateFrom } from '../along.ts';
import { dividesByZero } from '../call.ts';
import { floorDivision } from '../floor-division.ts';
import { stairs } from '../stairs.ts';
import { clockOf, overflow, type Warmup } from './scheduler.ts';

/** What `StepLRScheduler` takes. */
export interface Step extends Warmup {
  readonly decay_t: number;
  readonly decay_rate: number;
}

/** Stair of a call, which never falls: with a width below 0 the library counts down. */
function stairOf({ decay_t: D }: Step, shift: number): (s: number) => number {
  const side = D < 0 ? -1 : 1;
  return (s) => side * floorDivision(s - shift, D) + 0;
}

/** Stairs of `decay_t` calls each. */
export function stepPieces(p: Step, from: number): readonly Piece[] {
  const { lr, decay_t: D, decay_rate: r } = p;
  const { shift } = clockOf(p);
  const side = D < 0 ? -1 : 1;
  return stairs('decay', from, Number.POSITIVE_INFINITY, {
    origin: shift,
    width: Math.abs(D),
    index: stairOf(p, shift),
    height: (k) => lr * r ** (side * k),
    form: (k): Form => ({ latex: String.raw`\p{a}\,\p{r}^{\p{k}}`, terms: { a: lr, r, k: side * k } }),
    ratio: side < 0 ? 1 / r : r,
  });
}

/** Stairs of no width, and a power that is too large. */
export function stepProblems(
  p: Step,
  written: { readonly decay_rate: string; readonly decay_t: string },
): readonly Problem[] {
  const { decay_t: D, decay_rate: r } = p;
  const { from, shift } = clockOf(p);
  if (D === 0) return [dividesByZero(from)];
  const power = (k: number) => r ** (D < 0 ? -k : k);
  const index = stairOf(p, shift);
  const tooLarge = (s: number) => !Number.isFinite(power(index(s)));
  if (!tooLarge(furthest)) return [];
  const at = firstWhere(tooLarge, from, furthest);
  if (r === 0) return [dividesByZero(at)];
  return [overflow(at, /[.e]/.test(written.decay_t) || D < 0 ? '0.0' : written.decay_rate)];
}

/** What `MultiStepLRScheduler` takes. */
export interface MultiStep extends Warmup {
  readonly decay_t: readonly number[];
  readonly decay_rate: number;
}

/** How many drops a call has behind it: a milestone acts one call before it is due. Searched as Python's `bisect_right` does. */
export function dropsOf({ decay_t, ...p }: MultiStep): (s: number) => number {
  const { shift } = clockOf(p);
  return (s) => {
    let [low, high] = [0, decay_t.length];
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (s - shift + 1 < (decay_t[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  };
}

/** One stair from milestone to milestone. */
export function multiStepPieces(p: MultiStep, from: number): readonly Piece[] {
  const { lr, decay_rate: r } = p;
  const { shift } = clockOf(p);
  const drops = dropsOf(p);
  const places = p.decay_t.map((milestone) => updateFrom(milestone - 1 + shift));
  const inside = [...new Set(places.filter((place) => place > from))].sort((a, b) => a - b);
  const starts = [from, ...inside];
  return starts.map((start, index) =>
    flat('decay', start, starts[index + 1] ?? Number.POSITIVE_INFINITY, lr * r ** drops(start)),
  );
}

/** A power that is too large. */
export function multiStepProblems(
  p: MultiStep,
  written: { readonly decay_rate: string },
): readonly Problem[] {
  const { from } = clockOf(p);
  const drops = dropsOf(p);
  const tooLarge = (s: number) => !Number.isFinite(p.decay_rate ** drops(s));
  return tooLarge(furthest) ? [overflow(firstWhere(tooLarge, from, furthest), written.decay_rate)] : [];
}
