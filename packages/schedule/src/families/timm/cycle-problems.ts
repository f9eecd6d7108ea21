/** Where timm's cycles end in an exception: the library counts them with a logarithm, and works with powers. */
import { firstWhere } from '../../peak.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import { furthest } from '../../track.ts';
import { dividesByZero, problem } from '../call.ts';
import { type Cyclic, callOfCycle, cyclesOf } from './cycles.ts';
import { clockOf, overflow } from './scheduler.ts';

/** Arguments as Python prints them. */
type Written<K extends string> = Readonly<Record<K, string>>;

/** A factor of which there is no logarithm, and cycles that shrink and all end before the run does. */
export function domainProblems(p: Cyclic, from = clockOf(p).from): readonly Problem[] {
  const { t_initial: T, cycle_mul: m } = p;
  if (m >= 1) return [];
  const { shift } = clockOf(p);
  const over = (s: number) => !(m > 0 && 1 - ((s - shift) / T) * (1 - m) > 0);
  return [problem('ValueError', 'math domain error', firstWhere(over, from, furthest))];
}

/** The power of `cycle_decay` that is too large for a float; it is taken behind the last cycle, too, unless `within` says not. */
export function heightProblems(
  p: Cyclic,
  written: Written<'cycle_decay'>,
  within = Number.POSITIVE_INFINITY,
): readonly Problem[] {
  const size = Math.abs(p.cycle_decay);
  if (!(size > 1)) return [];
  const about = Math.floor(Math.log(Number.MAX_VALUE) / Math.log(size));
  const i = firstWhere((k) => size ** k === Number.POSITIVE_INFINITY, Math.max(1, about - 2), about + 3);
  return i < within ? [overflow(callOfCycle(p, i), written.cycle_decay)] : [];
}

/** What comes of a power of the time: too large a length, and for powers below 0 the beginning of a cycle. */
export function powerProblems(
  p: Cyclic & { readonly k_decay: number },
  written: Written<'k_decay' | 't_initial'>,
  { steps }: Run,
): readonly Problem[] {
  const { k_decay: k, cycle_limit: limit } = p;
  const { from, shift } = clockOf(p);
  const { index, start, length } = cyclesOf(p);
  const first = index(from - shift);
  for (let i = first; i < limit; i += 1) {
    const call = callOfCycle(p, i);
    if (call >= steps || i > first + fewCycles) return [];
    if (k > 0 && length(i) ** k === Number.POSITIVE_INFINITY)
      return [overflow(call, /[.e]/.test(written.t_initial) ? written.t_initial : written.k_decay)];
    if (k < 0 && call - shift === start(i)) return [dividesByZero(call)];
  }
  return [];
}

/** Cycles in which an exception is looked for: if it does not come there, it does not come. */
const fewCycles = 100;

/** Of `TanhLRScheduler`, whose constructor looks at the end of a warmup that is no prefix. */
export function tanhProblems(p: Cyclic, written: Written<'cycle_decay'>): readonly Problem[] {
  const { warmup_t: W, warmup_prefix, cycle_limit } = p;
  const met = [...domainProblems(p, W), ...heightProblems(p, written, cycle_limit)];
  const constructing = W !== 0 && !warmup_prefix;
  return met.map((one) => (constructing && one.at !== null && one.at <= W ? { ...one, at: null } : one));
}
