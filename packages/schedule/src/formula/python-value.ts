/** What Python computes with, as far as formulas need it: floats, ints of any size, bools and complex numbers. */
import type { Complex } from './complex.ts';

/** A float is a JavaScript number, an int a bigint: `10.0` and `10` are two things, and ints are exact. */
export type PythonValue = number | bigint | boolean | Complex;

/** An exception of Python: its class, and the text in `message`. */
export class PythonError extends Error {
  readonly type: string;

  constructor(type: string, text: string) {
    super(text);
    this.type = type;
  }
}

/** The name of a value's class, as messages give it. */
export function typeName(value: PythonValue): string {
  switch (typeof value) {
    case 'number':
      return 'float';
    case 'bigint':
      return 'int';
    case 'boolean':
      return 'bool';
    default:
      return 'complex';
  }
}

/** A bool is an int in all arithmetic. */
export function withoutBool(value: PythonValue): number | bigint | Complex {
  return typeof value === 'boolean' ? (value ? 1n : 0n) : value;
}

/** What `if`, `and`, `or` and `not` take a value for. NaN is true. */
export function isTrue(value: PythonValue): boolean {
  if (typeof value === 'object') return value.re !== 0 || value.im !== 0;
  return typeof value === 'number' ? value !== 0 : Boolean(value);
}

/** An int as the float nearest to it. */
export function floatOf(value: number | bigint): number {
  if (typeof value === 'number') return value;
  const float = Number(value);
  if (!Number.isFinite(float)) throw new PythonError('OverflowError', 'int too large to convert to float');
  return float;
}

/** The float that functions of `math` see. */
export function realOf(value: PythonValue): number {
  const plain = withoutBool(value);
  if (typeof plain === 'object') throw new PythonError('TypeError', 'must be real number, not complex');
  return floatOf(plain);
}

/** The int that functions of whole numbers see; a float is none, even a whole one. */
export function indexOf(value: PythonValue): bigint {
  const plain = withoutBool(value);
  if (typeof plain === 'bigint') return plain;
  throw new PythonError('TypeError', `'${typeName(plain)}' object cannot be interpreted as an integer`);
}
