/** Schedulers made of schedulers where torch is written down in numbers; recorded values are compared by the conformance test. */
import { expect, test } from 'vitest';
import '../../../testing/dialects.ts';
import { compile } from '../../../compile-spec.ts';
import { valuesAt } from '../../../exact.ts';
import { runOf } from '../../../run.ts';
import { specOf } from '../../../spec.ts';
import { outcomeOf } from '../program/run.ts';
import { torchSequentialLr } from '../sequential-lr.ts';

const steps = (count: number) => Array.from({ length: count }, (_, step) => step);

function compiled(name: 'SequentialLR' | 'ChainedScheduler', given: object, updates: number) {
  return compile(specOf(`torch.${name}`, { lr: 0.1, ...given }), runOf(updates));
}

/** Rates of the first updates of a sequence. */
function sequence(schedulers: string, milestones: readonly number[], updates: number) {
  return valuesAt(compiled('SequentialLR', { schedulers, milestones }, updates), 'lr', steps(updates));
}

test('a scheduler begins at the full rate at its milestone, whatever was reached', () => {
  const rates = sequence('[ExponentialLR(gamma=0.5), ExponentialLR(gamma=0.9)]', [3], 6);
  for (const [step, rate] of [0.1, 0.05, 0.025, 0.1, 0.09, 0.081].entries())
    expect(rates[step]).toBeCloseTo(rate, 14);
});

test('what is chained within the first piece has its factors a step too early', () => {
  // PolynomialLR at index 0: (1 - 0) / (1 - (-1 / 4)) = 0.8, and ExponentialLR a half.
  const rates = sequence(
    '[ChainedScheduler(schedulers=[PolynomialLR(total_iters=4), ExponentialLR(gamma=0.5)]), ConstantLR()]',
    [2],
    2,
  );
  expect(rates[0]).toBeCloseTo(0.1 * 0.8 * 0.5, 14);
});

test('a sequence in a sequence cannot be switched to', () => {
  const schedulers =
    '[LinearLR(), SequentialLR(schedulers=[ConstantLR(), StepLR(step_size=3)], milestones=[2])]';
  expect(compiled('SequentialLR', { schedulers, milestones: [4] }, 9).problem).toMatchObject({
    error: 'NotImplementedError',
    text: '',
    at: 4,
  });
});

test('what the constructor of a part refuses comes before what the whole refuses', () => {
  const given = { schedulers: '[LinearLR(start_factor=2.0), ReduceLROnPlateau()]', milestones: [1] };
  expect(compiled('SequentialLR', given, 9).problem?.text).toMatch(/^Starting multiplicative factor/);
  const sound = { ...given, schedulers: '[LinearLR(), ReduceLROnPlateau()]' };
  expect(compiled('SequentialLR', sound, 9).problem?.text).toMatch(/got one at index 1/);
  expect(compiled('ChainedScheduler', sound, 9).problem?.text).toMatch(/^ChainedScheduler does not/);
});

test('lists without enough milestones, and without schedulers, are refused', () => {
  const short = { schedulers: '[LinearLR(), ConstantLR()]', milestones: [] };
  expect(compiled('SequentialLR', short, 9).problem?.text).toMatch(/schedulers 2 .* equal to 0$/);
  expect(compiled('ChainedScheduler', { schedulers: 'empty' }, 9).problem).toMatchObject({
    error: 'ValueError',
    at: null,
  });
});

test('CyclicLR in a list looks at the class of the optimizer', () => {
  const given = { schedulers: '[CyclicLR(base_lr=0.01, max_lr=0.1)]', optimizer: 'Adagrad' };
  expect(compiled('ChainedScheduler', given, 9).problem?.text).toMatch(/^optimizer must support momentum/);
});

test('what schedulers keep in the parameter group is that of the last one constructed', () => {
  const swa = '[SWALR(swa_lr=0.02, anneal_epochs=0), SWALR(swa_lr=0.05, anneal_epochs=0)]';
  expect(sequence(swa, [3], 6)).toEqual(sequence(swa.replace('0.02', '0.05'), [3], 6));
  const cycles = '[OneCycleLR(max_lr=1.0, total_steps=20), OneCycleLR(max_lr=0.5, total_steps=30)]';
  expect(sequence(cycles, [5], 9)).toEqual(sequence(cycles.replace('1.0', '0.5'), [5], 9));
});

