/** Arguments that timm's schedulers share. */
import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { PythonNumber } from '../../params/python.ts';
import { optimizerLr } from '../optimizer.ts';

export const lr = optimizerLr(1e-3);

export const lr_min = argument({
  type: 'float',
  quantity: 'lr',
  role: 'floor',
  label: { en: 'Minimum (lr_min)', zh: '最低学习率（lr_min）' },
  help: {
    en: 'Where every cycle ends, and what stays after the last one.',
    zh: '每个周期的终点，最后一个周期之后一直保持这个值。',
  },
  symbol: String.raw`\eta_{\text{min}}`,
  byDefault: '0.0',
  initial: 1e-5,
  slider: [1e-8, 1e-1],
  scale: 'log',
});

/** How much lower each cycle begins. The classes and their factory differ in the default. */
export const cycleDecay = (byDefault: PythonNumber) =>
  argument({
    type: 'float',
    label: { en: 'Height of cycles (cycle_decay)', zh: '周期峰值衰减（cycle_decay）' },
    help: {
      en: 'Each cycle begins at this share of where the one before began.',
      zh: '每个周期的起点是前一个起点的多少倍。',
    },
    symbol: 'd',
    byDefault,
    slider: [0.1, 1],
  });

/** Length of the first cycle, and how the others follow it. */
export const cycleArguments = {
  t_initial: argument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (t_initial)', zh: '周期长度（t_initial）' },
    help: {
      en: 'Calls of the first cycle. A warmup that is no prefix lies inside it.',
      zh: '第一个周期的调用次数。预热若不作为前缀，就包含在其中。',
    },
    symbol: 'T',
    initial: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
  }),
  lr_min,
  cycle_mul: argument({
    type: 'float',
    label: { en: 'Growth of cycles (cycle_mul)', zh: '周期增长倍数（cycle_mul）' },
    help: {
      en: 'Each cycle lasts this many times as long as the one before.',
      zh: '每个周期的长度是前一个的多少倍。',
    },
    symbol: 'm',
    byDefault: '1.0',
    slider: [1, 3],
  }),
  cycle_decay: cycleDecay('1.0'),
  cycle_limit: argument({
    type: 'int',
    label: { en: 'Cycles (cycle_limit)', zh: '周期数（cycle_limit）' },
    help: {
      en: 'How many cycles there are; then lr_min stays. With 0 it is there at once.',
      zh: '周期的个数，之后一直保持 lr_min。取 0 则立刻降到 lr_min。',
    },
    symbol: 'c',
    byDefault: 1,
    slider: [1, 10],
  }),
};

export const k_decay = argument({
  type: 'float',
  label: { en: 'Power of time (k_decay)', zh: '时间幂次（k_decay）' },
  help: {
    en: 'Above 1 it falls later and faster, below 1 sooner (k-decay, arXiv 2004.05909).',
    zh: '大于 1 时下降得更晚更快，小于 1 时更早（k-decay，arXiv 2004.05909）。',
  },
  symbol: 'k',
  byDefault: '1.0',
  slider: [0.25, 4],
});

/** The warmup, and whether the schedule waits for it: of classes that decay in steps it does. */
export const warmupArguments = (prefix: boolean) => ({
  warmup_t: argument({
    type: 'steps',
    role: 'warmup',
    label: { en: 'Warmup (warmup_t)', zh: '预热长度（warmup_t）' },
    help: { en: 'Calls of the climb from warmup_lr_init.', zh: '从 warmup_lr_init 升起所用的调用次数。' },
    symbol: 'W',
    byDefault: 0,
    initial: { value: 5, unit: 'percent' },
    slider: [0, 5000],
  }),
  warmup_lr_init: argument({
    role: 'start',
    type: 'float',
    quantity: 'lr',
    label: { en: 'Start of warmup (warmup_lr_init)', zh: '预热起点（warmup_lr_init）' },
    help: {
      en: 'The learning rate of the first call, where there is a warmup.',
      zh: '有预热时第一次的学习率。',
    },
    symbol: 'w',
    byDefault: '0.0',
    initial: 1e-6,
    slider: [1e-8, 1e-1],
    scale: 'log',
  }),
  warmup_prefix: flag({
    label: { en: 'Warmup comes first (warmup_prefix)', zh: '预热作为前缀（warmup_prefix）' },
    help: {
      en: 'The schedule begins behind the warmup. Else it runs on below it, and is entered in the middle.',
      zh: '调度从预热结束处开始。否则它与预热同时计时，预热结束时已走到中途。',
    },
    symbol: String.raw`\text{prefix}`,
    initial: prefix,
    omitted: prefix,
  }),
  t_in_epochs: flag({
    label: { en: 'Counted in epochs (t_in_epochs)', zh: '按 epoch 计数（t_in_epochs）' },
    help: {
      en: 'Whether step (once an epoch) or step_update (once an update) moves it. The curve has one step for each such call.',
      zh: '由 step（每个 epoch 一次）还是 step_update（每次更新一次）推进。图上每一步对应一次这样的调用。',
    },
    symbol: String.raw`\text{epochs}`,
    initial: false,
    byDefault: true,
    omitted: true,
  }),
});

export const initialize = flag({
  label: { en: 'First construction (initialize)', zh: '首次构造（initialize）' },
  help: {
    en: 'Without it the optimizer must have been given an initial_lr before.',
    zh: '关闭时要求优化器里已经有 initial_lr。',
  },
  symbol: String.raw`\text{init}`,
  initial: true,
  omitted: true,
});

export const decay_rate = argument({
  type: 'float',
  label: { en: 'Factor (decay_rate)', zh: '衰减系数（decay_rate）' },
  help: {
    en: 'What each drop multiplies the learning rate by. The default changes nothing.',
    zh: '每次下降所乘的系数。默认值 1 不起作用。',
  },
  symbol: 'r',
  byDefault: '1.0',
  initial: 0.1,
  slider: [0.05, 1],
});
