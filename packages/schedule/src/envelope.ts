/** Envelopes: what is filled where there is no room for a line. */
import { grown } from './grown.ts';
import type { Reach } from './reach.ts';

/**
 * Pixel columns in which cycles are narrower than pixels: the updates from `x` up to but not including `end`, both whole, take
 * values between `lo` and `hi`. Columns that touch belong to one area.
 */
export interface Envelope {
  readonly n: number;
  readonly x: Float64Array;
  readonly end: Float64Array;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

const none = new Float64Array();

/** Nothing is filled. */
const empty: Envelope = { n: 0, x: none, end: none, lo: none, hi: none };

/** An envelope under construction, column by column from the left. Grows by doubling and can be used again. */
export class Columns {
  n = 0;
  x: Float64Array = new Float64Array(1024);
  end: Float64Array = new Float64Array(1024);
  lo: Float64Array = new Float64Array(1024);
  hi: Float64Array = new Float64Array(1024);

  clear(): void {
    this.n = 0;
  }

  push(left: number, right: number, { lo, hi }: Reach): void {
    if (this.n === this.x.length) {
      this.x = grown(this.x);
      this.end = grown(this.end);
      this.lo = grown(this.lo);
      this.hi = grown(this.hi);
    }
    this.x[this.n] = left;
    this.end[this.n] = right;
    this.lo[this.n] = lo;
    this.hi[this.n] = hi;
    this.n += 1;
  }

  /** Whether the column that ends here is filled. */
  reachTo(left: number): boolean {
    return this.n > 0 && this.end[this.n - 1] === left;
  }

  /** A copy of just the size that is needed. */
  copy(): Envelope {
    const n = this.n;
    if (n === 0) return empty;
    const used = (numbers: Float64Array) => numbers.slice(0, n);
    return { n, x: used(this.x), end: used(this.end), lo: used(this.lo), hi: used(this.hi) };
  }
}
