/** torch's classes of schedulers: the page of each, its arguments in order, and the rule that it steps by. */
import { PythonError } from '../../../formula/python-error.ts';
import type { FamilyId } from '../../../registry.ts';
import { oneCycleOf } from '../one-cycle.ts';
import { type Triangles, valueAt } from '../triangles.ts';
import type { Arguments } from './arguments.ts';
import type { Optimizer } from './optimizer.ts';
import {
  constantRule,
  cosineRule,
  exponentialRule,
  linearRule,
  multiStepRule,
  polynomialRule,
  restartsRule,
  stepRule,
  swaRule,
} from './rules.ts';
import { type Rule, Scheduler } from './scheduler.ts';

/** A class whose schedulers follow a rule of numbers and texts. */
export interface RuledClass {
  readonly id: FamilyId;
  /** Arguments behind the optimizer, in the library's order, without `last_epoch`. */
  readonly names: readonly string[];
  readonly rule: (p: Arguments, base: number, optimizer: Optimizer) => Rule;
  /** What the constructor does to the parameter group of an optimizer before the base class does its part. */
  readonly prepare?: (optimizer: Optimizer, p: Arguments) => void;
}

/** Constructs a scheduler of a class. */
export function constructed({ rule, prepare }: RuledClass, optimizer: Optimizer, p: Arguments): Scheduler {
  prepare?.(optimizer, p);
  return new Scheduler(optimizer, p.lastEpoch, (base) => rule(p, base, optimizer));
}

const trianglesOf = (p: Arguments): Triangles => ({
  base_lr: p.number('base_lr'),
  max_lr: p.number('max_lr'),
  step_size_up: p.number('step_size_up'),
  step_size_down: p.optional('step_size_down'),
  mode: p.text('mode'),
  gamma: p.number('gamma'),
  scale_fn: p.scale,
  scale_mode: p.text('scale_mode'),
});

/** What both constructors that move momentum do to the group. */
function prepareMomentum(optimizer: Optimizer, p: Arguments): void {
  if (!p.flag('cycle_momentum')) return;
  const max_momentum = p.number('max_momentum');
  optimizer.momentum = max_momentum;
  optimizer.momenta = { base_momentum: p.number('base_momentum'), max_momentum };
}

function cyclicRule(p: Arguments, base: number, optimizer: Optimizer): Rule {
  const cycle = trianglesOf(p);
  const [low, high] = [p.number('base_momentum'), p.number('max_momentum')];
  const moves = p.flag('cycle_momentum');
  // The base class asks for the first rate before the constructor has put base_lr in the place of initial_lr.
  let least = base;
  return {
    next(_, { t }) {
      const rate = valueAt(cycle, { base: least, height: cycle.max_lr - least }, t);
      least = cycle.base_lr;
      if (moves) optimizer.momentum = valueAt(cycle, { base: high, height: -(high - low) }, t);
      return rate;
    },
  };
}

/** The rates of a cycle by its step, for what the last OneCycleLR of the optimizer has put into its parameter group. */
export function oneCycleRate(p: Arguments, total_steps: number, optimizer: Optimizer): (t: number) => number {
  const cycle = {
    max_lr: p.number('max_lr'),
    total_steps,
    epochs: null,
    steps_per_epoch: null,
    pct_start: p.number('pct_start'),
    anneal_strategy: p.text('anneal_strategy'),
    div_factor: p.number('div_factor'),
    final_div_factor: p.number('final_div_factor'),
    three_phase: p.flag('three_phase'),
    base_momentum: 0,
    max_momentum: 0,
  };
  const moves = p.flag('cycle_momentum');
  const inForce = () => {
    const { cycle: rates, momenta } = optimizer;
    return { rates, momenta, at: oneCycleOf({ ...cycle, ...rates, ...momenta }) };
  };
  let now = inForce();
  return (t) => {
    if (now.rates !== optimizer.cycle || now.momenta !== optimizer.momenta) now = inForce();
    const rate = now.at(t, 'lr');
    if (moves) optimizer.momentum = now.at(t, 'momentum');
    if (Number.isNaN(rate)) throw new PythonError('ZeroDivisionError', 'division by zero');
    return rate;
  };
}

