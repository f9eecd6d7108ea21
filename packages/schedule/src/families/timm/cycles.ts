/** The cycles of timm's cosine, tanh and polynomial schedulers: which one a call is in, counted as the library counts. */

import { listed } from '../../listed.ts';
import { firstWhere } from '../../peak.ts';
import { phase, repeat } from '../../phases.ts';
import type { Run } from '../../run.ts';
import type { Form, Phase, Piece } from '../../schedule.ts';
import { furthest } from '../../track.ts';
import { along, flat } from '../along.ts';
import { floorDivision } from '../floor-division.ts';
import { floorLogarithm } from '../logarithm.ts';
import { clockOf, type Warmup } from './scheduler.ts';

/** What the three of them take. */
export interface Cyclic extends Warmup {
  readonly t_initial: number;
  readonly lr_min: number;
  readonly cycle_mul: number;
  readonly cycle_decay: number;
  readonly cycle_limit: number;
}

/** How a cycle falls from `high` to `lr_min`: the value `clock` calls into a cycle of so many. */
export interface Shape {
  value(clock: number, length: number, high: number): number;
  /** `\p{a}` is where it begins, `\p{b}` where it ends, and the clock is `\p{s} - \p{S}` of `\p{T}`. */
  readonly form: Form;
  /** Whether a cycle goes one way from its beginning to its end. */
  readonly falls: boolean;
}

/** Cycles that are laid out one by one, each beginning at the very call at which the library restarts. */
const most = 200;

/** Where the cycles lie on the schedule's own clock. */
export function cyclesOf({ t_initial: T, cycle_mul: m }: Cyclic) {
  const equal = m === 1;
  return {
    /** The cycle of a time; behind the end of cycles that shrink there is none. */
    index(u: number): number {
      if (equal) return floorDivision(u, T);
      const share = 1 - (u / T) * (1 - m);
      return share > 0 ? floorLogarithm(share, m) : Number.POSITIVE_INFINITY;
    },
    start: (i: number) => (equal ? T * i : ((1 - m ** i) / (1 - m)) * T),
    length: (i: number) => (equal ? T : m ** i * T),
  };
}

/** The first call from `from` on in cycle `i` or a later one. */
export function callOfCycle(p: Cyclic, i: number, from = clockOf(p).from): number {
  const { index, start } = cyclesOf(p);
  const { shift } = clockOf(p);
  const reached = (s: number) => index(s - shift) >= i;
  const guess = shift + start(i);
  if (!(guess < furthest)) return furthest;
  const [low, high] = [Math.max(from, Math.floor(guess) - 2), Math.ceil(guess) + 2];
  const near = low < high && !reached(low) && reached(high);
  return near ? firstWhere(reached, low, high) : firstWhere(reached, from, furthest);
}

/** The value of a call, which is in cycle `i`; behind its end that of its end. */
function valueIn(p: Cyclic, i: number, shape: Shape): (s: number) => number {
  const { start, length } = cyclesOf(p);
  const { shift } = clockOf(p);
  const [origin, long, high] = [start(i), length(i), p.lr * p.cycle_decay ** i];
  return (s) => shape.value(Math.min(long, Math.max(0, s - shift - origin)), long, high);
}

/** The value of a call as the library works it out. */
export function valueAtCall(p: Cyclic, shape: Shape): (s: number) => number {
  const { index } = cyclesOf(p);
  const { shift } = clockOf(p);
  return (s) => {
    const i = index(s - shift);
    return i < p.cycle_limit ? valueIn(p, i, shape)(s) : p.lr_min;
  };
}

/** Whether the first cycle's value for call 0, which is never asked for, is what the optimizer has then. */
export function beginsAtLr(p: Cyclic & { readonly k_decay: number }): boolean {
  return p.cycle_limit > 0 && p.cycle_mul > 0 && p.k_decay > 0;
}

