import { hold, ramp } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { linear } from '../../shapes.ts';
import { low, peak, source, start, warm } from './params.ts';

/** `eps + (lr_base - eps) * t / N`, then `lr_base`. */
export const tutorialWarmupLinear = family({
  id: 'tutorial.warmup_linear',
  title: { en: 'Linear warmup (tutorial)', zh: '线性预热（教程）' },
  about: {
    en: 'A line from ε to the base learning rate, which then stays.',
    zh: '从 ε 线性升到基准学习率，然后保持。',
  },
  group: 'tutorial',
  keywords: ['warmup_linear', 'linear warmup', '预热'],
  params: {
    lr_base: peak('lr_base', 1e-3),
    N: warm('N', { value: 5, unit: 'percent' }),
    eps: low('eps', 0, start),
  },
  latex: String.raw`\eta_t = \p{eps} + (\p{lr_base} - \p{eps})\,\frac{t}{\p{N}} \quad (t < \p{N})`,
  source,
  tracks: (p) => ({
    lr: [ramp('warmup', p.N, p.eps, p.lr_base, linear), hold('stable', Infinity, p.lr_base)],
  }),
});
