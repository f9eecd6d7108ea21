/** What the commands are called; apart from the other words, which the first screen does without. */
export const titles = {
  shareEllipsis: { en: 'Share…', zh: '分享…' },
  copyLink: { en: 'Copy link', zh: '复制链接' },
  copyMarkdownCommand: { en: 'Copy Markdown (picture and link)', zh: '复制 Markdown（图片和链接）' },
} as const;
