/** Formulas that begin anew again and again: each round lasts from the very update at which the library begins it to the next. */
import { listed } from '../listed.ts';
import { firstWhere } from '../peak.ts';
import type { Run } from '../run.ts';
import type { Cycles, Form, PhaseName, Piece } from '../schedule.ts';
import { furthest } from '../track.ts';
import { along, flat } from './along.ts';

/** Rounds that are laid out one by one; those behind them are folded where they are alike, and else every value is listed. */
const most = 120;

/** A formula with a number that stays for a while. */
export interface Rounds {
  /** The round of an update, in the library's arithmetic. Goes one way; no finite number where the library raises. */
  readonly index: (s: number) => number;
  /** About where round `k` ends. */
  readonly end: (k: number) => number;
  /** The value of step `s` as one of round `k`, monotone over the round and up to the next update behind it. */
  readonly value: (s: number, k: number) => number;
  readonly form: (k: number) => Form;
  /** The rounds from `k` on as cycles, from where they begin by the formula; null where they are not alike. */
  readonly folded?: (k: number) => Cycles | null;
}

/** The rounds from update `from` on, up to update `to`. */
export function rounds(
  name: PhaseName,
  from: number,
  { steps }: Run,
  given: Rounds,
  to = Number.POSITIVE_INFINITY,
): readonly Piece[] {
  const { index, end, value, form, folded } = given;
  const part = (start: number, stop: number, k: number) =>
    along(name, start, stop, (s) => value(s, k), form(k));
  const pieces: Piece[] = [];
  for (let start = from; start < to; ) {
    const k = index(start);
    if (!Number.isFinite(k)) return [...pieces, flat(name, start, to, 0)];
    const isMany = pieces.length >= most;
    const cycles = isMany && to === Number.POSITIVE_INFINITY ? (folded?.(k + 1) ?? null) : null;
    if (cycles !== null) return [...pieces, part(start, end(k), k), cycles];
    // One more may begin a cycle that consists of several rounds.
    if (pieces.length > most) {
      const count = Math.max(1, Math.min(to, steps) - start);
      return [...pieces, listed(name, valuesFrom(given, start), { count, steps: to - start })];
    }
    const next = nextRound(given, k, start);
    const stop = Math.min(to, next >= Math.min(steps, furthest) ? Number.POSITIVE_INFINITY : next);
    pieces.push(part(start, stop, k));
    start = stop;
  }
  return pieces;
}

/** The first update behind `start` that is no longer in round `k`. */
function nextRound({ index, end }: Rounds, k: number, start: number): number {
  const isOver = (s: number) => index(s) !== k;
  const low = Math.max(start, Math.floor(end(k)) - 2);
  const high = Math.ceil(end(k)) + 2;
  const isNear = low < high && high < furthest && !isOver(low) && isOver(high);
  return isNear ? firstWhere(isOver, low, high) : firstWhere(isOver, start, furthest);
}

function* valuesFrom({ index, value }: Rounds, start: number): Generator<number> {
  for (let s = start; ; s += 1) yield value(s, index(s));
}
