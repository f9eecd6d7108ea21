/** The arguments of big_vision's `create_learning_rate_schedule`, those that only some decays look at among them. */
import { argument, optionalArgument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import { numbers } from '../../params/numbers.ts';
import type { Values } from '../../params/param.ts';
import { text } from '../../params/text.ts';
import { decayTypes } from './decay.ts';
import { cooldownParams, warmupParams } from './duration.ts';

const isOf =
  (...types: readonly string[]) =>
  ({ decay_type }: Values) =>
    types.includes(String(decay_type));

const size = (name: string, symbol: string, en: string, zh: string, slider: readonly [number, number]) =>
  optionalArgument({
    type: 'int',
    label: { en: `${en} (${name})`, zh: `${zh}（${name}）` },
    help: {
      en: 'To count epochs and examples with, and to scale the base.',
      zh: '用来折算 epoch 与样本数，也用于按批量缩放 base。',
    },
    symbol,
    byDefault: null,
    slider,
  });

export const params = {
  total_steps: argument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (total_steps)', zh: '总步数（total_steps）' },
    help: { en: 'Updates of the whole run.', zh: '整个训练的更新次数。' },
    symbol: 'N',
    initial: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
  }),
  base: argument({
    role: 'peak',
    type: 'float',
    quantity: 'lr',
    label: { en: 'Base (base)', zh: '基准学习率（base）' },
    help: { en: 'The learning rate at the end of the warmup.', zh: '预热结束时的学习率。' },
    symbol: 'b',
    byDefault: '1.0',
    initial: 1e-3,
    leads: true,
    slider: [1e-6, 1],
    scale: 'log',
  }),
  decay_type: text({
    label: { en: 'Decay (decay_type)', zh: '衰减方式（decay_type）' },
    help: { en: 'How it goes on behind the warmup.', zh: '预热之后如何变化。' },
    symbol: String.raw`\text{decay}`,
    options: decayTypes,
    byDefault: 'stair',
    initial: 'cosine',
  }),
  ...warmupParams,
  ...cooldownParams,
  power: argument({
    type: 'float',
    label: { en: 'Power (power)', zh: '幂次（power）' },
    help: {
      en: '1 is linear; above it falls early, below it late.',
      zh: '1 为线性；大于 1 先快后慢，小于 1 则相反。',
    },
    symbol: 'p',
    byDefault: 1,
    slider: [0.25, 5],
    applies: isOf('linear', 'polynomial'),
  }),
  linear_end: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'End (linear_end)', zh: '终点（linear_end）' },
    help: {
      en: 'Where linear and polynomial end; the old name of end.',
      zh: 'linear 与 polynomial 的终点，是 end 的旧名。',
    },
    symbol: 'e',
    byDefault: 0,
    slider: [0, 1e-3],
    applies: (values) => isOf('linear', 'polynomial')(values) && values['end'] === null,
  }),
  end: optionalArgument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'End (end)', zh: '终点（end）' },
    help: {
      en: 'Where linear and polynomial end, before linear_end.',
      zh: 'linear 与 polynomial 的终点，优先于 linear_end。',
    },
    symbol: 'e',
    byDefault: null,
    slider: [0, 1e-3],
    applies: isOf('linear', 'polynomial'),
  }),
  timescale: argument({
    type: 'float',
    label: { en: 'Time scale (timescale)', zh: '时间尺度（timescale）' },
    help: { en: 'Updates after which rsqrt has come down to 1/√2.', zh: 'rsqrt 降到 1/√2 所用的更新次数。' },
    symbol: String.raw`\tau`,
    byDefault: 10_000,
    slider: [1, 100_000],
    scale: 'log',
    applies: isOf('rsqrt'),
  }),
  timescale_examples: optionalArgument({
    type: 'float',
    label: { en: 'Time scale (timescale_examples)', zh: '时间尺度（timescale_examples）' },
    help: {
      en: 'The same in examples, counted with batch_size.',
      zh: '以样本数给出的时间尺度，按 batch_size 折算。',
    },
    symbol: String.raw`\tau`,
    byDefault: null,
    slider: [1, 1e8],
    scale: 'log',
    applies: isOf('rsqrt'),
  }),
  shift: argument({
    type: 'float',
    label: { en: 'Shift (shift)', zh: '平移（shift）' },
    help: { en: 'Updates by which rsqrt is ahead.', zh: 'rsqrt 提前的更新次数。' },
    symbol: 'h',
    byDefault: 0,
    slider: [0, 10_000],
    applies: isOf('rsqrt'),
  }),
  steps: numbers({
    label: { en: 'Borders of stairs (steps)', zh: '阶梯边界（steps）' },
    help: {
      en: 'Updates from which on the next factor of mults counts, ascending.',
      zh: '从这些更新起换用 mults 的下一个系数，须升序。',
    },
    symbol: String.raw`\text{steps}`,
    byDefault: [],
    initial: [3000, 6000],
    maxLength: 100,
    applies: isOf('stair'),
  }),
  mults: numbers({
    label: { en: 'Factors of stairs (mults)', zh: '阶梯系数（mults）' },
    help: { en: 'Each a factor of base, not of the stair before.', zh: '均相对 base 而言，不是相对前一级。' },
    symbol: String.raw`\text{mults}`,
    byDefault: [],
    initial: [0.1, 0.01],
    maxLength: 100,
    applies: isOf('stair'),
  }),
  scale_with_batchsize: flag({
    label: { en: 'Scale with the batch (scale_with_batchsize)', zh: '按批量缩放（scale_with_batchsize）' },
    help: {
      en: 'Takes base for a batch of 256 and multiplies it for others.',
      zh: 'base 以批量 256 为准，其他批量按比例缩放。',
    },
    symbol: String.raw`\text{scale}`,
    initial: false,
    omitted: false,
  }),
  batch_size: size('batch_size', 'B', 'Batch', '批量', [1, 32_768]),
  data_size: size('data_size', 'M', 'Examples in an epoch', '每个 epoch 的样本数', [1, 10_000_000]),
} as const;
