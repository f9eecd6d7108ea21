import { hold } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { peak, source } from './params.ts';

/** As printed: `return lr`. */
export const tutorialConstant = family({
  id: 'tutorial.constant_schedule',
  title: { en: 'Constant (tutorial)', zh: '恒定（教程）' },
  about: {
    en: 'The printed constant_schedule: the same learning rate at every step.',
    zh: '教程里的 constant_schedule：每一步都用同一个学习率。',
  },
  group: 'tutorial',
  keywords: ['constant_schedule', '固定学习率'],
  params: {
    lr: peak('lr', 1e-3),
  },
  latex: String.raw`\eta_t = \p{lr}`,
  source,
  tracks: (p) => ({ lr: [hold('stable', Infinity, p.lr)] }),
});
