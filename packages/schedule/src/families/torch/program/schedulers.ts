/** Schedulers as programs see them. */
import { Int } from '../../../formula/int.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { floatOf, isComplex, withoutBool } from '../../../formula/python-value.ts';
import { oneCycleAt } from '../one-cycle.ts';
import { Chained, Plateau, Sequential } from '../simulation/compositions.ts';
import type { Optimizer } from '../simulation/optimizer.ts';
import {
  constantRule,
  cosineRule,
  exponentialRule,
  lambdaRule,
  linearRule,
  multiplicativeRule,
  multiStepRule,
  polynomialRule,
  restartsRule,
  type StepFunction,
  stepRule,
  swaRule,
} from '../simulation/rules.ts';
import { type Rule, Scheduler, type Steppable } from '../simulation/scheduler.ts';
import { type Triangles, valueAt } from '../triangles.ts';
import { type Arguments, construct } from './construct.ts';
import { checkpoint, done, isThing, loading, optimizerOf } from './optimizers.ts';
import {
  type Callable,
  callable,
  type Given,
  itemsOf,
  list,
  numberOf,
  plain,
  realNumber,
  type Thing,
  thing,
  typeName,
  type Value,
} from './values.ts';

/** What stands behind things of a program. */
const steppables = new WeakMap<Thing, Steppable>();
const plateaus = new WeakSet<Thing>();

/** A scheduler as programs see it. */
function shown(type: string, steppable: Steppable): Thing {
  const self = thing(type, {
    step: () =>
      callable(({ values, named }) => {
        const epoch = named.get('epoch') ?? values[0] ?? null;
        steppable.step(epoch === null ? undefined : realNumber(epoch));
        return null;
      }),
    get_last_lr: () => plain(() => list([steppable.lastLr])),
    ...(steppable instanceof Scheduler
      ? {
          state_dict: () =>
            plain(() => {
              const saved = steppable.save();
              return checkpoint((into) => {
                if (into instanceof Scheduler) into.load(saved);
              });
            }),
          load_state_dict: () => loading(steppable),
        }
      : {}),
    last_epoch: () => (steppable instanceof Scheduler ? new Int(Math.floor(steppable.t)) : new Int(0)),
  });
  steppables.set(self, steppable);
  return self;
}

type Maker = (given: Given) => Value;

/** A scheduler that follows a rule; its page knows its arguments. */
function ruled(
  type: string,
  id: Parameters<typeof construct>[0],
  names: readonly string[],
  rule: (p: Arguments, base: number) => Rule,
  prepare: (optimizer: Optimizer, p: Arguments) => void = () => {},
): Maker {
  return (given) => {
    const [optimizer, call, kind] = optimizerOf(given);
    const p = construct(id, names, call, kind);
    if (p.lastEpoch === -1) prepare(optimizer, p);
    return shown(type, new Scheduler(optimizer, p.lastEpoch, (base) => rule(p, base)));
  };
}

/** A scheduler of a function. */
function functional(type: string, rule: (f: StepFunction, base: number) => Rule): Maker {
  return (given) => {
    const [optimizer, { values, named }] = optimizerOf(given);
    const first = named.get('lr_lambda') ?? values[0] ?? null;
    const listed = typeof first === 'object' && first !== null && 'kind' in first && first.kind === 'list';
    if (listed && first.items.length !== 1)
      throw new PythonError('ValueError', `Expected 1 lr_lambdas, but got ${first.items.length}`);
    const f = listed ? (first.items[0] ?? null) : first;
    if (typeof f !== 'object' || f === null || !('kind' in f) || f.kind !== 'callable')
      throw new PythonError(
        'TypeError',
        type === 'MultiplicativeLR'
          ? `lr_lambda should be a function, but got ${typeName(f)}`
          : `'${typeName(f)}' object is not callable`,
      );
    const factor = (t: number) => {
      const value = withoutBool(numberOf(f.call({ values: [new Int(t)], named: new Map() })));
      optimizer.isComplex = isComplex(value);
      return isComplex(value) ? Number.NaN : floatOf(value);
    };
    const lastEpoch = named.get('last_epoch') ?? values[1] ?? -1;
    return shown(type, new Scheduler(optimizer, realNumber(lastEpoch), (base) => rule(factor, base)));
  };
}

/** `swa_utils.SWALR`. */
export const swaLr = ruled('SWALR', 'torch.SWALR', ['swa_lr', 'anneal_epochs', 'anneal_strategy'], (p) =>
  swaRule(p.number('swa_lr'), p.number('anneal_epochs'), p.text('anneal_strategy')),
);

const cyclicNames = [
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
];

const trianglesOf = (p: Arguments): Triangles => ({
  base_lr: p.number('base_lr'),
  max_lr: p.number('max_lr'),
  step_size_up: p.number('step_size_up'),
  step_size_down: p.optional('step_size_down'),
  mode: p.text('mode'),
  gamma: p.number('gamma'),
  scale_fn: scaleOf(p.callable('scale_fn')),
  scale_mode: p.text('scale_mode'),
});

/** A function of a program as the formula that triangles take. */
function scaleOf(f: Callable | null): Triangles['scale_fn'] {
  if (f === null) return null;
  const valueAtStep = (x: number) => numberOf(f.call({ values: [new Int(x)], named: new Map() }));
  return { spelling: '', latex: null, meaning: { kind: 'function', valueAt: valueAtStep } };
}

const oneCycleNames = [
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
];

