/** A warmup before families that begin with a climb of their own: there if asked for, off by default. */
import { choice } from '../params/choice.ts';
import { level } from '../params/level.ts';
import type { ParamSet } from '../params/param.ts';
import { hold } from '../phases.ts';
import type { Run } from '../run.ts';
import type { Handle, Piece } from '../schedule.ts';
import {
  stepsAfterWarmup,
  type Warmup,
  warmupHandles,
  warmupParams,
  warmupPhases,
  warmupSteps,
} from './warmup.ts';

/** Parameters of the lead-in; `highest` is the parameter that 100 % of `start_lr` stands for. */
export function leadInParams(highest: string) {
  return {
    ...warmupParams,
    warmup_shape: choice({ ...warmupParams.warmup_shape, initial: 'none', omitted: 'none' }),
    start_lr: level({ ...warmupParams.start_lr, of: highest }),
  };
}

/** What is left of the run for the family itself. */
export function afterLeadIn(p: Warmup, run: Run): Run {
  return { ...run, steps: stepsAfterWarmup(p, run) };
}

/** The learning rate with its lead-in, which climbs to `first`, where the family begins. */
export function ledIn(p: Warmup, first: number, own: readonly Piece[]): readonly Piece[] {
  return [...warmupPhases(p, first), ...own];
}

/** Another track, which waits at `first` until the lead-in is over. */
export function waiting(p: Warmup, first: number, own: readonly Piece[]): readonly Piece[] {
  return [hold('warmup', warmupSteps(p), first), ...own];
}

/**
 * The handles of a family behind its lead-in. Whatever sits where the family begins now also ends the lead-in, and can be
 * moved sideways for its length.
 */
export function ledInHandles<P extends ParamSet>(
  p: Warmup,
  run: Run,
  first: number,
  own: readonly Handle<P>[],
): readonly Handle[] {
  const steps = warmupSteps(p);
  if (steps === 0) return own;
  const start = warmupHandles({ ...p, peak_lr: first }, run).filter(({ step }) => step === 0);
  return [
    ...start.map((handle) => ({ ...handle, id: 'lead-in' })),
    ...own.map((handle) => behind(handle, steps)),
  ];
}

function behind<P extends ParamSet>(handle: Handle<P>, steps: number): Handle {
  const { step, moveX } = handle;
  if (step === 0) return { ...handle, step: steps, moveX: (to) => ({ warmup: Math.max(0, to) }) };
  return { ...handle, step: step + steps, ...(moveX ? { moveX: (to: number) => moveX(to - steps) } : {}) };
}
