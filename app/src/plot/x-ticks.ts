/** Ticks of the x axis: round in the unit people count in, placed in steps. */
import { type AxisUnit, type Run, unitsPerStep, type Window } from '@lr-playground/schedule';
import { multiples, niceAbove } from './nice.ts';

/** Where ticks stand, in steps, and what is written at each. */
export interface XTicks {
  readonly steps: readonly number[];
  readonly labels: ReadonlyMap<number, string>;
}

/** Units that have no halves. */
const whole: readonly AxisUnit[] = ['steps', 'samples', 'tokens'];

/** At most about `count` ticks for a window. */
export function xTicks(window: Window, run: Run, unit: AxisUnit, count: number): XTicks {
  const scale = unitsPerStep(unit, run);
  const from = window.from * scale;
  const to = window.to * scale;
  const least = whole.includes(unit) ? 1 : 0;
  const grid = Math.max(least, niceAbove(Math.max((to - from) / Math.max(1, count), Number.MIN_VALUE * 1e9)));
  const values = multiples(grid, from, to);
  const steps = values.map((value) => value / scale);
  return {
    steps,
    labels: new Map(steps.map((step, index) => [step, tickLabel(values[index] ?? 0, grid, to, unit)])),
  };
}

const magnitudes = [
  [1e12, 'T'],
  [1e9, 'B'],
  [1e6, 'M'],
  [1e5, 'k'],
] as const;

/** A tick as short as it can be and still be told from the next one. All ticks of an axis share their magnitude. */
function tickLabel(value: number, grid: number, largest: number, unit: AxisUnit): string {
  if (unit === 'percent') return `${value.toFixed(decimals(grid))}%`;
  if (value === 0) return '0';
  for (const [size, suffix] of magnitudes) {
    const divisor = suffix === 'k' ? 1e3 : size;
    const digits = decimals(grid / divisor);
    if (largest >= size && digits <= 2) return `${(value / divisor).toFixed(digits)}${suffix}`;
  }
  const digits = decimals(grid);
  return value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** Decimals by which multiples of a round number are told apart. */
function decimals(grid: number): number {
  return Math.min(15, Math.max(0, -Math.floor(Math.log10(grid) + 1e-9)));
}
