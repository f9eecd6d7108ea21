import { hold, phase } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { peak, source, warm } from './params.ts';

/** `lr_base * (t + 1) / N`, then `lr_base`. */
export const tutorialWarmupLinearExclusive = family({
  id: 'tutorial.warmup_linear_exclusive',
  title: { en: 'Linear warmup, one ahead (tutorial)', zh: '提前一步的线性预热（教程）' },
  about: {
    en: 'Counts (t+1)/N, so that no update is wasted at 0 and the peak comes one step earlier.',
    zh: '按 (t+1)/N 计数：第一步不会浪费在 0 上，也早一步到达峰值。',
  },
  group: 'tutorial',
  keywords: ['warmup_linear_exclusive', 't+1', '预热'],
  params: {
    lr_base: peak('lr_base', 1e-3),
    N: warm('N', { value: 5, unit: 'percent' }),
  },
  latex: String.raw`\eta_t = \p{lr_base}\,\frac{t + 1}{\p{N}} \quad (t < \p{N})`,
  source,
  tracks(p) {
    const rise = phase('warmup', p.N, (t) => p.lr_base * Math.min(1, (t + 1) / p.N), {
      latex: String.raw`\p{a}\,\frac{\p{t} + 1}{\p{T}}`,
      terms: { a: p.lr_base, T: p.N },
    });
    return { lr: [rise, hold('stable', Infinity, p.lr_base)] };
  },
});
