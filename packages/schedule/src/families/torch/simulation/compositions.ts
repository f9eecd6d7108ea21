/** Schedulers of schedulers. */
import { PythonError } from '../../../formula/python-error.ts';
import type { Optimizer } from './optimizer.ts';
import type { Steppable } from './scheduler.ts';

/** What either says of a ReduceLROnPlateau in its list. */
export const unsteppable = (whole: string, index: number) =>
  `${whole} does not support \`ReduceLROnPlateau\` scheduler as it requires additional kwargs to be specified when calling \`step\`, but got one at index ${index} in the given schedulers sequence.`;

/** SequentialLR: one after the other, each begun anew at its milestone. */
export class Sequential implements Steppable {
  lastLr: number;
  #t: number;
  readonly #parts: readonly Steppable[];
  readonly #milestones: readonly number[];

  constructor(
    optimizer: Optimizer,
    parts: readonly Steppable[],
    milestones: readonly number[],
    lastEpoch = -1,
  ) {
    const [first] = parts;
    if (first === undefined)
      throw new PythonError(
        'ValueError',
        'SequentialLR expects at least one scheduler, but got no scheduler.',
      );
    if (milestones.length !== parts.length - 1)
      throw new PythonError(
        'ValueError',
        `Sequential Schedulers expects number of schedulers provided to be one more than the number of milestone points, but got number of schedulers ${parts.length} and the number of milestones to be equal to ${milestones.length}`,
      );
    this.#parts = parts;
    this.#milestones = milestones;
    this.#t = lastEpoch + 1;
    optimizer.lr = optimizer.initialLr ?? optimizer.lr;
    this.undo();
    const begun = parts[this.#index(0)] ?? first;
    begun.begin();
    this.lastLr = begun.lastLr;
  }

  /** `bisect_right` of the milestones. */
  #index(t: number): number {
    let [low, high] = [0, this.#milestones.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (t < (this.#milestones[middle] ?? 0)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  step(): void {
    this.#t += 1;
    const index = this.#index(this.#t);
    const part = this.#parts[index];
    if (part === undefined) return;
    if (index > 0 && this.#milestones[index - 1] === this.#t) part.update(0);
    else part.step();
    this.lastLr = part.lastLr;
  }

  update(): void {
    throw new PythonError('NotImplementedError', '');
  }

  begin(): void {
    this.step();
  }

  undo(): void {
    for (const part of this.#parts) part.undo();
  }
}

/** ChainedScheduler: all of them, each time. */
export class Chained implements Steppable {
  readonly #parts: readonly Steppable[];

  constructor(parts: readonly Steppable[]) {
    if (parts.length === 0)
      throw new PythonError(
        'ValueError',
        'ChainedScheduler expects at least one scheduler to be chained, but got no scheduler.',
      );
    this.#parts = parts;
  }

  get lastLr(): number {
    return this.#parts.at(-1)?.lastLr ?? Number.NaN;
  }

  step(): void {
    for (const part of this.#parts) part.step();
  }

  update(): void {
    throw new PythonError('NotImplementedError', '');
  }

  begin(): void {
    this.step();
  }

  undo(): void {
    for (const part of this.#parts) part.undo();
  }
}
