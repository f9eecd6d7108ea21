import { number } from '../../params/number.ts';
import { span } from '../../params/span.ts';
import { cycleLength, ramp, repeat } from '../../phases.ts';
import { type Cycles, family } from '../../schedule.ts';
import { cosine } from '../../shapes.ts';
import { floor, low, peak, source } from './params.ts';

/** Cosine from `lr_base` to `eta_min` inside each period; periods `T_0`, `T_0 * T_mult`, …. */
export const tutorialWarmRestarts = family({
  id: 'tutorial.warm_restarts',
  title: { en: 'Warm restarts (tutorial)', zh: '热重启（教程）' },
  about: {
    en: 'Cosine from the base learning rate to the floor, again and again in growing periods.',
    zh: '一次次从基准学习率沿余弦降到最低值，周期逐次变长。',
  },
  group: 'tutorial',
  keywords: ['warm_restarts', 'SGDR', '热重启'],
  params: {
    lr_base: peak('lr_base', 1e-3),
    eta_min: low('eta_min', 0, floor),
    T_0: span({
      role: 'cycle',
      label: { en: 'First period (T_0)', zh: '首个周期（T_0）' },
      help: { en: 'Steps until the first restart.', zh: '第一次重启前的步数。' },
      symbol: 'T_0',
      initial: { value: 25, unit: 'percent' },
      min: 1,
    }),
    T_mult: number({
      label: { en: 'Growth (T_mult)', zh: '周期倍数（T_mult）' },
      help: { en: 'How many times as long each period is as the last.', zh: '后一个周期是前一个的几倍长。' },
      symbol: String.raw`T_{\text{mult}}`,
      initial: 1,
      min: 1,
      max: 100,
      slider: [1, 4],
    }),
  },
  latex: String.raw`\eta_t = \p{eta_min} + \frac{1}{2}(\p{lr_base} - \p{eta_min})\left(1 + \cos\frac{\pi t_k}{T_k}\right),\quad T_k = \p{T_0}\,\p{T_mult}^{\,k}`,
  source,
  tracks(p) {
    const periods: Cycles = repeat({ steps: p.T_0, growth: p.T_mult }, (k) => [
      ramp('cycle', cycleLength(periods, k), p.lr_base, p.eta_min, cosine),
    ]);
    return { lr: [periods] };
  },
});
