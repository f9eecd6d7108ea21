/** What a drawing reaches up and down to. */
import type { Sampled } from '@lr-playground/schedule';

export interface Extent {
  readonly lo: number;
  readonly hi: number;
  /** The lowest value above 0, for logarithmic axes; infinite when there is none. */
  readonly positive: number;
}

export const nothing: Extent = {
  lo: Number.POSITIVE_INFINITY,
  hi: Number.NEGATIVE_INFINITY,
  positive: Number.POSITIVE_INFINITY,
};

const known = new WeakMap<Sampled, Extent>();

/** The extent of a drawing; worked out once. Gaps (values that are no numbers) do not count. */
export function extentOf(drawn: Sampled): Extent {
  const old = known.get(drawn);
  if (old !== undefined) return old;
  let { lo, hi, positive } = nothing;
  const see = (value: number) => {
    if (!Number.isFinite(value)) return;
    if (value < lo) lo = value;
    if (value > hi) hi = value;
    if (value > 0 && value < positive) positive = value;
  };
  const { line, envelope } = drawn;
  for (let i = 0; i < line.n; i += 1) see(line.y[i] ?? Number.NaN);
  for (let i = 0; i < envelope.n; i += 1) {
    const low = envelope.lo[i] ?? Number.NaN;
    const high = envelope.hi[i] ?? Number.NaN;
    see(low);
    see(high);
    // An area goes through all that lies between, however near to 0.
    if (low <= 0 && high > 0) positive = Number.MIN_VALUE;
  }
  const extent = lo > hi ? nothing : { lo, hi, positive };
  known.set(drawn, extent);
  return extent;
}

/** What holds both. */
export function united(one: Extent, other: Extent): Extent {
  return {
    lo: Math.min(one.lo, other.lo),
    hi: Math.max(one.hi, other.hi),
    positive: Math.min(one.positive, other.positive),
  };
}

/** Share of the points that may lie outside of what is usual, at either end. */
const unusual = 0.02;

/**
 * The extent without the few points that shoot far away, as ratios do where the pinned curve nears 0: an axis that reached up to
 * them would flatten everything else.
 */
export function usualExtent(drawn: Sampled): Extent {
  const all = extentOf(drawn);
  const { n, y } = drawn.line;
  const values = y.slice(0, n).filter(Number.isFinite).sort();
  const most = values[Math.floor((1 - unusual) * (values.length - 1))];
  const least = values[Math.ceil(unusual * (values.length - 1))];
  if (most === undefined || least === undefined) return all;
  const hi = all.hi > 3 * most && most > 0 ? 1.25 * most : all.hi;
  const positive = all.positive < least / 100 && least > 0 ? least / 10 : all.positive;
  return { lo: Math.min(all.lo, hi), hi, positive: Math.min(positive, hi) };
}
