import { hold, ramp } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { linear } from '../../shapes.ts';
import { peak, source, total, warm } from './params.ts';

/** Up from 0 over `warmup_steps`, down to 0 at `total_steps`, and 0 from then on. */
export const tutorialLinearWarmupLinearDecay = family({
  id: 'tutorial.linear_warmup_linear_decay',
  title: { en: 'Linear warmup and decay (tutorial)', zh: '线性预热加线性衰减（教程）' },
  about: {
    en: 'A line up and a line down to 0: how BERT is fine-tuned.',
    zh: '线性升上去，再线性降到 0：BERT 微调的写法。',
  },
  group: 'tutorial',
  keywords: ['linear_warmup_linear_decay', 'BERT', '线性衰减'],
  params: {
    lr_base: peak('lr_base', 2e-5),
    warmup_steps: warm('warmup_steps', { value: 5, unit: 'percent' }),
    total_steps: total({ value: 100, unit: 'percent' }),
  },
  latex: String.raw`\eta_t = \p{lr_base}\,\min\!\left(\frac{t}{\p{warmup_steps}},\; \max\!\left(0, \frac{\p{total_steps} - t}{\p{total_steps} - \p{warmup_steps}}\right)\right)`,
  source,
  says: { linear: { as: { length: 'total_steps' } } },
  tracks: (p) => ({
    lr: [
      ramp('warmup', p.warmup_steps, 0, p.lr_base, linear),
      ramp('decay', Math.max(0, p.total_steps - p.warmup_steps), p.lr_base, 0, linear),
      hold('stable', Infinity, 0),
    ],
  }),
});
