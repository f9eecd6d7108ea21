/** Values that are scaled at boundaries: held between them, or joined by lines or half waves. */
import type { ResolvedEntry } from '../../params/steps-table.ts';
import type { Problem } from '../../problem.ts';
import type { Form } from '../../schedule.ts';
import { problem } from '../call.ts';
import { inOrder, moving, type Part, still } from './part.ts';

/** A dict as Python sorts it; of a boundary that is given twice the last scale counts. */
function sorted(entries: readonly ResolvedEntry[]): readonly (readonly [number, number])[] {
  return [...new Map(entries.map(({ step, to }) => [step, to]))].sort(([a], [b]) => a - b);
}

/** `piecewise_constant_schedule`: the scales of all boundaries that are reached, multiplied. */
export function piecewiseConstant(init_value: number, entries: readonly ResolvedEntry[]): Part {
  const parts: Part[] = [];
  let [value, reached] = [init_value, 0];
  for (const [step, scale] of sorted(entries)) {
    parts.push(still(reached, step, value));
    value *= scale;
    reached = Math.max(reached, step);
  }
  return inOrder(...parts, still(reached, Number.POSITIVE_INFINITY, value));
}

/** How `piecewise_interpolate_schedule` goes from one value to the next, `share` of the way. */
type Way = (a: number, b: number, share: number) => number;

const linear: { readonly way: Way; readonly latex: string } = {
  way: (a, b, share) => (b - a) * share + a,
  latex: String.raw`(\p{b} - \p{a})\,\frac{\p{s} - \p{B}}{\p{T}} + \p{a}`,
};

const cosine: typeof linear = {
  way: (a, b, share) => b + ((a - b) / 2) * (Math.cos(Math.PI * share) + 1),
  latex: String.raw`\p{b} + \frac{\p{a} - \p{b}}{2}\left(\cos\left(\pi\,\frac{\p{s} - \p{B}}{\p{T}}\right) + 1\right)`,
};

/** The ways there are. */
export const interpolateTypes = ['linear', 'cosine'];

/** `piecewise_interpolate_schedule`: from scaled value to scaled value, and the last one stays. */
export function interpolated(type: string, init_value: number, entries: readonly ResolvedEntry[]): Part {
  const { way, latex } = type === 'cosine' ? cosine : linear;
  const parts: Part[] = [];
  let [a, B, reached] = [init_value, 0, 0];
  for (const [step, scale] of sorted(entries)) {
    const [start, from, b] = [B, a, a * scale];
    // Boundaries nearer than one step to each other are left behind before the way is gone.
    const T = Math.max(step - start, 1);
    const form: Form = { latex, terms: { a: from, b, B: start, T } };
    const value = (s: number) => way(from, b, (s - start) / T);
    parts.push(moving(from < b ? 'warmup' : 'decay', Math.max(reached, start), step, value, form));
    [a, B, reached] = [b, step, Math.max(reached, step)];
  }
  return inOrder(...parts, still(reached, Number.POSITIVE_INFINITY, a));
}

/** What both refuse. */
export function scaleProblems(callee: string, entries: readonly ResolvedEntry[]): readonly Problem[] {
  if (sorted(entries).every(([, scale]) => scale >= 0)) return [];
  return [problem('ValueError', `\`${callee}\` expects non-negative scale factors`)];
}

/** What `piecewise_interpolate_schedule` refuses. */
export function interpolateProblems(type: string, entries: readonly ResolvedEntry[]): readonly Problem[] {
  if (!interpolateTypes.includes(type))
    return [problem('ValueError', "`interpolate_type` must be either 'cosine' or 'linear'")];
  return scaleProblems('piecewise_interpolate_schedule', entries);
}
