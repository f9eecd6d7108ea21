/** Arithmetic of Python's ints, exact at any size; work is bounded by the size that is followed. */
import { PythonError } from './python-value.ts';

/** Bits of the largest int that is followed. As a learning rate Python itself takes none of more than 1024. */
const followedBits = 32_768;
const limit = 1n << BigInt(followedBits);

/** Python would go on, until its memory ends. */
function tooLarge(): PythonError {
  return new PythonError('OverflowError', `an int of more than ${followedBits} bits is not followed here`);
}

/** The int, if it is of a size that is followed. */
export function followed(value: bigint): bigint {
  if (value >= limit || value <= -limit) throw tooLarge();
  return value;
}

/** Binary digits of the size of an int. */
function bitLength(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  return value === 0n ? 0 : 4 * (digits.length - 1) + 32 - Math.clz32(Number.parseInt(digits.charAt(0), 16));
}

function divisor(value: bigint, operation: string): bigint {
  if (value === 0n) throw new PythonError('ZeroDivisionError', operation);
  return value;
}

/** `a // b`: the quotient, rounded down. */
export function floorDivideInts(a: bigint, b: bigint): bigint {
  const quotient = a / divisor(b, 'integer division or modulo by zero');
  return a % b !== 0n && a < 0n !== b < 0n ? quotient - 1n : quotient;
}

/** `a % b`, with the sign of `b`. */
export function moduloInts(a: bigint, b: bigint): bigint {
  const rest = a % divisor(b, 'integer modulo by zero');
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

const exact = BigInt(Number.MAX_SAFE_INTEGER);
const isExact = (value: bigint) => value <= exact && value >= -exact;

/** `a / b`: the float nearest to the quotient, however large the two are. */
export function divideInts(a: bigint, b: bigint): number {
  divisor(b, 'division by zero');
  if (isExact(a) && isExact(b)) return Number(a) / Number(b);
  // 66 digits of the quotient, the last of which says whether anything follows: one rounding remains.
  const shift = 66 - (bitLength(a) - bitLength(b));
  const numerator = shift > 0 ? a << BigInt(shift) : a;
  const denominator = shift > 0 ? b : b << BigInt(-shift);
  const quotient = numerator / denominator;
  const sticky = numerator % denominator === 0n ? 0n : a < 0n === b < 0n ? 1n : -1n;
  const digits = quotient * 2n + sticky;
  const float = timesPowerOfTwo(Number(digits), -shift - 1);
  if (Number.isFinite(float)) return float;
  throw new PythonError('OverflowError', 'integer division result too large for a float');
}

/** In two halves, for one of them alone may be no float. */
function timesPowerOfTwo(value: number, power: number): number {
  const half = Math.trunc(power / 2);
  return value * 2 ** half * 2 ** (power - half);
}

/** `a ** b` of an exponent that is not negative. */
export function powerOfInts(a: bigint, b: bigint): bigint {
  if (a >= -1n && a <= 1n) return a ** (b === 0n ? 0n : 2n - (b % 2n));
  if (b > BigInt(followedBits) || (bitLength(a) - 1) * Number(b) > followedBits) throw tooLarge();
  return followed(a ** b);
}

/** `round(a, -digits)`: the nearest multiple of a power of ten; of two the even one. */
export function roundToTens(a: bigint, digits: bigint): bigint {
  if (digits > BigInt(followedBits)) return 0n;
  return 10n ** digits * nearestQuotient(a, 10n ** digits);
}

/** The int nearest to `a / b`, `b > 0`; of two the even one. */
export function nearestQuotient(a: bigint, b: bigint): bigint {
  const down = floorDivideInts(a, b);
  const twice = 2n * (a - down * b);
  return twice > b || (twice === b && down % 2n !== 0n) ? down + 1n : down;
}

/** `n!`, of what is followed. */
export function factorial(n: bigint): bigint {
  if (n < 0n) throw new PythonError('ValueError', 'factorial() not defined for negative values');
  let product = 1n;
  for (let factor = 2n; factor <= n; factor += 1n) product = followed(product * factor);
  return product;
}

/** The greatest common divisor, which is never negative. */
export function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [large, small] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (small !== 0n) [large, small] = [small, large % small];
  return large;
}

/** A logarithm of an int of any size, given the one of floats. */
export function logarithmOf(value: bigint, log: (x: number) => number): number {
  const float = Number(value);
  if (Number.isFinite(float)) return log(float);
  const bits = bitLength(value);
  return log(Number(value >> BigInt(bits - 64)) / 2 ** 64) + bits * log(2);
}
