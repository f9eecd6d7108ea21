/** What holds for all guards, whatever the curve. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numRuns } from '../../test/laws.ts';
import { compile, families, planRun, type RunPlan } from '../index.ts';
import { anyPlan, anySpecOf } from '../testing/arbitraries.ts';
import { findings } from '../testing/findings.ts';
import { findingsOf, guards } from './findings.ts';

/** Every guard: those over all curves, and those that stand on a family's page. */
const all = new Set([...guards, ...families().flatMap((family) => family.guards ?? [])]);

test('ids are unique', () => {
  expect(new Set([...all].map(({ id }) => id)).size).toBe(all.size);
});

test.each([...all].map((guard) => [guard.id, guard] as const))(
  '%s says why in both languages, and where it is told at length',
  (id, { title, about, link }) => {
    expect(id).toMatch(/^[a-z0-9-]+$/);
    for (const { en, zh } of [title, about]) {
      expect(en).not.toMatch(/[\u4e00-\u9fff]/);
      expect(zh).toMatch(/[\u4e00-\u9fff]/);
    }
    expect(about.en.length).toBeGreaterThan(title.en.length * 3);
    expect(link.url).toMatch(/^https:\/\//);
  },
);

/** Defaults that do not fit a run of 10,000 updates, and are rightly told so. */
const deserved: ReadonlyMap<string, string> = new Map([
  // The ramp of batches consumes fewer samples than the decay is given.
  ['megatron.rampup_batch_size', 'cut-off'],
  ['megatron.step_batch_size_schedule', 'cut-off'],
  // Printed for toy runs of a thousand updates at most, and kept as they are printed.
  ['tutorial.cosine_schedule', 'flat-tail'],
  ['tutorial.warmup_cosine_schedule', 'flat-tail'],
  ['tutorial.one_cycle_schedule', 'flat-tail'],
  ['tutorial.step_decay_schedule', 'flat-tail'],
]);

/** Stepped once per update, and counted so. */
const asPlanned = {
  step_per: 'update',
  step_first: false,
  prepared: false,
  counted_in: 'updates',
  resume: 'none',
} as const satisfies Partial<RunPlan>;

describe.each(families().map(({ id }) => id))('%s', (id) => {
  test('nothing is said about a new curve', () => {
    const found = findings(10_000, id).map(({ guard }) => guard.id);
    const wanted = deserved.get(id);
    expect(found).toEqual(wanted === undefined ? [] : [wanted]);
  });

  test('what is said is a sentence about a place in the run, and every way out leads out', () => {
    fc.assert(
      fc.property(anySpecOf(id), anyPlan, (spec, plan) => {
        const run = planRun(plan);
        const found = findingsOf(compile(spec, run), plan);
        expect(new Set(found.map(({ guard }) => guard.id)).size).toBe(found.length);
        // What is wrong with the curve itself comes to light where the run gets it as it was planned.
        const planned = findingsOf(compile(spec, run), { ...plan, ...asPlanned });
        const known = [...found, ...planned].map(({ guard }) => guard.id);
        for (const { text, place, fixes, guard } of found) {
          for (const said of [text.en, text.zh]) expect(said).not.toMatch(/NaN|undefined|Infinity|\[object/);
          expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
          expect(place.from).toBeGreaterThanOrEqual(0);
          expect(place.to).toBeGreaterThanOrEqual(place.from);
          expect(place.to).toBeLessThanOrEqual(run.steps);
          for (const fix of fixes) {
            const after: RunPlan = { ...plan, ...fix.plan };
            const mended = compile(fix.spec ?? spec, planRun(after));
            expect(mended.problem).toBeNull();
            const left = findingsOf(mended, after).map((other) => other.guard.id);
            expect(left).not.toContain(guard.id);
            for (const other of left) expect(known).toContain(other);
          }
        }
      }),
      { numRuns },
    );
  });
});
