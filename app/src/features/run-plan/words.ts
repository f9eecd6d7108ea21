/** Words of the run plan. */
export const words = {
  title: { en: 'Run plan', zh: '训练计划' },
  brief: {
    en: '{steps} {steps|step|steps} · {epochs} {epochs|epoch|epochs}',
    zh: '{steps} 步 · {epochs} 轮',
  },
  source: { en: 'Where the number of steps comes from', zh: '总步数从哪里来' },
  bySteps: { en: 'Total steps', zh: '直接给步数' },
  byData: { en: 'From the data', zh: '由数据推算' },
  factors: { en: 'For epochs and tokens', zh: '用于换算轮数和词元数' },
  sum: { en: 'How the steps add up', zh: '步数是怎么算出来的' },
  batches: { en: '{n} {n|batch|batches} per epoch', zh: '{n} 批／轮' },
  updates: { en: '{n} {n|update|updates} per epoch', zh: '{n} 次更新／轮' },
  roundedUp: { en: 'rounded up', zh: '向上取整' },
  roundedDown: { en: 'last, incomplete batch dropped', zh: '舍去最后不足一批的样本' },
  atLeastOne: { en: 'at least one', zh: '至少按一批计' },
  capped: { en: 'cut off at the longest run', zh: '已截断到允许的最大步数' },
  range: { en: '{min} … {max}', zh: '{min} … {max}' },
  reading: {
    en: '= {epochs} {epochs|epoch|epochs} · {tokens} {tokens|token|tokens}',
    zh: '= {epochs} 轮 · {tokens} 词元',
  },
  dropLast: { en: 'Drop the last incomplete batch', zh: '舍去最后不足一批的样本' },
  dropLastHelp: {
    en: 'drop_last of the data loader: batches per epoch are rounded down instead of up.',
    zh: '即 DataLoader 的 drop_last：每轮的批数向下取整，而不是向上取整。',
  },
} as const;
