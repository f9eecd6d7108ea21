/** Phases of formulas that count updates from the start of the run, as those of most libraries do. */
import { hold, phase, repeat, shortest } from '../phases.ts';
import type { Form, Phase, PhaseName, Piece } from '../schedule.ts';
import { furthest } from '../track.ts';

/** The first update at or behind a place; before the run there is none. */
export function updateFrom(place: number): number {
  return Math.max(0, Math.ceil(place));
}

/** A place that misses a whole step by rounding alone is that step: whole steps give the library's own bits. */
function snapped(step: number): number {
  const whole = Math.round(step);
  return Math.abs(step - whole) <= 4e-15 * Math.max(1, whole) ? whole : step;
}

/**
 * The stretch `from ≤ s < to` of a formula.
 *
 * @param value of step `s` of the run.
 * @param latex with `\p{s}` for that step; it becomes the start of the phase plus its clock.
 */
export function along(
  name: PhaseName,
  from: number,
  to: number,
  value: (s: number) => number,
  { latex, terms }: Form,
): Phase {
  return lasting(name, from, Math.max(0, to - from), value, { latex, terms });
}

/**
 * The same by its length.
 *
 * @param like where the first phase of its kind began: between updates all go through what that goes through.
 */
function lasting(
  name: PhaseName,
  from: number,
  steps: number,
  value: (s: number) => number,
  { latex, terms }: Form,
  like = from,
): Phase {
  const clock = from === 0 ? String.raw`\p{t}` : String.raw`(\p{o} + \p{t})`;
  const form: Form = {
    latex: latex.replaceAll(String.raw`\p{s}`, clock),
    terms: from === 0 ? terms : { ...terms, o: from },
  };
  const at = (t: number) => {
    const step = snapped(from + t);
    return value(Number.isInteger(step) ? step : like + t);
  };
  return phase(name, steps, at, form);
}

/** Where the crests and troughs of a wave lie: one every `half` steps from `origin` on, before it too. */
export interface Rhythm {
  readonly origin: number;
  readonly half: number;
}

/** The stretch `from ≤ s < to` of a wave: what is left of the whole wave it begins in, and then whole waves, folded. */
export function waves(
  name: PhaseName,
  { origin, half }: Rhythm,
  from: number,
  to: number,
  value: (s: number) => number,
  form: Form,
): readonly Piece[] {
  if (!(to > from)) return [];
  if (!(half > 0 && half < Number.POSITIVE_INFINITY)) return [along(name, from, to, value, form)];
  const border = (index: number) => snapped(origin + half * index);
  let index = Math.floor((from - origin) / half);
  // Waves that cannot be counted: which part of one an update falls on is chance.
  if (half < shortest || Math.abs(index) >= furthest) return [flat(name, from, to, value(from))];
  // Rounding may have put the place on the wrong side of a border.
  if (border(index + 1) <= from) index += 1;
  const rest: Piece[] = [];
  let reached = from;
  while (reached < to && (index % 2 !== 0 || border(index) !== reached)) {
    index += 1;
    const end = Math.min(to, border(index));
    rest.push(along(name, reached, end, value, form));
    reached = end;
  }
  if (reached >= to) return rest;
  const cycles = repeat({ steps: 2 * half, times: (to - reached) / (2 * half) }, (k) =>
    [0, 1].map((side) => {
      const like = reached + half * side;
      return lasting(name, like + 2 * half * k, half, value, form, like);
    }),
  );
  return [...rest, cycles];
}

/** A value that stays, from one update up to another. */
export function flat(name: PhaseName, from: number, to: number, value: number): Phase {
  return hold(name, Math.max(0, to - from), value);
}