/** The cycles from call `from` on, and `lr_min` behind the last of them. */
export function cyclePieces(p: Cyclic, shape: Shape, from: number, { steps }: Run): readonly Piece[] {
  const { index } = cyclesOf(p);
  const { shift } = clockOf(p);
  const pieces: Piece[] = [];
  for (let start = from; ; ) {
    const i = index(start - shift);
    if (!(i < p.cycle_limit)) return [...pieces, flat('stable', start, Number.POSITIVE_INFINITY, p.lr_min)];
    if (!shape.falls) return [...pieces, ...oneByOne(p, shape, start, steps)];
    if (pieces.length === most)
      return [...pieces, ...(areAlike(p, i) ? folded(p, shape, i, start) : oneByOne(p, shape, start, steps))];
    const end = callOfCycle(p, i + 1, start);
    pieces.push(fall(p, shape, i, start, end));
    // Behind the run nobody looks.
    if (end > steps) return pieces;
    start = end;
  }
}

/** The part of cycle `i` from one call up to another. */
function fall(p: Cyclic, shape: Shape, i: number, from: number, to: number): Phase {
  const { start, length } = cyclesOf(p);
  const { latex, terms } = shape.form;
  return along(p.cycle_limit > 1 ? 'cycle' : 'decay', from, to, valueIn(p, i, shape), {
    latex,
    terms: {
      ...terms,
      a: p.lr * p.cycle_decay ** i,
      b: p.lr_min,
      S: clockOf(p).shift + start(i),
      T: length(i),
    },
  });
}

/** Whether cycles behind number `i` differ in length and height alone, and are no shorter than a call. */
function areAlike(p: Cyclic, i: number): boolean {
  const { cycle_decay: d, cycle_mul: m } = p;
  return (d === 1 || (p.lr_min === 0 && d >= 0 && d <= 1)) && m >= 1 && cyclesOf(p).length(i) >= 1;
}

/** Cycles that are alike, at the cost of one. */
function folded(p: Cyclic, shape: Shape, i: number, from: number): readonly Piece[] {
  const { start, length } = cyclesOf(p);
  const next = clockOf(p).shift + start(i + 1);
  const high = (k: number) => p.lr * p.cycle_decay ** (i + 1 + k);
  const cycle = (k: number): readonly Phase[] => {
    const [long, top] = [length(i + 1 + k), high(k)];
    const form: Form = {
      latex: shape.form.latex.replace(String.raw`\p{s} - \p{S}`, String.raw`\p{t}`),
      terms: { ...shape.form.terms, a: top, b: p.lr_min, T: long },
    };
    return [phase('cycle', long, (t) => shape.value(Math.min(t, long), long, top), form)];
  };
  const cycles = repeat(
    {
      steps: length(i + 1),
      growth: p.cycle_mul,
      times: p.cycle_limit - i - 1,
      base: p.lr_min,
      height: (k) => high(k) - p.lr_min,
    },
    cycle,
  );
  return [fall(p, shape, i, from, next), cycles, flat('stable', 0, Number.POSITIVE_INFINITY, p.lr_min)];
}

/** Cycles that are neither few nor alike, or go up and down: value by value, as far as the run. */
function oneByOne(p: Cyclic, shape: Shape, from: number, runSteps: number): readonly Piece[] {
  const { index } = cyclesOf(p);
  const { shift } = clockOf(p);
  const over = (s: number) => !(index(s - shift) < p.cycle_limit);
  const steps = firstWhere(over, from, furthest) - from;
  return [
    listed('cycle', valuesFrom(p, shape, from), { count: Math.max(1, runSteps - from), steps }),
    flat('stable', from + steps, Number.POSITIVE_INFINITY, p.lr_min),
  ];
}

function* valuesFrom(p: Cyclic, shape: Shape, from: number): Generator<number> {
  const value = valueAtCall(p, shape);
  for (let s = from; ; s += 1) yield value(s);
}
