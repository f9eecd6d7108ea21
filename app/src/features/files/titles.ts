/** What the commands are called; apart from the other words, which the first screen does without. */
export const titles = {
  open: { en: 'Open a file or a link…', zh: '打开文件或链接…' },
  saveJson: { en: 'Save as JSON', zh: '保存为 JSON' },
  savePng: { en: 'Save picture (PNG)', zh: '保存图片（PNG）' },
  saveSvg: { en: 'Save picture (SVG)', zh: '保存图片（SVG）' },
  saveCsv: { en: 'Save values (CSV)', zh: '保存数值（CSV）' },
  copyImage: { en: 'Copy picture', zh: '复制图片' },
  notSaved: { en: 'Not saved', zh: '未能保存' },
  notFetched: {
    en: 'A part of the playground could not be fetched. Try again once the connection is back.',
    zh: '页面的一部分没有加载成功。请在网络恢复后重试。',
  },
} as const;
