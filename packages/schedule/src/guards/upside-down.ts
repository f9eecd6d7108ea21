import { setting } from './fix.ts';
import type { Guard } from './guard.ts';
import { rate } from './numbers.ts';

/** The floor lies above the peak. */
export const upsideDown: Guard = {
  id: 'upside-down',
  title: { en: 'Floor above the peak', zh: '最低值高于峰值' },
  about: {
    en: 'Libraries take any floor, also one above the learning rate: the "decay" then climbs towards it, and ends a run at a rate that was never meant. It happens when the learning rate is lowered for fine-tuning and a floor, or a default such as 1e-4 in Keras or 1e-3 in DeepSpeed, stays what it was. A floor given as a share of the peak moves with it.',
    zh: '库不会检查最低学习率，即使它高于峰值：这时“衰减”其实在上升，训练会以一个没想过的学习率结束。常见情形是微调时调低了学习率，最低值却没跟着改，或者沿用了默认值（如 Keras 的 1e-4、DeepSpeed 的 1e-3）。把最低值写成峰值的百分比，就会随峰值一起变化。',
  },
  link: {
    label: 'Keras, learning_rate_schedule.py',
    url: 'https://github.com/keras-team/keras/blob/master/keras/src/optimizers/schedules/learning_rate_schedule.py',
  },
  check(facts) {
    const [floor, peak] = [facts.role('floor'), facts.role('peak')];
    if (floor === null || peak === null || !(floor.value > peak.value && peak.value > 0)) return null;
    return {
      level: 'warning',
      text: {
        en: `${floor.name} = ${rate(floor.value)} lies above ${peak.name} = ${rate(peak.value)}: what should fall climbs, or stays.`,
        zh: `${floor.name} = ${rate(floor.value)} 高于 ${peak.name} = ${rate(peak.value)}：本该下降的学习率会上升或停住。`,
      },
      place: { from: 0, to: facts.steps },
      fixes: [setting(facts, { [floor.name]: peak.value / 10 })],
    };
  },
};
