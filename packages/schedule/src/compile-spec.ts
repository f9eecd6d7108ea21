/** From a spec and a run to something that can be asked: one compiled track for everything the family moves. */
import { layTrack } from './compile.ts';
import type { ParamSet, Resolved } from './params/param.ts';
import type { ParamLike } from './params/resolve.ts';
import { firstProblem, type Problem } from './problem.ts';
import { familyOf } from './registry.ts';
import type { Run } from './run.ts';
import { extraTracks, type Handle, type Track, type Tracks, type Written } from './schedule.ts';
import { paramsOf, resolveParams, type Spec, writtenParams } from './spec.ts';
import type { CompiledTrack } from './track.ts';

/** A spec worked out for a run. */
export interface Schedule {
  readonly spec: Spec;
  readonly run: Run;
  /** Where the library gives up within the run, the tracks have as many steps as updates are made before. */
  readonly tracks: { readonly lr: CompiledTrack } & Partial<Readonly<Record<Track, CompiledTrack>>>;
  /** What the tracks are laid from. */
  readonly pieces: Tracks;
  /** What the library raises, if this run gets there. */
  readonly problem: Problem | null;
}

/**
 * Compiles a spec. Cheap enough for every frame of a drag: microseconds for what has a closed form, and what is listed is worked
 * out when it is first asked for, unless it has to be followed to know what it raises.
 */
export function compile(spec: Spec, run: Run): Schedule {
  const page = familyOf(spec.family);
  const p = resolveParams(spec, run);
  const written = writtenParams(spec, run);
  const problem = problemOf(spec, p, run, written);
  const stop = problem === null ? undefined : (problem.at ?? 0);
  const pieces = stop === 0 ? { lr: [] } : page.tracks(p, run, written);
  const extra: Partial<Record<Track, CompiledTrack>> = {};
  for (const track of extraTracks) {
    const list = pieces[track];
    if (list !== undefined) extra[track] = layTrack(list, run.steps, stop);
  }
  return { spec, run, tracks: { ...extra, lr: layTrack(pieces.lr, run.steps, stop) }, pieces, problem };
}

/** What the library raises first, if this run gets there. */
function problemOf(spec: Spec, p: Resolved<ParamSet>, run: Run, written: Written<ParamSet>): Problem | null {
  const { problems } = familyOf(spec.family);
  return refusedParam(spec, p, written) ?? firstProblem(problems?.(p, run, written) ?? [], run.steps);
}

/** What is refused about one parameter, before the library gets to see the others. */
function refusedParam({ family }: Spec, p: Resolved<ParamSet>, written: Written<ParamSet>): Problem | null {
  for (const [name, param] of Object.entries<ParamLike>(paramsOf(family))) {
    const problem = param.refuse?.(p[name], written[name] ?? '') ?? null;
    if (problem !== null) return problem;
  }
  return null;
}

/** The points of a curve that can be dragged; those of what lies beyond the run, or was never reached, are left out. */
export function handlesOf({ spec, run, tracks, pieces }: Schedule): readonly Handle[] {
  const made = tracks.lr.steps;
  if (made === 0) return [];
  const handles = familyOf(spec.family).handles?.(resolveParams(spec, run), run, pieces) ?? [];
  return handles.filter(({ step }) => step >= 0 && step <= made - 1);
}
