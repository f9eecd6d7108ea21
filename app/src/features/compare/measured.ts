import type { CurveId } from '@lr-playground/document';
import { type CompiledTrack, type Measures, measure } from '@lr-playground/schedule';
import { curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import type { State } from '../../state/store.ts';

const known = new WeakMap<CompiledTrack, Measures>();

/** The measures of a curve; the same object as long as it and the run stay the same. Null when the curve is gone. */
export function measuresOf({ doc }: Pick<State, 'doc'>, id: CurveId | null): Measures | null {
  const curve = curveOf(doc, id);
  if (curve === null) return null;
  const track = scheduleOf(curve.spec, runOfPlan(doc.run)).tracks.lr;
  const old = known.get(track);
  if (old !== undefined) return old;
  const measures = measure(track);
  known.set(track, measures);
  return measures;
}
