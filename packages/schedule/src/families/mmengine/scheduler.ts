/** MMEngine's base class: which calls of `step()` change the rate in force. */
import { PythonError } from '../../formula/python-error.ts';
import type { Rule as TorchRule } from '../torch/simulation/scheduler.ts';
import type { Window } from './window.ts';

/** What a scheduler makes of the rate in force at its own step `s`. May raise. */
export type Rule = (lr: number, s: number) => number;

/** The rule of a scheduler that does as PyTorch's of the same name, which MMEngine's are made from. */
export function likeTorch({ next }: TorchRule): Rule {
  return (lr, s) => next(lr, { t: s, initial: s === 0, calls: s + 1 });
}

/** Where the rate stands. */
interface Group {
  lr: number;
}

export class Scheduler {
  readonly #group: Group;
  readonly #window: Window;
  readonly #rule: Rule;
  #lastStep: number;
  #call = -1;

  constructor(group: Group, window: Window, rule: Rule, lastStep = -1) {
    this.#group = group;
    this.#window = window;
    this.#rule = rule;
    this.#lastStep = lastStep;
    this.step();
  }

  step(): void {
    this.#call += 1;
    const { begin, end } = this.#window;
    if (!(begin <= this.#call && this.#call < end)) return;
    this.#lastStep += 1;
    this.#group.lr = this.#rule(this.#group.lr, this.#lastStep);
  }
}

/** Rates of all updates with a call of `step()` between each two, up to one that raises. */
export function* ratesOf(p: Window & { readonly lr: number }, rule: Rule): Generator<number> {
  const group: Group = { lr: p.lr };
  try {
    const scheduler = new Scheduler(group, p, rule);
    for (;;) {
      yield group.lr;
      scheduler.step();
    }
  } catch (error) {
    if (!(error instanceof PythonError)) throw error;
  }
}
