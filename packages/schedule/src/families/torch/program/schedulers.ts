/** Schedulers as programs see them. */
import { Int } from '../../../formula/int.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { floatOf, isComplex, withoutBool } from '../../../formula/python-value.ts';
import { constructed, type RuledClass, ruledClasses } from '../simulation/classes.ts';
import { Chained, Sequential, unsteppable } from '../simulation/compositions.ts';
import { Plateau } from '../simulation/plateau.ts';
import { lambdaRule, multiplicativeRule, type StepFunction } from '../simulation/rules.ts';
import { type Rule, Scheduler, type Steppable } from '../simulation/scheduler.ts';
import { construct } from './construct.ts';
import { checkpoint, done, isThing, loading, optimizerOf } from './optimizers.ts';
import {
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
function ruled(type: string, known: RuledClass): Maker {
  return (given) => {
    const [optimizer, call, kind] = optimizerOf(given);
    return shown(type, constructed(known, optimizer, construct(known, call, kind)));
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

const { SWALR, ...ruledOnes } = ruledClasses;

/** `swa_utils.SWALR`. */
export const swaLr = ruled('SWALR', SWALR);

const partsOf = (whole: string, value: Value | undefined): readonly Steppable[] =>
  [...itemsOf(value ?? null)].map((item, index) => {
    if (isThing(item) && plateaus.has(item)) throw new PythonError('ValueError', unsteppable(whole, index));
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
  ...Object.fromEntries(Object.entries(ruledOnes).map(([name, known]) => [name, ruled(name, known)])),
  LambdaLR: functional('LambdaLR', lambdaRule),
  MultiplicativeLR: functional('MultiplicativeLR', multiplicativeRule),
  ReduceLROnPlateau: plateau,
  SequentialLR(given) {
    const [optimizer, { values, named }] = optimizerOf(given);
    const parts = partsOf('SequentialLR', named.get('schedulers') ?? values[0]);
    const milestones = [...itemsOf(named.get('milestones') ?? values[1] ?? null)].map(realNumber);
    const lastEpoch = realNumber(named.get('last_epoch') ?? values[2] ?? -1);
    return shown('SequentialLR', new Sequential(optimizer, parts, milestones, lastEpoch));
  },
  ChainedScheduler: ({ values, named }) =>
    shown('ChainedScheduler', new Chained(partsOf('ChainedScheduler', named.get('schedulers') ?? values[0]))),
};
