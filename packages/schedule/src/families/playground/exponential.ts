import { number } from '../../params/number.ts';
import { span } from '../../params/span.ts';
import { hold, phase } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { min_lr, peak_lr } from '../peak.ts';
import { warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

/** `peak·γ^(t/decay_steps)`, smooth, and held at the floor once it gets there. A floor above the peak counts as the peak. */
export const exponential = family({
  id: 'exponential',
  title: { en: 'Exponential', zh: '指数衰减' },
  about: {
    en: 'Loses the same share in every stretch of the same length: a straight line on a logarithmic axis.',
    zh: '每隔同样长的一段，都乘上同一个系数；在对数坐标上是一条直线。',
  },
  group: 'decay',
  keywords: ['ExponentialLR', 'ExponentialDecay', 'exponential_decay', 'gamma', '指数下降'],
  params: {
    peak_lr,
    min_lr,
    gamma: number({
      label: { en: 'Factor (gamma)', zh: '衰减系数（gamma）' },
      help: {
        en: 'What is left of the learning rate after each decay length: 0.5 halves it.',
        zh: '每经过一个衰减长度，学习率剩下多少：0.5 即减半。',
      },
      symbol: String.raw`\gamma`,
      initial: 0.5,
      min: 0.000001,
      max: 1,
      slider: [0.1, 0.99],
    }),
    decay_steps: span({
      label: { en: 'Decay length', zh: '衰减长度（decay_steps）' },
      help: {
        en: 'How long it takes to lose one factor gamma. At 1 step this is ExponentialLR.',
        zh: '乘上一次 gamma 所用的长度。取 1 步就是 ExponentialLR。',
      },
      symbol: 'D',
      initial: { value: 10, unit: 'percent' },
      min: 1,
    }),
    ...warmupParams,
  },
  latex: String.raw`\eta_t = \max\!\left(\p{min_lr},\; \p{peak_lr}\,\p{gamma}^{(t - \p{warmup})/\p{decay_steps}}\right)`,
  source: {
    label: 'Keras, ExponentialDecay',
    url: 'https://keras.io/api/optimizers/learning_rate_schedules/exponential_decay/',
  },
  tracks(p) {
    const { peak_lr: peak, gamma, decay_steps } = p;
    const floor = Math.min(p.min_lr, peak);
    const arrival =
      gamma < 1 && floor > 0 ? (decay_steps * Math.log(floor / peak)) / Math.log(gamma) : Infinity;
    const decay = phase('decay', arrival, (t) => Math.max(floor, peak * gamma ** (t / decay_steps)), {
      latex: String.raw`\p{a}\,\p{g}^{\p{t}/\p{D}}`,
      terms: { a: peak, g: gamma, D: decay_steps },
    });
    return { lr: [...warmupPhases(p, peak), decay, hold('stable', Infinity, floor)] };
  },
  handles(p, run) {
    const end = warmupSteps(p) + p.decay_steps;
    const value = p.peak_lr * p.gamma;
    if (value < p.min_lr) return warmupHandles(p, run);
    return [
      ...warmupHandles(p, run),
      {
        id: 'factor',
        label: { en: 'One factor gamma', zh: '乘上一次 gamma 之处' },
        step: end,
        value,
        moveX: (step) => ({ decay_steps: step - warmupSteps(p) }),
        moveY: (lr) => ({ gamma: lr / p.peak_lr }),
      },
    ];
  },
});
