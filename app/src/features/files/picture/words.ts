/** What stands in pictures. */
import type { AxisUnit, Text } from '@lr-playground/schedule';

export const words = {
  lr: { en: 'Learning rate', zh: '学习率' },
  difference: { en: 'Learning rate − {title}', zh: '与“{title}”的学习率之差' },
  ratio: { en: 'Learning rate ÷ {title}', zh: '与“{title}”的学习率之比' },
  planned: { en: 'planned', zh: '计划' },
  applied: { en: 'applied', zh: '实际' },
  about: {
    en: 'Learning rate over a run of {steps} {steps|step|steps}. Drawn by LR Playground.',
    zh: '学习率，训练共 {steps} 步。由 LR Playground 绘制。',
  },
} as const satisfies Record<string, Text>;

export const unitTitles: Readonly<Record<AxisUnit, Text>> = {
  steps: { en: 'Step', zh: '步' },
  percent: { en: 'Share of the run', zh: '训练进度' },
  epochs: { en: 'Epoch', zh: '轮' },
  samples: { en: 'Samples', zh: '样本数' },
  tokens: { en: 'Tokens', zh: '词元数' },
};
