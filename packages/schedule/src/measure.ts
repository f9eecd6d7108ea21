/** A compiled track in a few numbers, in a cost that depends on its phases and not on its steps. */
import { at, stretchAt } from './compile.ts';
import { stretchesOfCycles } from './cursor.ts';
import { visitListed } from './listed.ts';
import { cyclesOf, fewCycles, firstWhere, measurePeak, measureWarmup, type Peak, updatesOf } from './peak.ts';
import { isCycles, isListed } from './phases.ts';
import type { Listed } from './schedule.ts';
import { type Effort, smoothSum } from './smooth-sum.ts';
import { type CompiledTrack, type Laid, roundsOf, type Stretch, valueIn } from './track.ts';

/** What a track comes to over its run. */
export interface Measures {
  readonly peak: Peak;
  /** The value of the last update. */
  readonly final: number;
  /** The sum of the values of all updates: for a learning rate, how far plain gradient descent could move. */
  readonly area: number;
  /** Area ÷ updates. */
  readonly mean: number;
  /** Share of the updates whose value is below a tenth of the peak, from 0 to 1. */
  readonly low: number;
  /** Updates before the first phase that is no warmup. Warmups inside later cycles do not count. */
  readonly warmup: number;
}

/** Updates that are visited one by one where cycles are shorter than two of them, or values rounded to few digits. */
const fewSteps = 16_384;

/** Largest group of cycles that is tried as a period in which borders fall on whole steps again. */
const longestPeriod = 32;

/** Points that stand for a phase whose cycle falls differently on whole steps every time. */
const finePoints = 2 ** 20;

/**
 * Measures a track.
 *
 * Error: `final`, `warmup` and, for runs with no more than 1024 cycles, `peak` and `low` are exact, and `area` and `mean` are
 * right to 10⁻¹² of themselves (phases up to 64 updates are added one by one), or to 10⁻⁹ where a library rounds to float32. The
 * same holds for more cycles, as long as they are equally long and up to 32 of them make a whole number of steps; only `low` may
 * then be off by 10⁻⁶ when the cycles change. Beyond that (more than 1024 cycles of odd lengths) every cycle is measured as the
 * mean over all the ways it can fall on whole steps: `area`, `mean` and `low` are then off by at most about `2 / updates in a
 * cycle`, typically by far less, and `peak` is the highest of the first and last 512 cycles.
 */
export function measure(track: CompiledTrack): Measures {
  const { steps } = track;
  const peak = measurePeak(track);
  const effort = { tolerance: 1e-13, evaluations: 4000 };
  const sum: Tally = (value, from, to, unrounded) =>
    unrounded === undefined
      ? smoothSum(value, from, to, effort)
      : roundedSum(value, from, to, unrounded, effort);
  const area = total(track, sum, 1e-13, (value, count) => value * count);
  const limit = 0.1 * peak.value;
  const below: Tally = (value, from, to) => countBelow(value, from, to, limit);
  const low = total(track, below, 1e-8, (value, count) => (value < limit ? count : 0));
  return {
    peak,
    final: at(track, steps - 1),
    area,
    mean: area / steps,
    low: Math.min(1, Math.max(0, low / steps)),
    warmup: measureWarmup(track),
  };
}

/**
 * Something that is counted over the whole numbers from `from` up to but not including `to`, given a value for each, and what it is
 * before rounding where it is rounded to few digits.
 */
type Tally = (
  value: (i: number) => number,
  from: number,
  to: number,
  unrounded?: (i: number) => number,
) => number;

/**
 * The sum of values that are rounded to few digits: up to `fewSteps` of them one by one. Of more, what they are before, and what
 * rounding makes of so many of them; it may round one way, so that it does not cancel.
 */
function roundedSum(
  value: (i: number) => number,
  from: number,
  to: number,
  unrounded: (i: number) => number,
  effort: Effort,
): number {
  const count = Math.min(to - from, fewSteps);
  if (count === to - from) return addedUp((i) => value(from + i), count);
  // Steps of the golden ratio fall evenly, and in no rhythm with the rounding.
  const place = (i: number) => from + Math.floor((to - from) * ((i * golden) % 1));
  const lost = addedUp((i) => unrounded(place(i)) - value(place(i)), count);
  return smoothSum(unrounded, from, to, effort) - (lost / count) * (to - from);
}

const golden = (Math.sqrt(5) - 1) / 2;

function addedUp(value: (i: number) => number, count: number): number {
  let sum = 0;
  for (let i = 0; i < count; i += 1) sum += value(i);
  return sum;
}

