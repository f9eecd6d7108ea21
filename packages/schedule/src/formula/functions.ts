/** The functions that formulas may call: Python's own on numbers, and those of `math`. */
import { cPower, roundToDigits, roundToInt, truncateToInt } from './floats.ts';
import { Int } from './int.ts';
import { factorial, greatestCommonDivisor, logarithmOf, negateInt, roundToTens } from './integers.ts';
import { arithmetic, comparisons, negate } from './operators.ts';
import { PythonError } from './python-error.ts';
import {
  floatOf,
  indexOf,
  isComplex,
  isTrue,
  type PythonValue,
  realOf,
  withoutBool,
} from './python-value.ts';

/** A function, and how many arguments it takes; it is never called with fewer or more. */
export interface PythonFunction {
  readonly least: number;
  readonly most: number;
  readonly call: (a: PythonValue, b?: PythonValue, ...more: readonly PythonValue[]) => PythonValue;
}

function unary(call: (value: PythonValue) => PythonValue): PythonFunction {
  return { least: 1, most: 1, call };
}

function binary(call: (a: PythonValue, b: PythonValue) => PythonValue): PythonFunction {
  return { least: 2, most: 2, call: (a, b = a) => call(a, b) };
}

/** The first of equals wins, as in Python. */
function best(wins: (value: PythonValue, over: PythonValue) => boolean): PythonFunction {
  const two = (a: PythonValue, b: PythonValue) => (wins(b, a) ? b : a);
  const call: PythonFunction['call'] = (a, b = a, ...more) => more.reduce(two, two(a, b));
  return { least: 2, most: Number.POSITIVE_INFINITY, call };
}

function absolute(value: PythonValue): PythonValue {
  const plain = withoutBool(value);
  if (isComplex(plain)) return Math.hypot(plain.re, plain.im);
  if (typeof plain === 'number') return Math.abs(plain);
  return plain.near < 0 ? negateInt(plain) : plain;
}

function round(value: PythonValue, digits?: PythonValue): PythonValue {
  const plain = withoutBool(value);
  if (isComplex(plain)) throw new PythonError('TypeError', "type complex doesn't define __round__ method");
  if (digits === undefined) return plain instanceof Int ? plain : roundToInt(plain);
  const places = indexOf(digits).near;
  if (typeof plain === 'number') return roundToDigits(plain, places);
  return places >= 0 ? plain : roundToTens(plain, -places);
}

/** `int(x)` and `float(x)`, which take no complex number. */
function made(what: string, accepts: string, make: (value: number | Int) => PythonValue): PythonFunction {
  return unary((value) => {
    const plain = withoutBool(value);
    if (!isComplex(plain)) return make(plain);
    throw new PythonError('TypeError', `${what}() argument must be ${accepts}, not 'complex'`);
  });
}

const toInt = (value: number | Int) => (typeof value === 'number' ? truncateToInt(value) : value);

/** Python's own. */
export const builtins: Readonly<Record<string, PythonFunction>> = {
  min: best(comparisons['<']),
  max: best(comparisons['>']),
  abs: unary(absolute),
  round: { least: 1, most: 2, call: round },
  int: made('int', 'a string, a bytes-like object or a real number', toInt),
  float: made('float', 'a string or a real number', floatOf),
  bool: unary(isTrue),
  pow: binary(arithmetic['**']),
};

const outOfDomain = () => new PythonError('ValueError', 'math domain error');
const outOfRange = () => new PythonError('OverflowError', 'math range error');

/**
 * The result of a function of C's library, or what CPython raises for it: no number where there was one is out of the domain;
 * infinity is out of range, or out of the domain where the function has a pole.
 */
function checked(result: number, x: number, y: number, infinite: () => PythonError): number {
  if (Number.isFinite(result)) return result;
  if (Number.isNaN(result)) {
    if (Number.isNaN(x) || Number.isNaN(y)) return result;
    throw outOfDomain();
  }
  if (Number.isFinite(x) && Number.isFinite(y)) throw infinite();
  return result;
}

/** A function of one float that may grow too large. */
const growing = (f: (x: number) => number) =>
  unary((value) => {
    const x = realOf(value);
    return checked(f(x), x, x, outOfRange);
  });

