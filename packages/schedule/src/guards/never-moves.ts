import { at } from '../compile.ts';
import type { Guard } from './guard.ts';
import { updates } from './numbers.ts';

/** The learning rate is 0 from beginning to end. */
export const neverMoves: Guard = {
  id: 'never-moves',
  title: { en: 'Never moves', zh: '学习率始终为 0' },
  about: {
    en: 'At a learning rate of 0 nothing is ever trained, and the run looks as if it worked: it reads data, computes gradients and writes checkpoints of the weights it began with. It happens when a warmup of length 0 leaves a schedule at its first value, and when a whole number makes a library compute in whole numbers.',
    zh: '学习率为 0 时什么也学不到，而训练看上去一切正常：照样读数据、算梯度、保存检查点，存的却是初始权重。常见原因是长度为 0 的预热让调度停在初始值上，或者一个整数让库按整数计算。',
  },
  link: {
    label: 'Optax, _schedule.py',
    url: 'https://github.com/google-deepmind/optax/blob/main/optax/schedules/_schedule.py',
  },
  check(facts) {
    const { lr, steps, final } = facts;
    if (final !== 0 || at(lr, 0) !== 0 || facts.peak().value !== 0) return null;
    return {
      level: 'warning',
      text: {
        en: `The learning rate is 0 in all ${updates(steps)}: nothing is trained.`,
        zh: `全部 ${updates(steps, 'zh')}的学习率都是 0：什么也不会学到。`,
      },
      place: { from: 0, to: steps },
      fixes: [],
    };
  },
};
