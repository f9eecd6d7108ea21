/** What each curve looks like on the screen: sampled once for every view of it, and remembered. */
import type { Curve, CurveId, Doc, View } from '@lr-playground/document';
import {
  at,
  type CompiledTrack,
  listedUpTo,
  type Problem,
  type Run,
  type Sampled,
  type Spec,
  sample,
  type Track,
  type Window,
} from '@lr-playground/schedule';
import { extentOf, nothing } from '../../plot/extent.ts';
import { type Relation, relate, related } from '../../plot/relate.ts';
import { wholeRun } from '../../plot/zoom.ts';
import { appliedOf, curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import type { State } from '../../state/store.ts';

/** The part of the state that decides what is drawn. */
export type Looked = Pick<State, 'doc' | 'view'>;

/** The part of the run on the screen. */
export function windowOf(view: Pick<View, 'zoom'>, run: Run): Window {
  return view.zoom ?? wholeRun(run.steps);
}

/** How curves are related to the pinned one; null where they are drawn as they are. */
export function relationOf({ doc, view }: Looked): Relation | null {
  return view.comparison === 'off' || doc.pinned === null ? null : view.comparison;
}

/** A curve as it was planned, and as the run really gets it where its scheduler is stepped in another way. */
export type Face = 'planned' | 'applied';

/** One track of a curve; null where the curve is gone or does not move it, and where nothing else is applied than was planned. */
export function trackOf(
  doc: Doc,
  id: CurveId | null,
  track: Track,
  face: Face = 'planned',
): CompiledTrack | null {
  const curve = curveOf(doc, id);
  return curve === null ? null : (tracksOf(curve, doc, face)?.[track] ?? null);
}

function tracksOf(curve: Curve, doc: Doc, face: Face) {
  if (face === 'applied') return appliedOf(curve.spec, doc.run)?.tracks;
  return scheduleOf(curve.spec, runOfPlan(doc.run)).tracks;
}

/** What the library of a curve raises, if it does: in the run as it is really made. */
export function problemOf(doc: Doc, id: CurveId): Problem | null {
  const curve = curveOf(doc, id);
  if (curve === null) return null;
  return (appliedOf(curve.spec, doc.run) ?? scheduleOf(curve.spec, runOfPlan(doc.run))).problem;
}

/** The step from which a curve's last value is held, only because it was worked out no further; null where all of it was. */
export function heldFrom(doc: Doc, id: CurveId): number | null {
  const curve = curveOf(doc, id);
  if (curve === null) return null;
  const { tracks } = appliedOf(curve.spec, doc.run) ?? scheduleOf(curve.spec, runOfPlan(doc.run));
  return listedUpTo(tracks.lr);
}

/** Whether more is applied, or less, than was planned. Stepping is that of the run, and so that of all its curves. */
export function isMisapplied(doc: Doc): boolean {
  const [curve] = doc.curves;
  return curve !== undefined && appliedOf(curve.spec, doc.run) !== null;
}

interface Sampling {
  readonly from: number;
  readonly to: number;
  readonly columns: number;
  readonly sampled: Sampled;
}

const samplings = new WeakMap<CompiledTrack, Sampling>();

function sampledOf(track: CompiledTrack, { from, to }: Window, columns: number): Sampled {
  const known = samplings.get(track);
  if (known?.from === from && known.to === to && known.columns === columns) return known.sampled;
  const sampled = sample(track, { from, to }, columns);
  samplings.set(track, { from, to, columns, sampled });
  return sampled;
}

/** What a schedule that is no curve of the document would look like in the present window. */
export function overlaidOf({ doc, view }: Looked, spec: Spec, columns: number): Sampled {
  const run = runOfPlan(doc.run);
  return sampledOf(scheduleOf(spec, run).tracks.lr, windowOf(view, run), columns);
}

interface Relating {
  readonly relation: Relation;
  readonly pinned: Sampled;
  readonly sampled: Sampled;
}

const relatings = new WeakMap<Sampled, Relating>();

/** What a curve's track looks like in the present window; the same object as long as it looks the same. */
export function drawnOf(
  state: Looked,
  id: CurveId,
  track: Track,
  columns: number,
  face: Face = 'planned',
): Sampled | null {
  const { doc, view } = state;
  const own = trackOf(doc, id, track, face);
  if (own === null) return null;
  const window = windowOf(view, runOfPlan(doc.run));
  const sampled = sampledOf(own, window, columns);
  const relation = track === 'lr' ? relationOf(state) : null;
  const other = relation === null ? null : trackOf(doc, doc.pinned, track, face);
  if (relation === null || other === null) return sampled;
  const pinned = sampledOf(other, window, columns);
  const known = relatings.get(sampled);
  if (known?.relation === relation && known.pinned === pinned) return known.sampled;
  const result = relate(relation, { track: own, sampled }, { track: other, sampled: pinned });
  relatings.set(sampled, { relation, pinned, sampled: result });
  return result;
}

/** Whether a library makes of a curve what is nowhere a finite number, and raises nothing: there is nothing to be seen then. */
export function isNowhere(state: Looked, id: CurveId, columns: number): boolean {
  const drawn = problemOf(state.doc, id) === null ? drawnOf(state, id, 'lr', columns) : null;
  return drawn !== null && drawn.line.n > 0 && extentOf(drawn) === nothing;
}

/** What a curve shows at a step: its value, or how it relates to the pinned one. */
export function shownAt(
  state: Looked,
  id: CurveId,
  track: Track,
  step: number,
  face: Face = 'planned',
): number | null {
  const own = trackOf(state.doc, id, track, face);
  if (own === null) return null;
  const relation = track === 'lr' ? relationOf(state) : null;
  const other = relation === null ? null : trackOf(state.doc, state.doc.pinned, track, face);
  const value = at(own, step);
  return relation === null || other === null ? value : related(relation, value, at(other, step));
}

/** Keys of the curves that are drawn, in the order of the list. */
export function visibleIds(doc: Doc): readonly CurveId[] {
  return doc.curves.filter(({ visible }) => visible).map(({ id }) => id);
}
