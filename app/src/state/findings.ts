/**
 * What the guards say about curves; apart from what else is derived, for their pages are not loaded before the first picture
 * stands. While a slider moves they speak at the pace at which people read.
 */
import type { CurveId, Doc } from '@lr-playground/document';
import type { RunPlan, Schedule } from '@lr-playground/schedule';
import { type Found, findingsOf } from '@lr-playground/schedule/guards';
import { create } from 'zustand';
import { curveOf, remembered, runOfPlan, scheduleOf } from './derived.ts';
import { useSettled } from './settled.ts';

const found = remembered((schedule: Schedule, plan: RunPlan) => findingsOf(schedule, plan));

const none: readonly Found[] = [];

function findingsIn(doc: Doc, id: CurveId | null): readonly Found[] {
  const curve = curveOf(doc, id);
  return curve === null ? none : found(scheduleOf(curve.spec, runOfPlan(doc.run)), doc.run);
}

/** What is said about a curve; the same list as long as it and the run stay the same. */
export function useFindings(id: CurveId | null): readonly Found[] {
  return useSettled(({ doc }) => findingsIn(doc, id));
}

/** Which finding of the selected curve is pointed at, by the id of its guard: its place stands out in the chart. */
const usePointed = create<{ readonly guard: string | null }>(() => ({ guard: null }));

export function pointAtFinding(guard: string | null): void {
  if (usePointed.getState().guard !== guard) usePointed.setState({ guard });
}

export function usePointedFinding(): string | null {
  return usePointed((state) => state.guard);
}
