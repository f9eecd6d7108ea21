/** What curves are compared by. */
import type { Measures, Text } from '@lr-playground/schedule';
import { formatCount, formatLr } from '../../i18n/format.ts';

export interface Column {
  readonly id: string;
  readonly title: Text;
  readonly help: Text;
  value(measures: Measures): number;
  /** For the screen; never asked for NaN. */
  print(value: number): string;
}

/** What stands where there is nothing to measure. */
export const dash = '–';

const percent = (share: number) => `${Number((share * 100).toFixed(share < 0.01 ? 2 : 1))}%`;

export const columns: readonly Column[] = [
  {
    id: 'peak',
    title: { en: 'Peak', zh: '峰值' },
    help: {
      en: 'The highest learning rate of any update. Too high and training diverges.',
      zh: '所有更新中最高的学习率。过高会导致训练发散。',
    },
    value: ({ peak }) => peak.value,
    print: (value) => formatLr(value, 4),
  },
  {
    id: 'peak_step',
    title: { en: 'Peak at step', zh: '峰值所在步' },
    help: { en: 'The first update that runs at the peak.', zh: '第一次达到峰值的那一步。' },
    value: ({ peak }) => peak.step,
    print: formatCount,
  },
  {
    id: 'final',
    title: { en: 'Final', zh: '终值' },
    help: {
      en: 'The learning rate of the last update. Ending low usually lowers the final loss.',
      zh: '最后一次更新的学习率。收尾时降得足够低，最终损失通常更小。',
    },
    value: ({ final }) => final,
    print: (value) => formatLr(value, 4),
  },
  {
    id: 'mean',
    title: { en: 'Mean', zh: '平均值' },
    help: {
      en: 'Average over all updates. A constant schedule at this value has the same area.',
      zh: '全部更新的平均学习率。以它为固定学习率，面积相同。',
    },
    value: ({ mean }) => mean,
    print: (value) => formatLr(value, 4),
  },
  {
    id: 'area',
    title: { en: 'Area', zh: '面积' },
    help: {
      en: 'Area under the curve: the sum of the learning rate over all updates. With plain SGD it bounds how far the weights can travel (area × gradient norm); with Adam, whose steps have about the size of the learning rate, it is nearly that distance per weight. Schedules of equal area have spent an equal budget of movement.',
      zh: '曲线下的面积，即所有更新的学习率之和。用普通 SGD 时，权重最多移动“面积 × 梯度范数”；用 Adam 时每步大小接近学习率，面积大致就是每个权重能走的总路程。面积相同，说明“总路程预算”相同。',
    },
    value: ({ area }) => area,
    print: (value) => formatLr(value, 4),
  },
  {
    id: 'low',
    title: { en: 'Below 10% of peak', zh: '低于峰值 10% 的占比' },
    help: {
      en: 'Share of the updates that run below a tenth of the peak. These refine more than they explore; a large share is compute spent on a nearly still model.',
      zh: '学习率低于峰值十分之一的更新所占比例。这些步更多是在微调而不是探索；占比过大，意味着不少算力花在几乎不动的模型上。',
    },
    value: ({ low }) => low,
    print: percent,
  },
  {
    id: 'warmup',
    title: { en: 'Warmup steps', zh: '预热步数' },
    help: {
      en: 'Updates before the first phase that is no warmup. Later re-warmups of cycles do not count.',
      zh: '第一个非预热阶段之前的更新次数，不含之后各周期的再次预热。',
    },
    value: ({ warmup }) => warmup,
    print: formatCount,
  },
];

/** How a value relates to the pinned curve's: `1.25×`; null where that says nothing. */
export function ratioText(value: number, pinned: number): string | null {
  if (!(pinned > 0) || !Number.isFinite(value / pinned)) return null;
  const ratio = value / pinned;
  return `${ratio >= 1000 || (ratio > 0 && ratio < 0.001) ? ratio.toExponential(1).replace('e+', 'e') : Number(ratio.toPrecision(3))}×`;
}
