/** From a compiled track to what a chart needs: as many points as there are pixels, however many steps. */
import { at } from './compile.ts';

import { Columns, type Envelope } from './envelope.ts';
import { isCycles, isLevel } from './phases.ts';
import { Points, type Polyline } from './polyline.ts';
import { cursorOn, type Walk } from './stair-cursor.ts';
import { type CompiledTrack, type Stretch, valueIn } from './track.ts';
import { Updates } from './updates.ts';

/** Part of the run that is on the screen, in steps. */
export interface Window {
  readonly from: number;
  readonly to: number;
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

/** Of a track without an update there is nothing to draw. */
const nothingDrawn: Sampled = { line: new Points().copy(), envelope: new Columns().copy(), dots: false };

/**
 * What is being drawn, before it is known how much that is; handed out are copies. It is kept from one drawing to the next, which
 * nobody can tell: else every move of a slider would leave behind arrays as large as they could have become.
 */
const points = new Points();
const filled = new Columns();

/**
 * Samples a track for drawing: every update where there is room for them, else about one per pixel column; every border
 * of phases on both sides, so that jumps stay vertical; an envelope where cycles are narrower than pixels. Costs what the
 * pixels cost, not the steps.
 *
 * @param track the track to draw.
 * @param window in steps; what lies outside the run is left out.
 * @param columns width of the drawing in pixels.
 */
export function sample(track: CompiledTrack, window: Window, columns: number): Sampled {
  if (track.steps === 0) return nothingDrawn;
  const last = Math.max(0, track.steps - 1);
  const from = Math.min(last, Math.max(0, Math.floor(window.from)));
  const to = Math.max(from, Math.min(last, Math.ceil(window.to)));
  const count = Math.max(1, Math.min(to - from, Math.floor(columns)));
  const width = (to - from) / count;
  const dots = columns / Math.max(1, window.to - window.from) >= dotSpacing;
  points.cut(0);
  filled.clear();
  const here = cursorOn(sharing(track), from);
  if (track.each > 1 && track.each >= width) {
    climb(here, from, to, track.each, dots);
    return { line: points.copy(), envelope: filled.copy(), dots };
  }
  const updates = new Updates(track);
  let right = from;
  for (let column = 0; column < count; column += 1) {
    const left = right;
    right = Math.round(from + (column + 1) * width);
    const begun = points.n;
    const crowd = updates.crowd(left, right, bordersPerColumn);
    if (crowd === null && drawn(here, left, right)) continue;
    // The line runs up to an area and goes on behind it.
    points.cut(begun);
    if (!filled.reachTo(left)) points.push(left, valueIn(here.seek(left), left));
    filled.push(left, right, crowd ?? updates.reach(left, right));
  }
  points.push(to, at(track, to));
  return { line: points.copy(), envelope: filled.copy(), dots };
}

/** Draws stairs one by one, with every update on them where there are dots. */
function climb(here: Walk, from: number, to: number, each: number, dots: boolean): void {
  for (let left = from; left <= to; left = (Math.floor(left / each) + 1) * each) {
    const right = Math.min(to, (Math.floor(left / each) + 1) * each);
    const value = valueIn(here.seek(left), left);
    points.push(left, value);
    if (dots) for (let update = left + 1; update < right; update += 1) points.push(update, value);
    if (right > left) points.push(right, value);
  }
}

/** Draws the line from `left` up to `right`, unless there are more borders on the way than it has room for. */
function drawn(here: Walk, left: number, right: number): boolean {
  here.seek(left);
  points.push(left, valueIn(here, left));
  let borders = 0;
  // Past the last piece its end lies behind.
  while (here.end > left && here.end <= right) {
    const border = here.end;
    if (border < right) borders += 1;
    if (borders > bordersPerColumn) return false;
    const limit = valueIn(here, border);
    const held = isHeld(here) ? valueIn(here, Math.ceil(here.start)) : limit;
    const goesOn = here.next();
    const value = valueIn(here, border);
    points.push(border, Math.abs(limit - value) > 1e-9 * Math.abs(limit) ? held : limit);
    if (!goesOn) break;
    points.push(border, value);
  }
  return true;
}

/**
 * Whether a cycle that jumps at its end is drawn flat: one of a single update goes nowhere, and a schedule that never leaves its
 * peak would be a comb.
 */
function isHeld({ cycle, start, end }: Stretch): boolean {
  const update = Math.ceil(start);
  return cycle !== null && update < end && end <= update + 1;
}

/**
 * The same track but for rounding: where cycles are equally long and equally high, there is one for all. Not of those that come
 * in late or by another clock, which are each worked out at their own place.
 */
function sharing(track: CompiledTrack): CompiledTrack {
  const laid = track.laid.map((place) => {
    const { piece } = place;
    const alike = isCycles(piece) && piece.growth === 1 && piece.first === undefined && isLevel(piece);
    if (!alike) return place;
    const [first, other] = [piece.cycle(0), piece.cycle(1)];
    return { ...place, piece: { ...piece, cycle: (k: number) => (k === 0 ? first : other) } };
  });
  return { ...track, laid };
}
