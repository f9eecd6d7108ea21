/** Holding a family to a law: whatever its parameters and the run. */
import fc from 'fast-check';
import {
  type CompiledTrack,
  compile,
  type FamilyId,
  type Run,
  type Spec,
  type Stretch,
} from '../src/index.ts';
import { anyRun, anySpecOf, shortRun } from '../src/testing/arbitraries.ts';

/** Looks at a law this many times per family, of which there are more than a hundred; more by an environment variable. */
export const numRuns = Number(process.env['LAW_RUNS'] ?? 40);

/** A law over parameters, a run, and a share of it at which to look. */
type Law = (spec: Spec, run: Run, share: number) => void;

/** Holds a family to a law, in runs of all lengths unless told otherwise. */
export function holds(family: FamilyId, law: Law, run: fc.Arbitrary<Run> = fc.oneof(shortRun, anyRun)): void {
  fc.assert(fc.property(anySpecOf(family), run, fc.double({ min: 0, max: 1, noNaN: true }), law), {
    numRuns,
  });
}

export function tracksOf(spec: Spec, run: Run): readonly CompiledTrack[] {
  return Object.values(compile(spec, run).tracks);
}

/** Neighbours that are looked at in a stretch, besides points that lie evenly. */
const pairs = 16;

/**
 * The values of a stretch from its beginning to its end (or the run's), in order: at even points, which see its form, and at
 * neighbours anywhere in it, which see what turns round within a few updates.
 *
 * @param share decides where the neighbours lie.
 */
export function profile({ phase, start, end }: Stretch, run: Run, share = 0.5): readonly number[] {
  const length = Math.min(end, Math.max(run.steps, start + 1)) - start;
  const even = Array.from({ length: 17 }, (_, index) => (length * index) / 16);
  const near = Array.from({ length: pairs }, (_, index) => {
    // The golden ratio spreads places without a rhythm.
    const place = Math.floor((((index + share) * 0.618_033_988_749_895) % 1) * length);
    return [place, place + 1].filter((clock) => clock <= length);
  });
  return [...even, ...near.flat()].sort((a, b) => a - b).map(phase.value);
}
