import { hold, ramp } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { exponential } from '../../shapes.ts';
import { low, peak, source, start, warm } from './params.ts';

/** `eps * (lr_base / eps) ** (t / N)`, then `lr_base`. Without an `eps` to multiply, a thousandth of the peak stands for it. */
export const tutorialWarmupExponential = family({
  id: 'tutorial.warmup_exponential',
  title: { en: 'Exponential warmup (tutorial)', zh: '指数预热（教程）' },
  about: {
    en: 'Multiplies up from ε: a straight line on a logarithmic axis, then constant.',
    zh: '从 ε 起按固定倍数上升，在对数坐标上是直线，之后保持。',
  },
  group: 'tutorial',
  keywords: ['warmup_exponential', 'exponential warmup', '预热'],
  params: {
    lr_base: peak('lr_base', 1e-3),
    N: warm('N', { value: 5, unit: 'percent' }),
    eps: low('eps', 1e-6, start),
  },
  latex: String.raw`\eta_t = \p{eps}\left(\frac{\p{lr_base}}{\p{eps}}\right)^{t/\p{N}} \quad (t < \p{N})`,
  source,
  tracks: (p) => ({
    lr: [ramp('warmup', p.N, p.eps, p.lr_base, exponential), hold('stable', Infinity, p.lr_base)],
  }),
});
