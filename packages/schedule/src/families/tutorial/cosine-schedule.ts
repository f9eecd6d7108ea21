import { hold, ramp } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { cosine } from '../../shapes.ts';
import { floor, low, peak, source, total } from './params.ts';

/** As printed: half a cosine, and `lr_min` from `total_steps` on. */
export const tutorialCosine = family({
  id: 'tutorial.cosine_schedule',
  title: { en: 'Cosine (tutorial)', zh: '余弦（教程）' },
  about: {
    en: 'The printed cosine_schedule: half a wave over total_steps, then the floor.',
    zh: '教程里的 cosine_schedule：在 total_steps 内走半个余弦，之后停在最低值。',
  },
  group: 'tutorial',
  keywords: ['cosine_schedule', '余弦退火'],
  params: {
    lr_max: peak('lr_max', 1e-3),
    lr_min: low('lr_min', 1e-5, floor),
    total_steps: total({ value: 1000, unit: 'steps' }),
  },
  latex: String.raw`\eta_t = \p{lr_min} + \frac{1}{2}(\p{lr_max} - \p{lr_min})\left(1 + \cos\frac{\pi t}{\p{total_steps}}\right)`,
  source,
  says: { cosine: { as: { length: 'total_steps' } } },
  tracks: (p) => ({
    lr: [ramp('decay', p.total_steps, p.lr_max, p.lr_min, cosine), hold('stable', Infinity, p.lr_min)],
  }),
});
