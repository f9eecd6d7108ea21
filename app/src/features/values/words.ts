import type { Text } from '@lr-playground/schedule';

export const words = {
  applied: { en: 'applied', zh: '实际' },
  step: { en: 'Step', zh: '步' },
  last: { en: 'last', zh: '最后一步' },
  cursor: { en: 'Cursor', zh: '光标' },
  noCursor: { en: 'point at the chart', zh: '在图表上移动光标' },
  beyond: { en: 'after the run', zh: '超出训练范围' },
  stepNumber: { en: 'step {step}', zh: '第 {step} 步' },
  rowField: { en: 'Step of row {row}', zh: '第 {row} 行的步' },
  remove: { en: 'Remove row {step}', zh: '删除 {step} 这一行' },
  addField: { en: 'Add a step', zh: '添加一行' },
  add: { en: 'Add', zh: '添加' },
  nothing: {
    en: 'Type a step first, such as 500, 2k, 5%, 3 epochs or 20M tokens.',
    zh: '请先输入步数，例如 500、2k、5%、3 epochs 或 20M tokens。',
  },
  noStep: {
    en: '“{text}” is no step. Write it like 500, 2k, 5%, 3 epochs or 20M tokens.',
    zh: '“{text}”无法识别，请写成 500、2k、5%、3 epochs 或 20M tokens 这样的形式。',
  },
  borders: { en: 'Around borders', zh: '阶段边界 ±2' },
  bordersHelp: {
    en: 'Lists the updates at which the phases of the visible curves begin, with two on either side: where schedules are off by one.',
    zh: '列出各可见曲线每个阶段开始处前后各两次更新，差一步的问题就出在这里。',
  },
  noBorders: { en: 'No visible curve has a border.', zh: '可见的曲线没有阶段边界。' },
  reset: { en: 'Usual steps', zh: '恢复默认' },
  full: { en: 'All digits', zh: '完整精度' },
  fullHelp: {
    en: 'Every digit of the 64-bit number. Copies always have them.',
    zh: '显示 64 位浮点数的全部有效数字。复制的内容始终是完整精度。',
  },
  copyMarkdown: { en: 'Copy Markdown', zh: '复制 Markdown' },
  copyCsv: { en: 'Copy CSV', zh: '复制 CSV' },
  caption: {
    en: 'Learning rate of every visible curve at chosen steps',
    zh: '各条可见曲线在指定步的学习率',
  },
  empty: {
    en: 'No curve is visible. Show or add one to see its values here.',
    zh: '没有可见的曲线。显示或添加一条曲线后，这里会列出它的数值。',
  },
  full24: { en: 'At most {count} rows: remove one first.', zh: '最多 {count} 行，请先删除一行。' },
} as const satisfies Record<string, Text>;
