/** The measures of curves; apart from what else is derived, for the integrals are not loaded before somebody compares. */
import type { CurveId } from '@lr-playground/document';
import { type CompiledTrack, type Measures, measure } from '@lr-playground/schedule';
import { curveOf, remembered, runOfPlan, scheduleOf } from './derived.ts';
import type { State } from './store.ts';

const measures = remembered((track: CompiledTrack, _: null) => measure(track));

/** The measures of a curve; the same object as long as it and the run stay the same. Null when the curve is gone. */
export function measuresOf({ doc }: Pick<State, 'doc'>, id: CurveId | null): Measures | null {
  const curve = curveOf(doc, id);
  return curve === null ? null : measures(scheduleOf(curve.spec, runOfPlan(doc.run)).tracks.lr, null);
}
