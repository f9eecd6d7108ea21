import { clockOf } from '../stepping.ts';
import type { Guard } from './guard.ts';
import { count, percent } from './numbers.ts';
import { lengthInTicks, replanned, ticksMade } from './ticks.ts';

/** A schedule that counts updates is called once per epoch. */
export const oncePerEpoch: Guard = {
  id: 'once-per-epoch',
  stepping: true,
  title: { en: 'Stepped once per epoch', zh: '每轮才走一步' },
  about: {
    en: 'The schedule was computed for updates, but scheduler.step() is called at the end of an epoch: it takes as many epochs as it should take updates. A warmup of 500 steps lasts 500 epochs, and most runs end long before. Call it after every optimizer.step() (in Lightning: interval="step"), or count its lengths in epochs.',
    zh: '调度按更新次数计算，scheduler.step() 却每轮才调用一次：本该用若干次更新走完的，要用同样多轮才能走完。500 步的预热会持续 500 轮，多数训练早已结束。请在每次 optimizer.step() 之后调用它（Lightning 中为 interval="step"），或让各长度按轮数计。',
  },
  link: {
    label: 'Lightning #20436',
    url: 'https://github.com/Lightning-AI/pytorch-lightning/issues/20436',
  },
  check(facts) {
    const { plan, run } = facts;
    if (clockOf(plan, run).each === 1 || plan.counted_in === 'epochs') return null;
    const [made, length] = [ticksMade(facts), lengthInTicks(facts)];
    // Lengths that are given as numbers of epochs come out right.
    if (length === null || made >= length / 2) return null;
    return {
      level: 'warning',
      text: {
        en: `scheduler.step() is called once per epoch: of ${count(length)} ticks ${count(made)} are made, ${percent(made / length)} of the schedule.`,
        zh: `scheduler.step() 每轮只调用一次：调度共 ${count(length)} 步，实际只走 ${count(made)} 步（${percent(made / length)}）。`,
      },
      place: { from: 0, to: run.steps },
      fixes: [
        replanned({ en: 'Call it after every update', zh: '改为每次更新后调用' }, { step_per: 'update' }),
        replanned({ en: 'Count lengths in epochs', zh: '长度按轮数计' }, { counted_in: 'epochs' }),
      ],
    };
  },
};
