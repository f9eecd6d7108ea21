/** Round numbers: 1, 2 and 5 times powers of ten, which people read off an axis without arithmetic. */

/** Removes the dust of binary arithmetic. */
export function clean(value: number): number {
  return Number(value.toPrecision(12));
}

/** The least size that is rounded: below it powers of ten lose their digits, and soon are 0. */
export const leastSize = 1e-300;

/** The smallest round number that is not below `size > 0`; the largest number where there is none, and `leastSize` at least. */
export function niceAbove(size: number): number {
  const known = Math.max(leastSize, size);
  const decade = 10 ** Math.floor(Math.log10(known));
  const lead = clean(known / decade);
  return Math.min(Number.MAX_VALUE, clean((lead <= 1 ? 1 : lead <= 2 ? 2 : lead <= 5 ? 5 : 10) * decade));
}

/** The largest round number that is not above `size > 0`, or `leastSize`. */
export function niceBelow(size: number): number {
  const known = Math.max(leastSize, size);
  const decade = 10 ** Math.floor(Math.log10(known));
  const lead = clean(known / decade);
  return clean((lead >= 10 ? 10 : lead >= 5 ? 5 : lead >= 2 ? 2 : 1) * decade);
}

/** The nearest multiple of `grid`. */
export function snap(value: number, grid: number): number {
  return clean(Math.round(value / grid) * grid);
}

/** All multiples of `grid` in `[from, to]`, and at its ends what misses one by no more than rounding. */
export function multiples(grid: number, from: number, to: number): readonly number[] {
  const first = Math.ceil(clean(from / grid));
  const count = Math.floor(clean(to / grid)) - first + 1;
  return Array.from({ length: Math.max(0, count) }, (_, index) => clean((first + index) * grid));
}
