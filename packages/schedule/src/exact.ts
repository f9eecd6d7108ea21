/** Values as a library has them, where its recurrence comes out a few roundings beside the closed form. */
import { at } from './compile.ts';
import type { Schedule } from './compile-spec.ts';
import { taken } from './list.ts';
import { mostListed } from './listed.ts';
import { familyOf } from './registry.ts';
import type { Track } from './schedule.ts';
import { resolveParams } from './spec.ts';

/**
 * The values of some updates, for tables and files: the library's own bits, where they are known update by update, else what
 * `at` says. Costs a recurrence up to the last of the updates; none is followed further than `mostListed`.
 */
export function valuesAt(
  { spec, run, tracks }: Schedule,
  name: Track,
  steps: readonly number[],
): readonly number[] {
  const track = tracks[name];
  if (track === undefined) return steps.map(() => Number.NaN);
  const followed = Math.min(track.steps, mostListed);
  const within = steps.filter((step) => Number.isInteger(step) && step >= 0 && step < followed);
  const count = within.reduce((most, step) => Math.max(most, step + 1), 0);
  const recurrence =
    count > 0 ? familyOf(spec.family).exact?.(resolveParams(spec, run), run)[name] : undefined;
  if (recurrence === undefined) return steps.map((step) => at(track, step));
  const exact = taken(recurrence, count);
  return steps.map((step) => (step < followed ? exact[step] : undefined) ?? at(track, step));
}
