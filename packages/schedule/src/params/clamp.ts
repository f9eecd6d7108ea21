/** Brings a number into its range, saying what it did. */
import { printNumber } from '../quantity.ts';
import type { Reading } from './param.ts';

export interface Range {
  readonly min: number;
  readonly max: number;
  readonly integer?: boolean;
}

/** The nearest legal number; `initial` when there is no number at all. */
export function clampTo(range: Range, raw: unknown, initial: number): Reading<number> {
  if (typeof raw !== 'number' || Number.isNaN(raw)) return { value: initial, repair: { kind: 'unreadable' } };
  if (raw < range.min)
    return { value: range.min, repair: { kind: 'too-small', limit: printNumber(range.min) } };
  if (raw > range.max)
    return { value: range.max, repair: { kind: 'too-large', limit: printNumber(range.max) } };
  // −0 would print as 0 and break the round trip.
  if (range.integer !== true || Number.isInteger(raw)) return { value: raw + 0, repair: null };
  return { value: Math.round(raw) + 0, repair: { kind: 'rounded' } };
}
