/** Arithmetic of Python's ints. */
import { bigOf, floatOfInt, followedBits, Int, intOf, intOfWhole, tooLarge } from './int.ts';
import { PythonError } from './python-error.ts';

/** The result that numbers give, where it is exact; else what bigints give. */
function exactly(a: Int, b: Int, near: number, bigs: (a: bigint, b: bigint) => bigint): Int {
  const isExact = a.big === null && b.big === null && Number.isSafeInteger(near);
  return isExact ? new Int(near + 0) : intOf(bigs(bigOf(a), bigOf(b)));
}

export const addInts = (a: Int, b: Int) => exactly(a, b, a.near + b.near, (x, y) => x + y);
export const subtractInts = (a: Int, b: Int) => exactly(a, b, a.near - b.near, (x, y) => x - y);
export const multiplyInts = (a: Int, b: Int) => exactly(a, b, a.near * b.near, (x, y) => x * y);

export const negateInt = (a: Int) => (a.big === null ? new Int(-a.near + 0) : new Int(-a.near, -a.big));

function refuseZero({ near }: Int, text: string): void {
  if (near === 0) throw new PythonError('ZeroDivisionError', text);
}

/** The remainder of numbers or of bigints, with the sign of `b`. */
function modulo(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

function moduloOfBigs(a: bigint, b: bigint): bigint {
  const rest = a % b;
  return rest !== 0n && rest < 0n !== b < 0n ? rest + b : rest;
}

/** `a % b`, with the sign of `b`. */
export function moduloInts(a: Int, b: Int): Int {
  refuseZero(b, 'integer modulo by zero');
  return exactly(a, b, modulo(a.near, b.near), moduloOfBigs);
}

const floorOfBigs = (a: bigint, b: bigint) => (a - moduloOfBigs(a, b)) / b;

/** `a // b`: the quotient, rounded down. */
export function floorDivideInts(a: Int, b: Int): Int {
  refuseZero(b, 'integer division or modulo by zero');
  const multiple = a.near - modulo(a.near, b.near);
  return exactly(a, b, Number.isSafeInteger(multiple) ? multiple / b.near : Number.NaN, floorOfBigs);
}

/** `a / b`: the float nearest to the quotient, however large the two are. */
export function divideInts(a: Int, b: Int): number {
  refuseZero(b, 'division by zero');
  if (a.big === null && b.big === null) return a.near / b.near;
  const float = quotientOfBigs(bigOf(a), bigOf(b));
  if (Number.isFinite(float)) return float;
  throw new PythonError('OverflowError', 'integer division result too large for a float');
}

/** From 66 digits of the quotient, the last of which says whether anything follows: one rounding remains. */
function quotientOfBigs(a: bigint, b: bigint): number {
  const shift = 66 - (bitLength(a) - bitLength(b));
  const numerator = shift > 0 ? a << BigInt(shift) : a;
  const denominator = shift > 0 ? b : b << BigInt(-shift);
  const quotient = numerator / denominator;
  const sticky = numerator % denominator === 0n ? 0n : a < 0n === b < 0n ? 1n : -1n;
  // In two halves, for one power alone may be no float.
  const power = -shift - 1;
  const half = Math.trunc(power / 2);
  return Number(quotient * 2n + sticky) * 2 ** half * 2 ** (power - half);
}

/** Binary digits of the size of an int. */
function bitLength(value: bigint): number {
  const digits = (value < 0n ? -value : value).toString(16);
  return value === 0n ? 0 : 4 * (digits.length - 1) + 32 - Math.clz32(Number.parseInt(digits.charAt(0), 16));
}

/** `a ** b` of an exponent that is not negative. */
export function powerOfInts(a: Int, b: Int): Int {
  if (Math.abs(a.near) <= 1) return evenPower(a, b);
  if (b.near > followedBits) throw tooLarge();
  let power = 1;
  for (let factors = 0; factors < b.near; factors += 1) {
    power *= a.near;
    if (!Number.isSafeInteger(power)) return bigPower(bigOf(a), b.near);
  }
  return new Int(power);
}

/** Of −1, 0 and 1. */
function evenPower(a: Int, b: Int): Int {
  if (b.near === 0) return new Int(1);
  return bigOf(b) % 2n === 0n ? new Int(Math.abs(a.near)) : a;
}

function bigPower(a: bigint, exponent: number): Int {
  if ((bitLength(a) - 1) * exponent > followedBits) throw tooLarge();
  return intOf(a ** BigInt(exponent));
}

/** The int nearest to `a / b`, `b > 0`; of two the even one. */
export function nearestQuotient(a: bigint, b: bigint): bigint {
  const down = floorOfBigs(a, b);
  const twice = 2n * (a - down * b);
  return twice > b || (twice === b && down % 2n !== 0n) ? down + 1n : down;
}

/** `round(a, -digits)`: the nearest multiple of a power of ten; of two the even one. */
export function roundToTens(a: Int, digits: number): Int {
  if (digits > followedBits) return new Int(0);
  const unit = 10n ** BigInt(digits);
  return intOf(unit * nearestQuotient(bigOf(a), unit));
}

/** `n!`, of what is followed. */
export function factorial(n: Int): Int {
  if (n.near < 0) throw new PythonError('ValueError', 'factorial() not defined for negative values');
  let product = new Int(1);
  for (let factor = 2; factor <= n.near; factor += 1) product = multiplyInts(product, intOfWhole(factor));
  return product;
}

/** The greatest common divisor, which is never negative. */
export function greatestCommonDivisor(a: Int, b: Int): Int {
  let [large, small] = [bigOf(a), bigOf(b)];
  while (small !== 0n) [large, small] = [small, large % small];
  return intOf(large < 0n ? -large : large);
}

/** A logarithm of a positive int of any size, given the one of floats. */
export function logarithmOf(value: Int, log: (x: number) => number): number {
  if (Number.isFinite(value.near)) return log(floatOfInt(value));
  const big = bigOf(value);
  const bits = bitLength(big);
  return log(Number(big >> BigInt(bits - 64)) / 2 ** 64) + bits * log(2);
}
