/** Values of a family for tests that state its formula independently. */
import { at, compile, type FamilyId, fill, runOf, specOf, type Track } from '../index.ts';

/** Every value of the lr track. */
export function valuesOf(
  family: FamilyId,
  given: Readonly<Record<string, unknown>>,
  steps: number,
): readonly number[] {
  return [...fill(compile(specOf(family, given), runOf(steps)).tracks.lr, new Float64Array(steps))];
}

/** The first value that is off by more than 1e-12 of the largest, as a sentence; null when all agree. */
export function disagreement(
  family: FamilyId,
  given: Readonly<Record<string, unknown>>,
  steps: number,
  formula: (step: number) => number,
  track: Track = 'lr',
): string | null {
  const compiled = compile(specOf(family, given), runOf(steps)).tracks[track];
  if (compiled === undefined) return `${family} does not move ${track}`;
  const wanted = Array.from({ length: steps }, (_, step) => formula(step));
  const peak = Math.max(...wanted.map(Math.abs));
  const step = wanted.findIndex((value, index) => !(Math.abs(at(compiled, index) - value) <= 1e-12 * peak));
  return step < 0 ? null : `step ${step}: ${at(compiled, step)}, formula ${wanted[step]}`;
}