test.each([
  [
    '[OneCycleLR(max_lr=1.0, total_steps=40), LinearLR(start_factor=0.5, total_iters=6), SWALR(swa_lr=0.02)]',
    [7, 15],
  ],
  ['[CyclicLR(base_lr=0.01, max_lr=0.3, step_size_up=4), LambdaLR(lr_lambda=lambda t: 1 / (1 + t))]', [9]],
  [
    '[SequentialLR(schedulers=[StepLR(step_size=2), ExponentialLR(gamma=0.9)], milestones=[4]), ConstantLR()]',
    [11],
  ],
] as const)('%s comes out as the program that makes it', (schedulers, milestones) => {
  let count = 0;
  const constructed = schedulers.replace(/(\w+LR)\(/g, '$1(optimizer, ').replaceAll(', )', ')');
  const program = [
    'optimizer = torch.optim.SGD(params, lr=0.1, momentum=0.9)',
    `scheduler = SequentialLR(optimizer, ${constructed}, milestones=[${milestones.join(', ')}])`,
    'for step in range(30):',
    '    optimizer.step()',
    '    scheduler.step()',
    '',
  ].join('\n');
  const { made, raised } = outcomeOf(program, 30);
  expect(raised).toBeNull();
  for (const rate of sequence(schedulers, milestones, 30)) expect(rate).toBe(made[count++]);
});

test('code that constructs them is read with its optimizer, and its link is short', () => {
  const { schedulers } = torchSequentialLr.params;
  const code =
    '[lr_scheduler.LinearLR(optimizer, start_factor=0.01, total_iters=500), CosineAnnealingLR(self.optimizer, 9500)]';
  expect(schedulers.read(code)).toEqual({ value: schedulers.initial, repair: null });
});

test('functions in a list stand as Python in the form, and survive the link', () => {
  const { schedulers } = torchSequentialLr.params;
  const shown = '[LambdaLR(lr_lambda=lambda epoch: 0.9 ** epoch), StepLR(step_size=30)]';
  const { value, repair } = schedulers.read(shown);
  expect(repair).toBeNull();
  expect(schedulers.repr(value)).toBe(shown);
  expect(schedulers.read(value ?? '')).toEqual({ value, repair: null });
});

test('momentum moves as the parts move it, from the first update on', () => {
  const schedulers =
    '[ConstantLR(factor=1.0), OneCycleLR(max_lr=0.1, total_steps=11, anneal_strategy="linear")]';
  const schedule = compiled('SequentialLR', { schedulers, milestones: [2] }, 8);
  const momentum = valuesAt(schedule, 'momentum', steps(5));
  // The constructor of OneCycleLR puts its highest momentum in force long before it is switched to; its way up ends at 2.3.
  for (const [step, expected] of [0.95, 0.95, 0.95, 0.95 - 0.1 / 2.3, 0.95 - 0.2 / 2.3].entries())
    expect(momentum[step]).toBeCloseTo(expected, 14);
});

test('CyclicLR chained behind another begins at the optimizer’s rate, for its own base comes too late', () => {
  const schedulers =
    '[ExponentialLR(gamma=1.0), CyclicLR(base_lr=0.01, max_lr=0.05, step_size_up=4, cycle_momentum=False)]';
  const rates = valuesAt(compiled('ChainedScheduler', { schedulers }, 3), 'lr', steps(3));
  for (const [step, rate] of [0.1, 0.02, 0.03].entries()) expect(rates[step]).toBeCloseTo(rate, 14);
});

test('the optimizer is asked for where a scheduler in a list, or in a list of the list, looks at its momentum', () => {
  const applies = (schedulers: string) => torchSequentialLr.params.optimizer.applies?.({ schedulers });
  expect(applies('LinearLR:::CyclicLR::0.01::0.1')).toBe(true);
  expect(applies('LinearLR:::CyclicLR::0.01::0.1::cycle_momentum.0')).toBe(false);
  expect(applies('LinearLR::::::ChainedScheduler')).toBe(false);
  expect(applies('ChainedScheduler::::OneCycleLR::0.1::100:::LinearLR:::::LinearLR')).toBe(true);
  expect(applies('LambdaLR::lambda_epoch')).toBe(false);
});
