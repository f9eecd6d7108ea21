/** When a scheduler is at work: nothing happens before `begin`, and from `end` on what was reached stays. */
import { isCycles, pieceSteps } from '../../phases.ts';
import type { Piece } from '../../schedule.ts';
import { flat, updateFrom } from '../along.ts';

/** Its two arguments, in calls of `step()`; that of the constructor is call 0. */
export interface Window {
  readonly begin: number;
  readonly end: number;
}

/** The library's endless end. */
export const endless = 1e9;

/** The call of the scheduler's own step 0, and the number of its last own step, which is below 0 where there is none. */
export function windowOf({ begin, end }: Window): { readonly first: number; readonly last: number } {
  const first = updateFrom(begin);
  return { first, last: updateFrom(end) - first - 1 };
}

/** Steps from the scheduler's first to its last, as most of them count them. */
export const totalOf = ({ begin, end }: Window) => end - begin - 1;

/** Whether it has two steps at least, and both its borders are calls: only such a window can be dragged. */
export function isWhole(p: Window): boolean {
  const { first, last } = windowOf(p);
  return last > 0 && p.begin === first && p.end === first + last + 1;
}

type Given = Window & { readonly lr: number };

/**
 * A track: the optimizer's rate up to the scheduler's first step, its own pieces, and its last rate for good.
 *
 * @param own from its own step 0 on, at least as far as its last step.
 * @param rate of an own step.
 */
export function windowed(p: Given, own: readonly Piece[], rate: (s: number) => number): readonly Piece[] {
  const { first, last } = windowOf(p);
  if (last < 0) return [flat('stable', 0, Number.POSITIVE_INFINITY, p.lr)];
  return [
    flat('stable', 0, first, p.lr),
    ...upTo(own, last),
    flat('stable', last, Number.POSITIVE_INFINITY, rate(last)),
  ];
}

/** The rate of an update, by that of an own step. */
export function rateOf(p: Given, rate: (s: number) => number): (update: number) => number {
  const { first, last } = windowOf(p);
  return (update) => (update < first || last < 0 ? p.lr : rate(Math.min(last, update - first)));
}

/** Pieces up to a step; cycles among them do not grow. */
function upTo(pieces: readonly Piece[], steps: number): readonly Piece[] {
  const kept: Piece[] = [];
  let rest = steps;
  for (const piece of pieces) {
    if (rest <= 0) break;
    const length = pieceSteps(piece);
    kept.push(length <= rest ? piece : shortened(piece, rest));
    rest -= length;
  }
  return kept;
}

const shortened = (piece: Piece, steps: number): Piece =>
  isCycles(piece) ? { ...piece, times: steps / piece.steps } : { ...piece, steps };