/** The same where one value stays for so many updates. */
type Lasting = (value: number, count: number) => number;

/** A stretch counted at its updates. */
function atUpdates(stretch: Stretch, steps: number, tally: Tally): number {
  const [from, to] = updatesOf(stretch, steps);
  const { unrounded } = stretch.phase;
  if (from >= to) return 0;
  return tally(
    (i) => valueIn(stretch, i),
    from,
    to,
    unrounded === undefined ? undefined : (i) => unrounded(i - stretch.start),
  );
}

/** A stretch counted as the mean over all the ways it can fall on whole steps. */
function onAverage(stretch: Stretch, steps: number, tally: Tally): number {
  const length = (Math.min(stretch.end, steps) - stretch.start) / finePoints;
  return length * tally((i) => valueIn(stretch, stretch.start + (i + 0.5) * length), 0, finePoints);
}

/** Counts over all updates of the run. */
function total(track: CompiledTrack, tally: Tally, tolerance: number, lasting: Lasting): number {
  const { steps, each } = track;
  if (each !== 1) {
    const rounds = roundsOf(track);
    // The run ends within the last round.
    const missing = rounds.steps * each - steps;
    const last = at(rounds, rounds.steps - 1);
    return each * total(rounds, tally, tolerance, lasting) - (missing > 0 ? lasting(last, missing) : 0);
  }
  let sum = 0;
  let reached = 0;
  for (const laid of track.laid) {
    if (laid.start >= steps) break;
    if (isCycles(laid.piece)) sum += inCycles(track, laid, tally, tolerance);
    else if (isListed(laid.piece)) sum += inList(laid, laid.piece, steps, lasting);
    else sum += atUpdates(stretchAt(track, laid.start), steps, tally);
    reached = laid.end;
  }
  // The last value is held to the end of the run.
  return reached < steps ? sum + tally((i) => at(track, i), Math.ceil(reached), steps) : sum;
}

/** Counts over listed values one by one; what rounding loses of the sum on the way is carried along. */
function inList(laid: Laid, piece: Listed, steps: number, lasting: Lasting): number {
  let sum = 0;
  let carried = 0;
  visitListed(laid, piece, steps, (value, from, to) => {
    const next = lasting(value, to - from) - carried;
    const larger = sum + next;
    carried = larger - sum - next;
    sum = larger;
  });
  return sum;
}

/** Counts over folded cycles. */
function inCycles(track: CompiledTrack, laid: Laid, tally: Tally, tolerance: number): number {
  const { steps } = track;
  const end = Math.min(laid.end, steps);
  const cycles = cyclesOf(laid, steps);
  const walk = (first: number, last: number, count: typeof atUpdates) => {
    let sum = 0;
    for (const stretch of stretchesOfCycles(track, laid, first, last)) sum += count(stretch, steps, tally);
    return sum;
  };
  if (cycles <= fewCycles) return walk(0, cycles, atUpdates);
  if (end - laid.start <= fewSteps) {
    let sum = 0;
    for (let i = Math.ceil(laid.start); i < end; i += 1) sum += tally(() => at(track, i), i, i + 1);
    return sum;
  }
  // All but the last cycle, which may be cut, in groups of an even number (a wave is two halves).
  const period = periodOf(laid, cycles);
  const group = period ?? 2;
  const groups = Math.floor((cycles - 1) / group);
  const count = period === null ? onAverage : atUpdates;
  const value = (index: number) => walk(index * group, (index + 1) * group, count);
  const grouped = smoothSum(value, 0, groups, { tolerance, evaluations: 4000 });
  return grouped + walk(groups * group, cycles, atUpdates);
}

/** An even number of cycles after which borders fall on whole steps as before; null when there is none so small. */
function periodOf({ piece }: Laid, cycles: number): number | null {
  if (!isCycles(piece) || piece.growth !== 1) return null;
  for (let period = 2; period <= longestPeriod; period += 2) {
    const length = piece.steps * period;
    // Over the whole run the borders drift by less than a millionth of a step.
    if (Math.abs(length - Math.round(length)) * cycles < 1e-6 * period) return period;
  }
  return null;
}

/** How many values of a monotone sequence lie below a limit. */
function countBelow(value: (i: number) => number, from: number, to: number, limit: number): number {
  const rises = value(from) <= value(to - 1);
  const isFirst = (i: number) => (rises ? value(i) >= limit : value(i) < limit);
  const border = firstWhere(isFirst, from, to);
  return rises ? border - from : to - border;
}
