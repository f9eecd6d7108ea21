import { stretches } from '../compile.ts';
import { firstWhere, updatesOf } from '../peak.ts';
import { valueIn } from '../track.ts';
import type { Facts, Guard } from './guard.ts';
import { fittingLength } from './length.ts';
import { count, rate } from './numbers.ts';

/** Stretches that are looked through: a line that goes on behind its end does so in the last of few. */
const few = 64;

/** A learning rate below 0 climbs the loss. */
export const belowZero: Guard = {
  id: 'below-zero',
  title: { en: 'Below zero', zh: '学习率为负' },
  about: {
    en: 'Nothing clamps a learning rate: a line that is not stopped at its end goes on below 0, and from there on every update climbs the loss instead of descending it. What the run has learned is undone at the pace at which it was learned. No library complains.',
    zh: '没有任何东西会限制学习率的符号：不在终点停住的直线会一直降到 0 以下，此后每次更新都在增大损失而不是减小，学到的东西会以学习时的速度丢掉，而且没有库会提示。',
  },
  link: {
    label: 'torchtitan, lr_scheduler.py',
    url: 'https://github.com/pytorch/torchtitan/blob/main/torchtitan/components/lr_scheduler.py',
  },
  check(facts) {
    const from = firstBelow(facts);
    if (from === null) return null;
    const { steps, final } = facts;
    return {
      level: 'warning',
      text: {
        en: `From update ${count(from)} on the learning rate is negative, ${rate(final)} at the end: these updates climb the loss.`,
        zh: `从第 ${count(from)} 次更新起学习率为负，结束时为 ${rate(final)}：这些更新会增大损失。`,
      },
      place: { from, to: steps },
      fixes: fittingLength(facts),
    };
  },
};

/** The first update with a negative rate, where the run also ends with one. */
function firstBelow({ lr, steps, final }: Facts): number | null {
  if (!(final < 0)) return null;
  for (const stretch of stretches(lr, 0, steps, few)) {
    const [from, to] = updatesOf(stretch, steps);
    if (from >= to) continue;
    const below = (i: number) => valueIn(stretch, i) < 0;
    if (below(from)) return from;
    if (below(to - 1)) return firstWhere(below, from, to);
  }
  return Math.max(0, steps - 1);
}
