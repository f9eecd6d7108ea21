/** In which numbers a schedule of Keras computes: those of the tensor that is made of its initial learning rate. */
import { flag } from '../../params/flag.ts';

export const float32 = flag({
  label: { en: 'As users get it (float32)', zh: '用户实际得到的值（float32）' },
  help: {
    en: 'Keras makes a float32 tensor of a Python float, so these are the values an optimizer sees. Off: as the formula says.',
    zh: 'Keras 会把 Python 浮点数变成 float32 张量，优化器看到的就是这些值。关闭则按公式用 float64 计算。',
  },
  symbol: String.raw`\text{f32}`,
  initial: false,
  omitted: false,
});

/** A dtype. */
export interface Precision {
  /** Makes an argument one of its numbers. */
  readonly cast: (value: number) => number;
  /** Rounds what comes out of an operation. */
  readonly round: (value: number) => number;
  readonly pi: number;
  /** By how much of itself a rounded number may be off. */
  readonly grain: number;
}

const same = (value: number) => value;

/**
 * The dtype of an initial learning rate. Of an integer (`0`, as in Keras's own example) it is int32: every other argument loses its
 * fraction then, π too.
 */
export function precisionOf(
  p: { readonly float32: boolean },
  written: { readonly initial_learning_rate: string },
): Precision {
  const round = p.float32 ? Math.fround : same;
  const grain = p.float32 ? 2 ** -24 : 0;
  return /^-?\d+$/.test(written.initial_learning_rate)
    ? { cast: Math.trunc, round, pi: Math.trunc(Math.PI), grain }
    : { cast: round, round, pi: Math.PI, grain };
}

/** NumPy's power: 1 stays 1 whatever the exponent. */
export const power = (base: number, exponent: number) => (base === 1 ? 1 : base ** exponent);
