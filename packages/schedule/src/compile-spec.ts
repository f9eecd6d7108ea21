/** From a spec and a run to something that can be asked: one compiled track for everything the family moves. */
import { layTrack } from './compile.ts';
import { familyOf } from './registry.ts';
import type { Run } from './run.ts';
import { extraTracks, type Handle, type Track, type Tracks } from './schedule.ts';
import { resolveParams, type Spec } from './spec.ts';
import type { CompiledTrack } from './track.ts';

/** A spec worked out for a run. */
export interface Schedule {
  readonly spec: Spec;
  readonly run: Run;
  readonly tracks: { readonly lr: CompiledTrack } & Partial<Readonly<Record<Track, CompiledTrack>>>;
}

/** Compiles a spec. Cheap (microseconds): do it again on every change rather than mend the old one. */
export function compile(spec: Spec, run: Run): Schedule {
  const pieces = layOut(spec, run);
  const extra: Partial<Record<Track, CompiledTrack>> = {};
  for (const track of extraTracks) {
    const list = pieces[track];
    if (list !== undefined) extra[track] = layTrack(list, run.steps);
  }
  return { spec, run, tracks: { ...extra, lr: layTrack(pieces.lr, run.steps) } };
}

function layOut(spec: Spec, run: Run): Tracks {
  return familyOf(spec.family).tracks(resolveParams(spec, run), run);
}

/** The points of a curve that can be dragged; those of what lies beyond the run are left out. */
export function handlesOf(spec: Spec, run: Run): readonly Handle[] {
  const page = familyOf(spec.family);
  const p = resolveParams(spec, run);
  const all = page.handles?.(p, run, page.tracks(p, run)) ?? [];
  return all.filter(({ step }) => step >= 0 && step <= run.steps - 1);
}
