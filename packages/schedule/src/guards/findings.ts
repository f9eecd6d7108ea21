/** What the guards say about a curve, and what of their ways out really leads out. */
import { compile, type Schedule } from '../compile-spec.ts';
import { familyOf } from '../registry.ts';
import { planRun, type Run, type RunPlan } from '../run.ts';
import { steppingOf } from '../stepping.ts';
import { factsOf } from './facts.ts';
import type { Facts, Finding, Fix, Guard } from './guard.ts';
import * as pages from './index.ts';

export type { Facts, Finding, Fix, Guard, Place } from './guard.ts';

/** A finding, and who says it. */
export interface Found extends Finding {
  readonly guard: Guard;
}

/** The guards over all curves. */
export const guards: readonly Guard[] = Object.values(pages);

/**
 * What the guards say about a curve in a run: warnings first, and of those what comes first in the run. Pure, total, and cheaper
 * than drawing it: remember it by the schedule and the plan. A call that the library refuses has its own words for that.
 *
 * @param schedule compiled for what `plan` comes to.
 */
export function findingsOf(schedule: Schedule, plan: RunPlan): readonly Found[] {
  const all = heard(schedule, plan);
  const known = new Set(all.map(({ guard }) => guard.id));
  return asMade(all, plan, schedule.run).map((finding) => {
    const fixes: Fix[] = [];
    for (const fix of finding.fixes) {
      if (fixes.some(({ of }) => of === fix.of)) continue;
      if (leadsOut(fix, finding.guard, known, schedule, plan)) fixes.push(fix);
    }
    return { ...finding, fixes };
  });
}

/** Of a run that does not get the curve as it was planned, what is said of how it is stepped. */
function asMade(found: readonly Found[], plan: RunPlan, run: Run): readonly Found[] {
  return steppingOf(plan, run) === null ? found : found.filter(({ guard }) => guard.stepping === true);
}

function heard(schedule: Schedule, plan: RunPlan): readonly Found[] {
  // No update is made: there is no curve to look at.
  if (!(schedule.tracks.lr.steps > 0)) return [];
  const facts = factsOf(schedule, plan);
  const found = guardsOf(facts).flatMap((guard) => {
    const finding = guard.check(facts);
    return finding === null ? [] : [{ ...finding, guard }];
  });
  const explained = new Set(found.flatMap(({ guard }) => guard.explains ?? []));
  return found
    .filter(({ guard }) => !explained.has(guard.id))
    .sort((a, b) => rank(a) - rank(b) || a.place.from - b.place.from);
}

const rank = ({ level }: Finding) => (level === 'warning' ? 0 : 1);

function guardsOf({ spec, problem }: Facts): readonly Guard[] {
  const all = [...guards, ...(familyOf(spec.family).guards ?? [])];
  return problem === null ? all : all.filter(({ stopped }) => stopped === true);
}

/** Whether a fix silences its guard, and neither sets off another one nor brings about what the library refuses. */
function leadsOut(
  { spec, plan: change }: Fix,
  guard: Guard,
  known: ReadonlySet<string>,
  schedule: Schedule,
  before: RunPlan,
): boolean {
  const plan = { ...before, ...change };
  const run = change === undefined ? schedule.run : planRun(plan);
  const mended = compile(spec ?? schedule.spec, run);
  if (mended.problem !== null) return false;
  return heard(mended, plan).every(({ guard: { id } }) => id !== guard.id && known.has(id));
}
