/** Batch sizes that follow the samples seen, which follow the batch sizes. */

import { firstWhere } from '../../peak.ts';
import { hold } from '../../phases.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import type { Phase } from '../../schedule.ts';
import { problem } from '../call.ts';
import type { Leg } from './zones.ts';

/** Which batch size holds when so many samples have been seen. */
export interface BatchPlan {
  /** Counts the sizes as samples go by. */
  readonly indexAt: (samples: number) => number;
  /** The size that is asked for. */
  readonly sizeOf: (index: number) => number;
  /** The size that is run. */
  readonly runOf: (size: number) => number;
}

/** Most legs that are laid out; behind them the batch size is held. */
const most = 20_000;

/** The stretches of equal batch size, up to the end of the run. */
export function legsOf({ indexAt, sizeOf, runOf }: BatchPlan, run: Run): readonly Leg[] {
  const legs: Leg[] = [];
  let start = 0;
  let seen = 0;
  while (start < run.steps) {
    const index = indexAt(seen);
    const batch = runOf(sizeOf(index));
    const passed = (updates: number) => seen + batch * updates;
    const updates =
      legs.length < most
        ? firstWhere((count) => indexAt(passed(count)) !== index, 1, run.steps - start)
        : run.steps;
    const end = start + updates;
    legs.push({ start, end: end >= run.steps ? Number.POSITIVE_INFINITY : end, seen, batch });
    start = end;
    seen = passed(updates);
  }
  return legs;
}

/** The batch size of every update. */
export function batchPhases(legs: readonly Leg[]): readonly Phase[] {
  return legs.map(({ start, end, batch }) => hold('stable', end - start, batch));
}

/** What is raised at the first update whose batch does not fall into whole micro batches. */
export function divisionProblems(
  plan: BatchPlan,
  legs: readonly Leg[],
  divisor: number,
  text: (size: number) => string,
): readonly Problem[] {
  for (const { start, seen } of legs) {
    const size = plan.sizeOf(plan.indexAt(seen));
    if (size % divisor !== 0) return [problem('AssertionError', text(size), start === 0 ? null : start)];
  }
  return [];
}
