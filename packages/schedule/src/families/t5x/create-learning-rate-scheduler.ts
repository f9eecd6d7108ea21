import type { Saying, Sayings } from '../../ideas.ts';
import { listed } from '../../listed.ts';
import { argument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { text } from '../../params/text.ts';
import { phase, repeat } from '../../phases.ts';
import type { Run } from '../../run.ts';
import { type Form, family, type Piece, type Text } from '../../schedule.ts';
import { flat, updateFrom } from '../along.ts';
import { problem } from '../call.ts';
import { type Rounds, rounds } from '../rounds.ts';
import { type Count, cycleOf, factorForms, factors, factorsIn, stairOf } from './factors.ts';

const length = (
  name: string,
  symbol: string,
  byDefault: number,
  label: Text,
  help: Text,
  slider: readonly [number, number],
) =>
  argument({
    type: 'steps',
    label: { en: `${label.en} (${name})`, zh: `${label.zh}（${name}）` },
    help,
    symbol,
    byDefault,
    slider,
  });

const params = {
  factors: text({
    label: { en: 'Factors (factors)', zh: '因子（factors）' },
    help: {
      en: 'Words with * between them; the schedule is their product. Other words are refused.',
      zh: '用 * 连接的若干单词，调度就是它们的乘积；其他单词会报错。',
    },
    symbol: String.raw`\text{factors}`,
    options: [
      'constant * linear_warmup * rsqrt_decay',
      'constant * rsqrt_decay',
      'constant * linear_warmup * rsqrt_normalized_decay',
      'constant * linear_warmup * cosine_decay',
      'constant * linear_warmup * decay_every',
      'constant * linear_warmup',
      'linear_decay',
      'constant',
    ],
    byDefault: 'constant * linear_warmup * rsqrt_decay',
  }),
  base_learning_rate: argument({
    role: 'peak',
    type: 'float',
    label: { en: 'Constant (base_learning_rate)', zh: '常数（base_learning_rate）' },
    help: {
      en: 'What constant and linear_decay multiply with. With rsqrt_decay the peak is this over the root of the warmup.',
      zh: 'constant 与 linear_decay 所乘的数。配合 rsqrt_decay 时，峰值是它除以预热步数的平方根。',
    },
    symbol: 'b',
    byDefault: 0.5,
    leads: true,
    slider: [1e-5, 10],
    scale: 'log',
  }),
  warmup_steps: {
    ...length(
      'warmup_steps',
      'W',
      1000,
      { en: 'Warmup', zh: '预热步数' },
      { en: 'Where warmups end and decays begin.', zh: '预热的终点，也是衰减的起点。' },
      [1, 20_000],
    ),
    role: 'warmup',
  },
  decay_factor: argument({
    type: 'float',
    label: { en: 'Decay (decay_factor)', zh: '衰减系数（decay_factor）' },
    help: {
      en: 'What decay_every leaves each time; the slope of linear_decay, per step.',
      zh: 'decay_every 每次乘的系数；对 linear_decay 则是每步的斜率。',
    },
    symbol: 'f',
    byDefault: 0.5,
    slider: [1e-5, 1],
    scale: 'log',
  }),
  steps_per_decay: length(
    'steps_per_decay',
    'k',
    20_000,
    { en: 'Stair', zh: '阶梯宽度' },
    { en: 'How often decay_every multiplies.', zh: 'decay_every 每隔多少步乘一次。' },
    [1, 20_000],
  ),
  steps_per_cycle: length(
    'steps_per_cycle',
    'c',
    100_000,
    { en: 'Cycle', zh: '周期长度' },
    {
      en: 'Steps of a fall of cosine_decay, which then restarts.',
      zh: 'cosine_decay 每次下降的步数，之后重启。',
    },
    [1, 100_000],
  ),
  step_offset: length(
    'step_offset',
    'o',
    0,
    { en: 'Offset', zh: '步数偏移' },
    { en: 'Taken from the step; before it, it counts as 0.', zh: '从步数中减去的值，减完小于 0 按 0 计。' },
    [0, 20_000],
  ),
  min_learning_rate: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Minimum learning rate (min_learning_rate)', zh: '最低学习率（min_learning_rate）' },
    help: {
      en: 'What lies below it is raised to it, update 0 of a warmup too.',
      zh: '低于它的都提到它，包括预热的第 0 步。',
    },
    symbol: String.raw`\eta_{\text{min}}`,
    byDefault: 1e-8,
    slider: [1e-10, 1e-2],
    scale: 'log',
  }),
} as const;

type T5x = Resolved<typeof params>;

/** The value at step `s` behind the offset, within one stair and one cycle. */
function valueAt(p: T5x, words: readonly string[], s: number, count: Count): number {
  const product = words.reduce((value, word) => factors[word]?.(p, value, s, count) ?? Number.NaN, 1);
  return Math.max(product, p.min_learning_rate);
}

const countAt = (p: T5x, s: number): Count => ({ stair: stairOf(p, s), cycle: cycleOf(p, s) });

/** Whether what falls falls to 0 or through it once, and so does the product: then it goes one way between its borders. */
function goesOneWay(p: T5x, words: readonly string[]): boolean {
  const times = (word: string) => words.filter((one) => one === word).length;
  return (
    p.warmup_steps > 0 &&
    p.steps_per_cycle > 0 &&
    p.steps_per_decay > 0 &&
    p.decay_factor >= 0 &&
    p.base_learning_rate >= 0 &&
    p.min_learning_rate >= 0 &&
    times('linear_decay') < 2 &&
    !(times('decay_every') > 0 && times('cosine_decay') > 0)
  );
}

