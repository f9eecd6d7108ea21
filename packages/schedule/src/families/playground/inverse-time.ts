import { number } from '../../params/number.ts';
import { span } from '../../params/span.ts';
import { phase } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { peak_lr } from '../peak.ts';
import { warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

/** `peak/(1 + decay_rate·t/decay_steps)`: what stochastic approximation theory asks for. */
export const inverseTime = family({
  id: 'inverse_time',
  title: { en: 'Inverse time', zh: '反比例衰减' },
  about: {
    en: 'Falls like 1/t: fast at first, then ever more slowly, and never to zero.',
    zh: '按 1/t 下降：起初很快，之后越来越慢，永远不会到零。',
  },
  group: 'decay',
  keywords: ['InverseTimeDecay', 'inv', '1/t', 'Robbins-Monro', 'SGD decay', '时间倒数', '倒数衰减'],
  params: {
    peak_lr,
    decay_rate: number({
      label: { en: 'Decay rate', zh: '衰减率（decay_rate）' },
      help: {
        en: 'How much the divisor grows per decay length: at 1 the learning rate is halved after the first.',
        zh: '每经过一个衰减长度，分母增加多少：取 1 时，第一段之后学习率减半。',
      },
      symbol: String.raw`\lambda`,
      initial: 1,
      min: 0,
      max: 1e6,
      slider: [0, 10],
    }),
    decay_steps: span({
      label: { en: 'Decay length', zh: '衰减长度（decay_steps）' },
      help: {
        en: 'The length over which the divisor grows by the decay rate.',
        zh: '分母每增加一个衰减率所用的长度。',
      },
      symbol: 'D',
      initial: { value: 10, unit: 'percent' },
      min: 1,
    }),
    ...warmupParams,
  },
  latex: String.raw`\eta_t = \frac{\p{peak_lr}}{1 + \p{decay_rate}\,(t - \p{warmup})/\p{decay_steps}}`,
  source: {
    label: 'Keras, InverseTimeDecay',
    url: 'https://keras.io/api/optimizers/learning_rate_schedules/inverse_time_decay/',
  },
  tracks(p) {
    const { peak_lr: peak, decay_rate, decay_steps } = p;
    const decay = phase('decay', Infinity, (t) => peak / (1 + (decay_rate * t) / decay_steps), {
      latex: String.raw`\frac{\p{a}}{1 + \p{r}\,\p{t}/\p{D}}`,
      terms: { a: peak, r: decay_rate, D: decay_steps },
    });
    return { lr: [...warmupPhases(p, peak), decay] };
  },
  handles(p, run) {
    return [
      ...warmupHandles(p, run),
      {
        id: 'decay',
        label: { en: 'End of the first decay length', zh: '第一个衰减长度的终点' },
        step: warmupSteps(p) + p.decay_steps,
        value: p.peak_lr / (1 + p.decay_rate),
        moveX: (step) => ({ decay_steps: step - warmupSteps(p) }),
        moveY: (lr) => ({ decay_rate: Math.max(0, p.peak_lr / lr - 1) }),
      },
    ];
  },
});
