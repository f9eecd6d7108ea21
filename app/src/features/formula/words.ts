import type { Text } from '@lr-playground/schedule';

export const words = {
  formula: { en: 'Formula', zh: '公式' },
  otherwise: { en: 'else', zh: '其他' },
  numbers: { en: 'With your numbers', zh: '代入当前数值' },
  atStep: { en: 'At step {step}', zh: '第 {step} 步' },
  atPeak: { en: 'At step {step}, the peak', zh: '第 {step} 步（峰值）' },
  pointHint: {
    en: 'Point at the chart to work out another step.',
    zh: '在图表上移动光标，可计算其他步。',
  },
  clock: {
    en: 'In the {phase} phase, which begins at step {start}; its own clock reads t = {clock} of {length}.',
    zh: '处于{phase}阶段，该阶段从第 {start} 步开始，阶段内计时 t = {clock}，总长 {length}。',
  },
  clockEndless: {
    en: 'In the {phase} phase, which begins at step {start}; its own clock reads t = {clock}.',
    zh: '处于{phase}阶段，该阶段从第 {start} 步开始，阶段内计时 t = {clock}。',
  },
  cycle: { en: 'Repetition {number}.', zh: '第 {number} 次重复。' },
  exact: { en: 'All digits: {value}', zh: '完整精度：{value}' },
  copyValue: { en: 'Copy value', zh: '复制数值' },
  copyLatex: { en: 'Copy LaTeX', zh: '复制 LaTeX' },
  parameters: { en: 'Parameters', zh: '参数' },
  runSteps: { en: 'Steps of the run', zh: '总步数' },
  source: { en: 'Source: ', zh: '出处：' },
  empty: {
    en: 'No curve is selected. Choose one in the list to see its formula.',
    zh: '没有选中曲线。在列表中选择一条，即可查看公式。',
  },
} as const satisfies Record<string, Text>;
