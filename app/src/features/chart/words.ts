/** What the chart says. */
import type { AxisUnit, Text, Track } from '@lr-playground/schedule';

export const words = {
  chart: { en: 'Learning-rate chart', zh: '学习率曲线图' },
  toolbar: { en: 'Chart settings', zh: '图表设置' },
  xUnit: { en: 'Unit of the x axis', zh: '横轴单位' },
  yScale: { en: 'Scale of the y axis', zh: '纵轴刻度' },
  linear: { en: 'Linear', zh: '线性' },
  log: { en: 'Log', zh: '对数' },
  logNotHere: {
    en: 'Differences may be negative, so they have no logarithmic axis.',
    zh: '差值可能为负，不能用对数刻度。',
  },
  comparison: { en: 'Compare with the pinned curve', zh: '与基准曲线比较' },
  off: { en: 'Curves', zh: '原值' },
  difference: { en: 'Difference', zh: '差值' },
  ratio: { en: 'Ratio', zh: '比值' },
  nothingPinned: {
    en: 'Pin a curve in the list of curves first: the others are then compared with it.',
    zh: '请先在曲线列表中选一条作为基准曲线，其他曲线将与它比较。',
  },
  zoomIn: { en: 'Zoom in', zh: '放大' },
  zoomOut: { en: 'Zoom out', zh: '缩小' },
  resetZoom: { en: 'Show the whole run', zh: '显示整个训练' },
  legend: { en: 'Curves and their values at the crosshair', zh: '各曲线及其在十字线处的值' },
  invitation: {
    en: 'Move over the chart for exact values. Drag to zoom in.',
    zh: '在图上移动可查看精确值，拖动可放大。',
  },
  touchInvitation: {
    en: 'Slide a finger for exact values, pinch to zoom.',
    zh: '手指在图上滑动可查看精确值，双指可缩放。',
  },
  clearCursor: { en: 'Remove the crosshair', zh: '移除十字线' },
  crosshair: { en: 'Crosshair', zh: '十字线' },
  crosshairHelp: {
    en: 'Arrow keys move the crosshair, with Shift ten times as far; Home and End go to the edges; plus, minus and 0 zoom; Escape removes it.',
    zh: '方向键移动十字线，加 Shift 快十倍；Home 和 End 跳到两端；加号、减号和 0 缩放；Esc 移除。',
  },
  noCrosshair: { en: 'not set', zh: '未设置' },
  pan: { en: 'Visible part of the run', zh: '当前显示的范围' },
  panText: {
    en: 'from {from} to {to} of {steps} {steps|step|steps}',
    zh: '第 {from} 到 {to} 步，共 {steps} 步',
  },
  handle: { en: '{label} of {curve}', zh: '{curve}：{label}' },
  stepAt: { en: 'step {step}', zh: '第 {step} 步' },
  noCurves: { en: 'No curves yet', zh: '还没有曲线' },
  noCurvesHelp: {
    en: 'Choose a schedule and see what it does at every step of your run.',
    zh: '选一种学习率调度，看看它在训练的每一步取什么值。',
  },
  openGallery: { en: 'Add a curve', zh: '添加曲线' },
  allHidden: { en: 'All curves are hidden', zh: '所有曲线都已隐藏' },
  allHiddenHelp: {
    en: 'Show one in the list of curves, or all of them again.',
    zh: '可在曲线列表中显示某一条，或重新显示全部。',
  },
  showAll: { en: 'Show all curves', zh: '显示全部曲线' },
  peak: { en: 'peak {lr}', zh: '峰值 {lr}' },
  warmupEnd: { en: 'warmup ends at {step}', zh: '预热到 {step}' },
  restart: { en: 'restart {n}', zh: '重启 {n}' },
  final: { en: 'final {lr}', zh: '终值 {lr}' },
  resumed: {
    en: 'resumed at {step}: {from} → {to} (×{factor})',
    zh: '在 {step} 恢复：{from} → {to}（×{factor}）',
  },
  resumedFromNothing: { en: 'resumed at {step}: {from} → {to}', zh: '在 {step} 恢复：{from} → {to}' },
  resumedSame: { en: 'resumed at {step}: no jump', zh: '在 {step} 恢复：无跳变' },
  planned: { en: 'planned', zh: '计划' },
  applied: { en: 'applied', zh: '实际' },
  appliedValue: { en: 'applied {lr}', zh: '实际 {lr}' },
  refused: { en: 'the library refuses this call', zh: '该库会拒绝这样的调用' },
  stops: { en: 'the library stops at {step}', zh: '该库在 {step} 处报错中止' },
  held: { en: 'worked out up to {step}, held from there on', zh: '只算到 {step}，此后沿用最后的值' },
  heldMark: { en: 'held', zh: '沿用' },
  nowhere: { en: 'no learning rate here is a finite number', zh: '这里的学习率都不是有限的数，无法画出' },
  floor: {
    en: 'Values at or below {lr}, and 0, stand on this line.',
    zh: '不大于 {lr} 的值（包括 0）都画在这条线上。',
  },
} as const satisfies Record<string, Text>;

export const unitNames: Readonly<Record<AxisUnit, Text>> = {
  steps: { en: 'steps', zh: '步' },
  percent: { en: '% of run', zh: '训练进度 %' },
  epochs: { en: 'epochs', zh: '轮' },
  samples: { en: 'samples', zh: '样本' },
  tokens: { en: 'tokens', zh: '词元' },
};

export const trackNames: Readonly<Record<Track, Text>> = {
  lr: { en: 'learning rate', zh: '学习率' },
  momentum: { en: 'momentum', zh: '动量' },
  beta2: { en: 'beta2', zh: 'beta2' },
  weight_decay: { en: 'weight decay', zh: '权重衰减' },
  batch_size: { en: 'batch size', zh: '批大小' },
};
