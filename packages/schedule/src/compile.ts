/** From pieces to answers: lays the pieces of a track end to end and finds what is in force at any step. */

import { countable, hold, pieceSteps } from './phases.ts';
import type { Piece } from './schedule.ts';
import { cursorOn } from './stair-cursor.ts';
import {
  type CompiledTrack,
  furthest,
  type Laid,
  nearestBorder,
  rounding,
  type Stretch,
  valueIn,
} from './track.ts';

/** In force where a library has given up: there is no value. */
const stopped = hold('stable', Number.POSITIVE_INFINITY, Number.NaN);

/**
 * Lays pieces end to end from step 0. Pieces of no length vanish; what comes after an endless one is unreachable.
 *
 * @param stop the update that a library cannot make: the track then ends there, and has no value behind it.
 */
export function layTrack(
  pieces: readonly Piece[],
  steps: number,
  stop = Number.POSITIVE_INFINITY,
): CompiledTrack {
  if (stop <= steps) {
    const made = layTrack(pieces, steps).laid.filter(({ start }) => start < stop);
    const cut = made.map((laid) => ({ ...laid, end: Math.min(laid.end, stop) }));
    const last = cut.at(-1);
    const held = last !== undefined && last.end < stop ? endOf(last, stop) : [];
    return {
      steps: stop,
      each: 1,
      laid: [...cut, ...held, { piece: stopped, start: stop, end: Number.POSITIVE_INFINITY }],
    };
  }
  const laid: Laid[] = [];
  let start = 0;
  for (const piece of pieces) {
    const length = pieceSteps(piece);
    if (!(length > 0)) continue;
    const end = nearestBorder(start + length);
    laid.push({ piece: countable(piece), start, end });
    start = end;
    if (start === Number.POSITIVE_INFINITY) break;
  }
  return { steps, laid, each: 1 };
}

/** The last value, held up to where the track stops. */
function endOf(last: Laid, stop: number): readonly Laid[] {
  const held = at({ steps: stop, laid: [last], each: 1 }, last.end);
  return [{ piece: hold('stable', stop - last.end, held), start: last.end, end: stop }];
}

/** The place that is meant by `t`: what lies before 0, or is no number, counts as 0, and what lies at infinity as `furthest`. */
function placeOf(t: number): number {
  return t > 0 ? Math.min(t, furthest) : 0;
}

/**
 * The phase in force at step `t`, which counts as 0 below 0 and when it is no number. Past the end of the last piece its
 * final value is held: the stretch then still is the last one, and `valueIn` clamps to its end.
 */
export function stretchAt(track: CompiledTrack, t: number): Stretch {
  const { phase, start, end, cycle } = cursorOn(track, placeOf(t));
  return { phase, start, end, cycle };
}

/** The learning rate (or other track) in force at step `t`, on endless tracks far past the run too. Steps before 0 count as 0. */
export function at(track: CompiledTrack, t: number): number {
  const step = placeOf(t);
  return valueIn(cursorOn(track, step), step);
}

/** The stretch that ends at `t`, if a border lies there, else the one around it. */
export function stretchBefore(track: CompiledTrack, t: number): Stretch {
  const here = stretchAt(track, t);
  if (here.start < t || t <= 0) return here;
  // A hair before the border: far enough to be another double, near enough to fall into no other stretch.
  return stretchAt(track, t * (1 - rounding));
}

/** The limit from the left at `t`: what the value was about to become. Differs from `at` only where the curve jumps. */
export function before(track: CompiledTrack, t: number): number {
  return valueIn(stretchBefore(track, t), t);
}

/** The next phase border after `t`, or the end of the run if none comes before it. */
export function nextKnot(track: CompiledTrack, t: number): number {
  const { end } = stretchAt(track, t);
  return end > t ? Math.min(end, track.steps) : track.steps;
}

/** All stretches that touch `[from, to)`, at most `limit` of them. */
export function stretches(track: CompiledTrack, from: number, to: number, limit = 1000): Stretch[] {
  const found: Stretch[] = [];
  const here = cursorOn(track, placeOf(from));
  let more = from < to;
  while (more && found.length < limit) {
    const { phase, start, end, cycle } = here;
    found.push({ phase, start, end, cycle });
    more = end < to && here.next();
  }
  return found;
}

/**
 * Writes the value of every step from `from` on into `out`, as long as it is. This is the fast way to many values:
 * a look-up per phase, not per step.
 */
export function fill(track: CompiledTrack, out: Float64Array, from = 0): Float64Array {
  const end = from + out.length;
  const here = cursorOn(track, placeOf(from));
  let step = from;
  while (step < end) {
    const { value } = here.phase;
    const origin = here.start;
    const stop = Math.min(end, Math.ceil(here.end));
    for (; step < stop; step += 1) out[step - from] = value(step - origin);
    if (step < end && !here.next()) {
      out.fill(valueIn(here, step), step - from);
      break;
    }
  }
  return out;
}