/** What OneCycleLR puts there. */
export function putCycle(optimizer: Optimizer, p: Arguments, max_lr: number): void {
  const div_factor = p.number('div_factor');
  optimizer.initialLr = max_lr / div_factor;
  optimizer.cycle = { max_lr, div_factor, final_div_factor: p.number('final_div_factor') };
}

function oneCycleRule(p: Arguments, _: number, optimizer: Optimizer): Rule {
  const total = p.optional('total_steps') ?? p.number('epochs') * p.number('steps_per_epoch');
  const rate = oneCycleRate(p, total, optimizer);
  return {
    next(_, { t }) {
      if (t > total)
        throw new PythonError(
          'ValueError',
          `Tried to step ${t} times. The specified number of total steps is ${total}`,
        );
      return rate(t);
    },
  };
}

/** By their names in Python. */
export const ruledClasses = {
  StepLR: {
    id: 'torch.StepLR',
    names: ['step_size', 'gamma'],
    rule: (p, base) => stepRule(p.number('step_size'), p.number('gamma'), base),
  },
  MultiStepLR: {
    id: 'torch.MultiStepLR',
    names: ['milestones', 'gamma'],
    rule: (p, base) => multiStepRule(p.numbers('milestones'), p.number('gamma'), base),
  },
  ConstantLR: {
    id: 'torch.ConstantLR',
    names: ['factor', 'total_iters'],
    rule: (p, base) => constantRule(p.number('factor'), p.number('total_iters'), base),
  },
  LinearLR: {
    id: 'torch.LinearLR',
    names: ['start_factor', 'end_factor', 'total_iters'],
    rule: (p, base) =>
      linearRule(p.number('start_factor'), p.number('end_factor'), p.number('total_iters'), base),
  },
  ExponentialLR: {
    id: 'torch.ExponentialLR',
    names: ['gamma'],
    rule: (p, base) => exponentialRule(p.number('gamma'), base),
  },
  PolynomialLR: {
    id: 'torch.PolynomialLR',
    names: ['total_iters', 'power'],
    rule: (p, base) => polynomialRule(p.number('total_iters'), p.number('power'), base),
  },
  CosineAnnealingLR: {
    id: 'torch.CosineAnnealingLR',
    names: ['T_max', 'eta_min'],
    rule: (p, base) => cosineRule(p.number('T_max'), p.number('eta_min'), base),
  },
  CosineAnnealingWarmRestarts: {
    id: 'torch.CosineAnnealingWarmRestarts',
    names: ['T_0', 'T_mult', 'eta_min'],
    rule: (p, base) => restartsRule(p.number('T_0'), p.number('T_mult'), p.number('eta_min'), base),
  },
  CyclicLR: {
    id: 'torch.CyclicLR',
    names: [
      'base_lr',
      'max_lr',
      'step_size_up',
      'step_size_down',
      'mode',
      'gamma',
      'scale_fn',
      'scale_mode',
      'cycle_momentum',
      'base_momentum',
      'max_momentum',
    ],
    rule: cyclicRule,
    prepare(optimizer, p) {
      if (p.lastEpoch !== -1) return;
      optimizer.lr = p.number('base_lr');
      prepareMomentum(optimizer, p);
    },
  },
  OneCycleLR: {
    id: 'torch.OneCycleLR',
    names: [
      'max_lr',
      'total_steps',
      'epochs',
      'steps_per_epoch',
      'pct_start',
      'anneal_strategy',
      'cycle_momentum',
      'base_momentum',
      'max_momentum',
      'div_factor',
      'final_div_factor',
      'three_phase',
    ],
    rule: oneCycleRule,
    prepare(optimizer, p) {
      if (p.lastEpoch !== -1) return;
      putCycle(optimizer, p, p.number('max_lr'));
      prepareMomentum(optimizer, p);
    },
  },
  SWALR: {
    id: 'torch.SWALR',
    names: ['swa_lr', 'anneal_epochs', 'anneal_strategy'],
    rule: (p, _, optimizer) =>
      swaRule(() => optimizer.swaLr, p.number('anneal_epochs'), p.text('anneal_strategy')),
    prepare(optimizer, p) {
      optimizer.swaLr = p.number('swa_lr');
    },
  },
} as const satisfies Readonly<Record<string, RuledClass>>;
