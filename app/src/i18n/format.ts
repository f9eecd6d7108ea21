/** Numbers for people. Links and files print numbers with the core's `printNumber` instead. */
import { type AxisUnit, printNumber, type Run, unitsPerStep } from '@lr-playground/schedule';

/** A learning rate with up to `digits` significant digits, as it stands in configs and fields: `3e-4`, `0.01`, `2.97e-6`; a dash for none. */
export function formatLr(value: number, digits = 4): string {
  if (Number.isNaN(value)) return '–';
  return Number.isFinite(value) ? printNumber(Number(value.toPrecision(digits))) : String(value);
}

/** Made once: a formatter costs a hundred times what using it costs. */
const whole = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en-US', { maximumFractionDigits: 3 });

/** A whole number in full, however large: `12,345,678`. For steps and samples, of which every one counts. */
export function formatWhole(value: number): string {
  return whole.format(value);
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
  return (size >= 100 ? whole : fine).format(value);
}

/** A step in the unit of an axis, without the unit's name. */
export function formatStep(step: number, unit: AxisUnit, run: Run): string {
  const value = step * unitsPerStep(unit, run);
  if (unit === 'percent') return `${Number(value.toFixed(2))}%`;
  return unit === 'steps' ? formatWhole(value) : formatCount(Number(value.toPrecision(6)));
}
