import { argument } from '../../params/argument.ts';
import { family, type Handle } from '../../schedule.ts';
import { dividesByZero } from '../call.ts';
import { manyHandles } from '../handles.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { dropFactor } from './drop-factor.ts';
import { leastHeld, rateHandle } from './handles.ts';
import { overflow } from './overflow.ts';
import { source } from './source.ts';
import { stairs } from './stairs.ts';

/**
 * Updates from drop to drop. The library asks whether `t % step_size` is 0, and a remainder by a fraction is 0 at multiples of its
 * numerator only: 2.5 is 5/2, and drops at 5, 10, 15.
 */
export function interval(step_size: number): number {
  let numerator = Math.abs(step_size);
  while (numerator > 0 && !Number.isInteger(numerator)) numerator *= 2;
  return numerator > 0 ? numerator : Number.POSITIVE_INFINITY;
}

/** Steps from drop to drop. */
export const step_size = argument({
  type: 'steps',
  label: { en: 'Interval (step_size)', zh: '间隔（step_size）' },
  help: {
    en: 'Steps from one drop to the next. Steps of the scheduler, so epochs if it is stepped once an epoch.',
    zh: '相邻两次下降间隔的步数。按调度器的步数算：若每轮调用一次 step()，单位就是轮。',
  },
  symbol: 'S',
  initial: { value: 30, unit: 'percent' },
  slider: [1, 10_000],
});

/** Multiplies the rate at every so many steps. */
export const torchStepLr = family({
  id: 'torch.StepLR',
  title: { en: 'PyTorch StepLR', zh: 'PyTorch StepLR（等间隔下降）' },
  about: {
    en: 'lr_scheduler.StepLR: times gamma every step_size steps, without an end.',
    zh: 'lr_scheduler.StepLR：每隔 step_size 步乘一次 gamma，没有终点。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'step decay', 'step_size', 'gamma', '阶梯衰减', '台阶'],
  params: {
    lr: optimizerLr(0.1),
    step_size,
    gamma: dropFactor(0.1),
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \p{gamma}^{\lfloor t / \p{step_size} \rfloor}`,
  source,
  tracks: (p) => ({ lr: [stairs(p.lr, p.gamma, interval(p.step_size))] }),
  problems: (p, run, written) =>
    refusals('StepLR', ['step_size'], p, written, [
      ...(p.step_size === 0 ? [dividesByZero(1)] : []),
      ...overflow((t) => p.lr * p.gamma ** Math.floor(t / interval(p.step_size)), run),
    ]),
  handles(p, run) {
    const { lr, gamma, step_size: S } = p;
    const drops: Handle[] = [];
    if (!Number.isInteger(S) || S <= 0 || gamma < 0 || lr <= 0) return drops;
    for (let k = 1; k <= manyHandles && k * S < run.steps; k += 1) {
      const value = lr * gamma ** k;
      if (value < leastHeld) break;
      drops.push({
        id: `drop-${k}`,
        label: { en: `Drop ${k}`, zh: `第 ${k} 次下降` },
        step: k * S,
        value,
        moveX: (to) => ({ step_size: Math.max(1, to / k) }),
        moveY: (to) => ({ gamma: (Math.max(0, to) / lr) ** (1 / k) }),
      });
    }
    return [...rateHandle(lr, 0), ...drops];
  },
});
