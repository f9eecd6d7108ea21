/** Where a track is highest and where its warmup ends: what every frame of a drag can afford to know. */
import { at, stretchAt } from './compile.ts';
import { stretchesOfCycles } from './cursor.ts';
import { firstListed, listedReach } from './listed.ts';
import { cycleStart, isCycles, isListed } from './phases.ts';
import type { Listed } from './schedule.ts';
import { type CompiledTrack, type Laid, roundsOf, type Stretch, valueIn } from './track.ts';

/** The highest value of any update, and the first update that has it. */
export interface Peak {
  readonly value: number;
  readonly step: number;
}

/** Cycles that are visited one by one; of more only some, if their lengths allow to conclude to the others. */
export const fewCycles = 1024;

/** The updates of a stretch: the first, and the one behind the last. */
export function updatesOf({ start, end }: Stretch, steps: number): readonly [number, number] {
  return [Math.ceil(start), Math.min(steps, Math.ceil(end))];
}

/** How many cycles begin within the run. */
export function cyclesOf({ piece, start, end }: Laid, steps: number): number {
  if (!isCycles(piece)) return 0;
  const given = Math.ceil(piece.times);
  const reach = Math.min(end, steps) - start;
  const { growth } = piece;
  const guess =
    growth === 1 ? reach / piece.steps : Math.log1p((reach * (growth - 1)) / piece.steps) / Math.log(growth);
  let count = Math.max(1, Math.min(given, Math.ceil(guess)));
  while (count > 1 && cycleStart(piece, count - 1) >= reach) count -= 1;
  while (count < given && cycleStart(piece, count) < reach) count += 1;
  return count;
}

/** The first whole number in `[from, to)` from which on a condition holds; `to` when it never does. */
export function firstWhere(holds: (i: number) => boolean, from: number, to: number): number {
  let low = from;
  let high = to;
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The lowest value that is the same peak as `value`: they differ by no more than rounding. */
const sameAs = (value: number) => value * (1 - Math.sign(value) * 2 ** -50);

/** The highest value of any update and the first update that has it: that of `measure`, cheap enough for every frame of a drag. NaN where no update is made. */
export function measurePeak(track: CompiledTrack): Peak {
  if (track.each !== 1) {
    const { value, step } = measurePeak(roundsOf(track));
    return { value, step: step * track.each };
  }
  let peak: Peak = { value: Number.NEGATIVE_INFINITY, step: 0 };
  const lookThrough = (laid: Laid, piece: Listed) => {
    const [from, to] = [Math.ceil(laid.start), Math.min(track.steps, Math.ceil(laid.end))];
    const highest = from < to ? listedReach(laid, piece, from, to)[1] : Number.NEGATIVE_INFINITY;
    if (!(sameAs(highest) > peak.value)) return;
    peak = { value: highest, step: firstListed(laid, piece, from, to, sameAs(highest)) };
  };
  const look = (stretch: Stretch) => {
    const [from, to] = updatesOf(stretch, track.steps);
    if (from >= to) return;
    const value = (i: number) => valueIn(stretch, i);
    const highest = Math.max(value(from), value(to - 1));
    if (!(sameAs(highest) > peak.value)) return;
    const isPeak = (i: number) => value(i) >= sameAs(highest);
    peak = { value: highest, step: isPeak(from) ? from : firstWhere(isPeak, from, to) };
  };
  let reached = 0;
  for (const laid of track.laid) {
    if (laid.start >= track.steps) break;
    reached = Math.ceil(laid.end);
    if (isListed(laid.piece)) lookThrough(laid, laid.piece);
    else if (!isCycles(laid.piece)) look(stretchAt(track, laid.start));
    const cycles = cyclesOf(laid, track.steps);
    const half = Math.min(cycles, fewCycles / 2);
    for (const stretch of stretchesOfCycles(track, laid, 0, half)) look(stretch);
    for (const stretch of stretchesOfCycles(track, laid, Math.max(half, cycles - half), cycles))
      look(stretch);
  }
  // The limit at the end of the last stretch is no update of it, but it is what is held from there on.
  if (track.steps === 0) return { value: Number.NaN, step: 0 };
  if (reached >= track.steps) return peak;
  const held = at(track, reached);
  return sameAs(held) > peak.value ? { value: held, step: reached } : peak;
}

/** Updates before the first phase that is no warmup: those of `measure`, as cheap. */
export function measureWarmup(track: CompiledTrack): number {
  let t = 0;
  while (t < track.steps) {
    const { phase, end } = stretchAt(track, t);
    if (phase.name !== 'warmup') return Math.ceil(t);
    if (!(end > t)) break;
    t = end;
  }
  return track.steps;
}
