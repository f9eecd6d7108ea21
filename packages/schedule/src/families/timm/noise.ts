/** Noise on the learning rate of a range of calls, drawn anew from a generator of its own at every call. */
import { at, layTrack } from '../../compile.ts';
import { listed } from '../../listed.ts';
import type { ParamSet } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import type { Handle, Piece, Tracks } from '../../schedule.ts';
import { updateFrom } from '../along.ts';
import { problem } from '../call.ts';
import { seated } from '../handles.ts';
import { TorchGenerator } from '../torch/generator.ts';

/** What noise depends on. */
export interface Noise {
  /** First call, and the one behind the last; null where there is none. A list of one number has no end, and fails. */
  readonly range: readonly number[] | number | null;
  readonly noise_pct: number;
  readonly noise_seed: number | null;
  readonly noise_type?: string;
  /** The first call that may have any: call 0 is the constructor's. */
  readonly first?: number;
}

/** The noise of a class, from its arguments. */
export function noiseIn(
  p: Pick<Noise, 'noise_pct' | 'noise_seed' | 'noise_type'> & { readonly noise_range_t: number | null },
  written: string,
): Noise {
  return { ...p, range: rangeOf(p.noise_range_t, written) };
}

/**
 * The range that is written: a number, or a list.
 *
 * @param value as families see it, NaN for a list.
 */
export function rangeOf(value: number | null, written: string): Noise['range'] {
  const list = /^\[(.*)\]$/.exec(written)?.[1];
  return list === undefined ? value : list.split(',').map(Number);
}

/** The calls with noise: from one up to another. */
function callsOf({ range, first = 1 }: Noise): readonly [from: number, to: number] {
  const [from, to] = typeof range === 'number' ? [range, Number.POSITIVE_INFINITY] : (range ?? []);
  // A list of one fails at its first call, a text never.
  return [
    Math.max(first, updateFrom(from ?? Number.POSITIVE_INFINITY)),
    updateFrom(to ?? Number.POSITIVE_INFINITY),
  ];
}

const isNormal = ({ noise_type = 'normal' }: Noise) => noise_type === 'normal';

/** Most draws of one call that are followed: with a limit near 0 the library goes on for long. */
const mostDraws = 2 ** 18;

/** The noise of a call: what the learning rate is raised by, as a share of it. */
export function noiseOf(p: Noise): (call: number) => number {
  const [from, to] = callsOf(p);
  const drawn = drawnWith(p);
  return (call) => (call < from || call >= to ? 0 : drawn(call));
}

/** The noise that was drawn last: a drag of anything else asks for the same again and again. */
let last: { readonly key: string; readonly drawn: (call: number) => number } | null = null;

function drawnWith(p: Noise): (call: number) => number {
  const seed = p.noise_seed ?? 42;
  const key = [isNormal(p), p.noise_pct, seed].join(' ');
  if (last?.key === key) return last.drawn;
  const generator = new TorchGenerator(seed);
  const known = new Map<number, number>();
  const drawn = (call: number) => {
    const before = known.get(call);
    if (before !== undefined) return before;
    generator.manualSeed(seed + call);
    const noise = isNormal(p) ? normal(generator, p.noise_pct) : 2 * (generator.rand() - 0.5) * p.noise_pct;
    known.set(call, noise);
    return noise;
  };
  last = { key, drawn };
  return drawn;
}

/** Drawn until it is small enough. */
function normal(generator: TorchGenerator, limit: number): number {
  for (let draws = 0; draws < mostDraws; draws += 1) {
    const noise = generator.randn();
    if (Math.abs(noise) < limit) return noise;
  }
  return 0;
}

/** Calls that are listed. A call takes about as long as 30 draws, and as many more as it takes until one is small enough. */
export const mostCalls = ({ noise_pct }: Noise) =>
  Math.round(Math.max(64, 30_000 / (1 + 1 / (24 * Math.max(0, noise_pct)))));

/** Whether a call before that number has noise. */
export function isNoisy(p: Noise, calls: number): boolean {
  const [from, to] = callsOf(p);
  return from < Math.min(to, calls);
}

/** Handles where there is noise: those that are still on the curve. */
export function heldIn<P extends ParamSet>(
  p: { readonly noise_range_t: number | null },
  handles: readonly Handle<P>[],
  tracks: Tracks,
  run: Run,
): readonly Handle<P>[] {
  return p.noise_range_t === null ? handles : seated(handles, tracks, run);
}

/** Pieces with noise on them, value by value; without noise they stay what they are. */
export function noisy(pieces: readonly Piece[], p: Noise, { steps }: Run): readonly Piece[] {
  if (!isNoisy(p, steps)) return pieces;
  const track = layTrack(pieces, steps);
  const noise = noiseOf(p);
  function* values(): Generator<number> {
    for (let call = 0; call < steps; call += 1) {
      const value = at(track, call);
      yield value + value * noise(call);
    }
  }
  return [listed('decay', values(), { count: steps, most: mostCalls(p) })];
}

/** What the first call with noise raises. */
export function noiseProblems(p: Noise, seed: string): readonly Problem[] {
  const [from, to] = callsOf(p);
  if (typeof p.range === 'number' && Number.isNaN(p.range))
    return [problem('TypeError', "'>=' not supported between instances of 'int' and 'str'", p.first ?? 1)];
  if (!(from < to)) return [];
  if (typeof p.range !== 'number' && p.range?.length === 1)
    return [problem('IndexError', 'list index out of range', from)];
  if (/\d[.e]/.test(seed))
    return [problem('RuntimeError', 'manual_seed expected a long, but got float', from)];
  // Drawn again and again, until somebody interrupts it.
  if (isNormal(p) && p.noise_pct <= 0) return [problem('KeyboardInterrupt', '', from)];
  return [];
}
