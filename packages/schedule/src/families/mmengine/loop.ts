/** A training loop with several schedulers on one optimizer: behind every iteration some step, and behind every epoch the others. */
import type { ResolvedCall } from '../../params/calls.ts';
import type { Optimizer } from '../torch/simulation/optimizer.ts';
import { built } from './build.ts';
import type { Scheduler } from './scheduler.ts';

export interface LoopPlan {
  /** Iterations of an epoch. */
  readonly epochLength: number;
  readonly epochs: number;
  /** Whether the Runner builds the schedulers, which gives them an end. */
  readonly runner: boolean;
}

export class Loop {
  readonly #plan: LoopPlan;
  readonly #byIteration: Scheduler[] = [];
  readonly #byEpoch: Scheduler[] = [];
  #iteration = 0;

  /** Builds the schedulers. Raises what the first of them raises that is refused. */
  constructor(calls: readonly ResolvedCall[], plan: LoopPlan, optimizer: Optimizer) {
    this.#plan = plan;
    for (const call of calls) {
      const { scheduler, byEpoch } = built(call, plan, optimizer);
      (byEpoch ? this.#byEpoch : this.#byIteration).push(scheduler);
    }
  }

  /** The end of an iteration. */
  step(): void {
    const { epochLength, epochs } = this.#plan;
    if (this.#iteration >= epochs * epochLength) return;
    this.#iteration += 1;
    for (const scheduler of this.#byIteration) scheduler.step();
    if (this.#iteration % epochLength === 0) for (const scheduler of this.#byEpoch) scheduler.step();
  }
}
