/** Arithmetic of Python's floats, where it is not JavaScript's. */
import { type Complex, powerOfComplex } from './complex.ts';
import { type Int, intOf, intOfWhole } from './int.ts';
import { nearestQuotient } from './integers.ts';
import { PythonError } from './python-error.ts';

/** `a / b`, which Python refuses where JavaScript says infinity. */
export function divideFloats(a: number, b: number): number {
  if (b === 0) throw new PythonError('ZeroDivisionError', 'float division by zero');
  return a / b;
}

/** `a % b`, with the sign of `b`, a zero too. */
export function moduloFloats(a: number, b: number): number {
  if (b === 0) throw new PythonError('ZeroDivisionError', 'float modulo by zero');
  const rest = a % b;
  if (rest === 0) return b < 0 ? -0 : 0;
  return rest < 0 === b < 0 ? rest : rest + b;
}

/** `a // b`, worked out from the remainder as CPython does: the quotient alone would round up now and then. */
export function floorDivideFloats(a: number, b: number): number {
  if (b === 0) throw new PythonError('ZeroDivisionError', 'float floor division by zero');
  const rest = a % b;
  const even = (a - rest) / b;
  const quotient = rest !== 0 && rest < 0 !== b < 0 ? even - 1 : even;
  // Zeros keep the sign of the quotient.
  if (quotient === 0) return 0 * (a / b);
  const down = Math.floor(quotient);
  return quotient - down > 0.5 ? down + 1 : down;
}

/** `a ** b`; complex where a root of a negative number is asked for. */
export function powerOfFloats(a: number, b: number): number | Complex {
  const power = cPower(a, b);
  if (Number.isFinite(power) || !Number.isFinite(a) || !Number.isFinite(b)) return power;
  if (a === 0) throw new PythonError('ZeroDivisionError', '0.0 cannot be raised to a negative power');
  if (Number.isNaN(power)) return powerOfComplex({ re: a, im: 0 }, { re: b, im: 0 });
  throw new PythonError('OverflowError', "(34, 'Numerical result out of range')");
}

/** C's `pow`: 1 to any power, and ±1 to an infinite one, are 1, where JavaScript has NaN. */
export function cPower(a: number, b: number): number {
  const isOne = a === 1 || (a === -1 && Math.abs(b) === Number.POSITIVE_INFINITY);
  return isOne ? 1 : a ** b;
}

/** A float as a fraction of two ints, exactly. */
function fractionOf(value: number): readonly [bigint, bigint] {
  let numerator = value;
  let power = 0n;
  for (; !Number.isInteger(numerator); power += 1n) numerator *= 2;
  return [BigInt(numerator), 1n << power];
}

/** The int nearest to a float; of two the even one. */
export function roundToInt(value: number): Int {
  return intOf(nearestQuotient(...fractionOf(finite(value))));
}

/** A float without what stands behind the point. */
export function truncateToInt(value: number): Int {
  return intOfWhole(Math.trunc(finite(value)));
}

function finite(value: number): number {
  if (Number.isNaN(value)) throw new PythonError('ValueError', 'cannot convert float NaN to integer');
  if (!Number.isFinite(value))
    throw new PythonError('OverflowError', 'cannot convert float infinity to integer');
  return value;
}

/** `round(value, digits)`: rounded as the exact value of the float says, and then to the nearest float. */
export function roundToDigits(value: number, digits: number): number {
  // No float has more digits behind the point, or before it.
  if (!Number.isFinite(value) || digits > 323) return value;
  if (digits < -308) return 0 * value;
  const [numerator, denominator] = fractionOf(value);
  const unit = 10n ** BigInt(Math.abs(digits));
  const scaled =
    digits < 0
      ? nearestQuotient(numerator, denominator * unit)
      : nearestQuotient(numerator * unit, denominator);
  const rounded = Number(`${scaled}e${-digits}`);
  if (!Number.isFinite(rounded))
    throw new PythonError('OverflowError', 'rounded value too large to represent');
  // There is a negative zero among floats, and none among ints.
  return rounded === 0 ? 0 * value : rounded;
}
