import { clockOf } from '../stepping.ts';
import type { Finding, Guard } from './guard.ts';
import { count, percent } from './numbers.ts';
import { overAt, replanned } from './ticks.ts';

/** Micro-batches are taken for updates, by the calls or by the count. */
export const accumulationUncounted: Guard = {
  id: 'accumulation-uncounted',
  stepping: true,
  title: { en: 'Accumulation not counted', zh: '漏算了梯度累积' },
  about: {
    en: 'With gradient accumulation an update takes several batches. Whoever calls scheduler.step() on each of them goes through the schedule as many times too fast; whoever computes num_training_steps from len(dataloader) × epochs has it as many times too long, and the run ends before the learning rate has come down. Only where both are done do they cancel. Count ceil(len(dataloader) ÷ accumulation) × epochs, and call it when the optimizer steps.',
    zh: '使用梯度累积时，一次更新要用好几个批次。若每个批次都调用 scheduler.step()，调度就快了这么多倍；若用 len(dataloader) × 轮数来算 num_training_steps，调度就长了这么多倍，学习率还没降下来训练就结束了。只有两处都这样算才会抵消。应按 ceil(len(dataloader) ÷ 累积次数) × 轮数计算，并在优化器更新时才调用。',
  },
  link: { label: 'accelerate #963', url: 'https://github.com/huggingface/accelerate/issues/963' },
  check(facts): Finding | null {
    const { plan, run } = facts;
    const { accumulation } = plan;
    if (accumulation === 1) return null;
    const byMicroBatch = plan.step_per === 'micro_batch' && !plan.prepared;
    const countsThem = plan.counted_in === 'micro_batches';
    if (byMicroBatch === countsThem) return null;
    if (countsThem) {
      const { each } = clockOf(plan, run);
      return {
        level: 'warning',
        text: {
          en: `The schedule counts micro-batches, ${count(accumulation)} per update: the run goes through ${percent(1 / (accumulation * each))} of it.`,
          zh: `调度按小批次计数，而每次更新有 ${count(accumulation)} 个小批次：整个训练只走完它的 ${percent(1 / (accumulation * each))}。`,
        },
        place: { from: 0, to: run.steps },
        fixes: [
          replanned({ en: 'Count lengths in updates', zh: '长度按更新次数计' }, { counted_in: 'updates' }),
        ],
      };
    }
    const over = overAt(facts);
    return {
      level: 'warning',
      text: {
        en: `scheduler.step() is called on each of the ${count(accumulation)} micro-batches of an update${over === null ? '' : `: the schedule is over at update ${count(over)}, ${percent(over / run.steps)} of the run`}.`,
        zh: `每次更新的 ${count(accumulation)} 个小批次都会调用 scheduler.step()${over === null ? '' : `：调度在第 ${count(over)} 次更新（${percent(over / run.steps)}）就已走完`}。`,
      },
      place: { from: over ?? 0, to: run.steps },
      fixes: [
        replanned({ en: 'Call it after every update', zh: '改为每次更新后调用' }, { step_per: 'update' }),
      ],
    };
  },
};
