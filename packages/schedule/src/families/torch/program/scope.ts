/** Names of a program, and what they stand for. */
import { PythonError } from '../../../formula/python-error.ts';
import type { Value } from './values.ts';

/** What is left of a program when it does something that is not understood here. */
export class NotUnderstood extends Error {}

/** Names and what they stand for: those of a function, and around them those of the program. */
export class Scope {
  readonly #names = new Map<string, Value>();
  readonly #outer: Scope | null;
  readonly #spend: (count: number) => void;

  /** @param spend is told of everything that is gone through, and ends a program that has no end. */
  constructor(outer: Scope | null, spend: (count: number) => void) {
    this.#outer = outer;
    this.#spend = spend;
  }

  /** A scope within this one. */
  inner(): Scope {
    return new Scope(this, this.#spend);
  }

  spend(count: number): void {
    this.#spend(count);
  }

  get(name: string): Value {
    const value = this.#names.get(name);
    if (value !== undefined) return value;
    if (this.#outer !== null) return this.#outer.get(name);
    throw new PythonError('NameError', `name '${name}' is not defined`);
  }

  set(name: string, value: Value): void {
    this.#names.set(name, value);
  }
}

export type Computed = (scope: Scope) => Value;
