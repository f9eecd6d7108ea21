import { at } from '../compile.ts';
import type { Guard } from './guard.ts';
import { rate } from './numbers.ts';
import { replanned } from './ticks.ts';

/** scheduler.step() before optimizer.step(). */
export const steppedFirst: Guard = {
  id: 'stepped-first',
  stepping: true,
  title: { en: 'Scheduler before optimizer', zh: '调度器先于优化器' },
  about: {
    en: 'Since PyTorch 1.1 the first value of a schedule is set when the scheduler is built. Calling scheduler.step() before the first optimizer.step() skips it, and PyTorch warns: “Detected call of lr_scheduler.step() before optimizer.step()”. Every update then has the value of the next one. In a long schedule that hardly matters; a schedule of few epochs loses a whole one. The warning also comes when a gradient scaler skips the first update.',
    zh: '自 PyTorch 1.1 起，构造调度器时就已设好第一个值。若在第一次 optimizer.step() 之前调用 scheduler.step()，这个值就被跳过，PyTorch 会警告“Detected call of lr_scheduler.step() before optimizer.step()”。此后每次更新用的都是下一步的值。调度很长时影响不大；若按轮调度且轮数不多，就会少掉整整一轮。混合精度的梯度缩放跳过第一次更新时，也会出现这个警告。',
  },
  link: {
    label: 'PyTorch, how to adjust learning rate',
    url: 'https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate',
  },
  check({ plan, lr }) {
    if (!plan.step_first) return null;
    const first = rate(at(lr, 0));
    return {
      level: 'hint',
      text: {
        en: `scheduler.step() comes before optimizer.step(): the first value, ${first}, is never used.`,
        zh: `scheduler.step() 在 optimizer.step() 之前：第一个值 ${first} 永远用不到。`,
      },
      place: { from: 0, to: 1 },
      fixes: [replanned({ en: 'Step the optimizer first', zh: '先更新优化器' }, { step_first: false })],
    };
  },
};
