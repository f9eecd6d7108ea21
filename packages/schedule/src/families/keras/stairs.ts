/** Decays by `s / decay_steps`, as a curve or in stairs, up to where they have no numbers any more. */

import { listed } from '../../listed.ts';
import { firstWhere } from '../../peak.ts';
import { hold, repeat } from '../../phases.ts';
import type { Run } from '../../run.ts';
import type { Form, Piece } from '../../schedule.ts';
import { along } from '../along.ts';
import type { Precision } from './precision.ts';

/** What becomes of the learning rate after so many lengths of the decay. */
export interface Curve {
  readonly value: (lengths: number) => number;
  /** With `\p{x}` for the lengths. */
  readonly form: Form;
}

/** The same where it may go in stairs. */
export interface Decay extends Curve {
  /** Share of the first value that is left after whole lengths. */
  readonly left: (lengths: number) => number;
  readonly grain: number;
}

/** How often the decay has gone its length, whole times only where it goes in stairs. */
export function passedOf(
  { staircase }: { readonly staircase: boolean },
  round: Precision['round'],
): (lengths: number) => number {
  return (lengths) => (staircase ? Math.floor(round(lengths)) : round(lengths));
}

/** Update by update, where there is no formula of one piece. */
export function perUpdate(run: Run, value: (s: number) => number): Piece {
  return listed('decay', updates(value), { count: run.steps });
}

function* updates(value: (s: number) => number): Generator<number> {
  for (let s = 0; ; s += 1) yield value(s);
}

/** A stretch of updates. */
interface Stretch {
  readonly from?: number;
  readonly to?: number;
  /** The last place that has a value, where that is not the end. */
  readonly reach?: number;
}

/** Along the curve, which goes one way, and from where on it has no finite value, that. */
export function curve(decay: Curve, D: number, stretch: Stretch = {}): readonly Piece[] {
  const { from = 0, to = Number.POSITIVE_INFINITY, reach = to } = stretch;
  const { value, form } = decay;
  const at = (s: number) => value(s / D);
  const end = firstWhere((s) => !Number.isFinite(at(s)), from, Math.min(to, Number.MAX_SAFE_INTEGER));
  const finite = end >= Number.MAX_SAFE_INTEGER ? to : end;
  const last = Math.min(
    reach,
    finite === Number.POSITIVE_INFINITY || Number.isFinite(at(finite)) ? finite : finite - 1,
  );
  return [
    along('decay', from, finite, (s) => at(Math.min(s, last)), {
      latex: form.latex.replaceAll(String.raw`\p{x}`, String.raw`\frac{\p{s}}{\p{D}}`),
      terms: { ...form.terms, D },
    }),
    ...(finite < to ? [hold('stable', to - finite, at(finite))] : []),
  ];
}

/** In stairs of `D` steps, at least 1, from stair `first` up to but not including stair `last`. */
export function stairs(
  decay: Decay,
  D: number,
  first = 0,
  last = Number.POSITIVE_INFINITY,
): readonly Piece[] {
  const { value, left, form, grain } = decay;
  const latex = form.latex.replaceAll(String.raw`\p{x}`, String.raw`\p{k}`);
  const end = firstWhere((k) => !Number.isFinite(value(k)), first, Math.min(last, Number.MAX_SAFE_INTEGER));
  const finite = end >= Number.MAX_SAFE_INTEGER ? last : end;
  const stair = (k: number) =>
    hold('decay', D, value(first + k), { latex, terms: { ...form.terms, k: first + k } });
  return [
    repeat({ steps: D, times: finite - first, height: (k) => left(first + k), grain }, (k) => [stair(k)]),
    ...(finite < last ? [hold('stable', (last - finite) * D, value(finite))] : []),
  ];
}
