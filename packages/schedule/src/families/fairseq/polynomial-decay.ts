import { listed } from '../../listed.ts';
import { argument, optionalArgument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { firstWhere } from '../../peak.ts';
import type { Run } from '../../run.ts';
import { family, type Piece } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { dividesByZero, problem } from '../call.ts';
import { firstRate, learningRates, noRate } from './lr.ts';
import { source } from './source.ts';
import { warmupUpdates } from './warmup.ts';

const params = {
  lr: learningRates(5e-4, {
    en: 'The highest learning rate. Of several, epoch 1 takes the second, epoch 2 the third, and so on up to the last.',
    zh: '最高学习率。若给多个，第 1 个 epoch 用第二个，第 2 个用第三个，依此类推，直到最后一个。',
  }),
  warmup_updates: warmupUpdates(0),
  force_anneal: optionalArgument({
    type: 'int',
    label: { en: 'Anneal from epoch (force_anneal)', zh: '强制衰减起始 epoch（force_anneal）' },
    help: {
      en: 'From this epoch on, each takes for its highest learning rate what the one before has come down to.',
      zh: '从这个 epoch 起，每个 epoch 以上一个结束时的学习率作为最高值。',
    },
    symbol: 'F',
    byDefault: null,
    slider: [1, 100],
  }),
  end_learning_rate: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Final learning rate (end_learning_rate)', zh: '最终学习率（end_learning_rate）' },
    help: { en: 'In force from total_num_update on.', zh: '从 total_num_update 起一直保持。' },
    symbol: String.raw`\eta_{\text{end}}`,
    byDefault: '0.0',
    slider: [0, 1e-3],
  }),
  power: argument({
    type: 'float',
    label: { en: 'Power (power)', zh: '幂次（power）' },
    help: {
      en: '1 is linear. Above 1 it falls early and ends gently; below 1 it falls at the end.',
      zh: '1 为线性；大于 1 先快后慢；小于 1 则集中在末尾下降。',
    },
    symbol: 'p',
    byDefault: '1.0',
    slider: [0.25, 5],
  }),
  total_num_update: argument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (total_num_update)', zh: '总步数（total_num_update）' },
    help: {
      en: "Where the decay ends, warmup included; the run's --max-update unless given.",
      zh: '衰减的终点（含预热），默认取训练的 --max-update。',
    },
    symbol: 'N',
    byDefault: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
  }),
} as const;

type Polynomial = Resolved<typeof params>;

/** What is left of the way at an update. */
const rest = ({ warmup_updates: W, total_num_update: N }: Polynomial, s: number) => 1 - (s - W) / (N - W);

/** The first updates behind the warmup, to which its last update belongs, and behind the decay. */
function bordersOf({ warmup_updates: W, total_num_update: N }: Polynomial): readonly [number, number] {
  const warm = W > 0 ? updateFrom(Math.floor(W) + 1) : 0;
  return [warm, Math.max(warm, updateFrom(N))];
}

const decayed = (p: Polynomial, rate: number, s: number) =>
  (rate - p.end_learning_rate) * rest(p, s) ** p.power + p.end_learning_rate;

/** The schedule of one highest learning rate. */
function piecesOf(p: Polynomial, a: number): readonly Piece[] {
  const { warmup_updates: W, total_num_update: N, end_learning_rate: b, power: q } = p;
  const [warm, end] = bordersOf(p);
  // Powers below 0 leave the last update of the decay for infinity.
  const last = q < 0 ? end - 1 : Math.min(end, N);
  return [
    along('warmup', 0, warm, (s) => (Math.min(W, s) / W) * a, {
      latex: String.raw`\p{a}\,\frac{\min(\p{W}, \p{s})}{\p{W}}`,
      terms: { a, W },
    }),
    along('decay', warm, end, (s) => decayed(p, a, Math.min(last, s)), {
      latex: String.raw`(\p{a} - \p{b})\left(1 - \frac{\min(\p{L}, \p{s}) - \p{W}}{\p{N} - \p{W}}\right)^{\p{q}} + \p{b}`,
      terms: { a, b, W, N, q, L: last },
    }),
    flat('stable', end, Number.POSITIVE_INFINITY, b),
  ];
}

