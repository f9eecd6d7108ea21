/** The guards that look at who calls `scheduler.step()`. */
import { describe, expect, test } from 'vitest';
import '../testing/dialects.ts';
import { compile, defaultPlan, planRun, type RunPlan, type Spec, specOf } from '../index.ts';
import { said } from '../testing/findings.ts';
import { findingsOf } from './findings.ts';

const linear = specOf('linear');

/** What a guard says of a run of 1000 updates, a hundred to the epoch. */
function finding(guard: string, change: Partial<RunPlan>, spec: Spec = linear) {
  const base: RunPlan = { ...defaultPlan, steps: 1000, samples: 3200, ...change };
  // As many epochs, whatever is made of an update.
  const plan = { ...base, samples: 100 * base.batch * base.devices * base.accumulation };
  return said(guard, findingsOf(compile(spec, planRun(plan)), plan));
}

const words = (guard: string, change: Partial<RunPlan>, spec?: Spec) => {
  const found = finding(guard, change, spec);
  return found === undefined ? null : `${found.text.en} ${found.text.zh}`;
};

const fixes = (guard: string, change: Partial<RunPlan>, spec?: Spec) =>
  finding(guard, change, spec)?.fixes.map(({ label }) => label.en);

describe('ticks-per-device', () => {
  const change = { prepared: true, devices: 8 } as const;

  test('says where accelerate has come to the end', () => {
    const text = words('ticks-per-device', change);
    expect(text).toContain(
      '8 ticks per call of scheduler.step(). The schedule is over at update 125, 13% of the run.',
    );
    expect(text).toContain('第 125 次更新');
    expect(fixes('ticks-per-device', change)).toEqual([
      'Count lengths in updates × devices',
      'Leave it out of prepare()',
    ]);
    // StepLR has no end.
    expect(words('ticks-per-device', change, specOf('torch.StepLR'))).not.toContain('over');
  });

  test('is silent where that was counted, or is not so', () => {
    expect(words('ticks-per-device', { ...change, counted_in: 'processes' })).toBeNull();
    expect(words('ticks-per-device', { ...change, split_batches: true })).toBeNull();
    expect(words('ticks-per-device', { prepared: true })).toBeNull();
    expect(words('ticks-per-device', { devices: 8 })).toBeNull();
  });
});

describe('once-per-epoch', () => {
  const change = { step_per: 'epoch' } as const;

  test('says how little of the schedule is made', () => {
    expect(words('once-per-epoch', change)).toContain('of 1,000 ticks 10 are made, 1% of the schedule');
    expect(fixes('once-per-epoch', change)).toEqual([
      'Call it after every update',
      'Count lengths in epochs',
    ]);
  });

  test('is silent where epochs are counted, by the plan or by the numbers', () => {
    expect(words('once-per-epoch', { ...change, counted_in: 'epochs' })).toBeNull();
    expect(words('once-per-epoch', change, specOf('torch.CosineAnnealingLR', { T_max: 10 }))).toBeNull();
    expect(words('once-per-epoch', change, specOf('torch.StepLR', { step_size: 3 }))).toBeNull();
  });
});

describe('accumulation-uncounted', () => {
  test('tells calls per micro-batch from a total in micro-batches', () => {
    const calls = { accumulation: 4, step_per: 'micro_batch' } as const;
    expect(words('accumulation-uncounted', calls)).toContain('over at update 250, 25% of the run');
    expect(fixes('accumulation-uncounted', calls)).toEqual(['Call it after every update']);
    const total = { accumulation: 4, counted_in: 'micro_batches' } as const;
    expect(words('accumulation-uncounted', total)).toContain('the run goes through 25% of it');
    expect(fixes('accumulation-uncounted', total)).toEqual(['Count lengths in updates']);
  });

  test('is silent where both cancel, and where accelerate makes the calls', () => {
    const both = { accumulation: 4, step_per: 'micro_batch', counted_in: 'micro_batches' } as const;
    expect(words('accumulation-uncounted', both)).toBeNull();
    expect(
      words('accumulation-uncounted', { accumulation: 4, step_per: 'micro_batch', prepared: true }),
    ).toBeNull();
    expect(words('accumulation-uncounted', { step_per: 'micro_batch' })).toBeNull();
  });
});

test('stepped-first names the value that is lost', () => {
  const cosine = specOf('cosine', { peak_lr: 3e-4, warmup_shape: 'none' });
  expect(words('stepped-first', { step_first: true }, cosine)).toContain(
    'the first value, 3e-4, is never used',
  );
  expect(fixes('stepped-first', { step_first: true }, cosine)).toEqual(['Step the optimizer first']);
  expect(words('stepped-first', {}, cosine)).toBeNull();
});

describe('a curve that the run does not get as it was planned', () => {
  const everything = (change: Partial<RunPlan>, spec: Spec) => {
    const plan: RunPlan = { ...defaultPlan, steps: 9000, samples: 3200, ...change };
    return findingsOf(compile(spec, planRun(plan)), plan).map(({ guard }) => guard.id);
  };

  test('is not judged: recipes that count epochs and are stepped once in one are sound', () => {
    const epochs = { step_per: 'epoch' } as const;
    expect(everything(epochs, specOf('torch.CosineAnnealingLR', { T_max: 90 }))).toEqual([]);
    expect(everything(epochs, specOf('torch.StepLR', { step_size: 30 }))).toEqual([]);
    expect(everything({}, specOf('torch.CosineAnnealingLR', { T_max: 90 }))).toContain('rises-again');
  });

  test('a length that accelerate goes through is not set to that of the run', () => {
    const prepared = { prepared: true, devices: 8, counted_in: 'processes' } as const;
    expect(everything(prepared, specOf('torch.CosineAnnealingLR', { T_max: 72_000 }))).toEqual([]);
  });
});
