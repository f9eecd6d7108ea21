/** Python's operators on values of any of its number types. */
import {
  addComplex,
  type Complex,
  divideComplex,
  multiplyComplex,
  powerOfComplex,
  subtractComplex,
} from './complex.ts';
import { divideFloats, floorDivideFloats, moduloFloats, powerOfFloats } from './floats.ts';
import { exactOf, Int } from './int.ts';
import {
  addInts,
  divideInts,
  floorDivideInts,
  moduloInts,
  multiplyInts,
  negateInt,
  powerOfInts,
  subtractInts,
} from './integers.ts';
import { PythonError } from './python-error.ts';
import { floatOf, isComplex, type PythonValue, typeName, withoutBool } from './python-value.ts';

type Operation = (left: PythonValue, right: PythonValue) => PythonValue;

/** What an operator does to two floats, two ints and two complex numbers; of mixed ones the narrower is widened. */
function operation(
  symbol: string,
  floats: (a: number, b: number) => PythonValue,
  ints: (a: Int, b: Int) => PythonValue,
  complexes: ((a: Complex, b: Complex) => Complex) | null,
): Operation {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return floats(left, right);
    const a = withoutBool(left);
    const b = withoutBool(right);
    if (a instanceof Int && b instanceof Int) return ints(a, b);
    if (!isComplex(a) && !isComplex(b)) return floats(floatOf(a), floatOf(b));
    if (complexes !== null) return complexes(complexOf(a), complexOf(b));
    throw new PythonError(
      'TypeError',
      `unsupported operand type(s) for ${symbol}: '${typeName(left)}' and '${typeName(right)}'`,
    );
  };
}

function complexOf(value: number | Int | Complex): Complex {
  return isComplex(value) ? value : { re: floatOf(value), im: 0 };
}

/** An int to a negative power is a float. */
function powerOfWhole(a: Int, b: Int): PythonValue {
  return b.near < 0 ? powerOfFloats(floatOf(a), floatOf(b)) : powerOfInts(a, b);
}

/** The operators of arithmetic by their signs. */
export const arithmetic = {
  '+': operation('+', (a, b) => a + b, addInts, addComplex),
  '-': operation('-', (a, b) => a - b, subtractInts, subtractComplex),
  '*': operation('*', (a, b) => a * b, multiplyInts, multiplyComplex),
  '/': operation('/', divideFloats, divideInts, divideComplex),
  '//': operation('//', floorDivideFloats, floorDivideInts, null),
  '%': operation('%', moduloFloats, moduloInts, null),
  '**': operation('** or pow()', powerOfFloats, powerOfWhole, powerOfComplex),
} as const satisfies Record<string, Operation>;

export type ArithmeticSign = keyof typeof arithmetic;

/** What two values are compared as: exactly, also an int with a float. */
const comparable = (value: number | Int) => (typeof value === 'number' ? value : exactOf(value));

/** Order of two values; complex ones have none. */
function order(sign: string, holds: (a: number | bigint, b: number | bigint) => boolean) {
  return (left: PythonValue, right: PythonValue): boolean => {
    if (typeof left === 'number' && typeof right === 'number') return holds(left, right);
    const a = withoutBool(left);
    const b = withoutBool(right);
    if (!isComplex(a) && !isComplex(b)) return holds(comparable(a), comparable(b));
    throw new PythonError(
      'TypeError',
      `'${sign}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
    );
  };
}

function isEqual(left: PythonValue, right: PythonValue): boolean {
  const a = parts(withoutBool(left));
  const b = parts(withoutBool(right));
  // biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number are never strictly equal
  return a.re == b.re && a.im === b.im;
}

const parts = (value: number | Int | Complex) =>
  isComplex(value) ? value : { re: comparable(value), im: 0 };

/** The comparisons by their signs. */
export const comparisons = {
  '<': order('<', (a, b) => a < b),
  '<=': order('<=', (a, b) => a <= b),
  '>': order('>', (a, b) => a > b),
  '>=': order('>=', (a, b) => a >= b),
  '==': isEqual,
  '!=': (left: PythonValue, right: PythonValue) => !isEqual(left, right),
} as const satisfies Record<string, (left: PythonValue, right: PythonValue) => boolean>;

export type ComparisonSign = keyof typeof comparisons;

/** `-value`. */
export function negate(value: PythonValue): PythonValue {
  const plain = withoutBool(value);
  if (isComplex(plain)) return { re: -plain.re, im: -plain.im };
  return plain instanceof Int ? negateInt(plain) : -plain;
}
