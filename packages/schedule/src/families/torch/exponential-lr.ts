import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { along } from '../along.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { leastHeld, rateHandle } from './handles.ts';
import { overflow } from './overflow.ts';
import { source } from './source.ts';
import { courseOf, stairs } from './stairs.ts';

/** What multiplies the rate at every step. */
export const gamma = argument({
  type: 'float',
  label: { en: 'Factor (gamma)', zh: '系数（gamma）' },
  help: {
    en: 'What every step multiplies the learning rate by. Above 1 it grows, as for a range test.',
    zh: '每一步学习率乘上的系数；大于 1 则不断增大，例如用于学习率范围测试。',
  },
  symbol: String.raw`\gamma`,
  initial: 0.9995,
  slider: [0.99, 1],
});

/** Multiplies the rate at every step. */
export const torchExponentialLr = family({
  id: 'torch.ExponentialLR',
  title: { en: 'PyTorch ExponentialLR', zh: 'PyTorch ExponentialLR（指数衰减）' },
  about: {
    en: 'lr_scheduler.ExponentialLR: times gamma at every step, without an end or a floor.',
    zh: 'lr_scheduler.ExponentialLR：每一步都乘 gamma，没有终点，也没有下限。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'exponential decay', 'range test', '指数衰减'],
  params: {
    lr: optimizerLr(0.1),
    gamma,
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \p{gamma}^{\,t}`,
  source,
  tracks(p) {
    const { lr: a, gamma: g } = p;
    // Between the updates there is nothing where the factor is 0 or changes the sign.
    if (!(g > 0)) return { lr: [stairs(a, g, 1)] };
    return {
      lr: [
        along(courseOf(g), 0, Number.POSITIVE_INFINITY, (t) => a * g ** t, {
          latex: String.raw`\p{a}\,\p{g}^{\p{s}}`,
          terms: { a, g },
        }),
      ],
    };
  },
  problems: (p, run, written) =>
    refusals(
      'ExponentialLR',
      ['gamma'],
      p,
      written,
      overflow((t) => p.lr * p.gamma ** t, run),
    ),
  handles(p, run) {
    const { lr, gamma } = p;
    const last = run.steps - 1;
    const end = lr * gamma ** last;
    if (!(gamma > 0 && end >= leastHeld && last > 0 && lr > 0)) return rateHandle(lr, 0);
    return [
      ...rateHandle(lr, 0),
      {
        id: 'end',
        label: { en: 'End', zh: '终点' },
        step: last,
        value: end,
        moveY: (to) => ({ gamma: (to / lr) ** (1 / last) }),
      },
    ];
  },
});
