/** From a compiled track to what a chart needs: as many points as there are pixels, however many steps. */
import { before, type CompiledTrack, type Stretch, stretchAt, valueIn } from './compile.ts';

/** Part of the run that is on the screen, in steps. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/** Points in ascending x; two points on one x are a jump. Only the first `n` entries count. */
export interface Polyline {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Pixel columns in which cycles are narrower than pixels: the curve passes everything between `lo` and `hi` from `x` to
 * `x + width`. Columns that touch belong to one area.
 */
export interface Envelope {
  readonly n: number;
  readonly width: number;
  readonly x: Float64Array;
  readonly lo: Float64Array;
  readonly hi: Float64Array;
}

/** What one curve looks like in a window. */
export interface Sampled {
  readonly line: Polyline;
  readonly envelope: Envelope;
  /** Whether steps are so wide that each update should be a dot. */
  readonly dots: boolean;
}

/** Borders drawn one by one in a pixel column; with more than these the column is filled instead. */
const bordersPerColumn = 3;

/** Updates are drawn as dots from this many pixels a step. */
const dotSpacing = 6;

/** Points under construction; grows by doubling, for jumps come on top of one point a column. */
class Points {
  n = 0;
  x: Float64Array;
  y: Float64Array;

  constructor(capacity: number) {
    this.x = new Float64Array(capacity);
    this.y = new Float64Array(capacity);
  }

  push(x: number, y: number): void {
    if (this.n > 0 && this.x[this.n - 1] === x && this.y[this.n - 1] === y) return;
    if (this.n === this.x.length) {
      this.x = grown(this.x);
      this.y = grown(this.y);
    }
    this.x[this.n] = x;
    this.y[this.n] = y;
    this.n += 1;
  }
}

function grown(values: Float64Array): Float64Array {
  const larger = new Float64Array(values.length * 2);
  larger.set(values);
  return larger;
}

/** The extremes of the curve in `[from, to)`, from the borders of the first, middle and last cycle that begin there. */
function extremes(track: CompiledTrack, from: number, to: number): readonly [number, number] {
  let lo = Number.POSITIVE_INFINITY;
  let hi = Number.NEGATIVE_INFINITY;
  for (const place of [from, (from + to) / 2, to]) {
    let stretch = stretchAt(track, place);
    const { cycle } = stretch;
    // A whole cycle from here on: until the same place in the next one, or as many borders as a cycle may have.
    for (let borders = 0; borders < 64; borders += 1) {
      const start = stretch.phase.value(0);
      const end = stretch.phase.value(Math.min(stretch.end - stretch.start, stretch.phase.steps));
      lo = Math.min(lo, start, end);
      hi = Math.max(hi, start, end);
      if (!(stretch.end < track.steps) || stretch.cycle === null || stretch.cycle > (cycle ?? 0)) break;
      stretch = stretchAt(track, stretch.end);
    }
  }
  return [lo, hi];
}

/**
 * Samples a track for drawing: every update where there is room for them, else about one per pixel column; every border
 * of phases on both sides, so that jumps stay vertical; an envelope where cycles are narrower than pixels. Costs what the
 * pixels cost, not the steps.
 *
 * @param window in steps; what lies outside the run is left out.
 * @param columns width of the drawing in pixels.
 */
export function sample(track: CompiledTrack, window: Window, columns: number): Sampled {
  const last = Math.max(0, track.steps - 1);
  const from = Math.min(last, Math.max(0, Math.floor(window.from)));
  const to = Math.max(from, Math.min(last, Math.ceil(window.to)));
  const count = Math.max(1, Math.min(to - from, Math.floor(columns)));
  const width = (to - from) / count;
  const points = new Points(2 * count + 16);
  const envelope = {
    n: 0,
    width,
    x: new Float64Array(count),
    lo: new Float64Array(count),
    hi: new Float64Array(count),
  };
  let stretch: Stretch = stretchAt(track, from);
  for (let column = 0; column < count; column += 1) {
    const left = column === 0 ? from : Math.round(from + column * width);
    const right = Math.round(from + (column + 1) * width);
    if (stretch.end <= left && stretch.end > stretch.start) stretch = stretchAt(track, left);
    points.push(left, valueIn(stretch, left));
    let borders = 0;
    while (stretch.end < right && borders < bordersPerColumn) {
      const border = stretch.end;
      points.push(border, valueIn(stretch, border));
      const next = stretchAt(track, border);
      if (!(next.end > border)) break;
      stretch = next;
      points.push(border, valueIn(stretch, border));
      borders += 1;
    }
    if (borders === bordersPerColumn && stretch.end < right) {
      const [lo, hi] = extremes(track, left, right);
      envelope.x[envelope.n] = left;
      envelope.lo[envelope.n] = lo;
      envelope.hi[envelope.n] = hi;
      envelope.n += 1;
      stretch = stretchAt(track, right);
    }
    if (stretch.end === right) points.push(right, before(track, right));
  }
  points.push(to, valueIn(stretchAt(track, to), to));
  const { n, x, y } = points;
  return { line: { n, x, y }, envelope, dots: columns / Math.max(1, window.to - window.from) >= dotSpacing };
}
