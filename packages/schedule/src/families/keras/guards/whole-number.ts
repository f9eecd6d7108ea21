import { giving } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { rate, updates } from '../../../guards/numbers.ts';
import { pythonFloat } from '../../../params/python.ts';

/** A learning rate given as a whole number, and all of the schedule in whole numbers. */
export const kerasWholeNumber: Guard = {
  id: 'keras-whole-number',
  title: { en: 'Computed in whole numbers', zh: '按整数计算' },
  about: {
    en: 'Keras takes the type of initial_learning_rate for everything it computes: 0 or 1 without a decimal point makes all of it int32, and every rate below 1 is rounded down to 0. The example in the documentation has such a 0. The run reads data and writes checkpoints, and trains nothing. Write 0.0.',
    zh: 'Keras 按 initial_learning_rate 的类型计算整个调度：不带小数点的 0 或 1 会让一切变成 int32，所有小于 1 的学习率都被截断为 0。文档里的示例就写着这样的 0。训练照常读数据、存检查点，却什么也学不到。应写成 0.0。',
  },
  link: {
    label: 'Keras, learning_rate_schedule.py',
    url: 'https://github.com/keras-team/keras/blob/master/keras/src/optimizers/schedules/learning_rate_schedule.py',
  },
  explains: ['never-moves'],
  check(facts) {
    const value = facts.written['initial_learning_rate'];
    if (value === undefined || !/^-?\d+$/.test(value)) return null;
    const { steps, final } = facts;
    return {
      level: 'warning',
      text: {
        en: `initial_learning_rate = ${value} is a whole number, so all ${updates(steps)} are computed in whole numbers: the last has ${rate(final)}.`,
        zh: `initial_learning_rate = ${value} 是整数，全部 ${updates(steps, 'zh')}都按整数计算：最后一次的学习率为 ${rate(final)}。`,
      },
      place: { from: 0, to: steps },
      fixes: [giving(facts, 'initial_learning_rate', pythonFloat(Number(value)))],
    };
  },
};
