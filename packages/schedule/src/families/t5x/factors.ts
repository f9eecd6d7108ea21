/** The factors of t5x's schedule: what each does to the value at a step, in the library's order of operations. */

/** The arguments that the factors look at. */
export interface Factors {
  readonly base_learning_rate: number;
  readonly warmup_steps: number;
  readonly decay_factor: number;
  readonly steps_per_decay: number;
  readonly steps_per_cycle: number;
}

/** The words of the text, between the `*`. */
export const factorsIn = (text: string): readonly string[] => text.split('*').map((word) => word.trim());

/** What counts through the run: where a number stays, the formula is one of its stretches. */
export interface Count {
  /** Stairs taken. */
  readonly stair: number;
  /** Cycles begun. */
  readonly cycle: number;
}

/** Stairs taken at step `s`; NumPy makes 0 of a division of integers by 0. */
export const stairOf = ({ steps_per_decay: k }: Factors, s: number) => (k === 0 ? 0 : Math.floor(s / k));

/** Cycles begun at step `s`. */
export const cycleOf = (p: Factors, s: number) => Math.floor(turnsOf(p, s));

const turnsOf = ({ warmup_steps: W, steps_per_cycle: c }: Factors, s: number) => Math.max(0, (s - W) / c);

/** What a factor makes of `value` at step `s`. */
type Factor = (p: Factors, value: number, s: number, count: Count) => number;

export const factors: Readonly<Record<string, Factor>> = {
  constant: (p, value) => value * p.base_learning_rate,
  linear_warmup: (p, value, s) => value * Math.min(1, s / p.warmup_steps),
  linear_decay: (p, value, s) =>
    value * (p.base_learning_rate * Math.min(s / p.warmup_steps, 1 + p.decay_factor * (p.warmup_steps - s))),
  rsqrt_decay: (p, value, s) => value / Math.sqrt(Math.max(s, p.warmup_steps)),
  rsqrt_normalized_decay: (p, value, s) =>
    (value * Math.sqrt(p.warmup_steps)) / Math.sqrt(Math.max(s, p.warmup_steps)),
  decay_every: (p, value, _, { stair }) => value * p.decay_factor ** stair,
  cosine_decay(p, value, s, { cycle }) {
    // Between updates a cycle goes on to its end.
    const share = Math.min(1, Math.max(0, turnsOf(p, s) - cycle));
    return value * Math.max(0, 0.5 * (1 + Math.cos(Math.PI * share)));
  },
};

/** The same for the reader: in the warmup and behind it, by the step `\p{s}` behind the offset. */
export const factorForms: Readonly<Record<string, readonly [warming: string, after: string]>> = {
  constant: [String.raw`\p{a}`, String.raw`\p{a}`],
  linear_warmup: [String.raw`\frac{\p{s}}{\p{W}}`, '1'],
  linear_decay: [String.raw`\p{a}\,\frac{\p{s}}{\p{W}}`, String.raw`\p{a}\,(1 + \p{f}\,(\p{W} - \p{s}))`],
  rsqrt_decay: [String.raw`\frac{1}{\sqrt{\p{W}}}`, String.raw`\frac{1}{\sqrt{\p{s}}}`],
  rsqrt_normalized_decay: ['1', String.raw`\sqrt{\frac{\p{W}}{\p{s}}}`],
  decay_every: [String.raw`\p{f}^{\p{i}}`, String.raw`\p{f}^{\p{i}}`],
  cosine_decay: [
    '1',
    String.raw`\frac{1}{2}\left(1 + \cos\left(\pi\left(\frac{\p{s} - \p{W}}{\p{c}} - \p{k}\right)\right)\right)`,
  ],
};
