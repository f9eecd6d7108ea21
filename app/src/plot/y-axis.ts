/** The y axis: a domain that is round, so that it seldom moves, and its ticks. */
import type { Extent } from './extent.ts';
import { clean, leastSize, multiples, niceAbove } from './nice.ts';

/**
 * An axis from `lo` to `hi`. A logarithmic one cannot reach 0: what lies at or below `lo` is drawn on the line at `lo`, and
 * `floored` says that there is such a thing, so that the line is marked.
 */
export interface YAxis {
  readonly kind: 'linear' | 'log';
  readonly lo: number;
  readonly hi: number;
  readonly floored: boolean;
}

/** Room above the highest value, as a share of the axis. */
const headroom = 0.04;

/** Most decades of a logarithmic axis: what is smaller does not matter to a training run. */
const decades = 6;

/** Ends of an axis whose length is a number too: what goes far to both sides leaves it, and has a place beyond its ends. */
function expressible(lo: number, hi: number): { readonly lo: number; readonly hi: number } {
  const far = hi - lo <= Number.MAX_VALUE ? Number.MAX_VALUE : Number.MAX_VALUE / 4;
  return { lo: Math.max(-far, lo), hi: Math.min(far, hi) };
}

/**
 * A linear axis for an extent. It begins at 0, unless `close` asks to see small differences and they are small beside the
 * values.
 */
export function linearAxis(extent: Extent, close = false): YAxis {
  if (!(extent.hi >= extent.lo)) return { kind: 'linear', lo: 0, hi: 1, floored: false };
  const { lo, hi } = expressible(extent.lo, extent.hi);
  const size = Math.max(Math.abs(lo), Math.abs(hi));
  const near = close && hi > lo && lo > 0 && hi - lo < 0.3 * size;
  const bottom = near ? lo : Math.min(0, lo);
  const top = near ? hi : Math.max(0, hi);
  const height = Math.max(leastSize, top > bottom ? top - bottom : size > 0 ? size : 1);
  const grid = niceAbove(height / 5) / 2;
  const room = headroom * height;
  const below = bottom < 0 || near ? bottom - room : 0;
  const above = top > 0 || top === bottom ? bottom + height + room : 0;
  const round = {
    lo: clean(Math.floor(clean(below / grid)) * grid),
    hi: clean(Math.ceil(clean(above / grid)) * grid),
  };
  // Where round ends are beyond all numbers, the axis ends where the values do.
  const ends = round.hi - round.lo <= Number.MAX_VALUE ? round : { lo: bottom, hi: top };
  return { kind: 'linear', ...ends, floored: false };
}

/** A logarithmic axis for an extent, down to a whole decade. */
export function logAxis({ lo, hi, positive }: Extent): YAxis {
  if (!(hi > 0)) return { kind: 'log', lo: 1e-7, hi: 1e-2, floored: true };
  const highest = Math.max(leastSize, hi);
  const top = niceAbove(highest * 1.7);
  const deepest = Math.ceil(Math.log10(highest)) - decades;
  const lowest = Math.min(positive, highest);
  const bottom = 10 ** Math.max(deepest, Math.floor(Math.log10(lowest) + 1e-9));
  const floor = clean(bottom > top / 10 ? 10 ** (Math.ceil(Math.log10(top)) - 1) : bottom);
  const low = floor < top ? floor : floor / 10;
  return { kind: 'log', lo: clean(low), hi: top, floored: lo < low };
}

/** So many lengths of an axis away from it, all values look the same. */
const faraway = 1e6;

/**
 * The nearest value whose place on an axis can be worked out. What a logarithmic axis cannot show lies on its floor; on a linear
 * one the way to a value, counted in lengths of the axis, may be longer than numbers go.
 */
export function placeable({ kind, lo, hi }: YAxis, value: number): number {
  if (kind === 'log') return Math.max(lo, value);
  const reach = Math.min(Number.MAX_VALUE, faraway * (hi - lo));
  return Math.min(lo + reach, Math.max(lo - reach, value));
}

/** The smallest axis that holds both, of two of the same kind: what an axis grows to during a gesture. */
export function grownAxis(one: YAxis, other: YAxis): YAxis {
  if (one.kind !== other.kind) return other;
  const lo = Math.min(one.lo, other.lo);
  const hi = Math.max(one.hi, other.hi);
  return { kind: one.kind, ...expressible(lo, hi), floored: one.floored || other.floored };
}

export function sameAxis(one: YAxis, other: YAxis): boolean {
  return (
    one.kind === other.kind && one.lo === other.lo && one.hi === other.hi && one.floored === other.floored
  );
}

/** Ticks of an axis, at most about `count`. Logarithmic axes have decades, with 2 and 5 between when there are few. */
export function yTicks(axis: YAxis, count: number): readonly number[] {
  const { kind, lo, hi } = axis;
  if (kind === 'linear') return multiples(niceAbove((hi - lo) / Math.max(1, count)), lo, hi);
  const first = Math.round(Math.log10(lo));
  const last = Math.floor(Math.log10(hi) + 1e-9);
  const every = Math.max(1, Math.ceil((last - first + 1) / Math.max(1, count)));
  const exponents = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const leads = exponents.length * 3 <= count ? [1, 2, 5] : [1];
  return exponents
    .filter((exponent) => (exponent - first) % every === 0)
    .flatMap((exponent) => leads.map((lead) => clean(lead * 10 ** exponent)))
    .filter((value) => value * (1 - 1e-9) <= hi);
}

/** How the ticks of an axis are written: all with exponents or none, and with the digits that tell them apart. */
export function yLabel(axis: YAxis, ticks: readonly number[]): (value: number) => string {
  if (axis.kind === 'log')
    return (value) => (axis.floored && value <= axis.lo ? `≤${lean(value)}` : lean(value));
  const largest = Math.max(...ticks.map(Math.abs), Number.MIN_VALUE);
  const grid = Math.abs((ticks[1] ?? 2 * largest) - (ticks[0] ?? largest)) || largest;
  const digits = Math.max(0, Math.floor(Math.log10(largest) + 1e-9) - Math.floor(Math.log10(grid) + 1e-9));
  return (value) => {
    if (value === 0) return '0';
    if (largest < 1e-2 || largest >= 1e5) return shortExponent(value, digits);
    return value.toFixed(Math.min(15, Math.max(0, -Math.floor(Math.log10(grid) + 1e-9))));
  };
}

function shortExponent(value: number, digits: number): string {
  const [lead = '', exponent = ''] = value.toExponential(Math.min(15, digits)).split('e');
  return `${lead.replace(/\.?0+$/, '')}e${Number(exponent)}`;
}

/** A decade tick: plain near 1, else with an exponent. */
function lean(value: number): string {
  return value >= 0.01 && value < 1e4 ? String(clean(value)) : shortExponent(value, 1);
}
