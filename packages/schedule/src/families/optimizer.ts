/** What schedulers of libraries take from the optimizer they are given. */
import { argument } from '../params/argument.ts';
import type { PythonNumber } from '../params/python.ts';

/** The optimizer's own `lr=`, which the scheduler multiplies or starts from. */
export const optimizerLr = (initial: PythonNumber) =>
  argument({
    role: 'peak',
    type: 'float',
    quantity: 'lr',
    label: { en: "Optimizer's learning rate (lr)", zh: '优化器的学习率（lr）' },
    help: {
      en: 'The lr the optimizer is made with. The scheduler works from it.',
      zh: '创建优化器时传入的 lr，调度器以它为基准。',
    },
    symbol: String.raw`\eta`,
    byDefault: initial,
    leads: true,
    slider: [1e-6, 1],
    scale: 'log',
    // torch.optim: `if not 0.0 <= lr` of every optimizer, and there is no scheduler without one.
    refuse: (lr, written) =>
      lr !== null && lr < 0
        ? { error: 'ValueError', text: `Invalid learning rate: ${written}`, at: null }
        : null,
  });
