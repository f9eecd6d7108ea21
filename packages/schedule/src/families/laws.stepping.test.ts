/** What holds for the curves of every family when its scheduler is stepped in any way. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numRuns } from '../../test/laws.ts';
import { applied } from '../applied.ts';
import { extent } from '../compile-spec.ts';
import {
  at,
  before,
  compile,
  extraTracks,
  families,
  fill,
  measure,
  planRun,
  type RunPlan,
  type Spec,
  sample,
  tick,
} from '../index.ts';
import { anySpecOf, shortPlan, shortRun } from '../testing/arbitraries.ts';

const tracks = ['lr', ...extraTracks] as const;

describe.each(families().map(({ id }) => id))('%s', (id) => {
  const law = (holds: (spec: Spec, plan: RunPlan) => void) =>
    fc.assert(fc.property(anySpecOf(id), shortPlan, holds), { numRuns });

  test('has at every update what its schedule has at the tick', () => {
    law((spec, plan) => {
      const run = planRun(plan);
      const made = applied(spec, plan, run);
      if (made === null) return;
      for (const name of tracks) {
        const track = made.tracks[name];
        if (track === undefined) continue;
        const values = fill(track, new Float64Array(track.steps));
        for (const [place, { from, origin, schedule }] of made.legs.entries()) {
          const source = schedule.tracks[name];
          const until = Math.min(track.steps, made.legs[place + 1]?.from ?? run.steps);
          for (let step = from; step < until && source !== undefined; step += 1) {
            const wanted = at(source, tick(made.clock, step, origin));
            expect([values[step], at(track, step)], `${name} of update ${step}`).toEqual([wanted, wanted]);
          }
        }
      }
    });
  });

  test('is drawn and measured as it is applied', () => {
    law((spec, plan) => {
      const track = applied(spec, plan, planRun(plan))?.tracks.lr;
      if (track === undefined || track.steps === 0) return;
      const values = fill(track, new Float64Array(track.steps));
      const { line } = sample(track, { from: 0, to: track.steps }, 120);
      for (let i = 0; i < line.n; i += 1) {
        const x = line.x[i] ?? 0;
        const held = at(track, Math.max(0, Math.ceil(x) - 1));
        const some = [at(track, x), before(track, x), held];
        expect(some.some((value) => Object.is(value, line.y[i]))).toBe(true);
      }
      const { final, peak } = measure(track);
      expect(final).toEqual(values.at(-1));
      // What differs by rounding alone is one peak.
      const reached = values[peak.step] ?? Number.NaN;
      if (values.every(Number.isFinite))
        expect(Math.abs(peak.value - reached)).toBeLessThanOrEqual(Math.abs(peak.value) * 2 ** -49);
    });
  });

  test('has the same values, however many ticks are made', () => {
    fc.assert(
      fc.property(anySpecOf(id), shortRun, (spec, run) => {
        const own = compile(spec, run);
        const far = compile(spec, run, { ticks: 3 * run.steps + 7, guarded: false });
        expect(extent(spec, run, run.steps)).toBe(run);
        const { steps } = own.tracks.lr;
        const wanted = fill(own.tracks.lr, new Float64Array(steps));
        const found = fill(far.tracks.lr, new Float64Array(steps));
        // A page may fold or list many cycles that it lays one by one when there are few: alike, but for what rounding makes of it.
        const kinds = [own, far].map(({ tracks: { lr } }) => lr.laid.some(({ piece }) => 'value' in piece));
        if (kinds[0] !== kinds[1]) return;
        const off = wanted.findIndex((value, step) => !Object.is(value, found[step]));
        expect([off, wanted[off], found[off]]).toEqual([-1, undefined, undefined]);
      }),
      { numRuns },
    );
  });
});
