/** Numbers for people. Links and files print numbers with the core's `printNumber` instead. */
import { type AxisUnit, type Run, unitsPerStep } from '@lr-playground/schedule';

/** A learning rate with up to `digits` significant digits: `0.0003`, `2.97e-6`. */
export function formatLr(value: number, digits = 4): string {
  if (!Number.isFinite(value)) return String(value);
  if (value === 0) return '0';
  const size = Math.abs(value);
  const short = Number(value.toPrecision(digits));
  return size >= 1e-4 && size < 1e4 ? String(short) : short.toExponential().replace('e+', 'e');
}

/** A count: `12,500`, `1.5M`, `3.2B`. Whole and grouped below ten million. */
export function formatCount(value: number): string {
  const size = Math.abs(value);
  for (const [limit, suffix] of [
    [1e12, 'T'],
    [1e9, 'B'],
    [1e7, 'M'],
  ] as const) {
    if (size >= limit) return `${Number((value / (suffix === 'M' ? 1e6 : limit)).toPrecision(4))}${suffix}`;
  }
  return value.toLocaleString('en-US', { maximumFractionDigits: size >= 100 ? 0 : 3 });
}

/** A step in the unit of an axis, without the unit's name. */
export function formatStep(step: number, unit: AxisUnit, run: Run): string {
  const value = step * unitsPerStep(unit, run);
  if (unit === 'percent') return `${Number(value.toFixed(2))}%`;
  return formatCount(unit === 'steps' ? value : Number(value.toPrecision(6)));
}
