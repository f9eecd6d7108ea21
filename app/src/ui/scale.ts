/** Scales of sliders: where a value sits on the track, and which values the track offers. */
import { clean, snap } from '../plot/nice.ts';

/** How a track covers its range. `squared` gives the short end most of the room; `log` a decade as much as the next. */
export type ScaleKind = 'linear' | 'squared' | 'log';

/** A track from `min` to `max`. With `zero`, its first position of a log track is 0, which has no logarithm. */
export interface Scale {
  readonly kind: ScaleKind;
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
  readonly zero?: boolean;
}

/** Positions of a track, from 0. Finer than any screen is wide. */
export const positions = 1000;

/** Positions a log track keeps free at its left end for 0. */
const zeroZone = 40;

/** The 1, 2 or 5 × 10ⁿ that is about `size`. */
function niceNear(size: number): number {
  const decade = 10 ** Math.floor(Math.log10(size));
  const lead = size / decade;
  return clean((lead >= 7 ? 10 : lead >= 3.5 ? 5 : lead >= 1.5 ? 2 : 1) * decade);
}

/** Where on the track a value sits; values beyond the ends sit at the ends. */
export function toPosition(scale: Scale, value: number): number {
  return Math.round(positions * Math.min(1, Math.max(0, share(scale, value))));
}

function share({ kind, min, max, zero }: Scale, value: number): number {
  if (!(max > min)) return 0;
  if (kind === 'linear') return (value - min) / (max - min);
  if (kind === 'squared') return Math.sqrt(Math.max(0, value - min) / (max - min));
  const start = zero === true ? zeroZone / positions : 0;
  if (value <= 0) return 0;
  return Math.max(start, start + ((1 - start) * Math.log(value / min)) / Math.log(max / min));
}

/** The value the track offers at a position: a round one, as fine as the track is there. */
export function toValue(scale: Scale, position: number): number {
  const { kind, min, max, zero } = scale;
  if (position <= 0) return zero === true && kind === 'log' ? 0 : min;
  if (position >= positions) return max;
  if (kind === 'log') {
    const start = zero === true ? zeroZone : 0;
    const exact = min * (max / min) ** Math.max(0, (position - start) / (positions - start));
    return within(scale, round2(exact));
  }
  const p = position / positions;
  const squared = kind === 'squared';
  const exact = min + (max - min) * (squared ? p * p : p);
  const slope = (max - min) * (squared ? 2 * p : 1);
  return within(scale, snap(exact, gridOf(scale, slope / 100)));
}

/** Two significant digits; whole numbers below a hundred stay whole. */
const round2 = (value: number): number => Number(value.toPrecision(2));

function gridOf({ integer }: Scale, size: number): number {
  const grid = niceNear(Math.max(size, Number.MIN_VALUE * 1e6));
  return integer === true ? Math.max(1, grid) : grid;
}

function within({ min, max, integer }: Scale, value: number): number {
  const inside = Math.min(max, Math.max(min, value));
  return integer === true ? Math.round(inside) : inside;
}

/**
 * The next round value above or below, for arrow keys: on log scales the next one of two digits (of one when `big`),
 * else the next hundredth (tenth) of the track. Not bound by the track's ends: the parameter clamps.
 */
export function nudged(scale: Scale, value: number, direction: 1 | -1, big: boolean): number {
  if (scale.kind === 'log') return nudgedLog(scale, value, direction, big);
  const span = Math.max(scale.max - scale.min, Number.MIN_VALUE * 1e6);
  const local = scale.kind === 'squared' ? span * 2 * Math.sqrt(Math.max(0.0001, value / span)) : span;
  const grid = gridOf(scale, (local / 100) * (big ? 10 : 1));
  return clean(nextOnGrid(value, grid, direction));
}

/** Steps onto the grid first, so that a value off it is not carried along. */
function nextOnGrid(value: number, grid: number, direction: 1 | -1): number {
  const cells = clean(value / grid);
  const next = direction > 0 ? Math.floor(cells) + 1 : Math.ceil(cells) - 1;
  return next * grid;
}

function nudgedLog(scale: Scale, value: number, direction: 1 | -1, big: boolean): number {
  if (value <= 0) return direction > 0 ? scale.min : 0;
  if (scale.zero === true && value <= scale.min && direction < 0) return 0;
  const decade = Math.floor(Math.log10(value) + 1e-9);
  const atDecade = clean(value / 10 ** decade) === 1;
  const grid = 10 ** (decade - (direction < 0 && atDecade ? 1 : 0) - (big ? 0 : 1));
  const next = clean(nextOnGrid(value, grid, direction));
  return scale.integer === true && Math.round(next) === Math.round(value) ? value + direction : next;
}
