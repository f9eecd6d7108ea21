import { numbers } from '../../params/numbers.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { manyHandles } from '../handles.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { dropFactor } from './drop-factor.ts';
import { leastHeld, rateHandle } from './handles.ts';
import { overflow } from './overflow.ts';
import { source } from './source.ts';
import { courseOf } from './stairs.ts';

/** A drop: the update that is the first below it, and how many milestones name it. */
export interface Drop {
  readonly at: number;
  readonly count: number;
}

/** Milestones that are ever met: whole ones from 0 on, ascending, each once. */
export function dropsOf(milestones: readonly number[]): readonly Drop[] {
  const counts = new Map<number, number>();
  for (const at of milestones) if (Number.isInteger(at) && at >= 0) counts.set(at, (counts.get(at) ?? 0) + 1);
  return [...counts].map(([at, count]) => ({ at, count })).sort((a, b) => a.at - b.at);
}

/** The rate from each drop on, multiplied drop by drop as the library does. */
export function ratesOf(lr: number, gamma: number, drops: readonly Drop[]): readonly number[] {
  let rate = lr;
  return drops.map(({ count }) => {
    rate *= gamma ** count;
    return rate;
  });
}

/** Multiplies the rate at chosen steps. */
export const torchMultiStepLr = family({
  id: 'torch.MultiStepLR',
  title: { en: 'PyTorch MultiStepLR', zh: 'PyTorch MultiStepLR（里程碑下降）' },
  about: {
    en: 'lr_scheduler.MultiStepLR: times gamma at each milestone; one named twice counts twice.',
    zh: 'lr_scheduler.MultiStepLR：每到一个里程碑乘一次 gamma，重复的里程碑重复生效。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'milestones', 'piecewise constant', '分段常数', '里程碑'],
  params: {
    lr: optimizerLr(0.1),
    milestones: numbers({
      label: { en: 'Milestones (milestones)', zh: '里程碑（milestones）' },
      help: {
        en: 'Steps at which the rate drops. Fractions and negative numbers are never met.',
        zh: '下降发生的步数。小数和负数永远不会触发。',
      },
      symbol: 'M',
      initial: [5000, 7500],
    }),
    gamma: dropFactor(0.1),
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \p{gamma}^{\left|\{m \in \p{milestones} \,:\, m \le t\}\right|}`,
  source,
  tracks(p) {
    const drops = dropsOf(p.milestones);
    const rates = ratesOf(p.lr, p.gamma, drops);
    return {
      lr: [
        flat('stable', 0, drops[0]?.at ?? Number.POSITIVE_INFINITY, p.lr),
        ...drops.map(({ at }, index) =>
          flat(courseOf(p.gamma), at, drops[index + 1]?.at ?? Number.POSITIVE_INFINITY, rates[index] ?? 0),
        ),
      ],
    };
  },
  problems(p, run, written) {
    const drops = dropsOf(p.milestones);
    const rates = ratesOf(p.lr, p.gamma, drops);
    const rate = (t: number) => rates[drops.findLastIndex(({ at }) => at <= t)] ?? p.lr;
    return refusals('MultiStepLR', ['milestones'], p, written, overflow(rate, run));
  },
  handles(p) {
    const { lr, gamma, milestones } = p;
    if (gamma <= 0 || lr <= 0) return [];
    const drops = dropsOf(milestones);
    const rates = ratesOf(lr, gamma, drops);
    const held = drops.slice(0, manyHandles).flatMap(({ at, count }, index) => {
      const passed = milestones.filter(
        (place) => Number.isInteger(place) && place >= 0 && place <= at,
      ).length;
      const place = milestones.indexOf(at);
      const value = rates[index] ?? 0;
      if (value < leastHeld) return [];
      return {
        id: `milestone-${index + 1}`,
        label: { en: `Milestone ${index + 1}`, zh: `里程碑 ${index + 1}` },
        step: at,
        value,
        ...(count === 1
          ? { moveX: (step: number) => ({ milestones: milestones.with(place, Math.round(step)) }) }
          : {}),
        moveY: (to: number) => ({ gamma: (Math.max(0, to) / lr) ** (1 / passed) }),
      };
    });
    return [...(drops[0]?.at === 0 ? [] : rateHandle(lr, 0)), ...held];
  },
});
