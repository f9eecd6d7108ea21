import type { Sayings } from '../../ideas.ts';
import { argument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { phase, repeat } from '../../phases.ts';
import { type Form, family } from '../../schedule.ts';
import { updateFrom } from '../along.ts';
import { dividesByZero, problem } from '../call.ts';
import { floorLogarithm } from '../logarithm.ts';
import { type Rounds, rounds } from '../rounds.ts';
import { fairseqRestarts } from './guards/restarts.ts';
import { firstRate, learningRates, refusedRates } from './lr.ts';
import { cycleProblems, lr_shrink } from './shrink.ts';
import { source } from './source.ts';
import { climb, warmupInitLr, warmupUpdates } from './warmup.ts';

const params = {
  lr: learningRates(1e-3, {
    en: 'Where the first cycle begins. One number.',
    zh: '第一个周期的起点。只能给一个。',
  }),
  warmup_updates: warmupUpdates(0),
  warmup_init_lr: warmupInitLr({
    en: 'Where the warmup begins. Below 0 it begins at min_lr.',
    zh: '预热的起点；负数表示从 min_lr 开始。',
  }),
  min_lr: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Minimum learning rate (min_lr)', zh: '最低学习率（min_lr）' },
    help: {
      en: 'Where the first cycle ends. It shrinks with the cycles; above lr it is lowered to lr.',
      zh: '第一个周期的终点，会随周期一起缩小；高于 lr 时按 lr 计。',
    },
    symbol: String.raw`\eta_{\text{min}}`,
    byDefault: '0.0',
    slider: [0, 1e-3],
  }),
  t_mult: argument({
    type: 'float',
    label: { en: 'Growth (t_mult)', zh: '周期倍数（t_mult）' },
    help: {
      en: 'Each cycle is this many times as long as the one before.',
      zh: '后一个周期是前一个的几倍长。',
    },
    symbol: 'm',
    byDefault: '1.0',
    slider: [1, 4],
  }),
  lr_period_updates: argument({
    type: 'steps',
    label: { en: 'First cycle (lr_period_updates)', zh: '首个周期长度（lr_period_updates）' },
    help: {
      en: 'Updates of the first cycle. 0 or less takes all that max_update leaves after the warmup.',
      zh: '第一个周期的更新次数。0 或负数表示取 max_update 减去预热。',
    },
    symbol: 'P',
    byDefault: -1,
    initial: { value: 30, unit: 'percent' },
    slider: [1, 20_000],
  }),
  lr_shrink,
  max_update: argument({
    type: 'steps',
    label: { en: 'Length of the run (max_update)', zh: '训练总步数（max_update）' },
    help: { en: "The run's own --max-update. 0 is none.", zh: '训练的 --max-update，0 表示未设置。' },
    symbol: 'N',
    byDefault: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
    applies: ({ lr_period_updates: period }) => !(typeof period === 'object' || Number(period) > 0),
  }),
} as const;

type Cosine = Resolved<typeof params>;

const periodOf = (p: Cosine) =>
  p.lr_period_updates > 0 ? p.lr_period_updates : p.max_update - p.warmup_updates;

/** The cycle of an update, in fairseq's arithmetic. */
function cycleOf(p: Cosine): (s: number) => number {
  const [P, m, W] = [periodOf(p), p.t_mult, p.warmup_updates];
  if (m === 1) return (s) => Math.floor((s - W) / P);
  return (s) => {
    const share = 1 - ((s - W) / P) * (1 - m);
    return share > 0 && m > 0 ? floorLogarithm(share, m) : Number.NaN;
  };
}

