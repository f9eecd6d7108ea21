import type { Text, Word } from '@lr-playground/schedule';

export const words = {
  command: { en: 'What do the libraries make of this?', zh: '各库怎么算？' },
  caption: { en: 'The same words said to every library', zh: '同样的设置，各个库算出的曲线' },
  none: {
    en: 'Select a curve, and this shows what every library makes of the same words.',
    zh: '选中一条曲线，这里就会列出各个库按同样的设置算出的结果。',
  },
  noIdea: {
    en: '{curve} stands for no idea that several libraries share. These do: {ideas}.',
    zh: '“{curve}”没有多个库共有的对应写法。可以比较的有：{ideas}。',
  },
  said: { en: '{idea}:', zh: '{idea}：' },
  every: { en: 'Every scheduler', zh: '列出全部调度器' },
  everyHelp: {
    en: 'Off: of every library only the scheduler that comes closest to the curve.',
    zh: '关闭时，每个库只列最接近所选曲线的那个调度器。',
  },
  addAll: { en: 'Add all', zh: '全部添加' },
  add: { en: 'Add {name} as a curve', zh: '把 {name} 添加为曲线' },
  take: { en: 'Change the curve into {name}', zh: '把这条曲线换成 {name}' },
  added: { en: '{n} curves added.', zh: '已添加 {n} 条曲线。' },
  scheduler: { en: 'Scheduler', zh: '调度器' },
  difference: { en: 'Largest difference', zh: '最大差异' },
  same: { en: 'none', zh: '无' },
  atUpdate: { en: 'at update {step}', zh: '第 {step} 次更新' },
  goTo: {
    en: '{name}: differs by {lr}, {percent} of the peak, at update {step}. Put the crosshair there.',
    zh: '{name}：在第 {step} 次更新相差 {lr}（峰值的 {percent}）。把十字线移到那里。',
  },
  from: { en: 'Differs from', zh: '开始不同' },
  update: { en: 'update {step}', zh: '第 {step} 次' },
  never: { en: 'never', zh: '始终相同' },
  first: { en: 'Update 0', zh: '第 0 次更新' },
  warm: { en: 'End of warmup', zh: '预热结束' },
  last: { en: 'Last update', zh: '最后一次更新' },
  arguments: { en: 'Arguments', zh: '参数' },
  self: { en: 'the curve itself', zh: '所选曲线' },
  unsaid: { en: 'No argument for: {words}.', zh: '没有对应参数：{words}。' },
  compared: {
    en: 'Its values are worked out one by one: the first {n} were compared.',
    zh: '它的取值要逐步递推，只比较了前 {n} 次更新。',
  },
  working: { en: 'Working it out…', zh: '正在计算……' },
  whole: {
    en: 'Compared at every update. Differences below a billionth of the peak are rounding.',
    zh: '逐次更新比较。小于峰值十亿分之一的差异视为舍入误差。',
  },
  partly: {
    en: 'The run is long: compared at the updates next to every phase border (the first 4,096 of them) and at 4,097 between.',
    zh: '训练较长：只比较各阶段边界（前 4,096 个）附近的更新，以及其间均匀分布的 4,097 次更新。',
  },
  overlaid: { en: 'Drawn thin in the chart.', zh: '已用细线画在图中。' },
  copy: { en: 'Copy Markdown', zh: '复制 Markdown' },
} as const satisfies Record<string, Text>;

/** The words of an idea by name. */
export const wordNames = {
  peak: { en: 'peak', zh: '峰值' },
  floor: { en: 'minimum', zh: '最低值' },
  start: { en: 'start', zh: '起点' },
  warmup: { en: 'warmup', zh: '预热' },
  length: { en: 'length', zh: '总步数' },
  num_cycles: { en: 'num_cycles', zh: '周期数 num_cycles' },
  power: { en: 'power', zh: '幂次' },
  decay: { en: 'decay', zh: '衰减' },
} as const satisfies Record<Word, Text>;
