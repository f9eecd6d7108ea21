/** What a picture shows, before it is laid out: curves as they are drawn on the screen, and the axis that holds them. */
import { type CurveColor, curveTitles, type Link } from '@lr-playground/document';
import {
  applied,
  type CompiledTrack,
  compile,
  type Problem,
  planRun,
  type Run,
  type Spec,
  sample,
  type Window,
} from '@lr-playground/schedule';
import type { Language } from '../../../i18n/text.ts';
import { extentOf, nothing, united, usualExtent } from '../../../plot/extent.ts';
import { type Drawn, type Relation, relate } from '../../../plot/relate.ts';
import { linearAxis, logAxis, type YAxis } from '../../../plot/y-axis.ts';
import { wholeRun } from '../../../plot/zoom.ts';

/** What of a link is to be seen. */
export type Shown = Pick<Link, 'doc' | 'view'>;

export interface SceneCurve {
  readonly title: string;
  readonly color: CurveColor;
  readonly drawn: Drawn['sampled'];
  /** What is applied, where that is not what was planned. */
  readonly applied: Drawn['sampled'] | null;
  /** What its library raises, if it does. */
  readonly problem: Problem | null;
}

export interface Scene {
  readonly run: Run;
  readonly window: Window;
  /** The visible curves in the order of the list. */
  readonly curves: readonly SceneCurve[];
  /** How they are related to another one, and what that is called; null where they are drawn as they are. */
  readonly relation: { readonly kind: Relation; readonly title: string } | null;
}

/** The scene of what is shown. */
export function sceneOf({ doc, view }: Shown, language: Language, columns: number): Scene {
  const run = planRun(doc.run);
  const window = view.zoom ?? wholeRun(run.steps);
  const titles = curveTitles(doc.curves);
  const titleOf = (id: string) => titles.get(id)?.[language] ?? id;
  const drawnOf = (track: CompiledTrack): Drawn => ({ track, sampled: sample(track, window, columns) });
  const pinned = doc.curves.find(({ id }) => id === doc.pinned);
  const kind = view.comparison === 'off' || pinned === undefined ? null : view.comparison;
  const related = (own: Drawn, other: Drawn | null) =>
    kind === null || other === null ? own.sampled : relate(kind, own, other);
  const appliedOf = (spec: Spec): Drawn | null => {
    const track = applied(spec, doc.run, run)?.tracks.lr;
    return track === undefined ? null : drawnOf(track);
  };
  const other = pinned === undefined ? null : drawnOf(compile(pinned.spec, run).tracks.lr);
  const otherApplied = pinned === undefined ? null : appliedOf(pinned.spec);
  const curves = doc.curves
    .filter(({ visible }) => visible)
    .map(({ id, color, spec }): SceneCurve => {
      const { tracks, problem } = compile(spec, run);
      const made = applied(spec, doc.run, run);
      return {
        title: titleOf(id),
        color,
        drawn: related(drawnOf(tracks.lr), other),
        applied: made === null ? null : related(drawnOf(made.tracks.lr), otherApplied),
        problem: made === null ? problem : made.problem,
      };
    });
  const relation = kind === null || pinned === undefined ? null : { kind, title: titleOf(pinned.id) };
  return { run, window, curves, relation };
}

/** The y axis of a scene, chosen as on the screen. */
export function axisOf({ curves, relation }: Scene, { view }: Shown): YAxis {
  const reach = relation?.kind === 'ratio' ? usualExtent : extentOf;
  const all = curves.flatMap(({ drawn, applied: made }) => (made === null ? [drawn] : [drawn, made]));
  const extent = all.map(reach).reduce(united, nothing);
  // Differences have no logarithm.
  const log = view.y === 'log' && relation?.kind !== 'difference';
  return log ? logAxis(extent) : linearAxis(extent, view.zoom !== null);
}
