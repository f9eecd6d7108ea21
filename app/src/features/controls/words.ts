/** Words of the form of the selected curve. */
export const words = {
  title: { en: 'Controls', zh: '参数' },
  changeFamily: { en: 'Change schedule', zh: '换一种曲线' },
  changeFamilyHint: {
    en: 'Choose another schedule; values that both have are kept',
    zh: '换成另一种调度方式，两者共有的参数会保留',
  },
  resetCurve: { en: 'Reset all', zh: '全部恢复默认' },
  nothingSelected: { en: 'Select a curve to tune it.', zh: '选中一条曲线即可调节它的参数。' },
  noCurve: { en: 'Add a curve to have something to tune.', zh: '先添加一条曲线，再来调节参数。' },
  source: { en: 'Source: {label}', zh: '出处：{label}' },
  range: { en: '{min} … {max}', zh: '{min} … {max}' },
  whole: { en: 'whole numbers', zh: '整数' },
  percentOf: { en: '{percent}% of {of}', zh: '{of}的 {percent}%' },
  asLr: {
    en: 'A bare {text} was taken as a learning rate, not as percent.',
    zh: '{text} 未写单位，已当作学习率（而非百分比）。',
  },
  asSteps: {
    en: 'A bare {text} was taken as steps, not as percent.',
    zh: '{text} 未写单位，已当作步数（而非百分比）。',
  },
  unitOf: { en: '{item}: unit', zh: '{item}：单位' },
  default: { en: 'the default', zh: '默认值' },
  item: { en: '{label} {n}', zh: '{label} {n}' },
  addPlace: { en: 'Add', zh: '添加' },
  addTo: { en: 'Add to {label}', zh: '为{label}添加一项' },
  remove: { en: 'Remove {item}', zh: '删除{item}' },
  moveUp: { en: 'Move {item} up', zh: '上移{item}' },
  moveDown: { en: 'Move {item} down', zh: '下移{item}' },
  full: { en: 'At most {limit}.', zh: '最多 {limit} 项。' },
  empty: { en: 'None yet.', zh: '暂无。' },
  segment: { en: 'Segment {n}', zh: '第 {n} 段' },
  shape: { en: 'Shape of segment {n}', zh: '第 {n} 段的形状' },
  length: { en: 'Length of segment {n}', zh: '第 {n} 段的长度' },
  end: { en: 'End value of segment {n}', zh: '第 {n} 段的终值' },
  lengthHead: { en: 'length', zh: '长度' },
  endHead: { en: 'ends at', zh: '终值' },
  shapeHead: { en: 'shape', zh: '形状' },
  segmentsSum: {
    en: 'Together {steps} of {total} steps ({percent}%).',
    zh: '合计 {steps} 步，全程 {total} 步（{percent}%）。',
  },
} as const;

/** Units of lengths, as they stand in selectors and behind numbers. */
export const spanUnitWords = {
  steps: { en: 'steps', zh: '步' },
  percent: { en: '%', zh: '%' },
  epochs: { en: 'epochs', zh: '轮' },
  tokens: { en: 'tokens', zh: '词元' },
} as const;
