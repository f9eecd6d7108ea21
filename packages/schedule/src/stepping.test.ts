import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import './testing/dialects.ts';
import { applied, appliedValuesAt, jumpOf } from './applied.ts';
import { at } from './compile.ts';
import { compile } from './compile-spec.ts';
import { valuesAt } from './exact.ts';
import { defaultPlan, planRun, type RunPlan } from './run.ts';
import { specOf } from './spec.ts';
import { clockOf, steppingOf, tick } from './stepping.ts';
import { shortPlan } from './testing/arbitraries.ts';

/** A training loop as people write it: which of its ticks the scheduler is at when the optimizer steps. */
function loop(plan: RunPlan, steps: number, stepsPerEpoch: number): readonly number[] {
  const used: number[] = [];
  let ticks = 0;
  const call = (sync: boolean) => {
    if (!plan.prepared) ticks += 1;
    // AcceleratedScheduler: nothing while gradients accumulate, else `num_processes` ticks.
    else if (sync) for (let k = 0; k < (plan.split_batches ? 1 : plan.devices); k += 1) ticks += 1;
  };
  for (let update = 0; update < steps; update += 1) {
    const begins = update % stepsPerEpoch === 0;
    const ends = (update + 1) % stepsPerEpoch === 0;
    if (plan.step_per === 'epoch' && plan.step_first && begins) call(true);
    for (let micro = 1; micro <= plan.accumulation; micro += 1) {
      const sync = micro === plan.accumulation;
      const calls = plan.step_per === 'micro_batch' || (plan.step_per === 'update' && sync);
      if (calls && plan.step_first) call(sync);
      if (sync) used.push(ticks);
      if (calls && !plan.step_first) call(sync);
    }
    if (plan.step_per === 'epoch' && !plan.step_first && ends) call(true);
  }
  return used;
}

test('ticks are those of the loop, counted call by call', () => {
  fc.assert(
    fc.property(shortPlan, (plan) => {
      const run = planRun(plan);
      const clock = clockOf(plan, run);
      const ticks = Array.from({ length: run.steps }, (_, step) => tick(clock, step));
      expect(ticks).toEqual(loop(plan, run.steps, run.stepsPerEpoch));
    }),
  );
});

const whole = { value: 100, unit: 'percent' };
const down = specOf('transformers.linear', { lr: 1, num_warmup_steps: 0, num_training_steps: whole });

/** Values of a linear way down over 100 updates, ten to the epoch. */
function valuesOf(
  change: Partial<RunPlan>,
  steps: readonly number[],
  spec = down,
): readonly (number | undefined)[] {
  const plan: RunPlan = { ...defaultPlan, steps: 100, samples: 320, ...change };
  const run = planRun(plan);
  const made = applied(spec, plan, run);
  return steps.map((step) => (made === null ? undefined : at(made.tracks.lr, step)));
}

describe('a run', () => {
  test('in which nothing differs has the schedule itself', () => {
    const same: readonly Partial<RunPlan>[] = [
      {},
      { devices: 8 },
      { accumulation: 4 },
      { prepared: true },
      { prepared: true, devices: 8, split_batches: true },
      { prepared: true, step_per: 'micro_batch', accumulation: 4 },
      { counted_in: 'processes' },
      { counted_in: 'micro_batches' },
      { resume: 'loaded', resume_at: 50 },
      { resume: 'not_loaded', resume_at: 100 },
      { resume: 'new_total', resume_at: 50, old_total: 100 },
    ];
    for (const change of same) expect(valuesOf(change, [0])).toEqual([undefined]);
  });

  test('on eight devices, with accelerate, has come to the end at an eighth', () => {
    const accelerated = { prepared: true, devices: 8 };
    expect(valuesOf(accelerated, [0, 1, 12, 13, 99])).toEqual([1, 0.92, 0.04, 0, 0]);
    expect(valuesOf({ ...accelerated, counted_in: 'processes' }, [0, 1, 99])).toEqual([1, 0.99, 0.01]);
  });

  test('stepped once per epoch is a staircase, and hardly leaves the peak unless lengths count epochs', () => {
    expect(valuesOf({ step_per: 'epoch' }, [0, 9, 10, 99])).toEqual([1, 1, 0.99, 0.91]);
    expect(valuesOf({ step_per: 'epoch', counted_in: 'epochs' }, [0, 9, 10, 99])).toEqual([1, 1, 0.9, 0.1]);
  });

  test('without counting accumulation ends at a quarter, or goes only a quarter of the way', () => {
    expect(valuesOf({ step_per: 'micro_batch', accumulation: 4 }, [0, 24, 25])).toEqual([0.97, 0.01, 0]);
    expect(valuesOf({ counted_in: 'micro_batches', accumulation: 4 }, [0, 50, 99])).toEqual([
      1, 0.875, 0.7525,
    ]);
  });

  test('that steps the scheduler first never uses its first value', () => {
    expect(valuesOf({ step_first: true }, [0, 98, 99])).toEqual([0.99, 0.01, 0]);
  });

  test('resumed without its scheduler begins anew, and with another total jumps', () => {
    expect(valuesOf({ resume: 'not_loaded', resume_at: 40 }, [39, 40, 99])).toEqual([0.61, 1, 0.41]);
    const grown = { resume: 'new_total', resume_at: 40, old_total: 50 } as const;
    expect(valuesOf(grown, [0, 39, 40, 99])).toEqual([1, 0.22, 0.6, 0.01]);
    // Where the scheduler is stepped in epochs of ten, the one that began with update 40.
    expect(valuesOf({ ...grown, step_per: 'epoch', resume_at: 45 }, [39, 40])).toEqual([0.94, 0.96]);
  });
});