/** A function of one float that is infinite at poles only. */
const bounded = (f: (x: number) => number) =>
  unary((value) => {
    const x = realOf(value);
    return checked(f(x), x, x, outOfDomain);
  });

const ofTwo = (f: (x: number, y: number) => number) =>
  binary((a, b) => {
    const [x, y] = [realOf(a), realOf(b)];
    return checked(f(x, y), x, y, outOfRange);
  });

/** Logarithms take ints of any size. */
function logarithm(log: (x: number) => number): (value: PythonValue) => number {
  return (value) => {
    const plain = withoutBool(value);
    if (plain instanceof Int && plain.near > 0) return logarithmOf(plain, log);
    const x = realOf(plain);
    return checked(log(x), x, x, outOfDomain);
  };
}

const naturalLog = logarithm(Math.log);

const log: PythonFunction = {
  least: 1,
  most: 2,
  call: (value, base) =>
    base === undefined ? naturalLog(value) : arithmetic['/'](naturalLog(value), naturalLog(base)),
};

/** An int of a float, rounded as the name says; ints stay. */
const whole = (rounded: (x: number) => number) =>
  unary((value) => {
    const plain = withoutBool(value);
    return plain instanceof Int ? plain : truncateToInt(rounded(realOf(plain)));
  });

const test = (holds: (x: number) => boolean) => unary((value) => holds(realOf(value)));

/** C's, which has no number for infinite or zero divisors, and `x` itself below an infinite one. */
const remainder = (x: number, y: number) => x % y;

function mathPower(x: number, y: number): number {
  if (x === 0 && y < 0 && Number.isFinite(y)) throw outOfDomain();
  return cPower(x, y);
}

const copySign = (x: number, y: number) => (y < 0 || Object.is(y, -0) ? -Math.abs(x) : Math.abs(x));

/** Functions of `math`. */
export const mathFunctions: Readonly<Record<string, PythonFunction>> = {
  acos: bounded(Math.acos),
  acosh: bounded(Math.acosh),
  asin: bounded(Math.asin),
  asinh: bounded(Math.asinh),
  atan: bounded(Math.atan),
  atan2: ofTwo(Math.atan2),
  atanh: bounded(Math.atanh),
  cbrt: bounded(Math.cbrt),
  ceil: whole(Math.ceil),
  copysign: ofTwo(copySign),
  cos: bounded(Math.cos),
  cosh: growing(Math.cosh),
  degrees: unary((value) => realOf(value) * (180 / Math.PI)),
  exp: growing(Math.exp),
  exp2: growing((x) => 2 ** x),
  expm1: growing(Math.expm1),
  fabs: bounded(Math.abs),
  factorial: unary((value) => factorial(indexOf(value))),
  floor: whole(Math.floor),
  fmod: ofTwo(remainder),
  gcd: binary((a, b) => greatestCommonDivisor(indexOf(a), indexOf(b))),
  hypot: ofTwo(Math.hypot),
  isfinite: test(Number.isFinite),
  isinf: test((x) => Math.abs(x) === Number.POSITIVE_INFINITY),
  isnan: test(Number.isNaN),
  log,
  log10: unary(logarithm(Math.log10)),
  log1p: bounded(Math.log1p),
  log2: unary(logarithm(Math.log2)),
  pow: ofTwo(mathPower),
  radians: unary((value) => realOf(value) * (Math.PI / 180)),
  sin: bounded(Math.sin),
  sinh: growing(Math.sinh),
  sqrt: bounded(Math.sqrt),
  tan: bounded(Math.tan),
  tanh: bounded(Math.tanh),
  trunc: whole(Math.trunc),
};

/** Numbers of `math`. */
export const mathNumbers: Readonly<Record<string, number>> = {
  pi: Math.PI,
  e: Math.E,
  tau: 2 * Math.PI,
  inf: Number.POSITIVE_INFINITY,
  nan: Number.NaN,
};

/** Unary minus and plus. */
export const signs = {
  '-': negate,
  '+': (value: PythonValue): PythonValue => withoutBool(value),
} as const satisfies Record<string, (value: PythonValue) => PythonValue>;
