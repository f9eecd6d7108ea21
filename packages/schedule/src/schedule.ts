/**
 * The vocabulary: what a schedule is made of. Everything else in this package either makes these things
 * (families), reads them (compile, sample, measure) or writes them down (params, spec).
 */

import type { Guard } from './guards/guard.ts';
import type { Sayings } from './ideas.ts';
import type { Sequence } from './list.ts';
import type { ParamSet, Resolved, Values } from './params/param.ts';
import type { Problem } from './problem.ts';
import type { Run } from './run.ts';

/** A piece of text shown to people, written in both languages beside what it describes. */
export interface Text {
  readonly en: string;
  readonly zh: string;
}

/** What some families move besides the learning rate. */
export const extraTracks = ['momentum', 'beta2', 'weight_decay', 'batch_size'] as const;

/** What is scheduled. Every family moves `lr`; some libraries move others along with it. */
export type Track = 'lr' | (typeof extraTracks)[number];

/** What a stretch of a schedule is for. Bands on the chart and rows in tables carry these names. */
export type PhaseName = 'warmup' | 'stable' | 'decay' | 'cooldown' | 'cycle' | 'formula';

/**
 * The closed form of one phase, ready for KaTeX: `\p{name}` stands for the number `terms[name]`, and `\p{t}` for
 * the phase's own clock.
 */
export interface Form {
  readonly latex: string;
  readonly terms: Readonly<Record<string, number>>;
}

/**
 * A stretch with its own clock and a closed form.
 *
 * `value(t)` is the learning rate `t` steps into the phase, `0 ≤ t ≤ steps`; `value(steps)` is the limit from the
 * left. It is monotone over the phase (a wave is several phases), so extremes lie on phase borders and a drawing
 * never misses a peak. `steps` may be fractional, and infinite for a last phase.
 */
export interface Phase {
  readonly name: PhaseName;
  readonly steps: number;
  readonly value: (t: number) => number;
  /** The same before the library rounds it to fewer digits than these, where it does; sums over many updates are made of it. */
  readonly unrounded?: (t: number) => number;
  readonly form: Form;
}

/**
 * Phases that repeat, kept folded: 10⁹ steps of short cycles cost what ten cost. Cycle `k` (from 0) lasts
 * `steps · growth^k` steps and consists of `cycle(k)`; there are `times` of them (fractional: the last is cut;
 * infinite: until the run ends).
 *
 * Cycles are alike: they differ in length and in height only. At the same share of the same phase every cycle stands at
 * `base + height(k) · u` with one and the same `u`, and where they do not grow, their phases are equally long. Only cycle 0
 * may have phases of its own, for there is no cycle before it. Heights keep their sign and go one way. So what a thousand
 * cycles in a pixel go through is known from the first and the last, and the sum over a million of them from the sum of their
 * heights. Rounded values may be off that by `grain` of themselves.
 */
export interface Cycles {
  readonly steps: number;
  readonly growth: number;
  readonly times: number;
  readonly base: number;
  readonly height: (k: number) => number;
  readonly grain: number;
  /** Number of cycle 0, where the run comes in after others of its kind. */
  readonly first?: number;
  /** Where cycle `k` begins on the axis of the run, of cycles by another clock; that is what lengths come to, but for rounding. */
  readonly place?: (k: number) => number;
  readonly cycle: (k: number) => readonly Phase[];
}

/**
 * Values one by one, of what has no closed form: a library's recurrence, a schedule that looks at a metric. Value `i` is in force
 * for the steps from `i · each` on, and the last one to the end of the piece. Made by `listed`.
 */
export interface Listed {
  readonly name: PhaseName;
  /** Length of the piece; infinite for a last one. */
  readonly steps: number;
  /** Whole steps that a value lasts. */
  readonly each: number;
  /** Most values that are listed; behind them the last one is held. */
  readonly most: number;
  /** The values, worked out when they are first asked for. */
  readonly list: () => Sequence;
}

/** One item of a track: a phase, folded cycles of phases, or listed values. */
export type Piece = Phase | Cycles | Listed;

/** What a family makes of its parameters: the pieces of every track it moves, end to end from step 0. */
export type Tracks = { readonly lr: readonly Piece[] } & Partial<Readonly<Record<Track, readonly Piece[]>>>;

/**
 * A point of the curve that people can take hold of. It sits at (`step`, `value`) of the lr track; moving it along an
 * axis asks for new parameters, in resolved form (steps and learning rates, not percentages).
 */
