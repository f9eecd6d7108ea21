import { choice } from '../../params/choice.ts';
import { level } from '../../params/level.ts';
import { number } from '../../params/number.ts';
import type { Resolved } from '../../params/param.ts';
import { span } from '../../params/span.ts';
import { phase, repeat } from '../../phases.ts';
import { type Cycles, family, type Phase } from '../../schedule.ts';
import { leadInParams, ledIn, ledInHandles, waiting } from '../lead-in.ts';
import { momentumParams } from './momentum.ts';

const params = {
  max_lr: number({
    role: 'peak',
    label: { en: 'Highest learning rate (max_lr)', zh: '最高学习率（max_lr）' },
    help: { en: 'The top of the first triangle.', zh: '第一个三角形的顶点。' },
    symbol: String.raw`\eta_{\text{max}}`,
    quantity: 'lr',
    initial: 3e-4,
    min: 1e-12,
    max: 100,
    slider: [1e-6, 1],
    scale: 'log',
  }),
  base_lr: level({
    role: 'floor',
    label: { en: 'Lowest learning rate (base_lr)', zh: '最低学习率（base_lr）' },
    help: {
      en: 'Where each triangle begins and ends: a learning rate, or a share of the highest.',
      zh: '每个三角形的起点和终点：可以写学习率，也可以写最高值的百分比。',
    },
    symbol: String.raw`\eta_{\text{base}}`,
    initial: { value: 10, unit: 'percent' },
    of: 'max_lr',
  }),
  step_size_up: span({
    label: { en: 'Way up (step_size_up)', zh: '上升长度（step_size_up）' },
    help: { en: 'How long the learning rate climbs in each cycle.', zh: '每个周期里学习率上升多久。' },
    symbol: 'U',
    initial: { value: 10, unit: 'percent' },
    min: 1,
  }),
  step_size_down: span({
    label: { en: 'Way down (step_size_down)', zh: '下降长度（step_size_down）' },
    help: {
      en: 'How long it falls again. Usually as long as the way up.',
      zh: '之后下降多久，通常与上升等长。',
    },
    symbol: 'D',
    initial: { value: 10, unit: 'percent' },
    min: 1,
  }),
  mode: choice({
    label: { en: 'Mode', zh: '模式（mode）' },
    help: {
      en: 'Triangles of one height, each half as high as the last, or shrinking a little every step.',
      zh: '三角形等高、逐个减半，或者每一步都缩小一点。',
    },
    symbol: String.raw`\text{mode}`,
    initial: 'triangular',
    options: {
      triangular: { en: 'triangular', zh: '等高三角（triangular）' },
      triangular2: { en: 'triangular2: halves', zh: '逐个减半（triangular2）' },
      exp_range: { en: 'exp_range: shrinks', zh: '逐步缩小（exp_range）' },
    },
  }),
  gamma: number({
    label: { en: 'Shrinking factor (gamma)', zh: '缩小系数（gamma）' },
    help: {
      en: 'What each step leaves of the height. Close to 1: 0.9998 leaves a seventh after 10,000 steps.',
      zh: '每一步之后高度剩下多少，应很接近 1：0.9998 在一万步后约剩七分之一。',
    },
    symbol: String.raw`\gamma`,
    initial: 0.9998,
    min: 0.5,
    max: 1,
    slider: [0.999, 1],
    applies: (values) => values['mode'] === 'exp_range',
  }),
  ...momentumParams(0.8, 0.9),
  ...leadInParams('max_lr'),
};

type P = Resolved<typeof params>;

/** What each leg is in letters; made once, as cycles are made over and over while drawing. */
const legs = [
  String.raw`\p{b} + \p{h}\,\frac{\p{t}}{\p{U}}`,
  String.raw`\p{b} + \p{h}\,\frac{\p{u} + \p{t}}{\p{U}}`,
  String.raw`\p{b} + \p{h}\,\frac{\p{D} - \p{t}}{\p{D}}`,
] as const;
const shrinkingLegs = legs.map((latex) => String.raw`${latex}\,\p{g}^{\p{o} + \p{t}}`);

