/** The measures of curves; apart from what else is derived, for the integrals are not loaded before somebody compares. */
import type { CurveId } from '@lr-playground/document';
import { type Measures, measure, type Problem, type Schedule } from '@lr-playground/schedule';
import { appliedOf, curveOf, remembered, runOfPlan, scheduleOf } from './derived.ts';
import type { State } from './store.ts';

/** What a curve comes to, and what its library raises on the way. */
export interface Measured {
  /** Of the updates that are made. NaN where there is nothing to measure: a run that stops has no last update. */
  readonly measures: Measures;
  readonly problem: Problem | null;
}

const none = Number.NaN;

/** Of a call that is refused: no update is made. */
const nothing: Measures = {
  peak: { value: none, step: none },
  final: none,
  area: none,
  mean: none,
  low: none,
  warmup: none,
};

const measured = remembered(
  ({ tracks: { lr }, problem }: Pick<Schedule, 'tracks' | 'problem'>, _: null): Measured => {
    if (problem === null) return { measures: measure(lr), problem };
    return { measures: lr.steps > 0 ? { ...measure(lr), final: none } : nothing, problem };
  },
);

/** What is really applied of a curve; null where that is what was planned. */
export function appliedMeasuredOf({ doc }: Pick<State, 'doc'>, id: CurveId | null): Measured | null {
  const curve = curveOf(doc, id);
  const made = curve === null ? null : appliedOf(curve.spec, doc.run);
  return made === null ? null : measured(made, null);
}

/** What a curve comes to; the same object as long as it and the run stay the same. Null when the curve is gone. */
export function measuredOf({ doc }: Pick<State, 'doc'>, id: CurveId | null): Measured | null {
  const curve = curveOf(doc, id);
  return curve === null ? null : measured(scheduleOf(curve.spec, runOfPlan(doc.run)), null);
}
