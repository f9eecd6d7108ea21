/** Stairs: a value that stays, changes, stays again, as often as the run is long; what stands where is the library's own sum. */
import { firstWhere } from '../peak.ts';
import { hold, phase, repeat } from '../phases.ts';
import type { Form, PhaseName, Piece } from '../schedule.ts';
import { furthest } from '../track.ts';
import { updateFrom } from './along.ts';

/** Stairs that are laid out one by one, each beginning at the very update at which the library takes it. */
const most = 200;

/** Stairs of one width. */
export interface Stairs {
  /** Where stair 0 begins. */
  readonly origin: number;
  /** Steps of a stair. */
  readonly width: number;
  /** The stair that step `s` stands on, in the library's arithmetic; never falls. */
  readonly index: (s: number) => number;
  /** The value of stair `k`. */
  readonly height: (k: number) => number;
  /** How it comes about, for the reader. */
  readonly form: (k: number) => Form;
  /** What each stair is to the one before it. */
  readonly ratio: number;
}

/** The stairs from step `from` on up to `to`. */
export function stairs(name: PhaseName, from: number, to: number, given: Stairs): readonly Piece[] {
  const { origin, width, index, height, form } = given;
  const last = height(index(furthest));
  const pieces: Piece[] = [];
  let start = from;
  while (start < to) {
    const k = index(updateFrom(start));
    // Where updates can be told apart no longer, nothing changes any more.
    if (Object.is(height(k), last) || start >= furthest)
      return [...pieces, hold(name, to - start, height(k), form(k))];
    const border = Math.max(start, origin + (k + 1) * width);
    if (pieces.length === most) return [...pieces, ...others(name, start, border, to, k, given)];
    const end = Math.min(to, nextUpdate(index, k, updateFrom(start), border));
    pieces.push(hold(name, end - start, height(k), form(k)));
    start = end;
  }
  return pieces;
}

/** The first update behind `start` that stands on a higher stair than `k`; it lies about at `border`. */
function nextUpdate(index: Stairs['index'], k: number, start: number, border: number): number {
  const above = (s: number) => index(s) > k;
  const low = Math.max(start, Math.floor(border) - 2);
  const high = Math.ceil(border) + 2;
  const near = low < high && !above(low) && above(high);
  return near ? firstWhere(above, low, high) : firstWhere(above, start, furthest);
}

/** Stairs that are too many to lay out: folded where they fall, and else as one stretch that only goes up. */
function others(
  name: PhaseName,
  start: number,
  border: number,
  to: number,
  k: number,
  { width, ratio, index, height, form }: Stairs,
): readonly Piece[] {
  if (ratio > 1)
    return [phase(name, to - start, (t) => height(index(Math.floor(start + t + 1e-9))), form(k))];
  // Stairs that change their sign come in pairs.
  const sides = ratio < 0 ? [1, 2] : [1];
  const steps = width * sides.length;
  const folded = repeat(
    {
      steps,
      times: (to - border) / steps,
      height: (cycle) => height(k + 1 + cycle * sides.length),
    },
    (cycle) =>
      sides.map((side) => {
        const stair = k + side + cycle * sides.length;
        return hold(name, width, height(stair), form(stair));
      }),
  );
  return [hold(name, border - start, height(k), form(k)), folded];
}
