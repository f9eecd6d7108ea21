/** The base class of torch's schedulers: how constructing, stepping and resuming go, whatever the rule. */
import { PythonError } from '../../../formula/python-error.ts';
import { unknownStart } from '../constructor.ts';
import type { Optimizer } from './optimizer.ts';

/** Where a scheduler is when it is asked for a rate. */
export interface Moment {
  /** `last_epoch`. */
  readonly t: number;
  /** Whether the constructor asks. */
  readonly initial: boolean;
  /** Calls of `step()` so far, that of the constructor among them. */
  readonly calls: number;
}

/** What tells schedulers apart: the rate from the one in force, and the closed form that `step(epoch)` takes where there is one. */
export interface Rule {
  readonly next: (lr: number, moment: Moment) => number;
  readonly closed?: (t: number) => number;
  /** Where `step` goes to from `t`, for a scheduler that counts in its own way. */
  readonly follow?: (given: number | null, t: number) => number;
}

/** Anything with a `step`. */
export interface Steppable {
  step(given?: number): void;
  /** The step that SequentialLR makes when it hands over: without counting as a call. */
  update(epoch: number | null): void;
  /** The first step of a constructor. */
  begin(): void;
  /** Takes the step of the constructor back. */
  undo(): void;
  readonly lastLr: number;
}

/** A scheduler that follows a rule. */
export class Scheduler implements Steppable {
  lastLr = Number.NaN;
  t: number;
  readonly #optimizer: Optimizer;
  #rule: Rule;
  #calls = 0;
  #initial = false;

  /** @param rule made from `initial_lr`, the rate the optimizer had when its first scheduler was built. */
  constructor(optimizer: Optimizer, lastEpoch: number, rule: (base: number) => Rule) {
    if (lastEpoch === -1) optimizer.initialLr ??= optimizer.lr;
    if (optimizer.initialLr === null) throw new PythonError('KeyError', unknownStart);
    this.#optimizer = optimizer;
    this.t = lastEpoch;
    this.#rule = rule(optimizer.initialLr);
    this.begin();
  }

  begin(): void {
    this.#calls = 0;
    this.#initial = true;
    this.step();
    this.#initial = false;
  }

  step(epoch: number | null = null): void {
    this.#calls += 1;
    const { follow } = this.#rule;
    this.update(follow === undefined ? epoch : follow(epoch, this.t));
  }

  update(epoch: number | null): void {
    const { next, closed } = this.#rule;
    this.t = epoch ?? this.t + 1;
    const moment = { t: this.t, initial: this.#initial, calls: this.#calls };
    const lr = epoch !== null && closed !== undefined ? closed(this.t) : next(this.#optimizer.lr, moment);
    this.#optimizer.lr = lr;
    this.lastLr = lr;
  }

  undo(): void {
    this.t -= 1;
  }

  /** `state_dict()`: everything but the optimizer, arguments and base rate included. */
  save(): Saved {
    return { t: this.t, calls: this.#calls, lastLr: this.lastLr, rule: this.#rule };
  }

  /** `load_state_dict()`, which leaves the optimizer's rate alone. */
  load({ t, calls, lastLr, rule }: Saved): void {
    this.t = t;
    this.#calls = calls;
    this.lastLr = lastLr;
    this.#rule = rule;
  }
}

/** What a scheduler writes into a checkpoint. */
export interface Saved {
  readonly t: number;
  readonly calls: number;
  readonly lastLr: number;
  readonly rule: Rule;
}
