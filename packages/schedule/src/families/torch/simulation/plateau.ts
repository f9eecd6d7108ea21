/** ReduceLROnPlateau, which is stepped with a metric. */
import { PythonError } from '../../../formula/python-error.ts';
import { plateauProblems, type Plateau as Settings, watching } from '../../feedback/reduce-on-plateau.ts';
import type { Optimizer } from './optimizer.ts';

/** The scheduler of one optimizer. Raises what the constructor raises. */
export class Plateau {
  lastLr: number;
  readonly #optimizer: Optimizer;
  readonly #next: ReturnType<typeof watching>;

  constructor(optimizer: Optimizer, settings: Settings) {
    const [refused] = plateauProblems(settings);
    if (refused !== undefined) throw new PythonError(refused.error, refused.text);
    this.#optimizer = optimizer;
    this.#next = watching(settings);
    this.lastLr = optimizer.lr;
  }

  step(metric: number): void {
    this.#optimizer.lr = this.#next(this.#optimizer.lr, metric);
    this.lastLr = this.#optimizer.lr;
  }
}
