/** Formulas that begin anew again and again: each round lasts from the very update at which the library begins it to the next. */
import { listed } from '../listed.ts';
import { firstWhere } from '../peak.ts';
import type { Run } from '../run.ts';
import type { Cycles, Form, PhaseName, Piece } from '../schedule.ts';
import { furthest } from '../track.ts';
import { along, flat } from './along.ts';

/** Rounds that are laid out one by one; those behind them are folded where they are alike, and else every value is listed. */
const most = 200;

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

/** The rounds from update `from` on. */
export function rounds(name: PhaseName, from: number, { steps }: Run, given: Rounds): readonly Piece[] {
  const { index, value, form } = given;
  const pieces: Piece[] = [];
  for (let start = from; ; ) {
    const k = index(start);
    if (!Number.isFinite(k)) return [...pieces, flat(name, start, Number.POSITIVE_INFINITY, 0)];
    const folded = pieces.length >= most ? (given.folded?.(k + 1) ?? null) : null;
    if (folded !== null)
      return [...pieces, along(name, start, given.end(k), (s) => value(s, k), form(k)), folded];
    if (pieces.length > most)
      return [...pieces, listed(name, valuesFrom(given, start), { count: Math.max(1, steps - start) })];
    const next = nextRound(given, k, start);
    const end = next >= Math.min(steps, furthest) ? Number.POSITIVE_INFINITY : next;
    pieces.push(along(name, start, end, (s) => value(s, k), form(k)));
    if (end === Number.POSITIVE_INFINITY) return pieces;
    start = end;
  }
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
