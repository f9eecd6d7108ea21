/** From a spec and a run to something that can be asked: one compiled track for everything the family moves. */
import { type CompiledTrack, layTrack } from './compile.ts';
import { familyOf } from './registry.ts';
import type { Run } from './run.ts';
import type { Handle, Track, Tracks } from './schedule.ts';
import { resolveParams, type Spec } from './spec.ts';

/** A spec worked out for a run. */
export interface Schedule {
  readonly spec: Spec;
  readonly run: Run;
  readonly tracks: { readonly lr: CompiledTrack } & Partial<Readonly<Record<Track, CompiledTrack>>>;
}

/** Compiles a spec. Cheap (microseconds): do it again on every change rather than mend the old one. */
export function compile(spec: Spec, run: Run): Schedule {
  const pieces = layOut(spec, run);
  const tracks: Partial<Record<Track, CompiledTrack>> = {};
  for (const [track, list] of Object.entries(pieces)) {
    if (track in pieces) tracks[track as Track] = layTrack(list, run.steps);
  }
  return { spec, run, tracks: { ...tracks, lr: layTrack(pieces.lr, run.steps) } };
}

function layOut(spec: Spec, run: Run): Tracks {
  return familyOf(spec.family).tracks(typed(resolveParams(spec, run)), run);
}

/** The points of a curve that can be dragged. */
export function handlesOf(spec: Spec, run: Run): readonly Handle[] {
  return familyOf(spec.family).handles?.(typed(resolveParams(spec, run)), run) ?? [];
}

/**
 * The one place where resolved values change from "by name" to "as this family declared them". `specOf` and the link's
 * decoder let only legal values in, and each was resolved by its own parameter, so the types hold by construction.
 */
function typed(resolved: Readonly<Record<string, unknown>>): never {
  return resolved as never;
}