/** The stretches of the formula: its stairs, or its cycles. */
function stretches(p: T5x, words: readonly string[], warming: boolean): Rounds {
  const { warmup_steps: W, steps_per_cycle: c, step_offset: o } = p;
  const isStairs = words.includes('decay_every');
  const counted = words.includes('cosine_decay');
  const countOf = (k: number): Count => ({ stair: isStairs ? k : 0, cycle: counted ? k : 0 });
  const product = words.map((word) => factorForms[word]?.[warming ? 0 : 1] ?? '').join(String.raw` \cdot `);
  const step = o === 0 ? String.raw`\p{s}` : String.raw`(\p{s} - \p{S})`;
  const form = (k: number, clock = step): Form => ({
    latex: String.raw`\max\left(${product.replaceAll(String.raw`\p{s}`, clock)},\,\p{m}\right)`,
    terms: { a: p.base_learning_rate, W, f: p.decay_factor, c, i: k, k, m: p.min_learning_rate, S: o },
  });
  const isAlike =
    c >= 1 && words.every((word) => ['constant', 'linear_warmup', 'cosine_decay'].includes(word));
  return {
    index(s) {
      if (isStairs) return stairOf(p, s - o);
      return counted ? cycleOf(p, s - o) : 0;
    },
    end: (k) => (isStairs ? o + (k + 1) * p.steps_per_decay : o + W + (k + 1) * c),
    value: (s, k) => valueAt(p, words, Math.max(0, s - o), countOf(k)),
    form,
    folded: () =>
      isAlike
        ? repeat({ steps: c }, () => [
            phase(
              'cycle',
              c,
              (t) => valueAt(p, words, W + t, countOf(0)),
              form(0, String.raw`(\p{W} + \p{t})`),
            ),
          ])
        : null,
  };
}

function piecesOf(p: T5x, run: Run): readonly Piece[] {
  const words = factorsIn(p.factors);
  const offset = Math.max(0, p.step_offset);
  if (!goesOneWay(p, words)) return [listed('decay', valuesOf(p, words), { count: run.steps })];
  const from = updateFrom(offset);
  const warm = Math.max(from, updateFrom(p.step_offset + p.warmup_steps));
  return [
    flat('stable', 0, from, valueAt(p, words, 0, countAt(p, 0))),
    ...rounds('warmup', from, run, stretches(p, words, true), warm),
    ...rounds('decay', warm, run, stretches(p, words, false)),
  ];
}

function* valuesOf(p: T5x, words: readonly string[]): Generator<number> {
  for (let update = 0; ; update += 1) {
    const s = Math.max(0, update - p.step_offset);
    yield valueAt(p, words, s, countAt(p, s));
  }
}

/** An idea by its factors. None of them ends at a floor: the minimum cuts the curve off. */
const product = (words: string): Saying<typeof params> => ({
  when: (p) => factorsIn(p.factors).join(' * ') === words && p.step_offset === 0,
  say: () => ({ factors: words, min_learning_rate: 0 }),
});

const cosine = product('constant * linear_warmup * cosine_decay');

const says: Sayings<typeof params> = {
  constant: product('constant * linear_warmup'),
  cosine: {
    ...cosine,
    say: (words, run) => ({ ...cosine.say?.(words, run), steps_per_cycle: words.length - words.warmup }),
    hear: (p) => ({ length: p.warmup_steps + p.steps_per_cycle }),
  },
  inverse_sqrt: product('constant * linear_warmup * rsqrt_normalized_decay'),
};

/** A product of factors named in a text, as T5 and its descendants were trained; no argument of it is the peak. */
export const t5xCreateLearningRateScheduler = family({
  id: 't5x.create_learning_rate_scheduler',
  title: { en: 't5x create_learning_rate_scheduler', zh: 't5x create_learning_rate_scheduler（因子相乘）' },
  about: {
    en: "T5's schedule: factors such as constant * linear_warmup * rsqrt_decay, multiplied. t5x rounds the result to float32.",
    zh: 'T5 的调度：constant * linear_warmup * rsqrt_decay 等因子相乘。t5x 最后取 float32。',
  },
  group: 'jax',
  // 1 / sqrt(0) of JAX is infinite.
  overflows: true,
  keywords: ['T5', 'flax', 'rsqrt_decay', 'factors', 'inverse square root', '反平方根'],
  params,
  latex: String.raw`\eta_t = \max\left(\prod \p{factors},\ \p{min_learning_rate}\right),\quad s = \max(0, t - \p{step_offset}),\quad \text{constant} = \p{base_learning_rate},\quad \text{linear\_warmup} = \min(1, s / \p{warmup_steps}),\quad \text{rsqrt\_decay} = 1 / \sqrt{\max(s, \p{warmup_steps})}`,
  source: {
    label: 'google-research/t5x, t5x/utils.py at cc342d4',
    url: 'https://github.com/google-research/t5x/blob/cc342d419ec3e3e9c4bf1df33c82330cafdc1e16/t5x/utils.py',
  },
  says,
  tracks: (p, run) => ({ lr: piecesOf(p, run) }),
  problems(p) {
    const unknown = factorsIn(p.factors).find((word) => !Object.hasOwn(factors, word));
    return unknown === undefined ? [] : [problem('ValueError', `Unknown factor ${unknown}.`)];
  },
});
