import type { Text } from '@lr-playground/schedule';

export const words = {
  curve: { en: 'Curve', zh: '曲线' },
  caption: { en: 'The visible curves compared over the whole run', zh: '各条可见曲线在整个训练中的比较' },
  applied: { en: 'applied', zh: '实际' },
  appliedTitle: { en: '{curve} (applied)', zh: '{curve}（实际）' },
  pinned: { en: 'pinned', zh: '基准' },
  pinHint: {
    en: 'Pin a curve in the list to see every number as a multiple of it.',
    zh: '在曲线列表中选一条作为基准曲线，即可看到其他曲线相对它的倍数。',
  },
  ratioHint: { en: 'Small numbers: multiples of {curve}.', zh: '小字为相对“{curve}”的倍数。' },
  copyMarkdown: { en: 'Copy Markdown', zh: '复制 Markdown' },
  copyCsv: { en: 'Copy CSV', zh: '复制 CSV' },
  empty: {
    en: 'No curve is visible. Show or add one to compare it here.',
    zh: '没有可见的曲线。显示或添加一条曲线后即可比较。',
  },
} as const satisfies Record<string, Text>;