export interface Handle<P extends ParamSet = ParamSet> {
  readonly id: string;
  readonly label: Text;
  readonly step: number;
  readonly value: number;
  moveX?(step: number): Partial<Resolved<P>>;
  moveY?(lr: number): Partial<Resolved<P>>;
}

/** Where a family is defined: a paper, or a library's own code. */
export interface Source {
  readonly label: string;
  readonly url?: string;
}

/** Which shelf of the gallery a family stands on. The order here is the order of the shelves. */
export const groups = {
  decay: { en: 'Decay', zh: '衰减' },
  cycle: { en: 'Cycles and restarts', zh: '周期与重启' },
  phases: { en: 'Several phases', zh: '多阶段' },
  tutorial: { en: 'From tutorials', zh: '教程中的写法' },
  torch: { en: 'PyTorch', zh: 'PyTorch' },
  transformers: { en: 'Transformers', zh: 'Transformers 库' },
  diffusers: { en: 'Diffusers', zh: 'Diffusers 库' },
  timm: { en: 'timm', zh: 'timm' },
  mmengine: { en: 'MMEngine (OpenMMLab)', zh: 'MMEngine（OpenMMLab）' },
  deepspeed: { en: 'DeepSpeed', zh: 'DeepSpeed' },
  keras: { en: 'Keras', zh: 'Keras' },
  megatron: { en: 'Megatron-LM', zh: 'Megatron-LM' },
  optax: { en: 'Optax (JAX)', zh: 'Optax（JAX）' },
  training: { en: 'LLM training code', zh: '大模型训练代码' },
  fairseq: { en: 'fairseq', zh: 'fairseq' },
  fastai: { en: 'fastai', zh: 'fastai' },
  jax: { en: 'JAX training code', zh: 'JAX 训练代码' },
  pytorch_warmup: { en: 'pytorch_warmup', zh: 'pytorch_warmup' },
} as const satisfies Record<string, Text>;

export type Group = keyof typeof groups;

/** Arguments as Python's `str` prints them. */
export type Written<P extends ParamSet> = Readonly<Record<keyof P & string, string>>;

/**
 * A named kind of schedule; one page of code each. From this definition alone grow the form, the picker, the link,
 * the chart, the tables and the tests.
 */
export interface Family<Id extends string = string, P extends ParamSet = ParamSet> {
  /** Wire name, as it stands in links; never renamed without a migration. Dialects of libraries carry a prefix. */
  readonly id: Id;
  readonly title: Text;
  readonly about: Text;
  readonly group: Group;
  /** Further words by which the picker finds it: library names, other people's names for it. */
  readonly keywords?: readonly string[];
  readonly params: P;
  /**
   * The whole formula for KaTeX; `\p{name}` stands for the parameter of that name. A function of the values where they decide
   * which parameters it has.
   */
  readonly latex: string | ((values: Values) => string);
  readonly source: Source;
  /** The ideas that it is a way to express, and how the words of each stand in its parameters: see `ideas.ts`. */
  readonly says?: Sayings<P>;
  /** The library goes on with infinities and NaN where arguments lead out of the numbers; else it raises there. */
  readonly overflows?: true;
  /** `written` has every argument as Python's `str` prints it: some libraries compute otherwise with `1` than with `1.0`. */
  tracks(p: Resolved<P>, run: Run, written: Written<P>): Tracks;
  /**
   * Where the library's own recurrence comes out a few roundings beside the closed form: its values in order from update 0, bit
   * for bit, worked out as they are asked for. Tables, files and recorded values have these; the picture has `tracks`, which
   * agree with them to 1e-9 of the peak. What has no closed form at all makes its tracks of `listed` values instead.
   */
  exact?(p: Resolved<P>, run: Run): Partial<Readonly<Record<Track, Iterable<number>>>>;
  /**
   * What the library refuses about these arguments; the earliest counts, and the track ends there. `tracks` is not asked
   * where the constructor refuses.
   */
  problems?(p: Resolved<P>, run: Run, written: Written<P>): readonly Problem[];
  /** `tracks` is what the method of that name has made of the same parameters. */
  handles?(p: Resolved<P>, run: Run, tracks: Tracks): readonly Handle<P>[];
  /** Mistakes that only this library lets people make; those over all curves are in `guards/index.ts`. */
  readonly guards?: readonly Guard[];
}

/** Declares a family; only infers its types, so that `tracks` sees each parameter as what it resolves to. */
export function family<const Id extends string, P extends ParamSet>(
  definition: Family<Id, P>,
): Family<Id, P> {
  return definition;
}
