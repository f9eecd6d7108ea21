/** The drawing arithmetic of a series under the pointer: from measurements to a line, and from a place to a measurement. */
import { measured, type SeriesItem } from '@lr-playground/schedule';

/** What the picture reaches from and to; its numbers are rounded to `quantum`. */
export interface Reach {
  readonly low: number;
  readonly high: number;
  readonly quantum: number;
}

const hasPlace = (value: number | null): value is number => value !== null && Number.isFinite(value);

/** What shows all finite measurements with some room above and below; from 0 to 1 when there is none. */
export function reachOf(series: readonly SeriesItem[]): Reach {
  const values = series.map(measured).filter(hasPlace);
  if (values.length === 0) return { low: 0, high: 1, quantum: 0.01 };
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const room = 0.12 * (most - least) || 0.5 * Math.abs(most) || 0.5;
  const [low, high] = [least - room, most + room];
  return { low, high, quantum: 10 ** Math.floor(Math.log10((high - low) / 100)) };
}

/** A value at a height from 0, the bottom, to 1, as short as the picture is fine. */
export function valueAt({ low, high, quantum }: Reach, height: number): number {
  const value = low + Math.min(1, Math.max(0, height)) * (high - low);
  return rounded(value, quantum);
}

/** The nearest multiple of a power of ten, without the dust of binary fractions. */
function rounded(value: number, quantum: number): number {
  const digits = Math.max(0, Math.min(100, -Math.round(Math.log10(quantum))));
  return Number((Math.round(value / quantum) * quantum).toFixed(digits)) + 0;
}

/** How high a value stands; null for what has no place. */
export function heightOf({ low, high }: Reach, item: SeriesItem): number | null {
  const value = measured(item);
  return hasPlace(value) ? (value - low) / (high - low) : null;
}

/** Which measurement stands at a share of the width. */
export function indexAt(share: number, count: number): number {
  return Math.max(0, Math.min(count - 1, Math.round(share * (count - 1))));
}

/** Where a measurement stands, as a share of the width. */
export const shareOf = (index: number, count: number) => (count > 1 ? index / (count - 1) : 0.5);

/** Line through the measurements in a box, broken where one has no place. */
export function linePath(series: readonly SeriesItem[], reach: Reach, width: number, height: number): string {
  let drawing = false;
  let path = '';
  for (const [index, item] of series.entries()) {
    const up = heightOf(reach, item);
    if (up !== null) {
      const x = (width * shareOf(index, series.length)).toFixed(1);
      const y = (height * (1 - up)).toFixed(1);
      // A lone one is a dot: a line that goes nowhere, with round ends.
      path += `${drawing ? 'L' : 'M'}${x} ${y}${drawing ? '' : 'h0'}`;
    }
    drawing = up !== null;
  }
  return path;
}

/** A place of a stroke: which measurement, and what it becomes. */
export interface Touch {
  readonly index: number;
  readonly value: number;
}

/** The series after a stroke from one place to another; what lies between is drawn through. */
export function stroked(
  series: readonly SeriesItem[],
  from: Touch,
  to: Touch,
  { quantum }: Reach,
): readonly SeriesItem[] {
  const [first, last] = from.index <= to.index ? [from, to] : [to, from];
  return series.map((item, index) => {
    if (index < first.index || index > last.index) return item;
    if (index === to.index) return to.value;
    const share = (index - first.index) / (last.index - first.index);
    return rounded(first.value + share * (last.value - first.value), quantum);
  });
}

/** One measurement moved up or down by so many quanta; what is no number becomes one. */
export function nudgedAt(
  series: readonly SeriesItem[],
  index: number,
  quanta: number,
  reach: Reach,
): readonly SeriesItem[] {
  const value = measured(series[index] ?? 'none');
  const from = hasPlace(value) ? value : (reach.low + reach.high) / 2;
  return series.with(index, rounded(from + quanta * reach.quantum, reach.quantum));
}
