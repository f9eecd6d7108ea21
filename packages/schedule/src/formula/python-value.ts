/** What Python computes with, as far as formulas need it: floats, ints of any size, bools and complex numbers. */
import type { Complex } from './complex.ts';
import { floatOfInt, Int } from './int.ts';
import { PythonError } from './python-error.ts';

/** A float is a JavaScript number; an int is not: `10.0` and `10` are two things. */
export type PythonValue = number | Int | boolean | Complex;

/** The name of a value's class, as messages give it. */
export function typeName(value: PythonValue): string {
  if (typeof value === 'number') return 'float';
  if (typeof value === 'boolean') return 'bool';
  return value instanceof Int ? 'int' : 'complex';
}

const zero = new Int(0);
const one = new Int(1);

/** A bool is an int in all arithmetic. */
export function withoutBool(value: PythonValue): number | Int | Complex {
  return typeof value === 'boolean' ? (value ? one : zero) : value;
}

/** What `if`, `and`, `or` and `not` take a value for. NaN is true. */
export function isTrue(value: PythonValue): boolean {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return value instanceof Int ? value.near !== 0 : value.re !== 0 || value.im !== 0;
}

/** A number that is not complex, as the float nearest to it. */
export function floatOf(value: number | Int): number {
  return typeof value === 'number' ? value : floatOfInt(value);
}

/** Whether a number is complex. */
export function isComplex(value: number | Int | Complex): value is Complex {
  return typeof value === 'object' && !(value instanceof Int);
}

/** The float that functions of `math` see. */
export function realOf(value: PythonValue): number {
  if (typeof value === 'number') return value;
  const plain = withoutBool(value);
  if (isComplex(plain)) throw new PythonError('TypeError', 'must be real number, not complex');
  return floatOf(plain);
}

/** The int that functions of whole numbers see; a float is none, even a whole one. */
export function indexOf(value: PythonValue): Int {
  const plain = withoutBool(value);
  if (plain instanceof Int) return plain;
  throw new PythonError('TypeError', `'${typeName(plain)}' object cannot be interpreted as an integer`);
}
