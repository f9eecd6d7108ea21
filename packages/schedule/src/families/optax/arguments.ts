/** Arguments that several of Optax's schedules have, by the words they share. */
import { argument, optionalArgument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { PythonNumber } from '../../params/python.ts';
import type { Span } from '../../run.ts';

type Initial = PythonNumber | Span;

/** The first value: the highest one, where no warmup leads away from it. */
export const initValue = (initial: PythonNumber, role: 'peak' | 'start' = 'start') =>
  argument({
    type: 'float',
    quantity: 'lr',
    role,
    label: { en: 'First value (init_value)', zh: '初始值（init_value）' },
    help: { en: 'The learning rate of update 0.', zh: '第 0 次更新的学习率。' },
    symbol: 'I',
    initial,
    slider: [1e-6, 1],
    scale: 'log',
  });

/** The value at the end of a warmup or in the middle of a cycle. */
export const peak_value = argument({
  type: 'float',
  quantity: 'lr',
  role: 'peak',
  label: { en: 'Peak (peak_value)', zh: '峰值（peak_value）' },
  help: { en: 'The highest learning rate.', zh: '最高学习率。' },
  symbol: 'P',
  initial: 1e-3,
  slider: [1e-6, 1],
  scale: 'log',
});

/** The last value, which a transition arrives at. */
export const endValue = (initial: PythonNumber) =>
  argument({
    type: 'float',
    quantity: 'lr',
    role: 'floor',
    label: { en: 'Last value (end_value)', zh: '终值（end_value）' },
    help: {
      en: 'The learning rate at the end of the transition; it stays.',
      zh: '过渡结束时的学习率，之后保持不变。',
    },
    symbol: 'E',
    initial,
    slider: [1e-8, 1],
    scale: 'log',
  });

export const warmup_steps = argument({
  type: 'steps',
  role: 'warmup',
  label: { en: 'Warmup (warmup_steps)', zh: '预热步数（warmup_steps）' },
  help: { en: 'Updates of the straight line up to the peak.', zh: '直线升到峰值所用的更新次数。' },
  symbol: 'W',
  initial: { value: 5, unit: 'percent' },
  slider: [0, 5000],
});

/** Length of a transition. */
export const transitionSteps = (initial: Initial) =>
  argument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (transition_steps)', zh: '过渡步数（transition_steps）' },
    help: {
      en: 'Updates of the transition. With 0 or less nothing ever changes.',
      zh: '过渡所用的更新次数。取 0 或负数则始终不变。',
    },
    symbol: 'T',
    initial,
    slider: [1, 20_000],
  });

export const transition_begin = argument({
  type: 'steps',
  label: { en: 'Waiting (transition_begin)', zh: '起始延迟（transition_begin）' },
  help: {
    en: 'Updates before the transition begins. Below 0 counts as 0.',
    zh: '过渡开始之前等待的更新次数，负数按 0 处理。',
  },
  symbol: 'B',
  byDefault: 0,
  slider: [0, 20_000],
});

/** How the schedules that decay by a rate do that. */
export const exponentialArguments = {
  transition_steps: argument({
    type: 'steps',
    label: { en: 'Steps of a decay (transition_steps)', zh: '衰减间隔（transition_steps）' },
    help: {
      en: 'Every so many updates the value is multiplied by decay_rate. With 0 or less it never is.',
      zh: '每经过这么多次更新乘一次 decay_rate。取 0 或负数则从不衰减。',
    },
    symbol: 'T',
    initial: { value: 10, unit: 'percent' },
    slider: [1, 20_000],
  }),
  decay_rate: argument({
    type: 'float',
    label: { en: 'Factor (decay_rate)', zh: '衰减系数（decay_rate）' },
    help: {
      en: 'What transition_steps updates multiply by. 0 counts as no decay at all.',
      zh: '每 transition_steps 次更新所乘的系数。取 0 视为不衰减。',
    },
    symbol: 'r',
    initial: 0.6,
    slider: [0.05, 1],
  }),
  transition_begin,
  staircase: flag({
    label: { en: 'Stairs (staircase)', zh: '阶梯（staircase）' },
    help: {
      en: 'Holds the value and drops it every transition_steps updates, instead of smoothly.',
      zh: '每 transition_steps 次更新降一级，而不是平滑下降。',
    },
    symbol: String.raw`\text{stairs}`,
    initial: false,
    omitted: false,
  }),
  end_value: optionalArgument({
    type: 'float',
    quantity: 'lr',
    role: 'floor',
    label: { en: 'Limit (end_value)', zh: '界限（end_value）' },
    help: {
      en: 'The value never goes below it (above it where the rate is 1 or more), not even at the start.',
      zh: '值不会低于它（系数不小于 1 时不会高于它），从一开始就是如此。',
    },
    symbol: 'E',
    byDefault: null,
    slider: [1e-8, 1],
    scale: 'log',
  }),
};

/** Length of a cosine. */
export const decaySteps = (help: { readonly en: string; readonly zh: string }) =>
  argument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (decay_steps)', zh: '衰减步数（decay_steps）' },
    help,
    symbol: 'T',
    initial: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
  });

export const exponent = argument({
  type: 'float',
  label: { en: 'Exponent (exponent)', zh: '指数（exponent）' },
  help: {
    en: 'Power of the cosine. Above 1 it falls earlier, below 1 later.',
    zh: '余弦的幂次。大于 1 降得更早，小于 1 降得更晚。',
  },
  symbol: 'q',
  byDefault: '1.0',
  slider: [0.25, 4],
});
