/** Everything that follows from the document: worked out on demand, remembered as long as its source object lives. */
import type { Curve, CurveId, Doc } from '@lr-playground/document';
import {
  type Applied,
  applied,
  type CompiledTrack,
  compile,
  measurePeak,
  type Peak,
  planRun,
  type Run,
  type RunPlan,
  type Schedule,
  type Spec,
} from '@lr-playground/schedule';
import { useApp } from './store.ts';

/** Remembers the last result for every source object; documents are immutable, so a source never goes stale. */
export function remembered<Source extends object, Key, Result>(work: (source: Source, key: Key) => Result) {
  const results = new WeakMap<Source, { key: Key; result: Result }>();
  return (source: Source, key: Key): Result => {
    const known = results.get(source);
    if (known !== undefined && known.key === key) return known.result;
    const result = work(source, key);
    results.set(source, { key, result });
    return result;
  };
}

const runs = remembered((plan: RunPlan, _: null): Run => planRun(plan));

/** The run a plan comes to; the same object for the same plan. */
export function runOfPlan(plan: RunPlan): Run {
  return runs(plan, null);
}

/** The compiled schedule of a spec in a run; the same object for the same spec and run. */
export const scheduleOf: (spec: Spec, run: Run) => Schedule = remembered(compile);

/**
 * What a run really gets of a spec, as its scheduler is stepped; null where that is the schedule itself. The same object for the
 * same spec and plan.
 */
export const appliedOf: (spec: Spec, plan: RunPlan) => Applied | null = remembered(
  (spec: Spec, plan: RunPlan) => applied(spec, plan, runOfPlan(plan)),
);

const peaks = remembered((track: CompiledTrack, _: null) => measurePeak(track));

/** The highest value of a track and the first update that has it: the peak wherever one is named. */
export function peakOf(track: CompiledTrack): Peak {
  return peaks(track, null);
}

/** The run of the document on the screen. */
export function useRun(): Run {
  return useApp((state) => runOfPlan(state.doc.run));
}

/** A curve of a document by its key. */
export function curveOf(doc: Doc, id: CurveId | null): Curve | null {
  return doc.curves.find((curve) => curve.id === id) ?? null;
}

/** The curve whose controls are shown; null when nothing is selected. */
export function useSelected(): Curve | null {
  return useApp(({ doc, view }) => curveOf(doc, view.selected));
}
