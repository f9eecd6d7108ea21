import { hold, ramp } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { cosine } from '../../shapes.ts';
import { peak, source, warm } from './params.ts';

/** `lr_base * (1 - cos(pi * t / N)) / 2`, then `lr_base`. */
export const tutorialWarmupCosineRise = family({
  id: 'tutorial.warmup_cosine',
  title: { en: 'Cosine warmup (tutorial)', zh: '余弦预热（教程）' },
  about: {
    en: 'Half a cosine wave up to the base learning rate, which then stays.',
    zh: '沿半个余弦升到基准学习率，然后保持。',
  },
  group: 'tutorial',
  keywords: ['warmup_cosine', 'cosine warmup', '预热'],
  params: {
    lr_base: peak('lr_base', 1e-3),
    N: warm('N', { value: 5, unit: 'percent' }),
  },
  latex: String.raw`\eta_t = \frac{\p{lr_base}}{2}\left(1 - \cos\frac{\pi t}{\p{N}}\right) \quad (t < \p{N})`,
  source,
  tracks: (p) => ({
    lr: [ramp('warmup', p.N, 0, p.lr_base, cosine), hold('stable', Infinity, p.lr_base)],
  }),
});
