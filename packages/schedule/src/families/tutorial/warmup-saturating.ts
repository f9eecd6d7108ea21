import { hold, phase } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { peak, source, warm } from './params.ts';

/** `lr_base * (1 - exp(-5 * t / N))` at every step: the formula has no end. */
export const tutorialWarmupSaturating = family({
  id: 'tutorial.warmup_saturating',
  title: { en: 'Saturating warmup (tutorial)', zh: '饱和预热（教程）' },
  about: {
    en: 'Closes in on the base learning rate for ever: 99.3 % of it after N steps.',
    zh: '不断逼近基准学习率：N 步后达到 99.3%。',
  },
  group: 'tutorial',
  keywords: ['warmup_saturating', '1-exp', '预热'],
  params: {
    lr_base: peak('lr_base', 1e-3),
    N: warm('N', { value: 5, unit: 'percent' }),
  },
  latex: String.raw`\eta_t = \p{lr_base}\left(1 - e^{-5t/\p{N}}\right)`,
  source,
  tracks(p) {
    const rise = phase('warmup', Infinity, (t) => p.lr_base * (1 - Math.exp((-5 * t) / p.N)), {
      latex: String.raw`\p{a}\left(1 - e^{-5\,\p{t}/\p{T}}\right)`,
      terms: { a: p.lr_base, T: p.N },
    });
    return { lr: [p.N > 0 ? rise : hold('stable', Infinity, p.lr_base)] };
  },
});
