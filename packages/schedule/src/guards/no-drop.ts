import { at } from '../compile.ts';
import { valueIn } from '../track.ts';
import type { Guard } from './guard.ts';
import { count, rate, updates } from './numbers.ts';

/** A staircase of which the run sees one stair. */
export const noDrop: Guard = {
  id: 'no-drop',
  title: { en: 'No drop in this run', zh: '训练中没有下降' },
  about: {
    en: 'A staircase whose first drop lies behind the end of the run is a constant: the model is never annealed. It happens when drops are given in updates and the run got shorter, or when they are given in updates to a scheduler that is stepped once an epoch.',
    zh: '阶梯衰减的第一次下降如果落在训练结束之后，整个训练就是恒定学习率，从未退火。常见原因是下降位置按更新次数给定而训练变短了，或者按更新次数给定、调度器却每轮才调用一次。',
  },
  link: {
    label: 'PyTorch, StepLR',
    url: 'https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.StepLR.html',
  },
  check(facts) {
    const { lr, last, steps, final } = facts;
    const { start, end } = last;
    if (end === Number.POSITIVE_INFINITY || !(end >= steps) || last.phase.name === 'cycle') return null;
    // The first stair: nothing but a warmup lies before it.
    if (start > (facts.role('warmup')?.value ?? 0)) return null;
    const flat = valueIn(last, start) === final && valueIn(last, end) === final;
    if (!flat || !(at(lr, end) < final)) return null;
    return {
      level: 'warning',
      text: {
        en: `The first drop would come at update ${count(end)}, the run has ${count(steps)}: all ${updates(steps - Math.ceil(start))} stay at ${rate(final)}.`,
        zh: `第一次下降要到第 ${count(end)} 次更新，而训练只有 ${updates(steps, 'zh')}：学习率一直停在 ${rate(final)}。`,
      },
      place: { from: Math.ceil(start), to: steps },
      fixes: [],
    };
  },
};
