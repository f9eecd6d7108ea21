/** What compiling makes: pieces in their places, and phases in theirs. */
import type { Phase, Piece } from './schedule.ts';

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
  /** In rounds of `each` updates. */
  readonly laid: readonly Laid[];
  /** Whole updates that a value stays: 1, but for schedulers that are stepped once per epoch. */
  readonly each: number;
}

/** The same track by the rounds in which its values change. */
export function roundsOf(track: CompiledTrack): CompiledTrack {
  const { steps, laid, each } = track;
  return each === 1 ? track : { steps: Math.ceil(steps / each), laid, each: 1 };
}

/** A phase in its place: in force from `start` up to but not including `end` (in steps; may be fractional). */
export interface Stretch {
  readonly phase: Phase;
  readonly start: number;
  readonly end: number;
  /** Which repetition it belongs to, from 0, when its piece repeats. */
  readonly cycle: number | null;
}

/** Up to here a step and the next one are two numbers. */
export const furthest = Number.MAX_SAFE_INTEGER;

/** A border comes out wrong by no more than this share of its place. */
export const rounding = 2 ** -50;

/** A border that misses a whole step by no more than the rounding of a few lengths is that step. */
export function nearestBorder(border: number): number {
  const whole = Math.round(border);
  return Math.abs(border - whole) <= border * rounding ? whole : border;
}

/** Value inside a stretch; beyond its end (only the last stretch is asked that) the limit there. */
export function valueIn(stretch: Stretch, t: number): number {
  return stretch.phase.value(Math.min(t, stretch.end) - stretch.start);
}
