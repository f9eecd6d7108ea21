/** From a compiled track to what a chart needs: as many points as there are pixels, however many steps. */
import { at, stretchAt } from './compile.ts';
import { cycleAt, stretchesOfCycles } from './cursor.ts';
import { listedReach } from './listed.ts';
import { isCycles, isListed } from './phases.ts';
import type { Cycles, Phase } from './schedule.ts';
import { type CompiledTrack, type Laid, type Stretch, valueIn } from './track.ts';

/** Part of the run that is on the screen, in steps. */
export interface Window {
  readonly from: number;
  readonly to: number;
}

/**
 * Points in ascending x; two points on one x are a jump. Only the first `n` entries count. There are none inside the areas
 * of an envelope: the line then goes on behind them.
 */
export interface Polyline {
  readonly n: number;
  readonly x: Float64Array;
  readonly y: Float64Array;
}

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

/** What a value goes through, under construction. */
interface Reach {
  lo: number;
  hi: number;
}

function see(reach: Reach, value: number): void {
  if (value < reach.lo) reach.lo = value;
  if (value > reach.hi) reach.hi = value;
}

/** Sees what the updates of `[from, to)` that fall into a stretch have: it is monotone, so the first and the last. */
function seeUpdates(reach: Reach, stretch: Stretch, from: number, to: number): void {
  const first = Math.max(from, Math.ceil(stretch.start));
  const last = Math.min(to, Math.ceil(stretch.end)) - 1;
  if (first > last) return;
  see(reach, valueIn(stretch, first));
  if (last > first) see(reach, valueIn(stretch, last));
}

/** Cycles of a column that are looked at one by one. */
const fewCycles = 12;

/** A number of cycles, even because a wave is two halves, after which borders fall on whole steps as before; else 0. */
function periodOf({ steps, growth }: Cycles): number {
  if (growth !== 1) return 0;
  for (const period of [2, 4, 6]) if (Number.isInteger(steps * period)) return period;
  return 0;
}

/**
 * Sees the updates of `[from, to)` inside folded cycles. Of many cycles only the first, the middle and the last are looked
 * at, for families change their cycles in one direction; where these do not fall on whole steps in a short rhythm,
 * updates come as near as anything to all that the cycles go through, and so their ends are seen instead.
 */
function seeCycles(
  reach: Reach,
  track: CompiledTrack,
  laid: Laid,
  cycles: Cycles,
  from: number,
  to: number,
): void {
  const first = cycleAt(laid, cycles, from);
  const last = cycleAt(laid, cycles, to - 1);
  const walk = (begin: number, end: number, look: (stretch: Stretch) => void) => {
    for (const stretch of stretchesOfCycles(track, laid, begin, end + 1)) look(stretch);
  };
  const atUpdates = (stretch: Stretch) => seeUpdates(reach, stretch, from, to);
  if (last - first <= fewCycles) {
    walk(first, last, atUpdates);
    return;
  }
  const period = periodOf(cycles);
  if (period > 0) {
    walk(first, first + period, atUpdates);
    walk(last - period, last, atUpdates);
    return;
  }
  const atEnds = ({ phase, start, end }: Stretch) => {
    see(reach, phase.value(0));
    see(reach, phase.value(end - start));
  };
  const middle = Math.floor((first + last) / 2);
  walk(first, first + 1, atEnds);
  walk(middle, middle + 1, atEnds);
  walk(last - 1, last, atEnds);
}

/** What the updates of `[from, to)` go through. */
function reachOf(track: CompiledTrack, from: number, to: number): Reach {
  const reach = { lo: Number.POSITIVE_INFINITY, hi: Number.NEGATIVE_INFINITY };
  let t = from;
  for (const laid of track.laid) {
    if (t >= to) break;
    if (laid.end <= t) continue;
    const end = Math.min(to, Math.ceil(laid.end));
    if (isCycles(laid.piece)) seeCycles(reach, track, laid, laid.piece, t, end);
    else if (isListed(laid.piece))
      for (const value of listedReach(laid, laid.piece, t, end)) see(reach, value);
    else seeUpdates(reach, { phase: laid.piece, start: laid.start, end: laid.end, cycle: null }, t, end);
    t = end;
  }
  if (t < to) see(reach, at(track, t));
  return reach;
}

/**
 * Where a curve is drawn to at the end of a stretch. A cycle of a single update that then jumps goes nowhere: its value is
 * held, else a schedule that never leaves its peak would be drawn as a comb.
 */
