/** Pieces of listed values: how they are made, and where their values lie on the axis of a run. */
import { List, type Sequence } from './list.ts';
import { isListed, valueForm } from './phases.ts';
import type { Listed, Phase, PhaseName } from './schedule.ts';
import { type CompiledTrack, type Laid, roundsOf, type Stretch } from './track.ts';

/** Most values of a piece that are listed, 32 megabytes. Behind them the last one is held, and `listedUpTo` says so. */
export const mostListed = 4_000_000;

/** How many values there are to list, and where they lie. */
interface Listing {
  /** Values that can be wanted: the steps of the run for a recurrence that never ends. */
  readonly count: number;
  /** Length of the piece in steps; the last value is held up to there. */
  readonly steps?: number;
  /** Most values that are listed, where each takes longer than a few operations. */
  readonly most?: number;
  /** Whole steps that a value lasts: more than 1 where a schedule is asked less often than every update. */
  readonly each?: number;
}

/**
 * A piece of values in order, for schedules without a closed form. Costs nothing until it is asked; then the values are
 * taken once, at most `mostListed` of them, or fewer where it is said so.
 *
 * @param values a generator does; it is read once. When it ends early, the last value is held.
 */
export function listed(
  name: PhaseName,
  values: Iterable<number>,
  { count, steps = Number.POSITIVE_INFINITY, each = 1, most = mostListed }: Listing,
): Listed {
  const wanted = Math.min(count, Math.ceil(steps / each), most);
  let list: List | null = null;
  return {
    name,
    steps,
    each,
    most,
    list() {
      list ??= new List(values, wanted, each === 1);
      return list;
    },
  };
}

/** An endless piece of values that are in order already, one an update, of which no more than so many were listed. */
export function sequenced(name: PhaseName, values: Sequence, most: number): Listed {
  return { name, steps: Number.POSITIVE_INFINITY, each: 1, most, list: () => values };
}

/** The stretch of listed values in force at `t`; past the end of the piece, that at its end. */
export function listedStretch({ start, end }: Laid, piece: Listed, t: number): Stretch {
  const { each, name } = piece;
  const list = piece.list();
  const placeOf = (index: number) => start + index * each;
  const last = Math.max(0, Math.min(list.length, Math.ceil((end - start) / each)) - 1);
  let index = Math.min(last, Math.floor((t - start) / each));
  // Rounding may have put the place on the wrong side of a border.
  if (index > 0 && placeOf(index) > t) index -= 1;
  else if (index < last && placeOf(index + 1) <= t) index += 1;
  const [from, to] = list.run(index);
  const phase: Phase = {
    name,
    steps: (to - from) * each,
    value: (clock) => list.at(Math.min(to - 1, last, from + Math.floor(clock / each))),
    form: valueForm(list.at(from)),
  };
  return { phase, start: placeOf(from), end: to > last ? end : placeOf(to), cycle: null };
}

/** Visits listed values with their updates, from `from` up to `to`, in order. Values that no update of the run meets are left out. */
export function visitListed(
  { start, end }: Laid,
  piece: Listed,
  steps: number,
  visit: (value: number, from: number, to: number) => void,
): void {
  const list = piece.list();
  const stop = Math.ceil(Math.min(end, steps));
  const last = list.length - 1;
  let from = Math.ceil(start);
  for (let index = 0; index <= last && from < stop; index += 1) {
    const to = index === last ? stop : Math.min(stop, Math.ceil(start + (index + 1) * piece.each));
    visit(list.at(index), from, to);
    from = to;
  }
}

/** The lowest and the highest of the values that the updates of `[from, to)` meet. */
export function listedReach(
  { start }: Laid,
  piece: Listed,
  from: number,
  to: number,
): readonly [number, number] {
  const list = piece.list();
  const indexOf = (t: number) => Math.min(list.length - 1, Math.floor((t - start) / piece.each));
  return list.reach(indexOf(from), indexOf(to - 1) + 1);
}

/** The first of the updates of `[from, to)` with a value of at least so much; NaN where none has. */
export function firstListed({ start }: Laid, piece: Listed, from: number, to: number, least: number): number {
  const list = piece.list();
  const indexOf = (t: number) => Math.min(list.length - 1, Math.floor((t - start) / piece.each));
  const index = list.firstAtLeast(least, indexOf(from), indexOf(to - 1) + 1);
  return index < 0 ? Number.NaN : Math.max(from, Math.ceil(start + index * piece.each));
}

/** The update from which on a track holds a value only because no more are listed; null when all of the run are. */
export function listedUpTo(track: CompiledTrack): number | null {
  const { steps, laid } = roundsOf(track);
  for (const { piece, start, end } of laid) {
    if (!isListed(piece) || Math.min(end, steps) - start <= piece.most * piece.each) continue;
    const { cut, length } = piece.list();
    if (cut && length === piece.most) return Math.ceil(start + piece.most * piece.each) * track.each;
  }
  return null;
}
