/** What all of timm's schedulers do: the value the constructor leaves, a warmup, and then the schedule's own values. */
import type { Problem } from '../../problem.ts';
import type { Piece } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { problem, refusedCall } from '../call.ts';

/** What all of them are given. */
export interface Warmup {
  readonly lr: number;
  readonly warmup_t: number;
  readonly warmup_lr_init: number;
  readonly warmup_prefix: boolean;
}

/** A schedule on its own clock, which runs from the start or from the end of the warmup on. */
export interface Clock {
  /** The first call that has one of the schedule's own values: call 0 has what the constructor left. */
  readonly from: number;
  /** What is taken off the number of a call. */
  readonly shift: number;
}

export function clockOf({ warmup_t: W, warmup_prefix }: Warmup): Clock {
  return { from: Math.max(1, updateFrom(W)), shift: warmup_prefix ? W : 0 };
}

/**
 * The warmup, and behind it the schedule.
 *
 * @param own pieces of the schedule from a call on. It is asked from call 0 on where its value there is the optimizer's own.
 * @param top what the warmup climbs to.
 */
export function warmedUp(
  p: Warmup,
  own: (from: number) => readonly Piece[],
  { top = p.lr, startsAtLr = true } = {},
): readonly Piece[] {
  const { lr, warmup_t: W, warmup_lr_init: w } = p;
  if (W === 0 && startsAtLr) return own(0);
  const { from } = clockOf(p);
  if (W <= 0) return [flat('stable', 0, from, W === 0 ? lr : w), ...own(from)];
  const slope = (top - w) / W;
  const climb = along('warmup', 0, from, (s) => w + s * slope, {
    latex: String.raw`\p{w} + \p{s}\,\frac{\p{a} - \p{w}}{\p{W}}`,
    terms: { a: top, w, W },
  });
  return [climb, ...own(from)];
}

/** What the call is refused for before anything is asserted. */
export function refusedScheduler(
  name: string,
  required: readonly string[],
  { initialize, unexpected }: { readonly initialize: boolean; readonly unexpected: string | null },
  written: Readonly<Record<string, string>>,
): readonly Problem[] {
  return [
    ...refusedCall(`${name}.__init__`, required, unexpected, written),
    ...(initialize ? [] : [problem('KeyError', "'initial_lr missing from param_groups[0]'")]),
  ];
}

/** `assert` without a message. */
export const asserted = (holds: boolean): readonly Problem[] =>
  holds ? [] : [problem('AssertionError', '')];

/** What Python says of a float that became too large, and of an int that is too large to become one. */
export function overflow(at: number | null, written: string): Problem {
  const isFloat = /[.e]/.test(written);
  const text = isFloat ? "(34, 'Numerical result out of range')" : 'int too large to convert to float';
  return problem('OverflowError', text, at);
}
