import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { Resolved } from '../../params/param.ts';
import { phase, repeat } from '../../phases.ts';
import { type Form, family } from '../../schedule.ts';
import { dividesByZero, problem } from '../call.ts';
import { type Rounds, rounds } from '../rounds.ts';
import { firstRate, learningRates, refusedRates } from './lr.ts';
import { cycleProblems, lr_shrink } from './shrink.ts';
import { source } from './source.ts';

const params = {
  lr: learningRates(1e-4, {
    en: 'The lowest learning rate, where every triangle begins and ends. One number.',
    zh: '最低学习率，即每个三角形的起点和终点。只能给一个。',
  }),
  max_lr: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Highest learning rate (max_lr)', zh: '最高学习率（max_lr）' },
    help: { en: 'The top of the first triangle; above lr.', zh: '第一个三角形的顶点，必须大于 lr。' },
    symbol: String.raw`\eta_{\text{max}}`,
    initial: 1e-3,
    slider: [1e-6, 1],
    scale: 'log',
  }),
  lr_period_updates: argument({
    type: 'steps',
    label: { en: 'Length of a cycle (lr_period_updates)', zh: '周期长度（lr_period_updates）' },
    help: {
      en: 'Updates up and down again. An odd one is shortened by 1.',
      zh: '一升一降的更新次数；奇数会少算 1。',
    },
    symbol: 'P',
    byDefault: 5000,
    initial: { value: 25, unit: 'percent' },
    slider: [2, 20_000],
  }),
  lr_shrink,
  shrink_min: flag({
    label: { en: 'Shrink the lowest too (shrink_min)', zh: '最低值也缩小（shrink_min）' },
    help: {
      en: 'Without it only the top shrinks, which may come to lie below lr.',
      zh: '关闭时只有顶点缩小，最终可能低于 lr。',
    },
    symbol: String.raw`\text{min}`,
    initial: false,
    omitted: false,
  }),
} as const;

type Triangular = Resolved<typeof params>;

/** Updates of a way up or down: whole, as Python's `//` has it. */
const halfOf = (p: Triangular) => Math.floor(p.lr_period_updates / 2);

/** The triangle of an update. */
const cycleOf = (half: number) => (s: number) => Math.floor(s / (2 * half));

/** Ways up and ways down. */
function ways(p: Triangular): Rounds {
  const half = halfOf(p);
  const cycle = cycleOf(half);
  const base = firstRate(p);
  const ends = (k: number) => {
    const shrink = p.lr_shrink ** Math.floor(k / 2);
    return [p.shrink_min ? base * shrink : base, p.max_lr * shrink] as const;
  };
  const isAlike = p.lr_shrink === 1 || (p.shrink_min && p.lr_shrink >= 0 && p.lr_shrink < 1);
  const at = (x: number, k: number) => {
    const [low, high] = ends(k);
    return low + (high - low) * Math.max(0, 1 - Math.abs(x));
  };
  const form = (k: number, x: string): Form => {
    const [low, high] = ends(k);
    return {
      latex: String.raw`\p{b} + (\p{a} - \p{b})\left(1 - \left|${x}\right|\right)`,
      terms: { a: high, b: low, H: half, c: 2 * Math.floor(k / 2) + 1 },
    };
  };
  return {
    index: (s) => Math.max(2 * cycle(s), Math.min(2 * cycle(s) + 1, Math.floor(s / half))),
    end: (k) => half * (k + 1),
    value: (s, k) => at(s / half - 2 * (Math.floor(k / 2) + 1) + 1, k),
    form: (k) => form(k, String.raw`\frac{\p{s}}{\p{H}} - \p{c}`),
    folded(first) {
      const [low, high] = ends(first);
      // A top that has shrunk to nothing shrinks no more.
      const isSpent = Math.abs(high) < 1e-30 * Math.abs(low);
      if (first % 2 !== 0 || half < 1 || !(isAlike || isSpent)) return null;
      const height = isAlike && p.shrink_min ? (k: number) => p.lr_shrink ** (first / 2 + k) : () => 1;
      return repeat({ steps: 2 * half, base: isAlike && p.shrink_min ? 0 : low, height }, (k) =>
        [0, 1].map((side) =>
          phase(
            'cycle',
            half,
            (t) => at((t + half * side) / half - 1, first + 2 * k),
            form(first + 2 * k, String.raw`\frac{\p{t}}{\p{H}} - ${1 - side}`),
          ),
        ),
      );
    },
  };
}

/** Triangles; each top is a share of the one before, and the foot as well if asked for. */
export const fairseqTriangular = family({
  id: 'fairseq.triangular',
  title: { en: 'fairseq triangular', zh: 'fairseq triangular（三角循环）' },
  about: {
    en: '--lr-scheduler triangular: up from lr to max_lr and down, over and over. The top shrinks to a tenth each time by default.',
    zh: '--lr-scheduler triangular：在 lr 与 max_lr 之间反复升降，默认每个周期顶点缩到十分之一。',
  },
  group: 'fairseq',
  keywords: ['TriangularLRSchedule', '--lr-scheduler', '--max-lr', 'CLR', 'cyclical', '三角循环'],
  params,
  latex: String.raw`\eta_t = \p{lr} + (\p{max_lr}\,\p{lr_shrink}^{\,k} - \p{lr})\max(0, 1 - |t / h - 2k - 1|),\quad h = \lfloor \p{lr_period_updates} / 2 \rfloor,\quad k = \lfloor t / 2h \rfloor`,
  source: source('triangular_lr_scheduler.py'),
  tracks: (p, run) => ({ lr: rounds('cycle', 0, run, ways(p)) }),
  problems(p, _, written) {
    const lr = firstRate(p);
    const refused = [
      ...refusedRates(p.lr, 'triangular'),
      ...(written.max_lr === 'None'
        ? [problem('MissingMandatoryValue', 'Missing mandatory value: max_lr')]
        : []),
      ...(p.max_lr > lr ? [] : [problem('AssertionError', 'max_lr must be more than lr')]),
    ];
    if (refused.length > 0) return refused;
    return halfOf(p) === 0 ? [dividesByZero()] : cycleProblems(p, written, cycleOf(halfOf(p)), 0);
  },
});