test('a resume says from where to where it jumps', () => {
  const plan: RunPlan = { ...defaultPlan, steps: 100, resume: 'new_total', resume_at: 40, old_total: 50 };
  const jump = (change: Partial<RunPlan>) => {
    const made = applied(down, { ...plan, ...change }, planRun(plan));
    return made === null ? null : jumpOf(made);
  };
  expect(jump({})).toEqual({ step: 40, from: 0.2, to: 0.6 });
  expect(jump({ resume: 'not_loaded' })).toEqual({ step: 40, from: 0.6, to: 1 });
  expect(jump({ resume: 'loaded', step_first: true })).toBeNull();
});

describe('a scheduler that is asked for more ticks than it has', () => {
  const cycle = specOf('torch.OneCycleLR', { max_lr: 0.1, total_steps: whole });
  const problemIn = (change: Partial<RunPlan>) => {
    const plan: RunPlan = { ...defaultPlan, steps: 100, samples: 320, ...change };
    return applied(cycle, plan, planRun(plan))?.problem ?? null;
  };

  test('stops the run there, in its own words', () => {
    const early = problemIn({ step_per: 'micro_batch', accumulation: 4 });
    expect(early).toMatchObject({
      error: 'ValueError',
      text: expect.stringContaining('Tried to step 101 times'),
      at: 25,
    });
    expect(problemIn({ step_per: 'epoch' })).toBeNull();
    expect(problemIn({ counted_in: 'processes', devices: 2 })).toBeNull();
  });

  test('is not asked by accelerate, which holds its last value', () => {
    const held = { prepared: true, devices: 4 };
    expect(problemIn(held)).toBeNull();
    expect(new Set(valuesOf(held, [25, 26, 99], cycle)).size).toBe(1);
  });

  test('stops at the resume where the new call is refused', () => {
    const refused = specOf('transformers.polynomial', {
      lr: 1,
      num_warmup_steps: 30,
      num_training_steps: whole,
    });
    const plan: RunPlan = { ...defaultPlan, steps: 100, resume: 'new_total', resume_at: 20, old_total: 30 };
    const made = applied(refused, plan, planRun(plan));
    expect(made?.problem).toBeNull();
    const late = applied(refused, { ...plan, resume_at: 40 }, planRun(plan));
    expect(late?.problem).toMatchObject({ error: 'ZeroDivisionError', at: 30 });
    expect(late?.tracks.lr.steps).toBe(30);
  });
});

test('exact values of an applied recurrence are those of its ticks', () => {
  const spec = specOf('torch.CosineAnnealingLR', { lr: 0.1, T_max: whole });
  const plan: RunPlan = { ...defaultPlan, steps: 40, devices: 3, prepared: true };
  const run = planRun(plan);
  const made = applied(spec, plan, run);
  const far = compile(spec, run, { ticks: 120, guarded: false });
  expect(made === null ? null : appliedValuesAt(made, 'lr', [0, 7, 39])).toEqual(
    valuesAt(far, 'lr', [0, 21, 117]),
  );
});

test('the longest run is stepped as cheaply as a short one', () => {
  const plan: RunPlan = {
    ...defaultPlan,
    steps: 1e9,
    devices: 7,
    prepared: true,
    resume: 'not_loaded',
    resume_at: 333,
  };
  for (const family of ['cosine_restarts', 'torch.CosineAnnealingWarmRestarts'] as const) {
    const made = applied(specOf(family), plan, planRun(plan));
    expect(made?.tracks.lr.laid.length).toBeLessThan(20);
  }
  expect(steppingOf(plan, planRun(plan))?.legs).toHaveLength(2);
});
