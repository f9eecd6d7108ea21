/** Noise on the learning rate of a range of calls, drawn anew from a generator of its own at every call. */
import { at, layTrack } from '../../compile.ts';
import { listed } from '../../listed.ts';
import { argument, optionalArgument } from '../../params/argument.ts';
import type { ParamSet, Values } from '../../params/param.ts';
import type { PythonNumber } from '../../params/python.ts';
import { text } from '../../params/text.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import type { Handle, Piece, Text, Tracks } from '../../schedule.ts';
import { updateFrom } from '../along.ts';
import { problem } from '../call.ts';
import { seated } from '../handles.ts';
import { TorchGenerator } from '../torch/generator.ts';

export const noiseSection: Text = { en: 'Noise', zh: '噪声' };

/** Where the noise is: a call, or a list of two. */
export const noise_range_t = optionalArgument({
  type: 'steps',
  section: noiseSection,
  label: { en: 'Noise from (noise_range_t)', zh: '噪声范围（noise_range_t）' },
  help: {
    en: 'Call from which on there is noise, or two in brackets, the second without. None: no noise.',
    zh: '从第几次调用起加噪声；也可用方括号写起止两个数，不含终点。None 表示不加。',
  },
  symbol: 'n',
  byDefault: null,
  slider: [0, 10_000],
  literals: true,
});

/** Arguments that say what the noise is like, shown where there is any. */
export const noiseArguments = (range: 'noise_range_t' | 'noise', seed: PythonNumber | null) => {
  const applies = (values: Values) => values[range] !== null;
  return {
    noise_pct: argument({
      type: 'float',
      section: noiseSection,
      label: { en: 'Most noise (noise_pct)', zh: '噪声上限（noise_pct）' },
      help: {
        en: 'Share of the learning rate that noise stays below. What is larger is drawn again.',
        zh: '噪声占学习率的比例不超过它，超过则重新抽取。',
      },
      symbol: 'q',
      byDefault: 0.67,
      slider: [0.05, 1],
      applies,
    }),
    noise_std: argument({
      type: 'float',
      section: noiseSection,
      label: { en: 'Deviation of noise (noise_std)', zh: '噪声标准差（noise_std）' },
      help: {
        en: 'The library takes it and never looks at it: noise is always of deviation 1.',
        zh: '库接收这个参数，但从不使用：噪声的标准差始终为 1。',
      },
      symbol: String.raw`\sigma`,
      byDefault: '1.0',
      slider: [0.1, 2],
      applies,
    }),
    noise_seed: optionalArgument({
      type: 'int',
      section: noiseSection,
      label: { en: 'Seed of noise (noise_seed)', zh: '噪声种子（noise_seed）' },
      help: {
        en: 'The generator of call t begins with this plus t. None is 42.',
        zh: '第 t 次调用的随机数发生器以它加 t 为种子。None 即 42。',
      },
      symbol: 'z',
      byDefault: seed,
      slider: [0, 100],
      applies,
    }),
  };
};

/** How noise is distributed; a class alone asks. */
export const noise_type = text({
  section: noiseSection,
  label: { en: 'Noise (noise_type)', zh: '噪声类型（noise_type）' },
  help: {
    en: 'normal, or anything else for evenly distributed.',
    zh: 'normal 为正态分布，其他任何值都是均匀分布。',
  },
  symbol: String.raw`\text{noise}`,
  options: ['normal', 'uniform'],
  byDefault: 'normal',
  applies: (values) => values['noise_range_t'] !== null,
});

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
  const seed = p.noise_seed ?? 42;
  return (call) => {
    if (call < from || call >= to) return 0;
    const generator = new TorchGenerator(seed + call);
    if (!isNormal(p)) return 2 * (generator.rand() - 0.5) * p.noise_pct;
    for (let draws = 0; draws < mostDraws; draws += 1) {
      const noise = generator.randn();
      if (Math.abs(noise) < p.noise_pct) return noise;
    }
    return 0;
  };
}

/** Calls that are listed, so that all of them take about as long; of noise that is seldom small enough there are fewer. */
export const mostCalls = ({ noise_pct }: Noise) => Math.round(Math.max(64, 20_000 * Math.min(1, noise_pct)));

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
