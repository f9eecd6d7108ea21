import { stretches } from '../compile.ts';
import { firstWhere, updatesOf } from '../peak.ts';
import { valueIn } from '../track.ts';
import { setting } from './fix.ts';
import type { Facts, Guard } from './guard.ts';
import { percent, updates } from './numbers.ts';

/** Below this share of the run nobody would notice: one update of four hundred. Every warmup from 0 begins with one. */
const noticed = 1 / 400;

/** Share of the run from which on it is worth the trouble. */
const costly = 0.01;

/** A warmup from exactly 0: the first update is computed and thrown away. */
export const idleStart: Guard = {
  id: 'idle-start',
  title: { en: 'First update wasted', zh: '首次更新白费' },
  about: {
    en: 'A warmup that counts k/W gives update 0 a learning rate of 0: forward, backward, and nothing moves. In a long run nobody notices one update. In a short one, or where an update is an epoch, it is a part of the budget, and a loss that stands still at first is easily taken for a bug. Others count (k+1)/W, which begins a step up and arrives a step earlier, or (k+1)/(W+1), which arrives with the same update.',
    zh: '按 k/W 计数的预热，第 0 次更新的学习率为 0：前向、反向都算了，参数却没动。训练很长时，浪费一次更新无关紧要；训练很短，或者一次更新就是一轮时，这就是预算的一部分，而且开头不动的损失很容易被误认为程序有错。别的写法有 (k+1)/W（起步高一级、早一步到达）和 (k+1)/(W+1)（在同一步到达）。',
  },
  link: {
    label: 'Transformers #34754: warmup LR schedulers start from LR=0',
    url: 'https://github.com/huggingface/transformers/issues/34754',
  },
  check(facts) {
    const { steps } = facts;
    const idle = idleUpdates(facts);
    if (idle === 0 || idle === steps || idle / steps < noticed) return null;
    const cost = percent(idle / steps);
    return {
      level: idle / steps < costly ? 'hint' : 'warning',
      text: {
        en:
          idle === 1
            ? `Update 0 has a learning rate of 0: one of ${updates(steps)} (${cost}) changes nothing.`
            : `The first ${updates(idle)} have a learning rate of 0: ${cost} of the run changes nothing.`,
        zh:
          idle === 1
            ? `第 0 次更新的学习率为 0：${updates(steps, 'zh')}中有一次（${cost}）不改变任何参数。`
            : `前 ${updates(idle, 'zh')}的学习率为 0：训练的 ${cost} 不改变任何参数。`,
      },
      place: { from: 0, to: idle },
      fixes: oneUp(facts),
    };
  },
};

/** Updates before the first that has a learning rate. */
function idleUpdates({ lr, steps }: Facts): number {
  for (const stretch of stretches(lr, 0, steps, 4)) {
    const [from, to] = updatesOf(stretch, steps);
    if (from >= to) continue;
    if (valueIn(stretch, from) !== 0) return from;
    if (valueIn(stretch, to - 1) !== 0) return firstWhere((i) => valueIn(stretch, i) !== 0, from, to);
  }
  return steps;
}

/** The warmup begun where its second update is now. */
function oneUp(facts: Facts) {
  const [start, peak, warmup] = [facts.role('start'), facts.role('peak'), facts.role('warmup')];
  if (start === null || peak === null || warmup === null || !(warmup.value > 0)) return [];
  return [setting(facts, { [start.name]: peak.value / warmup.value })];
}
