/** The schedule that a run really gets, by the ticks its scheduler makes. */
import { at } from './compile.ts';
import { compile, type Schedule } from './compile-spec.ts';
import { valuesAt } from './exact.ts';
import type { Problem } from './problem.ts';
import { retimed } from './retime.ts';
import type { Run, RunPlan } from './run.ts';
import { extraTracks, type Track } from './schedule.ts';
import type { Spec } from './spec.ts';
import { type Clock, type Leg, type Stepping, steppingOf, tick } from './stepping.ts';
import type { CompiledTrack, Laid } from './track.ts';

/** A leg of a run with the schedule that its ticks are of. */
interface MadeLeg extends Leg {
  readonly schedule: Schedule;
}

/** What a run really gets of a schedule. */
export interface Applied extends Pick<Schedule, 'tracks' | 'problem'> {
  readonly clock: Clock;
  readonly legs: readonly MadeLeg[];
}

/**
 * What a run gets of a schedule when its scheduler is stepped as the plan says; null where that is the schedule itself. Its tracks
 * are tracks like all others, and as cheap: their `at` is that of the schedule at the update's tick.
 */
export function applied(spec: Spec, plan: RunPlan, run: Run): Applied | null {
  const stepping = steppingOf(plan, run);
  return stepping === null ? null : steppedBy(stepping, spec, run);
}

/** The same by a stepping. */
export function steppedBy({ clock, legs: given, guarded }: Stepping, spec: Spec, run: Run): Applied {
  const ends = given.map((_, place) => given[place + 1]?.from ?? run.steps);
  const legs: MadeLeg[] = [];
  let problem: Problem | null = null;
  for (const [place, leg] of given.entries()) {
    const ticks = tick(clock, (ends[place] ?? run.steps) - 1, leg.origin) + 1;
    const schedule = compile(spec, leg.run, { ticks, guarded });
    legs.push({ ...leg, schedule });
    problem = raisedIn(leg, clock, schedule.problem);
    if (problem !== null) break;
  }
  const made = problem === null ? run.steps : Math.min(run.steps, problem.at ?? 0);
  const extra: Partial<Record<Track, CompiledTrack>> = {};
  for (const name of extraTracks) {
    const track = trackOf(legs, clock, name, made, run);
    if (track !== null) extra[name] = track;
  }
  const none: CompiledTrack = { steps: 0, laid: [], each: 1 };
  return { clock, legs, problem, tracks: { ...extra, lr: trackOf(legs, clock, 'lr', made, run) ?? none } };
}

/** What a scheduler raises at a tick, at the update that has no value for it any more. A constructor raises where the leg begins. */
function raisedIn(
  { from, origin }: Leg,
  { each, ticks, lead }: Clock,
  raised: Problem | null,
): Problem | null {
  if (raised === null) return null;
  if (raised.at === null) return from === 0 ? raised : { ...raised, at: from };
  const round = Math.ceil((raised.at - lead) / ticks) + origin;
  return { ...raised, at: Math.max(from, round * each) };
}

/** One track of all legs, end to end. */
function trackOf(
  legs: readonly MadeLeg[],
  { each, ticks, lead }: Clock,
  name: Track,
  steps: number,
  run: Run,
): CompiledTrack | null {
  const rounds = Math.ceil(run.steps / each);
  const laid: Laid[] = [];
  for (const [place, { from, origin, schedule }] of legs.entries()) {
    const track = schedule.tracks[name];
    if (track === undefined) return null;
    const next = legs[place + 1];
    const until = next === undefined ? Number.POSITIVE_INFINITY : next.from / each;
    laid.push(...retimed(track, { ticks, lead: lead - ticks * origin }, rounds, from / each, until));
  }
  return { steps, laid, each };
}

/** From what learning rate to what one a resume leads. */
export interface Jump {
  /** The first update after the resume. */
  readonly step: number;
  /** The learning rate that this update would have had without it. */
  readonly from: number;
  readonly to: number;
}

/** What happens where the run is resumed; null where nothing does, or the run ends before. */
export function jumpOf({ clock, legs: [before, after], tracks: { lr } }: Applied): Jump | null {
  if (before === undefined || after === undefined || after.from >= lr.steps) return null;
  const step = after.from;
  const from = at(before.schedule.tracks.lr, tick(clock, step, before.origin));
  return { step, from, to: at(lr, step) };
}

/** As `valuesAt`, of what is applied: the library's own bits at the ticks of some updates. */
export function appliedValuesAt(
  { clock, legs }: Applied,
  name: Track,
  steps: readonly number[],
): readonly number[] {
  const values = new Map<number, number>();
  for (const [place, { from, origin, schedule }] of legs.entries()) {
    const until = legs[place + 1]?.from ?? Number.POSITIVE_INFINITY;
    const own = steps.filter((step) => step >= from && step < until);
    const found = valuesAt(
      schedule,
      name,
      own.map((step) => tick(clock, step, origin)),
    );
    for (const [index, step] of own.entries()) values.set(step, found[index] ?? Number.NaN);
  }
  return steps.map((step) => values.get(step) ?? Number.NaN);
}
