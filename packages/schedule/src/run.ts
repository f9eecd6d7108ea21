/** The run plan: from data set, batch and epochs to optimizer steps, and between the units people count in. */

/**
 * The plan of a training run as the user gives it. `source` says which numbers lead: `steps` alone, or the data;
 * the others are kept, so that switching back and forth loses nothing.
 */
export interface RunPlan {
  readonly source: 'steps' | 'data';
  /** Optimizer updates, when `source` is `steps`. */
  readonly steps: number;
  /** Samples in the training set. */
  readonly samples: number;
  readonly epochs: number;
  /** Samples per device and forward pass. */
  readonly batch: number;
  /** Forward passes per update (gradient accumulation). */
  readonly accumulation: number;
  readonly devices: number;
  /** Whether an incomplete last batch of an epoch is left out. */
  readonly drop_last: boolean;
  /** Tokens per sample. */
  readonly seq_len: number;
  /** What `scheduler.step()` is called once per. */
  readonly step_per: StepPer;
  /** Whether `scheduler.step()` comes before `optimizer.step()`, or at the beginning of an epoch. */
  readonly step_first: boolean;
  /** Whether the scheduler went through accelerate's `prepare()`: a call then makes as many ticks as there are devices. */
  readonly prepared: boolean;
  /** accelerate's `split_batches`: the batch of the data loader is that of all devices together, and a call makes one tick. */
  readonly split_batches: boolean;
  /** In what the lengths of schedules, their totals and warmups, were counted. */
  readonly counted_in: CountedIn;
  /** Whether the run is resumed, and what becomes of the scheduler then. */
  readonly resume: Resume;
  /** The first update after the resume. */
  readonly resume_at: number;
  /** Total steps that the schedule was computed for before the resume, when `resume` is `new_total`. */
  readonly old_total: number;
}

export const stepPers = ['update', 'micro_batch', 'epoch'] as const;
export type StepPer = (typeof stepPers)[number];

export const countedIns = ['updates', 'micro_batches', 'processes', 'epochs'] as const;
export type CountedIn = (typeof countedIns)[number];

/** `loaded`: the scheduler goes on; `not_loaded`: it begins anew; `new_total`: it goes on, computed for another total. */
export const resumes = ['none', 'loaded', 'not_loaded', 'new_total'] as const;
export type Resume = (typeof resumes)[number];

/** A run plan worked out: what schedules see. */
export interface Run {
  /** Optimizer updates of the whole run, at least 1. */
  readonly steps: number;
  readonly stepsPerEpoch: number;
  readonly samplesPerStep: number;
  readonly tokensPerStep: number;
}

/** Legal range of each number of a run plan; all are whole but `epochs`. */
export const runRanges = {
  steps: { min: 1, max: 1e9, integer: true },
  samples: { min: 1, max: 1e13, integer: true },
  epochs: { min: 1e-3, max: 1e6, integer: false },
  batch: { min: 1, max: 1e8, integer: true },
  accumulation: { min: 1, max: 1e6, integer: true },
  devices: { min: 1, max: 1e6, integer: true },
  seq_len: { min: 1, max: 1e8, integer: true },
  resume_at: { min: 1, max: 1e9, integer: true },
  old_total: { min: 1, max: 1e9, integer: true },
} as const satisfies Partial<Record<keyof RunPlan, { min: number; max: number; integer: boolean }>>;

export type RunNumber = keyof typeof runRanges;

/** The plan of a first visit. */
export const defaultPlan: RunPlan = {
  source: 'steps',
  steps: 10_000,
  samples: 100_000,
  epochs: 3,
  batch: 32,
  accumulation: 1,
  devices: 1,
  drop_last: false,
  seq_len: 1024,
  step_per: 'update',
  step_first: false,
  prepared: false,
  split_batches: false,
  counted_in: 'updates',
  resume: 'none',
  resume_at: 5000,
  old_total: 5000,
};

/** The sum behind a plan that counts from data, factor by factor, for people to check. */
export interface RunSum {
  /** Batches each device sees in an epoch. */
  readonly batchesPerEpoch: number;
  /** Updates per epoch. */
  readonly stepsPerEpoch: number;
  /** Updates of the whole run. */
  readonly steps: number;
}

/**
 * Counts optimizer steps from data as Transformers' `Trainer` does: batches per epoch are rounded up (down with
 * `drop_last`), so are the updates of an epoch, and so is their product with a fractional number of epochs.
 *
 * Source: `transformers/trainer.py`, `set_initial_training_values`.
 */
export function sumSteps(plan: RunPlan): RunSum {
  const perBatch = plan.batch * plan.devices;
  const batches = plan.drop_last ? Math.floor(plan.samples / perBatch) : Math.ceil(plan.samples / perBatch);
  const batchesPerEpoch = Math.max(1, batches);
  const stepsPerEpoch = Math.max(1, Math.ceil(batchesPerEpoch / plan.accumulation));
  const steps = Math.min(runRanges.steps.max, Math.max(1, Math.ceil(plan.epochs * stepsPerEpoch)));
  return { batchesPerEpoch, stepsPerEpoch, steps };
}

/** Works out a run plan. */
export function planRun(plan: RunPlan): Run {
  const sum = sumSteps(plan);
  const samplesPerStep = plan.batch * plan.devices * plan.accumulation;
  return {
    steps: plan.source === 'steps' ? plan.steps : sum.steps,
    stepsPerEpoch: sum.stepsPerEpoch,
    samplesPerStep,
    tokensPerStep: samplesPerStep * plan.seq_len,
  };
}

/** A run of so many steps, for those who need no more than that. One epoch is the whole run. */
export function runOf(steps: number): Run {
  return { steps, stepsPerEpoch: steps, samplesPerStep: 1, tokensPerStep: 1 };
}

/** Units in which the x axis reads and in which a span may be given. */
export const axisUnits = ['steps', 'percent', 'epochs', 'samples', 'tokens'] as const;
export type AxisUnit = (typeof axisUnits)[number];

/** How many of `unit` one optimizer step is. */
export function unitsPerStep(unit: AxisUnit, run: Run): number {
  switch (unit) {
    case 'steps':
      return 1;
    case 'percent':
      return 100 / run.steps;
    case 'epochs':
      return 1 / run.stepsPerEpoch;
    case 'samples':
      return run.samplesPerStep;
    case 'tokens':
      return run.tokensPerStep;
  }
}

/** Units of a length the user gives; samples are read off the axis but nobody plans in them. */
export const spanUnits = ['steps', 'percent', 'epochs', 'tokens'] as const satisfies readonly AxisUnit[];
export type SpanUnit = (typeof spanUnits)[number];

/** A length the user gives, stored as given and resolved against the run. */
export interface Span {
  readonly value: number;
  readonly unit: SpanUnit;
}

/** A span in steps, not rounded. Multiplies before it divides, so that 7 % of 100 is 7. */
export function spanToSteps(span: Span, run: Run): number {
  switch (span.unit) {
    case 'steps':
      return span.value;
    case 'percent':
      return (span.value * run.steps) / 100;
    case 'epochs':
      return span.value * run.stepsPerEpoch;
    case 'tokens':
      return span.value / run.tokensPerStep;
  }
}

/** So many steps, as a span of the given unit. */
export function stepsToSpan(steps: number, unit: SpanUnit, run: Run): Span {
  switch (unit) {
    case 'steps':
      return { value: steps, unit };
    case 'percent':
      return { value: (steps * 100) / run.steps, unit };
    case 'epochs':
      return { value: steps / run.stepsPerEpoch, unit };
    case 'tokens':
      return { value: steps * run.tokensPerStep, unit };
  }
}
