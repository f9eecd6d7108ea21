/** The learning rate of one update, worked out as on paper. */
import { type CompiledTrack, type PhaseName, stretchAt, valueIn } from '@lr-playground/schedule';
import { numberTex, withNumbers } from './substitute.ts';

export interface Arithmetic {
  readonly phase: PhaseName;
  /** Which repetition, from 0; null where nothing repeats. */
  readonly cycle: number | null;
  /** First step of the phase; may be fractional. */
  readonly start: number;
  /** Steps since then: the phase's own clock. */
  readonly clock: number;
  /** Length of the phase in steps; infinite when it has no end. */
  readonly length: number;
  /** The phase's formula with its numbers. */
  readonly latex: string;
  /** What it comes to, written for the formula; null where the formula is this number already. */
  readonly result: string | null;
  /** The value itself; the same as `at` of the track. */
  readonly value: number;
}

/** The arithmetic of step `step`. */
export function arithmeticAt(track: CompiledTrack, step: number): Arithmetic {
  const stretch = stretchAt(track, step);
  const { phase, start, end, cycle } = stretch;
  const value = valueIn(stretch, step);
  const clock = Math.min(step, end) - start;
  const { latex, terms } = phase.form;
  // What fills the rest of the run in one go repeats nothing.
  const alone = cycle === 0 && end >= track.steps;
  const result = numberTex(value, 7);
  const lone = /^\\p\{\w+\}$/.test(latex);
  return {
    phase: phase.name,
    cycle: alone ? null : cycle,
    start,
    clock,
    length: end - start,
    latex: lone ? result : withNumbers(latex, (name) => (name === 't' ? clock : terms[name])),
    result: lone ? null : result,
    value,
  };
}
