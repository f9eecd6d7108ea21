/** Where a drawing leaves its axis, and how far. */
import type { Sampled } from '@lr-playground/schedule';
import type { YAxis } from './y-axis.ts';

export interface OffScale {
  readonly side: 'above' | 'below';
  /** The update that lies furthest outside there, and its value; infinite where a ratio is. */
  readonly step: number;
  readonly value: number;
}

/** Most places that are told of on either side. */
const most = 3;

/**
 * The places where a drawing is above or below its axis, those where it goes furthest. The drawing says where to look, `value`
 * what an update really has there: samples may lie between updates, and gaps may be infinite.
 *
 * @param last the last update of the run
 */
export function offScale(
  drawn: Sampled,
  axis: YAxis,
  last: number,
  value: (step: number) => number,
): readonly OffScale[] {
  const clamped = (place: number) => Math.min(last, Math.max(0, place));
  return (['above', 'below'] as const).flatMap((side) => {
    const sign = side === 'above' ? 1 : -1;
    const limit = sign * (side === 'above' ? axis.hi : axis.lo);
    const far = (step: number) => sign * value(step);
    return excursions(drawn, sign, limit, (x) => far(clamped(Math.round(x))))
      .sort((a, b) => b.far - a.far)
      .slice(0, most)
      .map(({ from, to }) => furthest(clamped(Math.floor(from)), clamped(Math.ceil(to)), far))
      .filter((step) => far(step) > limit)
      .map((step) => ({ side, step, value: value(step) }));
  });
}

/** How far a drawing goes before it comes back, and between which samples that is. */
interface Excursion {
  readonly far: number;
  readonly from: number;
  readonly to: number;
}

/** Where the drawing is beyond `limit`; `gap` says how far out an update is where nothing is drawn. */
function excursions(
  { line, envelope }: Sampled,
  sign: 1 | -1,
  limit: number,
  gap: (x: number) => number,
): Excursion[] {
  const found: Excursion[] = [];
  let outside = false;
  const see = (far: number, from: number, to: number) => {
    const before = outside ? found.pop() : undefined;
    outside = far > limit;
    if (before !== undefined && !(far > before.far)) found.push(before);
    else if (outside) found.push({ far, from, to });
  };
  const xAt = (i: number) => line.x[Math.min(line.n - 1, Math.max(0, i))] ?? 0;
  for (let i = 0; i < line.n; i += 1) {
    const y = line.y[i] ?? Number.NaN;
    see(Number.isFinite(y) ? sign * y : gap(xAt(i)), xAt(i - 1), xAt(i + 1));
  }
  outside = false;
  const edge = sign === 1 ? envelope.hi : envelope.lo;
  for (let i = 0; i < envelope.n; i += 1) {
    see(sign * (edge[i] ?? Number.NaN), envelope.x[i] ?? 0, envelope.end[i] ?? 0);
  }
  return found;
}

/** Updates that are looked at in one go. */
const few = 64;

/** The furthest update between two; where there are many, of a few first, and then around the furthest of those. */
function furthest(from: number, to: number, far: (step: number) => number): number {
  let [lo, hi] = [from, to];
  for (;;) {
    const every = Math.max(1, Math.ceil((hi - lo) / few));
    let best = { step: hi, far: far(hi) };
    for (let step = lo; step < hi; step += every) {
      const here = far(step);
      if (here > best.far || Number.isNaN(best.far)) best = { step, far: here };
    }
    if (every === 1) return best.step;
    [lo, hi] = [Math.max(from, best.step - every), Math.min(to, best.step + every)];
  }
}
