/** What a parameter group of Megatron's optimizer may have instead of the scheduler's arguments. */
import { argument, optionalArgument } from '../../params/argument.ts';

export const group = { en: 'Parameter group', zh: '参数组' };

const overridden = (name: string, symbol: string, zh: string, en: string) =>
  optionalArgument({
    type: 'float',
    label: { en: `${en} (${name})`, zh: `${zh}（${name}）` },
    help: {
      en: 'What this parameter group has instead. None leaves it as above.',
      zh: '该参数组改用的值。None 表示沿用上面的设置。',
    },
    symbol,
    byDefault: null,
    slider: [0, 1],
    section: group,
  });

/** Keys of a parameter group that the scheduler looks for before it takes its own values. */
export const groupParams = {
  param_group_max_lr: overridden(
    'max_lr',
    String.raw`\eta'_{\text{max}}`,
    '该组最高学习率',
    "Group's highest rate",
  ),
  param_group_min_lr: overridden(
    'min_lr',
    String.raw`\eta'_{\text{min}}`,
    '该组最低学习率',
    "Group's minimum rate",
  ),
  param_group_start_wd: overridden(
    'start_wd',
    String.raw`\lambda'_0`,
    '该组初始权重衰减',
    "Group's first weight decay",
  ),
  param_group_end_wd: overridden(
    'end_wd',
    String.raw`\lambda'_1`,
    '该组最终权重衰减',
    "Group's last weight decay",
  ),
  param_group_wd_mult: argument({
    type: 'float',
    label: { en: "Group's factor of weight decay (wd_mult)", zh: '该组权重衰减倍数（wd_mult）' },
    help: {
      en: 'Weight decay is multiplied with it; 0 for biases and norms.',
      zh: '权重衰减乘以该倍数；偏置和归一化参数通常取 0。',
    },
    symbol: 'm',
    byDefault: '1.0',
    slider: [0, 2],
    section: group,
  }),
} as const;
