import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultPlan,
  planRun,
  runOf,
  runRanges,
  spanToSteps,
  spanUnits,
  stepsToSpan,
  sumSteps,
  unitsPerStep,
} from './run.ts';
import { anyPlan, anyRun } from './testing/arbitraries.ts';

const data = { ...defaultPlan, source: 'data' } as const;

describe('counting steps from data', () => {
  test('rounds a last incomplete batch up, as the Trainer does', () => {
    const sum = sumSteps({ ...data, samples: 1000, batch: 32, epochs: 3 });
    expect(sum).toEqual({ batchesPerEpoch: 32, stepsPerEpoch: 32, steps: 96 });
  });

  test('leaves it out with drop_last', () => {
    expect(sumSteps({ ...data, samples: 1000, batch: 32, epochs: 3, drop_last: true }).steps).toBe(93);
  });

  test('updates once per accumulation, rounding the last of an epoch up', () => {
    const sum = sumSteps({ ...data, samples: 1000, batch: 8, devices: 2, accumulation: 4, epochs: 1 });
    expect(sum).toEqual({ batchesPerEpoch: 63, stepsPerEpoch: 16, steps: 16 });
  });

  test('rounds a fractional number of epochs up to a whole update', () => {
    expect(sumSteps({ ...data, samples: 100, batch: 10, epochs: 2.05 }).steps).toBe(21);
  });

  test('never comes to less than one update or more than the longest run', () => {
    fc.assert(
      fc.property(anyPlan, (plan) => {
        const { steps } = planRun(plan);
        expect(Number.isInteger(steps) && steps >= 1 && steps <= runRanges.steps.max).toBe(true);
      }),
    );
  });
});

test('a plan that counts in steps has just those, whatever the data', () => {
  expect(planRun({ ...defaultPlan, steps: 1234 }).steps).toBe(1234);
});

test('an update takes as many samples and tokens as batches, devices and accumulation make', () => {
  const run = planRun({ ...data, batch: 4, devices: 8, accumulation: 2, seq_len: 1000 });
  expect([run.samplesPerStep, run.tokensPerStep]).toEqual([64, 64_000]);
});

describe('spans', () => {
  test('in percent come to exact steps where there are any', () => {
    for (let percent = 0; percent <= 100; percent += 1) {
      expect(spanToSteps({ value: percent, unit: 'percent' }, runOf(100))).toBe(percent);
    }
  });

  test('go to steps and back in every unit', () => {
    fc.assert(
      fc.property(
        anyRun,
        fc.constantFrom(...spanUnits),
        fc.integer({ min: 0, max: 1e9 }),
        (run, unit, steps) => {
          const there = stepsToSpan(steps, unit, run);
          expect(there.unit).toBe(unit);
          expect(Math.abs(spanToSteps(there, run) - steps)).toBeLessThanOrEqual(1e-12 * steps);
        },
      ),
    );
  });

  test('agree with the units of the axis', () => {
    fc.assert(
      fc.property(anyRun, fc.constantFrom(...spanUnits), (run, unit) => {
        const whole = stepsToSpan(run.steps, unit, run).value;
        const axis = run.steps * unitsPerStep(unit, run);
        expect(Math.abs(whole - axis)).toBeLessThanOrEqual(1e-12 * axis);
      }),
    );
  });
});
