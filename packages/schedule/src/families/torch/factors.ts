/** What a function yields, update by update, for a scheduler that multiplies learning rates by it. */
import type { Computable } from '../../formula/formula.ts';
import { PythonError } from '../../formula/python-error.ts';
import { floatOf, isComplex, withoutBool } from '../../formula/python-value.ts';
import { List } from '../../list.ts';
import type { Problem } from '../../problem.ts';
import { problem } from '../call.ts';

/** Most updates for which a function is computed: a long one takes a second for so many. */
export const mostComputed = 1_000_000;

/** The factors of a function as far as they have been asked for: worked out once, however often its curve is drawn anew. */
export class Factors {
  readonly #valueAt: Computable;
  #values = new Float64Array(1024);
  #known: number;
  #stop: Problem | null = null;
  #list: { readonly updates: number; readonly list: List; readonly highest: number } | null = null;

  /** @param first the update for which the function is asked first; before it every factor is 1. */
  constructor(valueAt: Computable, first: 0 | 1) {
    this.#valueAt = valueAt;
    this.#known = first;
    this.#values.fill(1, 0, first);
  }

  /** Those of the first updates: so many, or fewer where it stops, and one behind the most that are computed. */
  values(updates: number): Float64Array {
    this.#follow(updates);
    return this.#values.subarray(0, Math.min(updates, this.#known));
  }

  /** Those of the first updates as a list: the same one until it is asked for other updates. */
  list(updates: number): List {
    return this.#listed(updates).list;
  }

  /** The update with the highest of them; the first, where none is above any. */
  highest(updates: number): number {
    return this.#listed(updates).highest;
  }

  #listed(updates: number) {
    if (this.#list?.updates === updates) return this.#list;
    const list = new List(this.values(updates), mostComputed, true);
    const highest = list.firstAtLeast(list.reach(0, list.length)[1], 0, list.length);
    this.#list = { updates, list, highest: Math.max(0, highest) };
    return this.#list;
  }

  /** Why the next update behind those has no factor, if it is one of so many. */
  stop(updates: number): Problem | null {
    this.#follow(updates);
    return this.#known < updates ? this.#stop : null;
  }

  #follow(updates: number): void {
    const wanted = Math.min(updates, mostComputed + 1);
    while (this.#stop === null && this.#known < wanted) {
      const update = this.#known;
      try {
        const value = withoutBool(this.#valueAt(update));
        if (isComplex(value)) this.#stop = complexRate(update);
        else this.#append(floatOf(value));
      } catch (error) {
        this.#stop = raised(error, update === 0 ? null : update);
      }
    }
  }

  #append(value: number): void {
    if (this.#known === this.#values.length) {
      const larger = new Float64Array(Math.min(mostComputed + 1, 2 * this.#known));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#known] = value;
    this.#known += 1;
  }
}

/** The scheduler takes a complex learning rate; it is the optimizer that cannot make an update with it. */
export function complexRate(update: number): Problem {
  const text = 'For non-complex input tensors, argument alpha must not be a complex number.';
  return problem('RuntimeError', text, update);
}

/** What Python raises within a formula, as a problem of the constructor, or of the step before update `at`. */
export function raised(error: unknown, at: number | null): Problem {
  if (!(error instanceof PythonError)) throw error;
  const raisedAt = problem(error.type, error.message, at);
  return at === null ? raisedAt : { ...raisedAt, early: true };
}
