/** Complex numbers, which Python makes of a negative number to a fractional power, step by step as CPython computes them. */
import { PythonError } from './python-error.ts';

export interface Complex {
  readonly re: number;
  readonly im: number;
}

const one: Complex = { re: 1, im: 0 };

export const addComplex = (a: Complex, b: Complex): Complex => ({ re: a.re + b.re, im: a.im + b.im });
export const subtractComplex = (a: Complex, b: Complex): Complex => ({ re: a.re - b.re, im: a.im - b.im });

export function multiplyComplex(a: Complex, b: Complex): Complex {
  return { re: a.re * b.re - a.im * b.im, im: a.re * b.im + a.im * b.re };
}

/** Divides through the larger part of the divisor, so that nothing overflows on the way. */
export function divideComplex(a: Complex, b: Complex): Complex {
  if (b.re === 0 && b.im === 0) throw new PythonError('ZeroDivisionError', 'complex division by zero');
  if (Math.abs(b.re) >= Math.abs(b.im)) {
    const ratio = b.im / b.re;
    const scale = b.re + b.im * ratio;
    return { re: (a.re + a.im * ratio) / scale, im: (a.im - a.re * ratio) / scale };
  }
  const ratio = b.re / b.im;
  const scale = b.re * ratio + b.im;
  return { re: (a.re * ratio + a.im) / scale, im: (a.im * ratio - a.re) / scale };
}

/** Whole exponents up to this one are multiplied out. */
const multipliedOut = 100;

export function powerOfComplex(a: Complex, b: Complex): Complex {
  const small = b.im === 0 && Number.isInteger(b.re) && Math.abs(b.re) <= multipliedOut;
  const power = small ? wholePower(a, b.re) : polarPower(a, b);
  if (Number.isFinite(power.re) && Number.isFinite(power.im)) return power;
  throw new PythonError('OverflowError', 'complex exponentiation');
}

function wholePower(a: Complex, exponent: number): Complex {
  if (exponent < 0 && a.re === 0 && a.im === 0) throw zeroToThe();
  let power = one;
  let square = a;
  for (let rest = Math.abs(exponent); rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) power = multiplyComplex(power, square);
    square = multiplyComplex(square, square);
  }
  return exponent < 0 ? divideComplex(one, power) : power;
}

function polarPower(a: Complex, b: Complex): Complex {
  if (a.re === 0 && a.im === 0) {
    if (b.im !== 0 || b.re < 0) throw zeroToThe();
    return { re: 0, im: 0 };
  }
  const size = Math.hypot(a.re, a.im);
  const angle = Math.atan2(a.im, a.re);
  const length = size ** b.re * (b.im === 0 ? 1 : Math.exp(-angle * b.im));
  const phase = angle * b.re + (b.im === 0 ? 0 : b.im * Math.log(size));
  return { re: length * Math.cos(phase), im: length * Math.sin(phase) };
}

function zeroToThe(): PythonError {
  return new PythonError('ZeroDivisionError', '0.0 to a negative or complex power');
}