function endOf(stretch: Stretch, next: Stretch): number {
  const limit = valueIn(stretch, stretch.end);
  const update = Math.ceil(stretch.start);
  if (stretch.cycle === null || stretch.end > update + 1 || update >= stretch.end) return limit;
  const jump = Math.abs(limit - valueIn(next, stretch.end));
  return jump > 1e-9 * Math.abs(limit) ? valueIn(stretch, update) : limit;
}

/** Columns that are filled, under construction. */
class Columns {
  n = 0;
  readonly x: Float64Array;
  readonly end: Float64Array;
  readonly lo: Float64Array;
  readonly hi: Float64Array;

  constructor(capacity: number) {
    this.x = new Float64Array(capacity);
    this.end = new Float64Array(capacity);
    this.lo = new Float64Array(capacity);
    this.hi = new Float64Array(capacity);
  }

  push(left: number, right: number, { lo, hi }: Reach): void {
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
}

/** Cycles kept at hand: those that begin a column, which are asked for border by border and then once more. */
const keptCycles = 4;

/** The same track, but a cycle that was made lately is not made again. */
function remembering(track: CompiledTrack): CompiledTrack {
  if (!track.laid.some(({ piece }) => isCycles(piece))) return track;
  const laid = track.laid.map((place) => {
    const { piece } = place;
    if (!isCycles(piece)) return place;
    const made: (readonly Phase[])[] = [];
    const of: number[] = [];
    const cycle = (k: number) => {
      const slot = k % keptCycles;
      const known = of[slot] === k ? made[slot] : undefined;
      if (known !== undefined) return known;
      const phases = piece.cycle(k);
      of[slot] = k;
      made[slot] = phases;
      return phases;
    };
    return { ...place, piece: { ...piece, cycle } };
  });
  return { ...track, laid };
}

/** Of a track without an update there is nothing to draw. */
const nothingDrawn: Sampled = {
  line: { n: 0, x: new Float64Array(), y: new Float64Array() },
  envelope: {
    n: 0,
    x: new Float64Array(),
    end: new Float64Array(),
    lo: new Float64Array(),
    hi: new Float64Array(),
  },
  dots: false,
};

/**
 * Samples a track for drawing: every update where there is room for them, else about one per pixel column; every border
 * of phases on both sides, so that jumps stay vertical; an envelope where cycles are narrower than pixels. Costs what the
 * pixels cost, not the steps.
 *
 * @param given the track to draw.
 * @param window in steps; what lies outside the run is left out.
 * @param columns width of the drawing in pixels.
 */
export function sample(given: CompiledTrack, window: Window, columns: number): Sampled {
  if (given.steps === 0) return nothingDrawn;
  const track = remembering(given);
  const last = Math.max(0, track.steps - 1);
  const from = Math.min(last, Math.max(0, Math.floor(window.from)));
  const to = Math.max(from, Math.min(last, Math.ceil(window.to)));
  const count = Math.max(1, Math.min(to - from, Math.floor(columns)));
  const width = (to - from) / count;
  const points = new Points(2 * count + 16);
  const filled = new Columns(count);
  let stretch: Stretch = stretchAt(track, from);
  let right = from;
  for (let column = 0; column < count; column += 1) {
    const left = right;
    right = Math.round(from + (column + 1) * width);
    if (stretch.end <= left && stretch.end > stretch.start) stretch = stretchAt(track, left);
    const begun = points.n;
    points.push(left, valueIn(stretch, left));
    let borders = 0;
    // Past the last piece its end lies behind.
    while (stretch.end > left && stretch.end < right) {
      borders += 1;
      if (borders > bordersPerColumn) break;
      const border = stretch.end;
      const next = stretchAt(track, border);
      points.push(border, endOf(stretch, next));
      if (!(next.end > border)) break;
      stretch = next;
      points.push(border, valueIn(stretch, border));
    }
    if (borders > bordersPerColumn) {
      // The line runs up to an area and goes on behind it.
      points.n = filled.reachTo(left) ? begun : begun + 1;
      filled.push(left, right, reachOf(track, left, right));
      stretch = stretchAt(track, right);
    } else if (stretch.end === right) points.push(right, endOf(stretch, stretchAt(track, right)));
  }
  points.push(to, at(track, to));
  const { n, x, y } = points;
  return {
    line: { n, x, y },
    envelope: { n: filled.n, x: filled.x, end: filled.end, lo: filled.lo, hi: filled.hi },
    dots: columns / Math.max(1, window.to - window.from) >= dotSpacing,
  };
}
