import { span } from '../../params/span.ts';
import { phase } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { peak_lr } from '../peak.ts';
import { warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

/**
 * `peak/√((t + τ)/τ)` with `t` from the end of warmup. With the timescale τ equal to the warmup this is fairseq's and T5's
 * `peak·√(W/t)`; Transformers calls the same number `timescale`.
 */
export const inverseSqrt = family({
  id: 'inverse_sqrt',
  title: { en: 'Inverse square root', zh: '平方根倒数' },
  about: {
    en: 'Falls like 1/√t and has no end: training can go on without a plan for when to stop.',
    zh: '按 1/√t 下降，没有终点：不必事先定好训练多久。',
  },
  group: 'decay',
  keywords: ['rsqrt', 'get_inverse_sqrt_schedule', 'inverse_sqrt', 'T5', 'fairseq', '反平方根', '逆平方根'],
  params: {
    peak_lr,
    timescale: span({
      label: { en: 'Timescale', zh: '时间尺度（timescale）' },
      help: {
        en: 'After three of these the learning rate is half the peak. Equal to the warmup it is the classic √(W/t).',
        zh: '经过三个时间尺度，学习率降到峰值的一半。与预热等长时即经典的 √(W/t)。',
      },
      symbol: String.raw`\tau`,
      initial: { value: 5, unit: 'percent' },
      min: 1,
    }),
    ...warmupParams,
  },
  latex: String.raw`\eta_t = \frac{\p{peak_lr}}{\sqrt{(t - \p{warmup} + \p{timescale})/\p{timescale}}}`,
  source: {
    label: 'Raffel et al. 2020, T5; Transformers, get_inverse_sqrt_schedule',
    url: 'https://arxiv.org/abs/1910.10683',
  },
  says: { inverse_sqrt: { say: ({ warmup }) => ({ timescale: warmup }) } },
  tracks(p) {
    const { peak_lr: peak, timescale } = p;
    const decay = phase('decay', Infinity, (t) => peak / Math.sqrt((t + timescale) / timescale), {
      latex: String.raw`\frac{\p{a}}{\sqrt{(\p{t} + \p{s})/\p{s}}}`,
      terms: { a: peak, s: timescale },
    });
    return { lr: [...warmupPhases(p, peak), decay] };
  },
  handles(p, run) {
    return [
      ...warmupHandles(p, run),
      {
        id: 'half',
        label: { en: 'Half of the peak', zh: '峰值的一半' },
        step: warmupSteps(p) + 3 * p.timescale,
        value: p.peak_lr / 2,
        moveX: (step) => ({ timescale: (step - warmupSteps(p)) / 3 }),
      },
    ];
  },
});
