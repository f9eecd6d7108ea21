/** An optimizer as a scheduler sees it: one parameter group, and the learning rates at which it has stepped. */
import { PythonError } from '../../../formula/python-error.ts';
import { isTooLarge, tooLargeText } from '../overflow.ts';

/** Ends a simulation that has made as many updates as are asked for. */
export class Enough extends Error {}

const complexText = 'For non-complex input tensors, argument alpha must not be a complex number.';

/** State that schedulers and programs change, as in the library. */
export class Optimizer {
  /** `param_groups[0]["lr"]`. */
  lr: number;
  /** `param_groups[0]["initial_lr"]`, which the first scheduler sets. */
  initialLr: number | null = null;
  /** What SWALR and OneCycleLR keep in the group: of several, all go by what the last one has written there. */
  swaLr = Number.NaN;
  cycle: { readonly max_lr: number; readonly div_factor: number; readonly final_div_factor: number } | null =
    null;
  momenta: { readonly base_momentum: number; readonly max_momentum: number } | null = null;
  /** Momentum, or the first beta, in force; null until a scheduler moves it. */
  momentum: number | null = null;
  /** Whether a function has made the rate a complex number, at which no update can be made. */
  isComplex = false;
  readonly #made: number[];
  readonly #most: number;
  readonly #moved: number[];

  /**
   * @param made where the rates of updates are noted, with those of a program's other optimizers.
   * @param most updates that are asked for.
   * @param moved where momentum is noted at each update from the one on at which a scheduler has moved it.
   */
  constructor(lr: number, made: number[], most: number, moved: number[] = []) {
    if (lr < 0) throw new PythonError('ValueError', `Invalid learning rate: ${lr}`);
    this.lr = lr;
    this.#made = made;
    this.#most = most;
    this.#moved = moved;
  }

  /** An update at the rate in force. */
  step(): void {
    if (this.#made.length >= this.#most) throw new Enough();
    if (this.isComplex) throw new PythonError('RuntimeError', complexText);
    this.#made.push(this.lr);
    if (this.momentum !== null) this.#moved.push(this.momentum);
    if (isTooLarge(this.lr)) throw new PythonError('RuntimeError', tooLargeText);
  }
}
