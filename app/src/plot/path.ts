/** SVG path data from polylines, with as few characters as the picture needs: their cost is the cost of a drag. */
import type { Envelope, Polyline, Sampled } from '@lr-playground/schedule';

/** From data to pixels, along one axis. */
export type Project = (value: number) => number;

/** Pixels to a tenth, as whole tenths. */
const tenths = (pixels: number): number => Math.round(pixels * 10);

/** Keeps a far-away point from becoming a number that renderers cannot take. */
const nearby = (pixels: number): number => Math.max(-1e5, Math.min(1e5, pixels));

/** How far a stroke may pass beside a point that it stands for, in pixels: less than any screen shows. */
const tolerance = 0.1;

/**
 * Writes a polyline with the fewest strokes that pass within `tolerance` above or below each of its points: a smooth curve
 * takes a few dozen of its thousand points. Upright strokes are kept as they are.
 */
class Pen {
  path = '';
  #down = false;
  /** Where the last stroke ended, in tenths. */
  #x = 0;
  #y = 0;
  /** End of the stroke under way, in tenths, and the slopes within which it passes near enough to all points so far. */
  #toX = 0;
  #toY = 0;
  #steepest = Number.POSITIVE_INFINITY;
  #flattest = Number.NEGATIVE_INFINITY;

  /** Ends the line; the next point begins another. */
  lift(): void {
    this.#stroke();
    this.#down = false;
  }

  /** Draws on to a point, in tenths of a pixel. */
  to(x: number, y: number): void {
    if (!this.#down) {
      this.path += `M${x / 10} ${y / 10}`;
      this.#down = true;
      this.#begin(x, y);
      return;
    }
    const slope = (y - this.#y) / (x - this.#x);
    if (x === this.#toX || !(slope >= this.#flattest && slope <= this.#steepest)) this.#stroke();
    if (x === this.#x) {
      if (y !== this.#y) this.path += `V${y / 10}`;
      this.#begin(x, y);
      return;
    }
    const run = x - this.#x;
    this.#steepest = Math.min(this.#steepest, (y - this.#y + 10 * tolerance) / run);
    this.#flattest = Math.max(this.#flattest, (y - this.#y - 10 * tolerance) / run);
    this.#toX = x;
    this.#toY = y;
  }

  /** Writes the stroke under way, if there is one. */
  #stroke(): void {
    if (this.#toX === this.#x) return;
    this.path += this.#toY === this.#y ? `H${this.#toX / 10}` : `L${this.#toX / 10} ${this.#toY / 10}`;
    this.#begin(this.#toX, this.#toY);
  }

  #begin(x: number, y: number): void {
    this.#x = x;
    this.#y = y;
    this.#toX = x;
    this.#toY = y;
    this.#steepest = Number.POSITIVE_INFINITY;
    this.#flattest = Number.NEGATIVE_INFINITY;
  }
}

/** The curve's line. The pen is lifted where the value is no number, and over areas that the envelope fills. */
export function linePath(
  { line, envelope }: Pick<Sampled, 'line' | 'envelope'>,
  x: Project,
  y: Project,
): string {
  const covered = coverage(envelope);
  const pen = new Pen();
  for (let i = 0; i < line.n; i += 1) {
    const value = line.y[i] ?? Number.NaN;
    const place = line.x[i] ?? 0;
    if (!Number.isFinite(value)) {
      pen.lift();
      continue;
    }
    if (i > 0 && covered(line.x[i - 1] ?? 0, place)) pen.lift();
    pen.to(tenths(nearby(x(place))), tenths(nearby(y(value))));
  }
  pen.lift();
  return pen.path;
}

/** Whether the way from one point to the next leads over an area of the envelope. */
function coverage({ n, x, end }: Envelope): (from: number, to: number) => boolean {
  if (n === 0) return () => false;
  let next = 0;
  return (from, to) => {
    while (next < n && (end[next] ?? 0) <= from) next += 1;
    return next < n && (x[next] ?? 0) < to;
  };
}

/** The areas that cycles narrower than pixels fill, each column at least a pixel high. */
export function envelopePath({ n, x, end, lo, hi }: Envelope, px: Project, py: Project): string {
  let path = '';
  let first = 0;
  while (first < n) {
    let last = first;
    while (last + 1 < n && x[last + 1] === end[last]) last += 1;
    path += band({ x, end, lo, hi }, first, last, px, py);
    first = last + 1;
  }
  return path;
}

function band(
  { x, end, lo, hi }: Omit<Envelope, 'n'>,
  first: number,
  last: number,
  px: Project,
  py: Project,
): string {
  const edge = tenths(nearby(px(end[last] ?? 0)));
  let upper = '';
  let lower = '';
  for (let i = first; i <= last; i += 1) {
    const left = tenths(nearby(px(x[i] ?? 0))) / 10;
    const right = (i === last ? edge : tenths(nearby(px(x[i + 1] ?? 0)))) / 10;
    const top = tenths(nearby(py(hi[i] ?? 0))) / 10;
    const bottom = Math.max(top + 1, tenths(nearby(py(lo[i] ?? 0))) / 10);
    upper += i === first ? `M${left} ${top}H${right}` : `V${top}H${right}`;
    lower = `V${bottom}H${left}${lower}`;
  }
  return `${upper}${lower}Z`;
}

/** A point for every update: strokes of no length, which a round line cap makes dots of. */
export function dotsPath({ n, x, y }: Polyline, px: Project, py: Project): string {
  let path = '';
  for (let i = 0; i < n; i += 1) {
    const step = x[i] ?? 0;
    const value = y[i] ?? Number.NaN;
    // Of two points on one step the second is in force; borders between steps are no updates.
    if (!Number.isInteger(step) || !Number.isFinite(value) || (i + 1 < n && x[i + 1] === step)) continue;
    path += `M${tenths(nearby(px(step))) / 10} ${tenths(nearby(py(value))) / 10}h0`;
  }
  return path;
}
