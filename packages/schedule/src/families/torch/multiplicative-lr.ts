import type { Formula } from '../../formula/formula.ts';
import { List, type Sequence } from '../../list.ts';
import { sequenced } from '../../listed.ts';
import type { Run } from '../../run.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { type Factors, mostComputed } from './factors.ts';
import { rateHandle } from './handles.ts';
import { factorsOf, lrLambda, refusedArgument, refusedUpdates } from './lr-lambda.ts';
import { source } from './source.ts';

/** Multiplies the rate at every step by what a function of the step yields. */
export const torchMultiplicativeLr = family({
  id: 'torch.MultiplicativeLR',
  title: { en: 'PyTorch MultiplicativeLR', zh: 'PyTorch MultiplicativeLR（逐步相乘）' },
  about: {
    en: 'lr_scheduler.MultiplicativeLR: times what a function of the step yields, at every step: a running product.',
    zh: 'lr_scheduler.MultiplicativeLR：每一步都乘以自定义函数的值，是连乘而不是每次从头计算。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'lr_lambda', 'lambda', 'custom function', 'formula', '自定义', '公式', '连乘'],
  params: {
    lr: optimizerLr(0.1),
    lr_lambda: lrLambda(
      {
        en: 'A function of the step (or epoch) from 1 on, in Python: what the learning rate is multiplied by there. Below 1 it falls, above 1 it rises.',
        zh: '以步数（或轮数，从 1 开始）为自变量的 Python 函数，给出该步学习率要乘的系数：小于 1 下降，大于 1 上升。',
      },
      [
        { label: { en: 'Always the same', zh: '固定系数' }, formula: 'lambda epoch: 0.9995' },
        {
          label: { en: 'Halved every 30', zh: '每 30 步减半' },
          formula: 'lambda epoch: 0.5 if epoch % 30 == 0 else 1.0',
        },
        {
          label: { en: 'Rises, then stays', zh: '先升后平' },
          formula: 'lambda epoch: 1.1 if epoch <= 20 else 1',
        },
        { label: { en: 'Inverse time', zh: '反时间衰减' }, formula: 'lambda epoch: epoch / (epoch + 1)' },
      ],
    ),
    ...lastArguments,
  },
  latex: String.raw`\eta_0 = \p{lr}, \qquad \eta_t = \eta_{t-1} \cdot \p{lr_lambda}`,
  source,
  tracks(p, run) {
    const rates = ratesOf(p, run);
    return {
      lr: [
        rates === null
          ? flat('formula', 0, Number.POSITIVE_INFINITY, 0)
          : sequenced('formula', rates, mostComputed),
      ],
    };
  },
  problems: (p, run, written) => [
    ...refusals(
      'MultiplicativeLR',
      ['lr_lambda'],
      p,
      written,
      refusedArgument(p.lr_lambda, (type) => `lr_lambda should be a function, but got ${type}`),
    ),
    ...refusedUpdates(factorsOf(p.lr_lambda, 1), ratesOf(p, run), run),
  ],
  handles: ({ lr }) => rateHandle(lr, 0),
});

interface Arguments {
  readonly lr: number;
  readonly lr_lambda: Formula | null;
}

/** The products that were worked out last for a function: one drawing asks several times. */
const latest = new WeakMap<Factors, { readonly lr: number; readonly steps: number; readonly rates: List }>();

function ratesOf({ lr, lr_lambda }: Arguments, { steps }: Run): Sequence | null {
  const factors = factorsOf(lr_lambda, 1);
  if (factors === null) return null;
  const known = latest.get(factors);
  if (known?.lr === lr && known.steps === steps) return known.rates;
  let rate = lr;
  const products = factors.values(steps).map((factor) => {
    rate *= factor;
    return rate;
  });
  const rates = new List(products, mostComputed, true);
  latest.set(factors, { lr, steps, rates });
  return rates;
}
