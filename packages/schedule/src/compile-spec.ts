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

/** How far a schedule is asked, where that is not the end of its run. */
interface Reach {
  /** Ticks of the scheduler that are made. */
  readonly ticks: number;
  /** Whether calls behind the scheduler's `total_steps` are left out. */
  readonly guarded: boolean;
}

/**
 * Compiles a spec. Cheap enough for every frame of a drag: microseconds for what has a closed form, and what is listed is worked
 * out when it is first asked for, unless it has to be followed to know what it raises.
 *
 * @param reach lengths are those of the run all the same, but so many ticks are made.
 */
export function compile(spec: Spec, run: Run, reach: Reach = { ticks: run.steps, guarded: false }): Schedule {
  const page = familyOf(spec.family);
  const p = resolveParams(spec, run);
  const written = writtenParams(spec, run);
  const made = extent(spec, run, reach.ticks);
  const problem = problemOf(spec, p, made, written, reach);
  const stop = problem === null ? undefined : (problem.at ?? 0);
  const pieces = stop === 0 ? { lr: [] } : page.tracks(p, made, written);
  const extra: Partial<Record<Track, CompiledTrack>> = {};
  for (const track of extraTracks) {
    const list = pieces[track];
    if (list !== undefined) extra[track] = layTrack(list, reach.ticks, stop);
  }
  return { spec, run, tracks: { ...extra, lr: layTrack(pieces.lr, reach.ticks, stop) }, pieces, problem };
}

/**
 * The run that a family works with when so many ticks are made. A library knows of the run what its arguments say, and the rest of
 * it only tells how far it is asked; our own schedules are drawn to its length.
 */
export function extent(spec: Spec, run: Run, ticks: number): Run {
  if (ticks === run.steps) return run;
  const arguments_ = Object.values(paramsOf(spec.family)).some(({ str }) => str !== undefined);
  return arguments_ ? { ...run, steps: ticks } : run;
}

/** What the library raises first, if it gets there. */
function problemOf(
  spec: Spec,
  p: Resolved<ParamSet>,
  run: Run,
  written: Written<ParamSet>,
  { ticks, guarded }: Reach = { ticks: run.steps, guarded: false },
): Problem | null {
  const { problems } = familyOf(spec.family);
  const raised = (problems?.(p, run, written) ?? []).filter(({ beyond }) => !(guarded && beyond === true));
  return refusedParam(spec, p, written) ?? firstProblem(raised, ticks);
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
