/** CyclicLR's triangles: folded where each is like the one before, value by value where a function of any kind scales them. */
import type { Formula } from '../../formula/formula.ts';
import { PythonError } from '../../formula/python-error.ts';
import { realOf } from '../../formula/python-value.ts';
import { listed } from '../../listed.ts';
import { phase, repeat } from '../../phases.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import type { Cycles, Phase, Piece } from '../../schedule.ts';
import { problem } from '../call.ts';
import { isInt } from './constructor.ts';
import { overflow } from './overflow.ts';

/** What the triangles need to know. */
export interface Triangles {
  readonly base_lr: number;
  readonly max_lr: number;
  readonly step_size_up: number;
  readonly step_size_down: number | null;
  readonly mode: string;
  readonly gamma: number;
  readonly scale_fn: Formula | null;
  readonly scale_mode: string;
}

/** What triangles stand on, and how high the first is; below it where the height is negative. */
interface Bounds {
  readonly base: number;
  readonly height: number;
}

/** Steps of the way down. */
export const downOf = (p: Pick<Triangles, 'step_size_up' | 'step_size_down'>) =>
  p.step_size_down ?? p.step_size_up;

const gammaOf = (p: Triangles) => (p.scale_fn === null && p.mode === 'exp_range' ? p.gamma : 1);

/** Triangles between two values, one after the other. */
export function triangles(p: Triangles, bounds: Bounds, run: Run): Piece {
  const gamma = gammaOf(p);
  const alike = p.scale_fn === null && gamma >= 0 && gamma <= 1 && p.step_size_up > 0 && downOf(p) >= 0;
  return alike ? folded(p, bounds) : listed('cycle', values(p, bounds), { count: run.steps });
}

/** The library's cycle of update `t`, from 1, and its height there, from 0 to 1, in its own order of operations. */
function placeOf(up: number, total: number, t: number): readonly [cycle: number, share: number] {
  const ratio = up / total;
  const cycle = Math.floor(1 + t / total);
  const x = 1 + t / total - cycle;
  return [cycle, x <= ratio ? x / ratio : (x - 1) / (ratio - 1)];
}

/** What is left of the height. Throws a `PythonError` where the function does. */
function scaleOf(p: Triangles, cycle: number, t: number): number {
  if (p.scale_fn === null) {
    if (p.mode === 'exp_range') return p.gamma ** t;
    return p.mode === 'triangular2' ? 1 / 2 ** (cycle - 1) : 1;
  }
  const { meaning } = p.scale_fn;
  if (meaning.kind !== 'function') {
    const type = meaning.kind === 'list' ? 'list' : 'float';
    throw new PythonError('TypeError', `'${type}' object is not callable`);
  }
  return realOf(meaning.valueAt(p.scale_mode === 'cycle' ? cycle : t));
}

/** The value of update `t`. Throws a `PythonError` where the function of the height does. */
export function valueAt(p: Triangles, { base, height }: Bounds, t: number): number {
  const [cycle, share] = placeOf(p.step_size_up, p.step_size_up + downOf(p), t);
  return base + height * share * scaleOf(p, cycle, t);
}

/** All values up to the first that there is none of. */
function* values(p: Triangles, bounds: Bounds): Generator<number> {
  for (let t = 0; ; t += 1) {
    const value = attempt(() => valueAt(p, bounds, t));
    if (typeof value !== 'number' || !Number.isFinite(value)) return;
    yield value;
  }
}

/** What a computation gives, or what Python raises over it. */
function attempt(compute: () => number): number | PythonError {
  try {
    return compute();
  } catch (error) {
    if (error instanceof PythonError) return error;
    throw error;
  }
}

/** Updates that are looked at for what a function raises. */
const mostLooked = 100_000;

/**
 * What the height makes impossible: an error of the function, a power or a learning rate that is too large.
 *
 * @param gamma as it was written.
 */
