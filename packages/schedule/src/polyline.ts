/** Lines: points that a chart joins. */
import { grown } from './grown.ts';

/**
 * Points in ascending x; two points on one x are a jump. There are none inside the areas of an envelope: the line then goes on
 * behind them.
 */
export interface Polyline {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/** A line under construction. Grows by doubling and can be used again. */
export class Points {
  n = 0;
  x: Float64Array = new Float64Array(1024);
  y: Float64Array = new Float64Array(1024);

  /** Leaves only the first so many. */
  cut(n: number): void {
    this.n = n;
  }

  push(x: number, y: number): void {
    const last = this.n - 1;
    if (last >= 0 && this.x[last] === x && this.y[last] === y) return;
    if (this.n === this.x.length) {
      this.x = grown(this.x);
      this.y = grown(this.y);
    }
    this.x[this.n] = x;
    this.y[this.n] = y;
    this.n += 1;
  }

  /** A copy of just the size that is needed. */
  copy(): Polyline {
    const n = this.n;
    return { n, x: this.x.slice(0, n), y: this.y.slice(0, n) };
  }
}