/** The rates of epochs that differ, update by update. */
function* valuesOf(p: Polynomial, { stepsPerEpoch }: Run): Generator<number> {
  const [warm, end] = bordersOf(p);
  const at = (rate: number, s: number) => {
    if (s < warm) return (s / p.warmup_updates) * rate;
    return s < end ? decayed(p, rate, s) : p.end_learning_rate;
  };
  let rate = firstRate(p);
  let epoch = 0;
  for (let s = 0; ; s += 1) {
    const now = Math.floor(s / stepsPerEpoch) + 1;
    if (now > epoch) {
      epoch = now;
      rate = isFixed(p, epoch) ? rateOf(p, epoch) : at(rate, s);
    }
    yield at(rate, s);
  }
}

const rateOf = ({ lr }: Polynomial, epoch: number) => lr[Math.min(epoch, lr.length - 1)] ?? Number.NaN;
const isFixed = (p: Polynomial, epoch: number) => p.force_anneal === null || epoch < p.force_anneal;

/** A line or a power down to the end, as for BERT and RoBERTa in fairseq. */
export const fairseqPolynomialDecay = family({
  id: 'fairseq.polynomial_decay',
  title: { en: 'fairseq polynomial_decay', zh: 'fairseq polynomial_decay（多项式）' },
  about: {
    en: '--lr-scheduler polynomial_decay: a line up from 0, down along a power to total_num_update, and flat.',
    zh: '--lr-scheduler polynomial_decay：从 0 线性升起，按幂次降到 total_num_update，之后不变。',
  },
  group: 'fairseq',
  keywords: [
    'PolynomialDecayLRSchedule',
    '--lr-scheduler',
    '--total-num-update',
    'RoBERTa',
    '多项式衰减',
    '线性衰减',
  ],
  params,
  latex: String.raw`\eta_t = \begin{cases} \p{lr}\,t / \p{warmup_updates} & t \le \p{warmup_updates} \\ (\p{lr} - \p{end_learning_rate})\left(1 - \frac{t - \p{warmup_updates}}{\p{total_num_update} - \p{warmup_updates}}\right)^{\p{power}} + \p{end_learning_rate} & t < \p{total_num_update} \\ \p{end_learning_rate} & \text{else} \end{cases}`,
  source: source('polynomial_decay_schedule.py'),
  says: {
    linear: {
      when: (p) => p.power === 1,
      as: { floor: 'end_learning_rate', length: 'total_num_update' },
      say: ({ peak }) => ({ lr: [peak], power: 1 }),
      hear: (p) => ({ peak: firstRate(p) }),
    },
    polynomial: {
      as: { floor: 'end_learning_rate', length: 'total_num_update', power: 'power' },
      say: ({ peak }) => ({ lr: [peak] }),
      hear: (p) => ({ peak: firstRate(p) }),
    },
  },
  tracks(p, run) {
    const epochs = Math.ceil(run.steps / run.stepsPerEpoch);
    const isOne = isFixed(p, epochs) && (epochs === 1 || p.lr.length <= 2);
    if (isOne) return { lr: piecesOf(p, rateOf(p, 1)) };
    return { lr: [listed('decay', valuesOf(p, run), { count: run.steps })] };
  },
  problems(p) {
    if (!(p.total_num_update > 0)) return [problem('AssertionError', '')];
    const [warm, end] = bordersOf(p);
    const s = p.power < 0 ? firstWhere((step) => !Number.isFinite(rest(p, step) ** p.power), warm, end) : end;
    const at = s === 0 ? null : s;
    const isZero = rest(p, s) === 0;
    const ended = isZero
      ? dividesByZero(at)
      : problem('OverflowError', "(34, 'Numerical result out of range')", at);
    return [...noRate(p.lr), ...(s < end ? [ended] : [])];
  },
});
