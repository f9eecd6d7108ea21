import { hold, ramp } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { cosine, linear } from '../../shapes.ts';
import { floor, low, peak, source, total, warm } from './params.ts';

/** As printed: linear warmup from 0, half a cosine, and `lr_min` from `total_steps` on. */
export const tutorialWarmupCosine = family({
  id: 'tutorial.warmup_cosine_schedule',
  title: { en: 'Warmup and cosine (tutorial)', zh: '预热加余弦（教程）' },
  about: {
    en: 'The printed warmup_cosine_schedule: a line up from 0, then half a cosine wave.',
    zh: '教程里的 warmup_cosine_schedule：从 0 线性升到峰值，再走半个余弦。',
  },
  group: 'tutorial',
  keywords: ['warmup_cosine_schedule', '预热余弦'],
  params: {
    lr_max: peak('lr_max', 1e-3),
    lr_min: low('lr_min', 1e-5, floor),
    warmup_steps: warm('warmup_steps', { value: 100, unit: 'steps' }),
    total_steps: total({ value: 1000, unit: 'steps' }),
  },
  latex: String.raw`\eta_t = \begin{cases} \p{lr_max}\,t/\p{warmup_steps} & t < \p{warmup_steps} \\ \p{lr_min} + \frac{1}{2}(\p{lr_max} - \p{lr_min})\left(1 + \cos\frac{\pi (t - \p{warmup_steps})}{\p{total_steps} - \p{warmup_steps}}\right) & \text{else} \end{cases}`,
  source,
  says: { cosine: { as: { length: 'total_steps' } } },
  tracks: (p) => ({
    lr: [
      ramp('warmup', p.warmup_steps, 0, p.lr_max, linear),
      ramp('decay', Math.max(0, p.total_steps - p.warmup_steps), p.lr_max, p.lr_min, cosine),
      hold('stable', Infinity, p.lr_min),
    ],
  }),
});
