import type { Formula } from '../../formula/formula.ts';
import { Scaled, type Sequence } from '../../list.ts';
import { sequenced } from '../../listed.ts';
import type { Run } from '../../run.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { mostComputed } from './factors.ts';
import { rateHandle } from './handles.ts';
import { factorsOf, lrLambda, refusedArgument, refusedUpdates } from './lr-lambda.ts';
import { source } from './source.ts';

/** The optimizer's rate times a function of the step. */
export const torchLambdaLr = family({
  id: 'torch.LambdaLR',
  title: { en: 'PyTorch LambdaLR', zh: 'PyTorch LambdaLR（自定义函数）' },
  about: {
    en: "lr_scheduler.LambdaLR: the optimizer's learning rate times a function that you write, and nothing else.",
    zh: 'lr_scheduler.LambdaLR：优化器的学习率乘以自己写的函数，除此之外什么也不做。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'lr_lambda', 'lambda', 'custom function', 'formula', '自定义', '公式'],
  params: {
    lr: optimizerLr(0.1),
    lr_lambda: lrLambda(
      {
        en: 'A function of the step (or epoch) from 0 on, in Python: lambda step: …, or the expression alone. It may use min, max, abs, round, int, float and math.',
        zh: '以步数（或轮数，从 0 开始）为自变量的 Python 函数：lambda step: …，也可以只写表达式。可用 min、max、abs、round、int、float 和 math。',
      },
      [
        {
          label: { en: 'Warmup, then inverse square root', zh: '预热 + 平方根倒数' },
          formula: 'lambda step: min((step + 1) / 500, (500 / (step + 1)) ** 0.5)',
        },
        { label: { en: 'Exponential decay', zh: '指数衰减' }, formula: 'lambda epoch: 0.95 ** epoch' },
        {
          label: { en: 'Halved every 30', zh: '每 30 步减半' },
          formula: 'lambda epoch: 0.5 ** (epoch // 30)',
        },
        {
          label: { en: 'Linear warmup', zh: '线性预热' },
          formula: 'lambda step: min(1, (step + 1) / 500)',
        },
        {
          label: { en: 'Warmup, then cosine', zh: '预热 + 余弦' },
          formula:
            'lambda step: step / 500 if step < 500 else 0.5 * (1 + math.cos(math.pi * min(1, (step - 500) / 9500)))',
        },
        {
          label: { en: 'Linear to 0', zh: '线性降到 0' },
          formula: 'lambda step: max(0, 1 - step / 10000)',
        },
        {
          label: { en: 'Polynomial to 0', zh: '多项式降到 0' },
          formula: 'lambda step: max(0, 1 - step / 10000) ** 0.9',
        },
        { label: { en: 'Inverse time', zh: '反时间衰减' }, formula: 'lambda step: 1 / (1 + 0.001 * step)' },
      ],
    ),
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \p{lr_lambda}`,
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
      'LambdaLR',
      ['lr_lambda'],
      p,
      written,
      refusedArgument(p.lr_lambda, (type) => `'${type}' object is not callable`),
    ),
    ...refusedUpdates(factorsOf(p.lr_lambda, 0), ratesOf(p, run), run),
  ],
  handles({ lr, lr_lambda }, { steps }) {
    const factors = factorsOf(lr_lambda, 0);
    const highest = factors?.highest(steps) ?? 0;
    return rateHandle(lr, highest, factors?.list(steps).at(highest));
  },
});

/** The rates of all updates: the factors, which nothing but the function changes, times the learning rate. */
function ratesOf(
  { lr, lr_lambda }: { readonly lr: number; readonly lr_lambda: Formula | null },
  { steps }: Run,
): Sequence | null {
  const factors = factorsOf(lr_lambda, 0)?.list(steps);
  return factors === undefined ? null : new Scaled(factors, lr);
}
