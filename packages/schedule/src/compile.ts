/** From pieces to answers: lays the pieces of a track end to end and finds what is in force at any step. */
import { cycleStart, isCycles, pieceSteps } from './phases.ts';
import type { Cycles, Phase, Piece } from './schedule.ts';

/** A piece with its place on the run's axis. */
export interface Laid {
  readonly piece: Piece;
  readonly start: number;
  readonly end: number;
}

/** A track laid out over a run. Opaque: ask it with `at`, `before`, `stretchAt`, `nextKnot`, `fill`. */
export interface CompiledTrack {
  /** Updates of the run; the last one has index `steps − 1`. */
  readonly steps: number;
  readonly laid: readonly Laid[];
}

/** A phase in its place: in force from `start` up to but not including `end` (in steps; may be fractional). */
export interface Stretch {
  readonly phase: Phase;
  readonly start: number;
  readonly end: number;
  /** Which repetition it belongs to, from 0, when its piece repeats. */
  readonly cycle: number | null;
}

/** Lays pieces end to end from step 0. Pieces of no length vanish; what comes after an endless one is unreachable. */
export function layTrack(pieces: readonly Piece[], steps: number): CompiledTrack {
  const laid: Laid[] = [];
  let start = 0;
  for (const piece of pieces) {
    const length = pieceSteps(piece);
    if (!(length > 0)) continue;
    laid.push({ piece, start, end: start + length });
    start += length;
    if (start === Number.POSITIVE_INFINITY) break;
  }
  return { steps, laid };
}

/** Index of the piece in force at `t`: the last one that starts at or before it. */
function laidIndex(laid: readonly Laid[], t: number): number {
  let low = 0;
  let high = laid.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((laid[middle]?.start ?? 0) <= t) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Up to here a step and the next one are two numbers. */
const furthest = Number.MAX_SAFE_INTEGER;

/** The place that is meant by `t`: what lies before 0, or is no number, counts as 0, and what lies at infinity as `furthest`. */
function placeOf(t: number): number {
  return t > 0 ? Math.min(t, furthest) : 0;
}

/** Which cycle is in force at `t`, when the first began at `origin`. Corrected by whole cycles, so borders are exact. */
function cycleIndex(cycles: Cycles, origin: number, t: number): number {
  const { steps, growth } = cycles;
  const local = t - origin;
  const guess = growth === 1 ? local / steps : Math.log1p((local * (growth - 1)) / steps) / Math.log(growth);
  // Behind them cycles can be counted no longer, so no correction by one would ever arrive.
  if (guess >= furthest) return furthest;
  let k = Math.max(0, Math.floor(guess));
  while (k > 0 && origin + cycleStart(cycles, k) > t) k -= 1;
  while (origin + cycleStart(cycles, k + 1) <= t) k += 1;
  return k;
}

/** The phases of cycle `k` in their places. The last one takes up what rounding left over; a cut cycle ends with its piece. */
export function cycleStretches({ start: origin, end: pieceEnd }: Laid, cycles: Cycles, k: number): Stretch[] {
  const phases = cycles.cycle(k);
  const cycleEnd = Math.min(pieceEnd, origin + cycleStart(cycles, k + 1));
  const found: Stretch[] = [];
  let start = origin + cycleStart(cycles, k);
  for (const [index, phase] of phases.entries()) {
    const last = index === phases.length - 1;
    const end = last ? cycleEnd : Math.min(cycleEnd, start + phase.steps);
    if (end > start) found.push({ phase, start, end, cycle: k });
    start = Math.max(start, end);
  }
  return found;
}

/** The phase in force inside folded cycles; past the last of them, the one that was in force at the end. */
function stretchInCycles(laid: Laid, cycles: Cycles, t: number): Stretch {
  const stretches = cycleStretches(laid, cycles, cycleAt(laid, cycles, t));
  return stretches.find(({ end }) => t < end) ?? stretches.at(-1) ?? flat(t);
}

/** Which cycle is in force at `t`, and past the last of them the last. */
export function cycleAt(laid: Laid, cycles: Cycles, t: number): number {
  return Math.min(Math.max(0, Math.ceil(cycles.times) - 1), cycleIndex(cycles, laid.start, t));
}

/** A family that yields nothing at all (it should not) is drawn as 0 rather than thrown at the user. */
function flat(start: number): Stretch {
  const phase: Phase = { name: 'stable', steps: Infinity, value: () => 0, form: { latex: '0', terms: {} } };
  return { phase, start, end: Number.POSITIVE_INFINITY, cycle: null };
}

/**
 * The phase in force at step `t`, which counts as 0 below 0 and when it is no number. Past the end of the last piece its
 * final value is held: the stretch then still is the last one, and `valueIn` clamps to its end.
 */
export function stretchAt(track: CompiledTrack, t: number): Stretch {
  const place = placeOf(t);
  const laid = track.laid[laidIndex(track.laid, place)];
  if (laid === undefined) return flat(0);
  const { piece } = laid;
  return isCycles(piece)
    ? stretchInCycles(laid, piece, place)
    : { phase: piece, start: laid.start, end: laid.end, cycle: null };
}

/** Value inside a stretch; beyond its end (only the last stretch is asked that) the limit there. */
export function valueIn(stretch: Stretch, t: number): number {
  return stretch.phase.value(Math.min(t, stretch.end) - stretch.start);
}

/** The learning rate (or other track) in force at step `t`, on endless tracks far past the run too. Steps before 0 count as 0. */
export function at(track: CompiledTrack, t: number): number {
  const step = placeOf(t);
  return valueIn(stretchAt(track, step), step);
}

/** The stretch that ends at `t`, if a border lies there, else the one around it. */
export function stretchBefore(track: CompiledTrack, t: number): Stretch {
  const here = stretchAt(track, t);
  if (here.start < t || t <= 0) return here;
  // A hair before the border: far enough to be another double, near enough to fall into no other stretch.
  return stretchAt(track, t * (1 - 2 ** -50));
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
  let t = from;
  while (t < to && found.length < limit) {
    const stretch = stretchAt(track, t);
    const held = !(stretch.end > t);
    // What is held past the last stretch is no other one.
    if (!held || found.length === 0) found.push(stretch);
    if (held) break;
    t = stretch.end;
  }
  return found;
}

/**
 * Writes the value of every step from `from` on into `out`, as long as it is. This is the fast way to many values:
 * a look-up per phase, not per step.
 */
export function fill(track: CompiledTrack, out: Float64Array, from = 0): Float64Array {
  const end = from + out.length;
  let step = from;
  while (step < end) {
    const stretch = stretchAt(track, step);
    const { value } = stretch.phase;
    const origin = stretch.start;
    if (!(stretch.end > step)) {
      out.fill(valueIn(stretch, step), step - from);
      break;
    }
    const stop = Math.min(end, Math.ceil(stretch.end));
    for (; step < stop; step += 1) out[step - from] = value(step - origin);
  }
  return out;
}