export function scaleProblems(p: Triangles, run: Run, gamma: string): readonly Problem[] {
  const bounds = { base: p.base_lr, height: p.max_lr - p.base_lr };
  const factor = gammaOf(p);
  if (p.scale_fn === null && !(Math.abs(factor) > 1)) return [];
  let from = 0;
  if (p.scale_fn === null) {
    // No triangle is higher than its height: the first that may be too large is found by halving.
    const most = (t: number) => Math.abs(bounds.base) + Math.abs(bounds.height) * Math.abs(factor) ** t;
    from = (overflow(most, run)[0]?.at ?? run.steps + 1) - 1;
  }
  for (let t = from; t < Math.min(run.steps, from + mostLooked); t += 1) {
    const at = t > 0 ? t : null;
    if (p.scale_fn === null && Math.abs(factor) ** t === Number.POSITIVE_INFINITY)
      return [problem('OverflowError', isInt(gamma) ? tooLargeInt : tooLargeFloat, at)];
    const value = attempt(() => valueAt(p, bounds, t));
    if (typeof value !== 'number') return [problem(value.type, value.message, at)];
    const [found] = overflow(() => value, { ...run, steps: 1 });
    if (found !== undefined) return [{ ...found, at: t + 1 }];
  }
  return [];
}

const tooLargeFloat = "(34, 'Numerical result out of range')";
const tooLargeInt = 'int too large to convert to float';

/** What each leg is in letters; made once, as cycles are made over and over while drawing. */
const rise = String.raw`\p{b} + \p{h}\,\frac{\p{u} + \p{t}}{\p{U}}`;
const fall = String.raw`\p{b} + \p{h}\,\frac{\p{P} - \p{u} - \p{t}}{\p{P} - \p{U}}`;
const shrinking = String.raw`\,\p{g}^{\p{o} + \p{t}}`;

/** A place that misses a whole step by rounding alone is that step. */
function wholeOr(step: number): number {
  const whole = Math.round(step);
  return Math.abs(step - whole) <= 4e-15 * Math.max(1, whole) ? whole : step;
}

/** Cycles from the base up (or down) by the height and back. */
function folded(p: Triangles, { base, height }: Bounds): Cycles {
  const up = p.step_size_up;
  const steps = up + downOf(p);
  const gamma = gammaOf(p);
  const halving = (k: number) => (p.mode === 'triangular2' ? 1 / 2 ** k : 1);
  const shareOf = (u: number) => {
    const [x, ratio] = [Math.min(1, Math.max(0, u / steps)), up / steps];
    return x <= ratio ? x / ratio : (x - 1) / (ratio - 1);
  };
  const borders = bordersOf(up, steps, gamma);
  return repeat({ steps, base, height: (k) => height * halving(k) * gamma ** (k * steps) }, (k) =>
    borders.slice(1).map((to, index): Phase => {
      const from = borders[index] ?? 0;
      const start = k * steps + from;
      // At updates the library's own bits, which lose digits from cycle to cycle; between them the line through those.
      const value = (t: number) => {
        const s = wholeOr(start + t);
        const isUpdate = Number.isInteger(s) && s < start + to - from;
        const share = isUpdate ? placeOf(up, steps, s)[1] : shareOf(from + t);
        return base + height * share * halving(k) * gamma ** s;
      };
      return phase('cycle', to - from, value, {
        latex: (from < up ? rise : fall) + (gamma === 1 ? '' : shrinking),
        terms: { b: base, h: height * halving(k), u: from, U: up, P: steps, g: gamma, o: start },
      });
    }),
  );
}

/** Where a cycle turns: on top, and before that where shrinking at every step outweighs the climb. */
function bordersOf(up: number, steps: number, gamma: number): readonly number[] {
  const summit = -1 / Math.log(gamma);
  return [0, ...(gamma < 1 && summit > 0 && summit < up ? [summit] : []), ...(up < steps ? [up] : []), steps];
}
