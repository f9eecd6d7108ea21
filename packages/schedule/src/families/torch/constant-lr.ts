import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { dividesByZero, problem } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { neverUndone } from './guards/never-undone.ts';
import { rateHandle } from './handles.ts';
import { source } from './source.ts';
import { totalIters } from './total-iters.ts';

/** The step at which the factor is undone. The library waits for this very number: 0, fractions and what lies before never come. */
export function undoneAt(total_iters: number): number {
  return Number.isInteger(total_iters) && total_iters > 0 ? total_iters : Number.POSITIVE_INFINITY;
}

/** The share of the rate at the beginning. */
export const factor = argument({
  type: 'float',
  label: { en: 'Factor (factor)', zh: '系数（factor）' },
  help: {
    en: "Share of the optimizer's learning rate at the beginning, from 0 to 1.",
    zh: '开头一段占优化器学习率的比例，在 0 到 1 之间。',
  },
  symbol: 'f',
  byDefault: 1 / 3,
  slider: [0.01, 1],
});

/** A share of the rate for a while, and then all of it. */
export const torchConstantLr = family({
  id: 'torch.ConstantLR',
  title: { en: 'PyTorch ConstantLR', zh: 'PyTorch ConstantLR（先低后满）' },
  about: {
    en: 'lr_scheduler.ConstantLR: times factor for total_iters steps, then the full rate. With 0 steps it never gets there.',
    zh: 'lr_scheduler.ConstantLR：前 total_iters 步乘 factor，之后恢复满值。步数为 0 时永远不会恢复。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'factor', 'warmup', '常数预热'],
  params: {
    lr: optimizerLr(0.1),
    factor,
    total_iters: totalIters({
      en: 'Steps at the share; from this one on the rate is full.',
      zh: '按比例训练的步数，从这一步起恢复满值。',
    }),
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \begin{cases} \p{lr} \cdot \p{factor} & t < \p{total_iters} \\ \p{lr} & \text{else} \end{cases}`,
  source,
  guards: [neverUndone('factor')],
  tracks(p) {
    const low = p.lr * p.factor;
    const end = undoneAt(p.total_iters);
    return {
      lr: [flat('warmup', 0, end, low), flat('stable', end, Number.POSITIVE_INFINITY, low * (1 / p.factor))],
    };
  },
  problems(p, _, written) {
    const end = undoneAt(p.total_iters);
    return refusals('ConstantLR', [], p, written, [
      ...(p.factor > 1 || p.factor < 0
        ? [problem('ValueError', 'Constant multiplicative factor expected to be between 0 and 1.')]
        : []),
      ...(p.factor === 0 && end < Number.POSITIVE_INFINITY ? [dividesByZero(end)] : []),
    ]);
  },
  handles(p) {
    const end = undoneAt(p.total_iters);
    const { lr, factor } = p;
    if (!(lr > 0 && factor > 0)) return [];
    return [
      {
        id: 'start',
        label: { en: 'Start', zh: '起点' },
        step: 0,
        value: lr * factor,
        moveY: (to) => ({ factor: Math.min(1, Math.max(1e-15, to / lr)) }),
      },
      ...rateHandle(lr, end).map((full) => ({
        ...full,
        moveX: (step: number) => ({ total_iters: Math.max(1, step) }),
      })),
    ];
  },
});