function roundsOf(p: Cosine): Rounds {
  const [P, m, W, top] = [periodOf(p), p.t_mult, p.warmup_updates, firstRate(p)];
  const low = Math.min(p.min_lr, top);
  const length = (k: number) => (m === 1 ? P : m ** k * P);
  const start = (k: number) => (m === 1 ? P * k : ((1 - m ** k) / (1 - m)) * P);
  const height = (k: number) => p.lr_shrink ** k;
  const at = (clock: number, k: number) => {
    const whole = length(k);
    const within = Math.max(Math.min(0, whole), Math.min(Math.max(0, whole), clock));
    const [b, a] = [low * height(k), top * height(k)];
    return b + 0.5 * (a - b) * (1 + Math.cos((Math.PI * within) / whole));
  };
  const form = (k: number, clock: string): Form => ({
    latex: String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos(\pi\,${clock} / \p{T})}{2}`,
    terms: { a: top * height(k), b: low * height(k), S: W + start(k), T: length(k) },
  });
  const isAlike = p.lr_shrink >= 0 && p.lr_shrink <= 1 && m >= 1 && P >= 1;
  return {
    index: cycleOf(p),
    end: (k) => W + start(k + 1),
    value: (s, k) => at(s - W - start(k), k),
    form: (k) => form(k, String.raw`(\p{s} - \p{S})`),
    folded: (first) =>
      isAlike
        ? repeat({ steps: length(first), growth: m, height: (k) => height(first + k) }, (k) => [
            phase('cycle', length(first + k), (t) => at(t, first + k), form(first + k, String.raw`\p{t}`)),
          ])
        : null,
  };
}

/** One fall without an end of its own, or falls of one height. */
const says: Sayings<typeof params> = {
  cosine: {
    when: (p) => p.lr_period_updates <= 0,
    as: { floor: 'min_lr', length: 'max_update' },
    say: ({ peak }) => ({ lr: [peak], warmup_init_lr: 0, lr_shrink: 0.1 }),
    write: () => ({ lr_period_updates: -1 }),
    hear: (p) => ({ peak: firstRate(p) }),
  },
  restarts: {
    when: (p) => p.t_mult === 1 && p.lr_shrink === 1,
    as: { floor: 'min_lr' },
    say: ({ peak, warmup, length, num_cycles }) => ({
      lr: [peak],
      warmup_init_lr: 0,
      lr_period_updates: Math.ceil((length - warmup) / num_cycles),
      lr_shrink: 1,
    }),
    hear: (p, run) => ({
      peak: firstRate(p),
      num_cycles: Math.max(1, Math.round((run.steps - p.warmup_updates) / p.lr_period_updates)),
    }),
  },
};

/** Cosines that restart; top and floor of each are a share of those before, and past the end of the run there is one more. */
export const fairseqCosine = family({
  id: 'fairseq.cosine',
  title: { en: 'fairseq cosine', zh: 'fairseq cosine（余弦重启）' },
  about: {
    en: '--lr-scheduler cosine: cosines that restart, each a tenth of the one before unless lr_shrink says otherwise.',
    zh: '--lr-scheduler cosine：不断重启的余弦；若不设 lr_shrink，每个周期只有前一个的十分之一。',
  },
  group: 'fairseq',
  keywords: [
    'CosineLRSchedule',
    '--lr-scheduler',
    '--lr-period-updates',
    '--lr-shrink',
    '--t-mult',
    'SGDR',
    '余弦退火',
    '热重启',
  ],
  params,
  latex: String.raw`\eta_t = \p{lr_shrink}^{\,k}\left(\p{min_lr} + (\p{lr} - \p{min_lr})\,\frac{1 + \cos(\pi\,t_k / T_k)}{2}\right),\quad T_k = \p{lr_period_updates}\,\p{t_mult}^{\,k},\quad t \ge \p{warmup_updates}`,
  source: source('cosine_lr_scheduler.py'),
  guards: [fairseqRestarts],
  says,
  tracks(p, run) {
    const top = firstRate(p);
    const start = p.warmup_init_lr < 0 ? Math.min(p.min_lr, top) : p.warmup_init_lr;
    const W = p.warmup_updates;
    return {
      lr: [...(W > 0 ? [climb(start, top, W)] : []), ...rounds('cycle', updateFrom(W), run, roundsOf(p))],
    };
  },
  problems(p, _, written) {
    const unset = p.lr_period_updates <= 0 && !(p.max_update > 0);
    const refused = [
      ...refusedRates(p.lr, 'cosine', ` (${written.lr})`),
      ...(unset ? [problem('AssertionError', 'Either --max_update or --lr-period-updates must be set')] : []),
    ];
    const from = updateFrom(p.warmup_updates);
    if (refused.length > 0) return refused;
    if (periodOf(p) === 0) return [dividesByZero(from === 0 ? null : from)];
    return cycleProblems(p, written, cycleOf(p), from);
  },
});
