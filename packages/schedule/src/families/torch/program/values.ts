/** What programs compute with, beyond numbers: texts, None, lists, dicts, functions, and things with attributes. */
import { Int } from '../../../formula/int.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { type PythonValue, realOf, typeName as typeOfNumber } from '../../../formula/python-value.ts';
import { Enough } from '../simulation/optimizer.ts';

/** Values of a call: by position, and by name. */
export interface Given {
  readonly values: readonly Value[];
  readonly named: ReadonlyMap<string, Value>;
}

export interface Callable {
  readonly kind: 'callable';
  readonly call: (given: Given) => Value;
}

export interface List {
  readonly kind: 'list';
  readonly items: Value[];
  /** There would be more of them than are kept. */
  readonly goesOn?: boolean;
}

/** Anything with keys. */
export interface Dict {
  readonly kind: 'dict';
  readonly get: (key: Value) => Value;
  readonly set: (key: Value, value: Value) => void;
}

/** Anything with attributes. */
export interface Thing {
  readonly kind: 'thing';
  readonly type: string;
  readonly attributes: ReadonlyMap<string, () => Value>;
}

export type Value = PythonValue | string | null | Callable | List | Dict | Thing;

export const callable = (call: Callable['call']): Callable => ({ kind: 'callable', call });

/** A function of values by position alone. */
export const plain = (call: (values: readonly Value[]) => Value): Callable =>
  callable(({ values }) => call(values));

export const list = (items: readonly Value[]): List => ({ kind: 'list', items: [...items] });

/** A thing whose attributes are looked up when asked for. */
export function thing(type: string, attributes: Readonly<Record<string, () => Value>>): Thing {
  return { kind: 'thing', type, attributes: new Map(Object.entries(attributes)) };
}

/** Whether a value is a number of any of Python's types. */
export function isNumber(value: Value): value is PythonValue {
  if (typeof value === 'number' || typeof value === 'boolean' || value instanceof Int) return true;
  return typeof value === 'object' && value !== null && 'im' in value;
}

/** The name of a value's class. */
export function typeName(value: Value): string {
  if (isNumber(value)) return typeOfNumber(value);
  if (typeof value === 'string') return 'str';
  if (value === null) return 'NoneType';
  switch (value.kind) {
    case 'callable':
      return 'function';
    case 'thing':
      return value.type;
    default:
      return value.kind;
  }
}

/** The number that arithmetic needs. */
export function numberOf(value: Value): PythonValue {
  if (isNumber(value)) return value;
  throw new PythonError('TypeError', `must be real number, not ${typeName(value)}`);
}

/** The same as a JavaScript number. */
export const realNumber = (value: Value): number => realOf(numberOf(value));

/** What a loop goes through. */
export function itemsOf(value: Value): Iterable<Value> {
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'list')
    return value.goesOn === true ? keptOf(value.items) : value.items;
  throw new PythonError('TypeError', `'${typeName(value)}' object is not iterable`);
}

/** The items that are kept; what comes of the others is not followed. */
function* keptOf(items: readonly Value[]): Generator<Value> {
  yield* items;
  throw new Enough();
}
