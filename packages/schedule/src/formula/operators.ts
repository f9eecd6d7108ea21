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
import { divideInts, floorDivideInts, followed, moduloInts, powerOfInts } from './integers.ts';
import { floatOf, PythonError, type PythonValue, typeName, withoutBool } from './python-value.ts';

type Operation = (left: PythonValue, right: PythonValue) => PythonValue;

/** What an operator does to two floats, two ints and two complex numbers; of mixed ones the narrower is widened. */
function operation(
  symbol: string,
  floats: (a: number, b: number) => PythonValue,
  ints: (a: bigint, b: bigint) => PythonValue,
  complexes: ((a: Complex, b: Complex) => Complex) | null,
): Operation {
  return (left, right) => {
    if (typeof left === 'number' && typeof right === 'number') return floats(left, right);
    const a = withoutBool(left);
    const b = withoutBool(right);
    if (typeof a === 'bigint' && typeof b === 'bigint') return ints(a, b);
    if (typeof a !== 'object' && typeof b !== 'object') return floats(floatOf(a), floatOf(b));
    if (complexes !== null) return complexes(complexOf(a), complexOf(b));
    throw new PythonError(
      'TypeError',
      `unsupported operand type(s) for ${symbol}: '${typeName(left)}' and '${typeName(right)}'`,
    );
  };
}

function complexOf(value: number | bigint | Complex): Complex {
  return typeof value === 'object' ? value : { re: floatOf(value), im: 0 };
}

/** An int to a negative power is a float. */
function powerOfWhole(a: bigint, b: bigint): PythonValue {
  return b < 0n ? powerOfFloats(floatOf(a), floatOf(b)) : powerOfInts(a, b);
}

/** The operators of arithmetic by their signs. */
export const arithmetic = {
  '+': operation(
    '+',
    (a, b) => a + b,
    (a, b) => followed(a + b),
    addComplex,
  ),
  '-': operation(
    '-',
    (a, b) => a - b,
    (a, b) => followed(a - b),
    subtractComplex,
  ),
  '*': operation(
    '*',
    (a, b) => a * b,
    (a, b) => followed(a * b),
    multiplyComplex,
  ),
  '/': operation('/', divideFloats, divideInts, divideComplex),
  '//': operation('//', floorDivideFloats, floorDivideInts, null),
  '%': operation('%', moduloFloats, moduloInts, null),
  '**': operation('** or pow()', powerOfFloats, powerOfWhole, powerOfComplex),
} as const satisfies Record<string, Operation>;

export type ArithmeticSign = keyof typeof arithmetic;

/** Order of two values; those of different types are compared exactly, and complex ones not at all. */
function order(sign: string, holds: (a: number | bigint, b: number | bigint) => boolean) {
  return (left: PythonValue, right: PythonValue): boolean => {
    const a = withoutBool(left);
    const b = withoutBool(right);
    if (typeof a !== 'object' && typeof b !== 'object') return holds(a, b);
    throw new PythonError(
      'TypeError',
      `'${sign}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
    );
  };
}

function isEqual(left: PythonValue, right: PythonValue): boolean {
  const a = withoutBool(left);
  const b = withoutBool(right);
  if (typeof a !== 'object' && typeof b !== 'object') return sameNumber(a, b);
  const [x, y] = [parts(a), parts(b)];
  return sameNumber(x.re, y.re) && x.im === y.im;
}

const parts = (value: number | bigint | Complex) =>
  typeof value === 'object' ? value : { re: value, im: 0 };

/** JavaScript compares an int with a float exactly, as Python does, when neither is made the other first. */
// biome-ignore lint/suspicious/noDoubleEquals: a bigint and a number are never strictly equal
const sameNumber = (a: number | bigint, b: number | bigint) => a == b;

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
  return typeof plain === 'object' ? { re: -plain.re, im: -plain.im } : -plain;
}
