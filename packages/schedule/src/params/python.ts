/**
 * Numbers as Python has them. A Python float that happens to be whole is another thing than the same integer, and libraries
 * refuse the one where they take the other; JSON and JavaScript cannot tell them apart.
 */
import { printNumber, readQuantity } from '../quantity.ts';

/** A Python number at rest: a JavaScript number, but a whole float is the text with its point: `10.0`. */
export type PythonNumber = number | string;

const literal = /^[+-]?(?:\d[\d_]*(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;

/** A float. Whole ones become text with a point, in one spelling each. */
export function pythonFloat(value: number): PythonNumber {
  if (!Number.isInteger(value)) return value;
  const digits = String(value + 0);
  return digits.includes('e') ? digits.replace('e+', '.0e').replace(/(\.\d+)\.0e/, '$1e') : `${digits}.0`;
}

/** Reads a number as Python or a person writes it; what has a point is a float. Null when it is no finite number. */
export function readPython(text: string): PythonNumber | null {
  const plain = text.trim();
  if (literal.test(plain) && plain.length <= 400) {
    const value = Number(plain.replaceAll('_', ''));
    if (!Number.isFinite(value)) return null;
    return plain.includes('.') ? pythonFloat(value) : value + 0;
  }
  const quantity = readQuantity(plain);
  if (quantity?.unit === 'percent') return pythonFloat(quantity.value / 100);
  return quantity?.unit === 'none' ? quantity.value + 0 : null;
}

/** A Python number made of any JSON value; null when it is none. */
export function acceptPython(raw: unknown): PythonNumber | null {
  if (typeof raw === 'number') return Number.isFinite(raw) ? raw + 0 : null;
  return typeof raw === 'string' ? readPython(raw) : null;
}

/** Text for links and fields; `readPython` gives the same number back. */
export function printPython(value: PythonNumber): string {
  return typeof value === 'string' ? value : printNumber(value);
}

/** The text that Python's `str` makes of a number: `10`, `10.0`, `5e-05`, `1e+16`. It stands in messages of libraries. */
export function strOfPython(value: PythonNumber): string {
  const number = Number(value);
  if (typeof value === 'number' && Number.isInteger(value)) return BigInt(value).toString();
  const [mantissa = '', exponent = ''] = number.toExponential().split('e');
  const power = Number(exponent);
  if (number !== 0 && (power < -4 || power >= 16))
    return `${mantissa}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  if (Number.isInteger(number)) return `${BigInt(number)}.0`;
  // JavaScript turns to exponents two digits later than Python.
  return power < -6 ? number.toFixed(20) : String(number);
}
