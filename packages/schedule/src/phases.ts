/** Makers of phases: the pieces from which families build their tracks. */
import type { Cycles, Form, Listed, Phase, PhaseName, Piece } from './schedule.ts';
import type { Shape } from './shapes.ts';
import { furthest, nearestBorder, rounding } from './track.ts';

/** A phase from its own formula, for families that are neither flat nor a plain ramp. */
export function phase(name: PhaseName, steps: number, value: (t: number) => number, form: Form): Phase {
  return { name, steps, value, form };
}

/** A flat phase; `form` says how its value comes about, where it is not given as it is. */
export function hold(name: PhaseName, steps: number, value: number, form: Form = valueForm(value)): Phase {
  return { name, steps, value: () => value, form };
}

/** A value as it is; what is no finite number has a word for it and brings none. */
export function valueForm(value: number): Form {
  if (Number.isFinite(value)) return { latex: String.raw`\p{a}`, terms: { a: value } };
  const word = Number.isNaN(value)
    ? String.raw`\text{NaN}`
    : value > 0
      ? String.raw`\infty`
      : String.raw`-\infty`;
  return { latex: word, terms: {} };
}

/** From `a` to `b` along a shape. */
export function ramp(name: PhaseName, steps: number, a: number, b: number, shape: Shape): Phase {
  const [from, to] = shape.ends?.(a, b) ?? [a, b];
  return {
    name,
    steps,
    value: shape.between(a, b, steps),
    form: { latex: shape.latex, terms: { a: from, b: to, T: steps } },
  };
}

/** Whether a piece is folded cycles. */
export function isCycles(piece: Piece): piece is Cycles {
  return 'cycle' in piece;
}

/** Whether a piece is listed values. */
export function isListed(piece: Piece): piece is Listed {
  return 'list' in piece;
}

/**
 * Cycles from what cycle `k` consists of. They are all of one height unless it is said how that changes, and from where it is
 * measured. With a `growth` so near 1 that rounding would blur its borders, all are equally long.
 */
export function repeat(
  cycles: Partial<Omit<Cycles, 'cycle'>> & Pick<Cycles, 'steps'>,
  cycle: (k: number) => readonly Phase[],
): Cycles {
  const {
    steps,
    growth = 1,
    times = Number.POSITIVE_INFINITY,
    base = 0,
    grain = 0,
    height = () => 1,
  } = cycles;
  return { steps, growth: Math.abs(growth - 1) < 1e-9 ? 1 : growth, times, base, grain, height, cycle };
}

/** Cycles shorter than this are beyond counting on the longest run, and where in one of them an update falls is chance. */
export const shortest = 2 ** -20;

/** A cycle that others grow from may be shorter: up to the longest run, all that is worked out of it is a finite number. */
const shortestSeed = 2 ** -500;

/** A piece as it can be laid: cycles too short to be counted hold their first value. */
export function countable(piece: Piece): Piece {
  if (!isCycles(piece) || piece.steps >= (piece.growth === 1 ? shortest : shortestSeed)) return piece;
  const [first] = piece.cycle(0);
  return hold(first?.name ?? 'cycle', pieceSteps(piece), first?.value(0) ?? piece.base);
}

/** Length of cycle `k`. */
export function cycleLength(cycles: Cycles, k: number): number {
  return cycles.steps * cycles.growth ** k;
}

/**
 * Steps from the start of the first cycle to the start of cycle `k`. A border that misses a whole step by no more than
 * rounding is that step: 7 cycles of 1000/7 steps end at 1000.
 */
export function cycleStart(cycles: Cycles, k: number): number {
  const { steps, growth } = cycles;
  const start = growth === 1 ? steps * k : (steps * (growth ** k - 1)) / (growth - 1);
  const whole = Math.round(start);
  return Math.abs(start - whole) <= Math.min(start * rounding, steps / 8) ? whole : start;
}

/** Where cycle `k` begins, when the first began at `origin`: on a whole step where rounding alone keeps it off that. */
export function cyclePlace(cycles: Cycles, origin: number, k: number): number {
  return cycles.place === undefined ? nearestBorder(origin + cycleStart(cycles, k)) : cycles.place(k);
}

/** Whether all cycles behind the first are equally high. */
export function isLevel({ times, height }: Cycles): boolean {
  // Heights go one way, so the last one tells.
  return height(1) === height(Math.min(furthest, Math.ceil(times) - 1));
}

/** Longest period that is looked for. */
const longestPeriod = 64;

/** How many cycles it takes until their borders fall on steps as before; infinite where that is never or not soon. */
export function periodOf({ steps, growth }: Cycles): number {
  if (growth !== 1) return Number.POSITIVE_INFINITY;
  for (let period = 1; period <= longestPeriod; period += 1) {
    const length = steps * period;
    // Half of what `cycleStart` corrects: then it always does.
    if (Math.abs(length - Math.round(length)) <= length * 2 ** -51) return period;
  }
  return Number.POSITIVE_INFINITY;
}

/** Length of a piece in steps. */
export function pieceSteps(piece: Piece): number {
  if (!isCycles(piece)) return piece.steps;
  const whole = Math.floor(piece.times);
  if (!Number.isFinite(whole)) return Number.POSITIVE_INFINITY;
  const cut = piece.times - whole;
  return cycleStart(piece, whole) + cut * piece.steps * piece.growth ** whole;
}
