/** How many ticks a scheduler makes in a run, and how many its schedule is long. */

import type { RunPlan } from '../run.ts';
import type { Text } from '../schedule.ts';
import { appliedParams, paramsOf, resolveParams } from '../spec.ts';
import { clockOf, runCountedIn, tick } from '../stepping.ts';
import type { Facts, Fix } from './guard.ts';

/** Ticks up to the end of the run. */
export function ticksMade({ plan, run }: Facts): number {
  const clock = clockOf(plan, run);
  return tick({ ...clock, lead: 0 }, run.steps - 1) + clock.ticks;
}

/**
 * How long a schedule is in ticks, as its author counted them: our own are as long as the run, those of libraries as they are told.
 * Null for those that have no end.
 */
export function lengthInTicks({ spec, plan, run }: Facts): number | null {
  const counted = runCountedIn(plan, run);
  const params = paramsOf(spec.family);
  const name = appliedParams(spec).find((own) => params[own]?.role === 'length');
  const length = name === undefined ? undefined : resolveParams(spec, counted)[name];
  if (typeof length === 'number') return Number.isFinite(length) && length > 0 ? length : null;
  return Object.values(params).some(({ str }) => str !== undefined) ? null : counted.steps;
}

/** The update at which a schedule is over; null where that is not within the run. */
export function overAt(facts: Facts): number | null {
  const length = lengthInTicks(facts);
  if (length === null) return null;
  const { each, ticks, lead } = clockOf(facts.plan, facts.run);
  const update = Math.max(0, Math.ceil((length - lead) / ticks)) * each;
  return update < facts.run.steps ? update : null;
}

/** A change of the run plan, and what it is called. */
export function replanned(label: Text, plan: Partial<RunPlan>): Fix {
  return { label, of: Object.keys(plan).join(' '), plan };
}
