import { number } from '../../params/number.ts';
import { span } from '../../params/span.ts';
import { repeat } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { plateau } from '../plateau.ts';
import { peak, source } from './params.ts';

/** As printed: `lr * drop_factor ** (step // drop_every)`. */
export const tutorialStepDecay = family({
  id: 'tutorial.step_decay_schedule',
  title: { en: 'Step decay (tutorial)', zh: '阶梯衰减（教程）' },
  about: {
    en: 'The printed step_decay_schedule: drops to a tenth every 30 steps.',
    zh: '教程里的 step_decay_schedule：每 30 步降为十分之一。',
  },
  group: 'tutorial',
  keywords: ['step_decay_schedule', 'step decay', '阶梯下降'],
  params: {
    lr: peak('lr', 1e-2),
    drop_factor: number({
      label: { en: 'Drop factor (drop_factor)', zh: '下降系数（drop_factor）' },
      help: { en: 'What each drop multiplies by.', zh: '每次下降乘上的系数。' },
      symbol: 'f',
      initial: 0.1,
      min: 0,
      max: 1,
      slider: [0.05, 0.95],
    }),
    drop_every: span({
      label: { en: 'Interval (drop_every)', zh: '间隔（drop_every）' },
      help: { en: 'How long each stair lasts.', zh: '每级台阶持续多久。' },
      symbol: 'E',
      initial: { value: 30, unit: 'steps' },
      min: 1,
    }),
  },
  latex: String.raw`\eta_t = \p{lr}\,\p{drop_factor}^{\lfloor t/\p{drop_every} \rfloor}`,
  source,
  tracks(p) {
    const height = (k: number) => p.lr * p.drop_factor ** k;
    const stairs = repeat({ steps: p.drop_every, height }, (k) => [
      plateau(p.drop_every, p.lr, p.drop_factor, k),
    ]);
    return { lr: [stairs] };
  },
});
