/** A curve as guards are tested with it. */

import { type Found, findingsOf } from '../guards/findings.ts';
import { compile, defaultPlan, type FamilyId, planRun, specOf } from '../index.ts';

/** What is said about a family with some values in a run of so many updates. */
export function findings(
  steps: number,
  family: FamilyId,
  given: Readonly<Record<string, unknown>> = {},
): readonly Found[] {
  const plan = { ...defaultPlan, steps };
  return findingsOf(compile(specOf(family, given), planRun(plan)), plan);
}

/** The one finding of a guard; undefined where it is silent. */
export function said(guard: string, found: readonly Found[]): Found | undefined {
  return found.find(({ guard: { id } }) => id === guard);
}
