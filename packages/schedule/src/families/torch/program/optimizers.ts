/** Optimizers as programs see them. */
import { PythonError } from '../../../formula/python-error.ts';
import { Optimizer } from '../simulation/optimizer.ts';
import type { Scheduler } from '../simulation/scheduler.ts';
import {
  type Callable,
  callable,
  type Dict,
  type Given,
  list,
  plain,
  realNumber,
  type Thing,
  thing,
  typeName,
  type Value,
} from './values.ts';

/** What stands behind things of a program. */
const optimizers = new WeakMap<Thing, Optimizer>();
const checkpoints = new WeakMap<Thing, (into: Scheduler | Optimizer) => void>();

/** Classes of torch.optim that programs may use. */
export const optimizerNames = ['SGD', 'Adam', 'AdamW', 'RMSprop', 'Adagrad', 'NAdam', 'RAdam'];

/** A class of torch.optim. */
export function optimizerClass(name: string, build: (lr: number) => Optimizer): Callable {
  return callable(({ values, named }) => {
    const lr = named.get('lr') ?? values[1] ?? 1e-3;
    const optimizer = build(realNumber(lr));
    const group = groupOf(optimizer);
    const groups = list([group]);
    const self = thing(name, {
      param_groups: () => groups,
      step: () => plain(() => done(() => optimizer.step())),
      zero_grad: () => plain(() => null),
      state_dict: () =>
        plain(() => {
          const { lr: now, initialLr } = optimizer;
          return checkpoint((into) => {
            if (!(into instanceof Optimizer)) return;
            into.lr = now;
            into.initialLr = initialLr;
          });
        }),
      load_state_dict: () => loading(optimizer),
    });
    optimizers.set(self, optimizer);
    return self;
  });
}

/** What `state_dict()` gives, and `load_state_dict()` takes. */
export function checkpoint(restore: (into: Scheduler | Optimizer) => void): Thing {
  const self = thing('dict', {});
  checkpoints.set(self, restore);
  return self;
}

/** `load_state_dict`. */
export const loading = (into: Scheduler | Optimizer): Callable =>
  plain(([state]) => {
    const restore = isThing(state) ? checkpoints.get(state) : undefined;
    if (restore === undefined) throw new PythonError('TypeError', `'${typeName(state ?? null)}' is no state`);
    restore(into);
    return null;
  });

/** Does something, and gives None. */
export const done = (act: () => void): null => {
  act();
  return null;
};

/** `param_groups[0]`. */
function groupOf(optimizer: Optimizer): Dict {
  return {
    kind: 'dict',
    get(key) {
      if (key === 'lr') return optimizer.lr;
      if (key === 'initial_lr' && optimizer.initialLr !== null) return optimizer.initialLr;
      throw new PythonError('KeyError', `'${String(key)}'`);
    },
    set(key, value) {
      if (key === 'lr') optimizer.lr = realNumber(value);
      else if (key === 'initial_lr') optimizer.initialLr = realNumber(value);
      else throw new PythonError('KeyError', `'${String(key)}'`);
    },
  };
}

/** Whether a value has attributes. */
export function isThing(value: Value | undefined): value is Thing {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'thing';
}

/** The optimizer that a constructor is given first, and the arguments behind it. */
export function optimizerOf(given: Given): readonly [Optimizer, Given, string] {
  const named = new Map(given.named);
  const first = named.get('optimizer') ?? given.values[0];
  const values = named.delete('optimizer') ? given.values : given.values.slice(1);
  const optimizer = isThing(first) ? optimizers.get(first) : undefined;
  if (optimizer === undefined)
    throw new PythonError('TypeError', `${typeName(first ?? null)} is not an Optimizer`);
  return [optimizer, { values, named }, typeName(first ?? null)];
}
