/** SVG path data from polylines, with as few characters as the picture needs: their cost is the cost of a drag. */
import type { Envelope, Polyline, Sampled } from '@lr-playground/schedule';

/** From data to pixels, along one axis. */
export type Project = (value: number) => number;

/** Pixels to a tenth, as whole tenths. */
const tenths = (pixels: number): number => Math.round(pixels * 10);

/** Keeps a far-away point from becoming a number that renderers cannot take. */
const nearby = (pixels: number): number => Math.max(-1e5, Math.min(1e5, pixels));

/**
 * The curve's line. Points on one horizontal or vertical become one stroke. The pen is lifted where the value is no number,
 * and over areas that the envelope fills.
 */
export function linePath(
  { line, envelope }: Pick<Sampled, 'line' | 'envelope'>,
  x: Project,
  y: Project,
): string {
  const covered = coverage(envelope);
  let path = '';
  let down = false;
  // Last point written, and a horizontal stroke not yet written.
  let penX = 0;
  let penY = 0;
  let level = Number.NaN;
  for (let i = 0; i < line.n; i += 1) {
    const value = line.y[i] ?? Number.NaN;
    const place = line.x[i] ?? 0;
    if (!Number.isFinite(value)) {
      if (down && !Number.isNaN(level)) path += `H${level / 10}`;
      level = Number.NaN;
      down = false;
      continue;
    }
    const px = tenths(nearby(x(place)));
    const py = tenths(nearby(y(value)));
    if (down && i > 0 && covered(line.x[i - 1] ?? 0, place)) {
      if (!Number.isNaN(level)) path += `H${level / 10}`;
      level = Number.NaN;
      down = false;
    }
    if (!down) {
      path += `M${px / 10} ${py / 10}`;
      down = true;
    } else if (py === penY) {
      level = px;
    } else {
      if (!Number.isNaN(level)) path += `H${level / 10}`;
      const flatX = Number.isNaN(level) ? penX : level;
      level = Number.NaN;
      path += px === flatX ? `V${py / 10}` : `L${px / 10} ${py / 10}`;
    }
    penX = px;
    penY = py;
  }
  return Number.isNaN(level) ? path : `${path}H${level / 10}`;
}

/** Whether the way from one point to the next leads over an area of the envelope. */
function coverage({ n, x, width }: Envelope): (from: number, to: number) => boolean {
  if (n === 0) return () => false;
  let next = 0;
  return (from, to) => {
    while (next < n && (x[next] ?? 0) + width / 2 < from) next += 1;
    return next < n && (x[next] ?? 0) + width / 2 < to;
  };
}

/** The areas that cycles narrower than pixels fill, each column at least a pixel high. */
export function envelopePath({ n, width, x, lo, hi }: Envelope, px: Project, py: Project): string {
  let path = '';
  let first = 0;
  while (first < n) {
    let last = first;
    while (last + 1 < n && (x[last + 1] ?? 0) - (x[last] ?? 0) < 1.5 * width + 1) last += 1;
    path += band({ width, x, lo, hi }, first, last, px, py);
    first = last + 1;
  }
  return path;
}

function band(
  { width, x, lo, hi }: Omit<Envelope, 'n'>,
  first: number,
  last: number,
  px: Project,
  py: Project,
): string {
  const end = tenths(nearby(px((x[last] ?? 0) + width)));
  let upper = '';
  let lower = '';
  for (let i = first; i <= last; i += 1) {
    const left = tenths(nearby(px(x[i] ?? 0))) / 10;
    const right = (i === last ? end : tenths(nearby(px(x[i + 1] ?? 0)))) / 10;
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
