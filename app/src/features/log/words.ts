/** Words of the dialog that explains a log. */
import type { Text } from '@lr-playground/schedule';

export const words = {
  title: { en: 'Compare with a log', zh: '与日志比较' },
  open: { en: 'Compare with a log…', zh: '与日志比较…' },
  help: {
    en: 'Paste learning rates as your run logged them: one per update and line, or CSV with a step and a learning rate. Nothing leaves this page.',
    zh: '粘贴训练日志里的学习率：每行一个、每次更新一行，或带有步数和学习率两列的 CSV。内容不会离开本页。',
  },
  log: { en: 'Logged learning rates', zh: '日志中的学习率' },
  explain: { en: 'Explain', zh: '分析' },
  close: { en: 'Close', zh: '关闭' },
  nothing: { en: 'There are no learning rates in it.', zh: '其中没有学习率。' },
  noCurve: { en: 'Select a curve first.', zh: '请先选中一条曲线。' },
  read: {
    en: '{lines} {lines|line|lines}, steps {from} to {to}, against {curve}:',
    zh: '共 {lines} 行，第 {from} 到 {to} 步，与“{curve}”对照：',
  },
  same: {
    en: 'The log is the curve, to the last digit it has.',
    zh: '日志与曲线一致，写出的每一位都相同。',
  },
  ahead: {
    en: 'Shifted: every line has what the curve has {n} {n|update|updates} later.',
    zh: '有平移：每一行都是曲线在 {n} 步之后的值。',
  },
  aheadWhy: {
    en: 'Either the log is written after scheduler.step(), and training is right; or scheduler.step() comes before optimizer.step(), and the first value is lost.',
    zh: '要么日志写在 scheduler.step() 之后，训练本身没有问题；要么 scheduler.step() 在 optimizer.step() 之前，第一个值被跳过了。',
  },
  behind: {
    en: 'Shifted: every line has what the curve has {n} {n|update|updates} earlier.',
    zh: '有平移：每一行都是曲线在 {n} 步之前的值。',
  },
  ticks: {
    en: 'The scheduler makes {n} ticks per update.',
    zh: '每次更新，调度器走了 {n} 步。',
  },
  ticksWhy: {
    en: 'So does accelerate on {n} devices, and a call on each of {n} micro-batches.',
    zh: '{n} 张卡上的 accelerate 会这样，在 {n} 个小批次上各调用一次也会这样。',
  },
  each: {
    en: 'The scheduler makes one tick in {n} updates.',
    zh: '每 {n} 次更新，调度器才走一步。',
  },
  scaled: {
    en: 'Every line is {n} times the curve.',
    zh: '每一行都是曲线的 {n} 倍。',
  },
  unknown: {
    en: 'No shift, multiple or pace of ticks explains it.',
    zh: '平移、倍数或步速都无法解释它。',
  },
  first: {
    en: 'They part at step {step}: logged {logged}, planned {planned}.',
    zh: '从第 {step} 步开始不同：日志为 {logged}，计划为 {planned}。',
  },
  show: { en: 'Draw it so', zh: '按此绘制' },
} as const satisfies Record<string, Text>;
