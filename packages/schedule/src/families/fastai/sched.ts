/** What fastai calls a scheduler: a function of the position in a fit, from 0 to 1. */

import { firstWhere } from '../../peak.ts';
import type { Problem } from '../../problem.ts';
import type { Form, PhaseName } from '../../schedule.ts';
import { problem } from '../call.ts';

/** Rounds a position. */
export type Round = (pos: number) => number;

/** A stretch of positions over which a scheduler goes one way. */
export interface Part {
  readonly name: PhaseName;
  /** What it sets there; `round` is given to see it without what float32 makes of the position. */
  readonly value: (pos: number, round?: Round) => number;
  /** How a value comes about, of the form of its position. */
  readonly form: (pos: Form) => Form;
  /** What Python raises over the first position that it is asked for. */
  readonly refused?: (pos: number) => Problem | null;
}

/** A scheduler. */
export interface Sched {
  readonly parts: readonly Part[];
  /** Which part a position belongs to; it never falls while the position grows. */
  readonly partAt: (pos: number) => number;
}

/** A scheduler of one part. */
export const simple = (part: Part): Sched => ({ parts: [part], partAt: () => 0 });

/** `combine_scheds` raises an `assert` of its own, which says nothing. */
export function refusedShares(pcts: readonly number[]): readonly Problem[] {
  // Added one by one, as Python did up to 3.11; later versions carry what was rounded away, and take some lists more.
  const sum = pcts.reduce((total, pct) => total + pct, 0);
  const isLegal = sum === 1 && pcts.every((pct) => Math.fround(pct) >= 0);
  return isLegal ? [] : [problem('AssertionError', '')];
}

/**
 * `combine_scheds`: one scheduler after another, each over its share of the positions. Shares and positions are tensors of float32
 * there, and so are the places where one scheduler takes over from the next.
 */
export function combined(pcts: readonly number[], scheds: readonly Sched[]): Sched {
  const borders = bordersOf(pcts);
  const border = (index: number) => borders[index] ?? Number.NaN;
  const last = pcts.length - 1;
  const all = pcts.map((_, index) => scheds[index] ?? missing);
  const firsts = all.map((_, index) => all.slice(0, index).reduce((sum, { parts }) => sum + parts.length, 0));
  const inner = (index: number) => {
    const [start, length] = [border(index), Math.fround(border(index + 1) - border(index))];
    // No update lies behind the end of a share but the last one's, but the drawing comes by there.
    const most = index < last ? 1 : Number.POSITIVE_INFINITY;
    return (pos: number, round: Round = Math.fround) =>
      Math.min(most, round(round(round(pos) - start) / length));
  };
  const inners = all.map((_, index) => inner(index));
  return {
    parts: all.flatMap(({ parts }, index) => {
      const within = inner(index);
      return parts.map(
        ({ name, value, form, refused }): Part => ({
          name,
          value: (pos, round) => value(within(pos, round), round),
          form: (pos) => form(innerForm(pos, border(index), border(index + 1))),
          ...(refused === undefined ? {} : { refused: (pos: number) => refused(within(pos)) }),
        }),
      );
    }),
    partAt(pos) {
      const place = Math.fround(pos);
      const index = firstWhere((k) => border(k + 1) > place, 0, last);
      return (firsts[index] ?? 0) + (all[index]?.partAt(inners[index]?.(pos) ?? 0) ?? 0);
    },
  };
}

/** Where the shares begin and end: float32, from sums that are kept in float64. */
export function bordersOf(pcts: readonly number[]): readonly number[] {
  let sum = 0;
  return [0, ...pcts].map((pct) => {
    sum += Math.fround(pct);
    return Math.fround(sum);
  });
}

/** A share without a scheduler. */
const missing = simple({
  name: 'stable',
  value: () => Number.NaN,
  form: (pos) => pos,
  refused: () => problem('IndexError', 'list index out of range'),
});

/** The position within a share, of the position in all. */
function innerForm({ latex, terms }: Form, from: number, to: number): Form {
  const level = Object.keys(terms).length;
  const [start, end] = [`c${level}`, `d${level}`];
  return {
    latex: String.raw`\frac{${latex} - \p{${start}}}{\p{${end}} - \p{${start}}}`,
    terms: { ...terms, [start]: from, [end]: to },
  };
}
