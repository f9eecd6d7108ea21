/** Schedules of Optax are functions of a step count and can be joined: each can be asked for any part of itself. */
import type { Form, PhaseName, Piece } from '../../schedule.ts';
import { along, flat } from '../along.ts';

/** The pieces of a schedule from step `from` of its own clock on, up to step `to`. */
export type Part = (from: number, to: number) => readonly Piece[];

/** A formula of the step count, in force for `begin ≤ s < end`. */
export function moving(
  name: PhaseName,
  begin: number,
  end: number,
  value: (s: number) => number,
  form: Form,
): Part {
  return (from, to) => {
    const [first, last] = [Math.max(from, begin), Math.min(to, end)];
    return first < last ? [along(name, first, last, value, form)] : [];
  };
}

/** One value for `begin ≤ s < end`. */
export function still(begin: number, end: number, value: number): Part {
  return (from, to) => {
    const [first, last] = [Math.max(from, begin), Math.min(to, end)];
    return first < last ? [flat('stable', first, last, value)] : [];
  };
}

/** Parts one behind the other. */
export function inOrder(...parts: readonly Part[]): Part {
  return (from, to) => parts.flatMap((part) => part(from, to));
}

/** All of a schedule. */
export function whole(part: Part): readonly Piece[] {
  return part(0, Number.POSITIVE_INFINITY);
}