function oneCycleRule(p: Arguments): Rule {
  const total = p.optional('total_steps') ?? p.number('epochs') * p.number('steps_per_epoch');
  const cycle = {
    max_lr: p.number('max_lr'),
    total_steps: total,
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
  return {
    next(_, { t }) {
      if (t > total)
        throw new PythonError(
          'ValueError',
          `Tried to step ${t} times. The specified number of total steps is ${total}`,
        );
      const rate = oneCycleAt(cycle, t);
      if (Number.isNaN(rate)) throw new PythonError('ZeroDivisionError', 'division by zero');
      return rate;
    },
  };
}

const partsOf = (whole: string, value: Value | undefined): readonly Steppable[] =>
  [...itemsOf(value ?? null)].map((item, index) => {
    if (isThing(item) && plateaus.has(item))
      throw new PythonError(
        'ValueError',
        `${whole} does not support \`ReduceLROnPlateau\` scheduler as it requires additional kwargs to be specified when calling \`step\`, but got one at index ${index} in the given schedulers sequence.`,
      );
    const part = isThing(item) ? steppables.get(item) : undefined;
    if (part !== undefined) return part;
    throw new PythonError('TypeError', `'${typeName(item)}' object is no scheduler`);
  });

const plateau: Maker = (given) => {
  const [optimizer, { values, named }] = optimizerOf(given);
  const names = ['mode', 'factor', 'patience', 'threshold', 'threshold_mode', 'cooldown', 'min_lr', 'eps'];
  const at = (name: string) => named.get(name) ?? values[names.indexOf(name)];
  const number = (name: string, byDefault: number) => realNumber(at(name) ?? byDefault);
  const text = (name: string, byDefault: string) => String(at(name) ?? byDefault);
  const scheduler = new Plateau(optimizer, {
    mode: text('mode', 'min'),
    factor: number('factor', 0.1),
    patience: number('patience', 10),
    threshold: number('threshold', 1e-4),
    threshold_mode: text('threshold_mode', 'rel'),
    cooldown: number('cooldown', 0),
    min_lr: number('min_lr', 0),
    eps: number('eps', 1e-8),
  });
  const self = thing('ReduceLROnPlateau', {
    step: () =>
      callable((call) =>
        done(() => scheduler.step(realNumber(call.named.get('metrics') ?? call.values[0] ?? null))),
      ),
    get_last_lr: () => plain(() => list([scheduler.lastLr])),
  });
  plateaus.add(self);
  return self;
};

/** Constructors by their names in `torch.optim.lr_scheduler`. */
export const classes: Readonly<Record<string, Maker>> = {
  LambdaLR: functional('LambdaLR', lambdaRule),
  MultiplicativeLR: functional('MultiplicativeLR', multiplicativeRule),
  StepLR: ruled('StepLR', 'torch.StepLR', ['step_size', 'gamma'], (p, base) =>
    stepRule(p.number('step_size'), p.number('gamma'), base),
  ),
  MultiStepLR: ruled('MultiStepLR', 'torch.MultiStepLR', ['milestones', 'gamma'], (p, base) =>
    multiStepRule(p.numbers('milestones'), p.number('gamma'), base),
  ),
  ConstantLR: ruled('ConstantLR', 'torch.ConstantLR', ['factor', 'total_iters'], (p, base) =>
    constantRule(p.number('factor'), p.number('total_iters'), base),
  ),
  LinearLR: ruled('LinearLR', 'torch.LinearLR', ['start_factor', 'end_factor', 'total_iters'], (p, base) =>
    linearRule(p.number('start_factor'), p.number('end_factor'), p.number('total_iters'), base),
  ),
  ExponentialLR: ruled('ExponentialLR', 'torch.ExponentialLR', ['gamma'], (p, base) =>
    exponentialRule(p.number('gamma'), base),
  ),
  PolynomialLR: ruled('PolynomialLR', 'torch.PolynomialLR', ['total_iters', 'power'], (p, base) =>
    polynomialRule(p.number('total_iters'), p.number('power'), base),
  ),
  CosineAnnealingLR: ruled('CosineAnnealingLR', 'torch.CosineAnnealingLR', ['T_max', 'eta_min'], (p, base) =>
    cosineRule(p.number('T_max'), p.number('eta_min'), base),
  ),
  CosineAnnealingWarmRestarts: ruled(
    'CosineAnnealingWarmRestarts',
    'torch.CosineAnnealingWarmRestarts',
    ['T_0', 'T_mult', 'eta_min'],
    (p, base) => restartsRule(p.number('T_0'), p.number('T_mult'), p.number('eta_min'), base),
  ),
  CyclicLR: ruled(
    'CyclicLR',
    'torch.CyclicLR',
    cyclicNames,
    (p) => {
      const cycle = trianglesOf(p);
      const bounds = { base: cycle.base_lr, height: cycle.max_lr - cycle.base_lr };
      return { next: (_, { t }) => valueAt(cycle, bounds, t) };
    },
    (optimizer, p) => {
      optimizer.lr = p.number('base_lr');
    },
  ),
  OneCycleLR: ruled('OneCycleLR', 'torch.OneCycleLR', oneCycleNames, oneCycleRule, (optimizer, p) => {
    optimizer.initialLr = p.number('max_lr') / p.number('div_factor');
  }),
  ReduceLROnPlateau: plateau,
  SequentialLR(given) {
    const [optimizer, { values, named }] = optimizerOf(given);
    const parts = partsOf('SequentialLR', named.get('schedulers') ?? values[0]);
    const milestones = [...itemsOf(named.get('milestones') ?? values[1] ?? null)].map(realNumber);
    return shown('SequentialLR', new Sequential(optimizer, parts, milestones));
  },
  ChainedScheduler: ({ values, named }) =>
    shown('ChainedScheduler', new Chained(partsOf('ChainedScheduler', named.get('schedulers') ?? values[0]))),
};
