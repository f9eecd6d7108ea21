/**
 * What people mean by a schedule, whatever library they say it to: an idea, and a few words such as the peak and the length. The
 * page of a family says which ideas it can express; how is worked out from the roles of its parameters and what the page adds.
 */
import type { ParamSet, Resolved } from './params/param.ts';
import type { Run } from './run.ts';
import type { Text } from './schedule.ts';

/** The ideas that several libraries have a scheduler for. */
export const ideas = {
  constant: { en: 'Warmup, then constant', zh: '预热后保持不变' },
  cosine: { en: 'Warmup and cosine', zh: '预热加余弦' },
  restarts: { en: 'Cosine with restarts', zh: '带重启的余弦' },
  linear: { en: 'Warmup and linear decay', zh: '预热加线性衰减' },
  polynomial: { en: 'Warmup and polynomial decay', zh: '预热加多项式衰减' },
  inverse_sqrt: { en: 'Warmup and inverse square root', zh: '预热加平方根倒数' },
  wsd: { en: 'Warmup, plateau, decay', zh: '预热、稳定、衰减' },
  one_cycle: { en: 'One cycle', zh: '单周期' },
} as const satisfies Record<string, Text>;

export type Idea = keyof typeof ideas;

/** Their names, in the same order. */
export const ideaNames: readonly Idea[] = [
  'constant',
  'cosine',
  'restarts',
  'linear',
  'polynomial',
  'inverse_sqrt',
  'wsd',
  'one_cycle',
];

/** The words that belong to an idea. */
export const wordsOf: Readonly<Record<Idea, readonly Word[]>> = {
  constant: ['peak', 'warmup'],
  cosine: ['peak', 'floor', 'warmup', 'length', 'num_cycles'],
  restarts: ['peak', 'floor', 'warmup', 'length', 'num_cycles'],
  linear: ['peak', 'floor', 'warmup', 'length'],
  polynomial: ['peak', 'floor', 'warmup', 'length', 'power'],
  inverse_sqrt: ['peak', 'warmup'],
  wsd: ['peak', 'floor', 'warmup', 'length', 'decay'],
  one_cycle: ['peak', 'start', 'floor', 'warmup', 'length'],
};

/** What is said of an idea. Lengths are in steps. */
export interface Words {
  /** The highest learning rate. */
  readonly peak: number;
  /** Where the decay ends. */
  readonly floor: number;
  /** Where a cycle begins; warmups begin at 0. */
  readonly start: number;
  readonly warmup: number;
  /** Of the whole schedule, the warmup included. */
  readonly length: number;
  /** Of a cosine its waves, of which a half falls once; of restarts the number of falls. The same number to every library. */
  readonly num_cycles: number;
  /** Of a polynomial. */
  readonly power: number;
  /** Length of the last decay, where a plateau comes before it. */
  readonly decay: number;
}

export type Word = keyof Words;

/** How a family expresses an idea, beyond the roles that its parameters have. */
export interface Saying<P extends ParamSet = ParamSet> {
  /** Whether parameters express it, for families of several ideas; absent where they always do. */
  when?(p: Resolved<P>): boolean;
  /** The most it can say of a word: a list of a thousand cycles is nothing that anybody writes. */
  readonly most?: Partial<Readonly<Record<Word, number>>>;
  /** Words that are a parameter as they are. */
  readonly as?: Partial<Readonly<Record<Word, keyof P & string>>>;
  /** Parameters that are worked out from the words. */
  say?(words: Words, run: Run): Partial<Resolved<P>>;
  /** The same for parameters that are written: calls of other schedules, as JSON has them. */
  write?(words: Words, run: Run): Partial<Readonly<Record<keyof P & string, unknown>>>;
  /** The words that are worked out from parameters. */
  hear?(p: Resolved<P>, run: Run): Partial<Words>;
}

/** The ideas of a family. */
export type Sayings<P extends ParamSet = ParamSet> = Partial<Readonly<Record<Idea, Saying<P>>>>;

/** A part as a share of the whole, to twelve digits: 3e-5 of 3e-4 is 0.1, as people write it. */
export function ratioOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Number((part / whole).toPrecision(12));
}
