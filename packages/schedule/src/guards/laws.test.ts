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

test('ids are unique, and titles too', () => {
  expect(new Set([...all].map(({ id }) => id)).size).toBe(all.size);
  expect(new Set([...all].map(({ title }) => title.en)).size).toBe(all.size);
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

/** Defaults that come to less than their family is for, and rightly are told so. */
const deserved: ReadonlySet<string> = new Set([
  // The ramp of batches consumes fewer samples than the decay is given.
  'megatron.rampup_batch_size',
  'megatron.step_batch_size_schedule',
]);

describe.each(families().map(({ id }) => id))('%s', (id) => {
  test('nothing is said about a new curve', () => {
    const found = findings(10_000, id).map(({ guard, text }) => `${guard.id}: ${text.en}`);
    if (deserved.has(id)) expect(found).toHaveLength(1);
    else expect(found).toEqual([]);
  });

  test('what is said is a sentence about a place in the run, and every way out leads out', () => {
    fc.assert(
      fc.property(anySpecOf(id), anyPlan, (spec, plan) => {
        const run = planRun(plan);
        const found = findingsOf(compile(spec, run), plan);
        const known = new Set(found.map(({ guard }) => guard.id));
        expect(known.size).toBe(found.length);
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
