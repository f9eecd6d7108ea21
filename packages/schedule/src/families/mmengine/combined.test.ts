/** Lists of schedulers where MMEngine is written down in numbers; recorded values are compared by the conformance test. */
import { expect, test } from 'vitest';
import '../../testing/dialects.ts';
import { compile } from '../../compile-spec.ts';
import { valuesAt } from '../../exact.ts';
import { runOf } from '../../run.ts';
import { specOf } from '../../spec.ts';

function compiled(schedulers: readonly object[], given: object, updates: number) {
  return compile(specOf('mmengine.combined', { lr: 1, schedulers, ...given }), runOf(updates));
}

function rates(schedulers: readonly object[], given: object, updates: number): readonly number[] {
  const steps = Array.from({ length: updates }, (_, step) => step);
  return valuesAt(compiled(schedulers, given, updates), 'lr', steps);
}

const halving = { type: 'ExponentialLR', gamma: 0.5 };

test('schedulers by epoch step behind the last iteration of an epoch, the others behind every one', () => {
  const third = { type: 'StepLR', step_size: 2, gamma: 0.1, by_epoch: false };
  const found = rates([halving, third], { epoch_length: 3, runner: false }, 7);
  for (const [step, rate] of [1, 1, 0.1, 0.05, 0.005, 0.005, 0.00025].entries())
    expect(found[step]).toBeCloseTo(rate, 15);
});

test('what counts epochs can be made to count iterations, fractions of an epoch too', () => {
  const warmup = { type: 'LinearLR', start_factor: 0.5, end: 2.5, convert_to_iter_based: true };
  // Ten iterations: from a half to the whole in nine steps.
  const found = rates([warmup], { epoch_length: 4, runner: false }, 12);
  for (const step of found.keys()) expect(found[step]).toBeCloseTo(0.5 + (0.5 * Math.min(9, step)) / 9, 14);
});

test('the Runner ends a scheduler that names no end with the loop', () => {
  const cosine = { type: 'CosineAnnealingLR' };
  const quarter = (1 + Math.cos((Math.PI * 3) / 4)) / 2;
  expect(rates([cosine], { epoch_length: 2, epochs: 4, runner: true }, 8)[7]).toBeCloseTo(quarter, 14);
  // By itself it has a thousand million epochs.
  expect(rates([cosine], { epoch_length: 2, epochs: 4, runner: false }, 8)[7]).toBeCloseTo(1, 14);
  const warmup = { type: 'LinearLR', start_factor: 0.5, by_epoch: false };
  expect(rates([warmup], { epoch_length: 2, epochs: 4, runner: true }, 8)[7]).toBeCloseTo(1, 14);
});

test('a cosine behind a OneCycleLR takes the start of the cycle for the rate of the optimizer', () => {
  const cycle = { type: 'OneCycleLR', eta_max: 1, total_steps: 4, end: 2, by_epoch: false };
  const floor = { type: 'CosineRestartLR', periods: [2], eta_min: 0, begin: 3, by_epoch: false };
  expect(rates([cycle, floor], { epoch_length: 9, runner: false }, 5)[3]).toBe(1 / 25);
});

test('only what counts epochs can be converted', () => {
  const odd = { ...halving, by_epoch: false, convert_to_iter_based: true };
  expect(compiled([odd], { epoch_length: 3 }, 9).problem).toEqual({
    error: 'AssertionError',
    text: 'Only epoch-based kwargs whose `by_epoch=True` can be converted to iter-based.',
    at: null,
  });
});

test('a later scheduler may be resumed, for the first one has told the optimizer where it began', () => {
  expect(compiled([{ ...halving, last_step: 3 }], {}, 9).problem?.error).toBe('KeyError');
  const resumed = { type: 'StepLR', step_size: 2, gamma: 0.1, last_step: 0 };
  expect(rates([halving, resumed], { epoch_length: 1, runner: false }, 2)).toEqual([1, 0.5 * 0.1]);
});

test('the loop steps no more behind its last epoch', () => {
  const found = rates([halving], { epoch_length: 2, epochs: 2, runner: false }, 9);
  expect(found).toEqual([1, 1, 0.5, 0.5, 0.25, 0.25, 0.25, 0.25, 0.25]);
});