/** Cycles between `low` (at the ends) and `high` (on top). */
function triangles(p: P, low: number, high: number): Cycles {
  const { step_size_up: up, step_size_down: down } = p;
  const gamma = p.mode === 'exp_range' ? p.gamma : 1;
  // A shrinking triangle is highest where t·γ^t is, which may come before the end of the way up: a phase border there.
  const summit = gamma < 1 ? Math.min(up, -1 / Math.log(gamma)) : up;
  const [begins = '', goesOn = '', falls = ''] = gamma < 1 ? shrinkingLegs : legs;
  const steps = up + down;
  const halving = (k: number) => (high - low) * (p.mode === 'triangular2' ? 0.5 ** k : 1);
  const height = (k: number) => halving(k) * gamma ** (k * steps);
  return repeat({ steps, base: low, height }, (k) => {
    const origin = k * steps;
    const h = halving(k);
    const shrink = (t: number) => (gamma < 1 ? gamma ** (origin + t) : 1);
    const leg = (from: number, to: number, share: (t: number) => number, latex: string): Phase =>
      phase('cycle', to - from, (t) => low + h * share(from + t) * shrink(from + t), {
        latex,
        terms: { b: low, h, u: from, U: up, D: down, g: gamma, o: origin + from },
      });
    const rise = (t: number) => Math.min(1, t / up);
    const fall = (t: number) => Math.max(0, (steps - t) / down);
    return [leg(0, summit, rise, begins), leg(summit, up, rise, goesOn), leg(up, steps, fall, falls)];
  });
}

/**
 * Triangles, as PyTorch's CyclicLR draws them. Each begins at its lowest learning rate and climbs from there, so a warmup, which
 * leads up to that, is off unless asked for.
 */
export const cyclic = family({
  id: 'cyclic',
  title: { en: 'Cyclic', zh: '循环学习率' },
  about: {
    en: 'Up and down between two bounds, over and over, at one height or shrinking.',
    zh: '在上下界之间反复升降，幅度可以不变，也可以逐渐缩小。',
  },
  group: 'cycle',
  keywords: ['CyclicLR', 'CLR', 'triangular', 'triangular2', 'exp_range', '三角循环', '循环'],
  params,
  latex: String.raw`\eta_t = \p{base_lr} + (\p{max_lr} - \p{base_lr})\,S_t\,\min\!\left(\frac{t_k}{\p{step_size_up}},\; \frac{\p{step_size_up} + \p{step_size_down} - t_k}{\p{step_size_down}}\right)`,
  source: {
    label: 'Smith 2017, Cyclical Learning Rates',
    url: 'https://arxiv.org/abs/1506.01186',
  },
  tracks: (p) => ({
    lr: ledIn(p, p.base_lr, [triangles(p, p.base_lr, p.max_lr)]),
    ...(p.cycle_momentum
      ? { momentum: waiting(p, p.max_momentum, [triangles(p, p.max_momentum, p.base_momentum)]) }
      : {}),
  }),
  handles(p, run) {
    const { step_size_up: up, step_size_down: down, base_lr: base } = p;
    const left = p.mode === 'exp_range' ? p.gamma ** up : 1;
    return ledInHandles<typeof params>(p, run, base, [
      {
        id: 'base',
        label: { en: 'Lowest learning rate', zh: '最低学习率' },
        step: 0,
        value: base,
        moveY: (lr) => ({ base_lr: lr }),
      },
      {
        id: 'peak',
        label: { en: 'Top of the first triangle', zh: '第一个三角形的顶点' },
        step: up,
        value: base + (p.max_lr - base) * left,
        moveX: (step) => ({ step_size_up: step }),
        ...(left > 0.01 ? { moveY: (lr: number) => ({ max_lr: base + (lr - base) / left }) } : {}),
      },
      {
        id: 'end',
        label: { en: 'End of the first triangle', zh: '第一个三角形的终点' },
        step: up + down,
        value: base,
        moveX: (step) => ({ step_size_down: step - up }),
        moveY: (lr) => ({ base_lr: lr }),
      },
    ]);
  },
});
