/** Makers of phases: the pieces from which families build their tracks. */
import type { Cycles, Form, Phase, PhaseName, Piece } from './schedule.ts';
import type { Shape } from './shapes.ts';

/** A phase from its own formula, for families that are neither flat nor a plain ramp. */
export function phase(name: PhaseName, steps: number, value: (t: number) => number, form: Form): Phase {
  return { name, steps, value, form };
}

/** A flat phase. */
export function hold(name: PhaseName, steps: number, value: number): Phase {
  return { name, steps, value: () => value, form: { latex: String.raw`\p{a}`, terms: { a: value } } };
}

/** From `a` to `b` along a shape. */
export function ramp(name: PhaseName, steps: number, a: number, b: number, shape: Shape): Phase {
  return {
    name,
    steps,
    value: shape.between(a, b, steps),
    form: { latex: shape.latex, terms: { a, b, T: steps } },
  };
}

/** Whether a piece is folded cycles. */
export function isCycles(piece: Piece): piece is Cycles {
  return 'cycle' in piece;
}

/** Steps from the start of the first cycle to the start of cycle `k` (which may be fractional when `growth` is 1). */
export function cycleStart(cycles: Cycles, k: number): number {
  const { steps, growth } = cycles;
  return growth === 1 ? steps * k : (steps * (growth ** k - 1)) / (growth - 1);
}

/** Length of a piece in steps. */
export function pieceSteps(piece: Piece): number {
  if (!isCycles(piece)) return piece.steps;
  const whole = Math.floor(piece.times);
  if (!Number.isFinite(whole)) return Number.POSITIVE_INFINITY;
  const cut = piece.times - whole;
  return cycleStart(piece, whole) + cut * piece.steps * piece.growth ** whole;
}
