/**
 * Who calls `scheduler.step()`: which tick of the scheduler is in force for an update, and so what learning rate a run really
 * gets. A scheduler knows nothing of updates; it counts its calls.
 */
import { type Run, type RunPlan, sumSteps } from './run.ts';

/** When a scheduler ticks. */
export interface Clock {
  /** Updates between two calls: 1, or those of an epoch. */
  readonly each: number;
  /** Ticks that a call makes. */
  readonly ticks: number;
  /** Ticks that are made before the first update. */
  readonly lead: number;
}

/** A part of a run that is made in one go, from update `from` on, up to the next part or the end. */
export interface Leg {
  readonly from: number;
  /** The run for which the scheduler was computed, in ticks as its author counted them. */
  readonly run: Run;
  /** The round of updates in which the scheduler began to count. */
  readonly origin: number;
}

/** How the scheduler of a run is stepped. */
export interface Stepping {
  readonly clock: Clock;
  /** One, or two where the run is resumed and that changes anything. */
  readonly legs: readonly Leg[];
  /** Whether accelerate makes the calls: it leaves out those behind the `total_steps` of a scheduler that has such a thing. */
  readonly guarded: boolean;
}

/** The tick in force for an update. */
export function tick({ each, ticks, lead }: Clock, step: number, origin = 0): number {
  return ticks * (Math.floor(step / each) - origin) + lead;
}

/**
 * How often a call comes, and what it does. On every micro-batch, an update runs in the last one of its micro-batches, whose own
 * call is yet to come. A scheduler that accelerate prepared counts no micro-batches, and `num_processes` ticks a call unless
 * batches are split.
 *
 * Source: `accelerate/scheduler.py`, `AcceleratedScheduler.step`.
 */
export function clockOf(plan: RunPlan, run: Run): Clock {
  const { step_per, prepared, split_batches, step_first, devices, accumulation } = plan;
  const byMicroBatch = step_per === 'micro_batch' && !prepared;
  const ticks = prepared && !split_batches ? devices : byMicroBatch ? accumulation : 1;
  const behind = byMicroBatch ? accumulation - 1 : 0;
  return { each: step_per === 'epoch' ? run.stepsPerEpoch : 1, ticks, lead: step_first ? ticks : behind };
}

/** The run in the ticks in which the lengths of its schedules were counted: a run of updates unless somebody miscounted. */
export function runCountedIn(plan: RunPlan, run: Run): Run {
  const { accumulation, devices } = plan;
  const { stepsPerEpoch } = run;
  switch (plan.counted_in) {
    case 'updates':
      return run;
    case 'micro_batches': {
      const { batchesPerEpoch } = sumSteps(plan);
      const steps =
        plan.source === 'data' ? Math.ceil(plan.epochs * batchesPerEpoch) : run.steps * accumulation;
      return accumulation === 1
        ? run
        : { ...inParts(run, accumulation), steps, stepsPerEpoch: batchesPerEpoch };
    }
    case 'processes':
      return inParts(run, devices);
    case 'epochs':
      return {
        steps: Math.max(1, Math.ceil(run.steps / stepsPerEpoch)),
        stepsPerEpoch: 1,
        samplesPerStep: run.samplesPerStep * stepsPerEpoch,
        tokensPerStep: run.tokensPerStep * stepsPerEpoch,
      };
  }
}

/** The run in parts of an update, so many each; itself where an update is one part. */
function inParts(run: Run, parts: number): Run {
  if (parts === 1) return run;
  return {
    steps: run.steps * parts,
    stepsPerEpoch: run.stepsPerEpoch * parts,
    samplesPerStep: run.samplesPerStep / parts,
    tokensPerStep: run.tokensPerStep / parts,
  };
}

/** Where a run is resumed: at the beginning of an epoch, where schedulers are stepped once in one. Null where that is not within the run. */
export function resumedAt(plan: RunPlan, run: Run): number | null {
  const { each } = clockOf(plan, run);
  const step = Math.floor(plan.resume_at / each) * each;
  return step > 0 && step < run.steps ? step : null;
}

/** The stepping of a plan; null where every update gets the tick of its own number, of a schedule that was computed for the run. */
export function steppingOf(plan: RunPlan, run: Run): Stepping | null {
  const clock = clockOf(plan, run);
  const own: Leg = { from: 0, run: runCountedIn(plan, run), origin: 0 };
  const legs = resumedLegs(plan, run, clock, own) ?? [own];
  const { each, ticks, lead } = clock;
  const plain = each === 1 && ticks === 1 && lead === 0 && legs.length === 1 && own.run === run;
  return plain ? null : { clock, legs, guarded: plan.prepared };
}

function resumedLegs(plan: RunPlan, run: Run, { each }: Clock, own: Leg): readonly Leg[] | null {
  const from = resumedAt(plan, run);
  if (from === null) return null;
  if (plan.resume === 'not_loaded') return [own, { ...own, from, origin: from / each }];
  if (plan.resume !== 'new_total' || plan.old_total === run.steps) return null;
  const before = { ...plan, source: 'steps', steps: plan.old_total } as const;
  const old = runCountedIn(before, { ...run, steps: plan.old_total });
  return [
    { ...own, run: old },
    { ...own, from },
  ];
}
