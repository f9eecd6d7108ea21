import { setting } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { count } from '../../../guards/numbers.ts';

/** Power below which a fall is a cliff at the end: half of the way down is in the last thousandth. */
const steep = 0.2;

/** The factor of stairs, taken for the power of a polynomial. */
export const timmPolyPower: Guard = {
  id: 'timm-poly-power',
  title: { en: 'A rate taken for a power', zh: '衰减率被当成幂次' },
  about: {
    en: 'create_scheduler_v2 passes decay_rate to PolyLRScheduler as its power, and its default of 0.1 is made for stairs. (1 − t)^0.1 is still at 79 % of the peak when nine tenths of the run are over, and falls off a cliff at the end: the run is hardly annealed. The class itself has a power of 0.5; 1 is a line.',
    zh: 'create_scheduler_v2 会把 decay_rate 当作 PolyLRScheduler 的幂次，而它的默认值 0.1 本是给阶梯衰减用的。(1 − t)^0.1 在训练过了九成时仍有峰值的 79%，最后才骤降，几乎没有退火。类本身的默认幂次是 0.5；取 1 为直线。',
  },
  link: {
    label: 'timm, scheduler_factory.py',
    url: 'https://github.com/huggingface/pytorch-image-models/blob/main/timm/scheduler/scheduler_factory.py',
  },
  check(facts) {
    const power = facts.number('decay_rate');
    if (facts.params['sched'] !== 'poly' || !(power > 0 && power < steep)) return null;
    const { steps } = facts;
    return {
      level: 'warning',
      text: {
        en: `poly takes decay_rate = ${power} for its power: the learning rate stays high and falls in the last few of ${count(steps)} updates.`,
        zh: `poly 把 decay_rate = ${power} 当作幂次：学习率一直很高，到 ${count(steps)} 次更新的最后才骤降。`,
      },
      place: { from: Math.floor(0.9 * steps), to: steps },
      fixes: [setting(facts, { decay_rate: 1 })],
    };
  },
};
