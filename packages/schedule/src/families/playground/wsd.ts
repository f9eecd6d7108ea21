import { choice } from '../../params/choice.ts';
import { number } from '../../params/number.ts';
import type { Resolved } from '../../params/param.ts';
import { span } from '../../params/span.ts';
import { hold, ramp } from '../../phases.ts';
import type { Run } from '../../run.ts';
import { family, type Piece } from '../../schedule.ts';
import { cosine, exponential, linear, oneMinusSqrt, powerFall, type Shape } from '../../shapes.ts';
import { floorHandle } from '../handles.ts';
import { min_lr, peak_lr } from '../peak.ts';
import { warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

const params = {
  peak_lr,
  min_lr,
  decay: span({
    role: 'decay',
    label: { en: 'Decay', zh: '衰减长度（decay）' },
    help: {
      en: 'How long the fall at the end of the run takes. A tenth to a fifth of it is usual.',
      zh: '训练末尾的下降用多久，一般取总长的一到两成。',
    },
    symbol: 'D',
    initial: { value: 20, unit: 'percent' },
    min: 0,
  }),
  decay_shape: choice({
    label: { en: 'Decay shape', zh: '衰减方式' },
    help: {
      en: 'How the learning rate falls at the end. 1 − √t often does a little better than a line.',
      zh: '末尾怎样下降。1 − √t 往往略好于直线。',
    },
    symbol: 'g',
    initial: 'linear',
    options: {
      linear: { en: 'linear', zh: '线性' },
      cosine: { en: 'cosine', zh: '余弦' },
      exponential: { en: 'exponential', zh: '指数' },
      one_minus_sqrt: { en: '1 − √t', zh: '1 − √t' },
      polynomial: { en: 'polynomial', zh: '多项式' },
    },
  }),
  decay_power: number({
    label: { en: 'Decay power', zh: '衰减幂次' },
    help: {
      en: 'Above 1 the fall ends gently; below 1 it ends steeply.',
      zh: '大于 1 平缓收尾，小于 1 陡峭收尾。',
    },
    symbol: 'p',
    initial: 2,
    min: 0.01,
    max: 100,
    slider: [0.25, 5],
    applies: (values) => values['decay_shape'] === 'polynomial',
  }),
  ...warmupParams,
};

type P = Resolved<typeof params>;

const shapes: Readonly<Record<Exclude<P['decay_shape'], 'polynomial'>, Shape>> = {
  linear,
  cosine,
  exponential,
  one_minus_sqrt: oneMinusSqrt,
};

/** Where the decay begins: so long before the end of the run, but not before warmup is over. */
function decayStart(p: P, run: Run): number {
  return Math.max(warmupSteps(p), run.steps - p.decay);
}

function pieces(p: P, run: Run): readonly Piece[] {
  const start = decayStart(p, run);
  const shape = p.decay_shape === 'polynomial' ? powerFall(p.decay_power) : shapes[p.decay_shape];
  return [
    ...warmupPhases(p, p.peak_lr),
    hold('stable', start - warmupSteps(p), p.peak_lr),
    ramp('decay', Math.max(0, run.steps - start), p.peak_lr, p.min_lr, shape),
  ];
}

/** Warmup, a plateau, and a decay that ends with the run. When they do not fit, the plateau goes first, then the decay. */
export const wsd = family({
  id: 'wsd',
  title: { en: 'Warmup–stable–decay', zh: '预热–稳定–衰减（WSD）' },
  about: {
    en: 'Stays at the peak for most of the run and falls at the end, so that a run can be extended at any time.',
    zh: '大部分时间停在峰值，最后才下降；因此随时可以把训练延长下去。',
  },
  group: 'phases',
  keywords: [
    'WSD',
    'trapezoidal',
    'get_wsd_schedule',
    'warmup_stable_decay',
    'MiniCPM',
    'cooldown',
    'constant plus decay',
    '梯形',
    '退火',
  ],
  params,
  latex: String.raw`\eta_t = \begin{cases} \p{peak_lr} & t < N - \p{decay} \\ \p{min_lr} + (\p{peak_lr} - \p{min_lr})\,g\!\left(\frac{t - (N - \p{decay})}{\p{decay}}\right) & \text{else} \end{cases}`,
  source: {
    label: 'Hu et al. 2024, MiniCPM; Hägele et al. 2024',
    url: 'https://arxiv.org/abs/2404.06395',
  },
  says: { wsd: { as: { decay: 'decay' } } },
  tracks: (p, run) => ({ lr: pieces(p, run) }),
  handles(p, run, { lr }) {
    const start = decayStart(p, run);
    const part = (run.steps - 1 - start) / (run.steps - start);
    // An exponential does not go evenly with the floor: solve peak·(floor/peak)^part for it.
    const floorFor =
      p.decay_shape === 'exponential'
        ? (lr: number) => p.peak_lr * (lr / p.peak_lr) ** (1 / part)
        : undefined;
    if (start >= run.steps || part === 0) return warmupHandles(p, run);
    return [
      ...warmupHandles(p, run),
      ...(run.steps - p.decay < start
        ? []
        : [
            {
              id: 'decay',
              label: { en: 'Start of decay', zh: '衰减起点' },
              step: start,
              value: p.peak_lr,
              moveX: (step: number) => ({ decay: run.steps - step }),
              moveY: (lr: number) => ({ peak_lr: lr }),
            },
          ]),
      ...floorHandle(p, lr, run.steps, run, floorFor),
    ];
  },
});
