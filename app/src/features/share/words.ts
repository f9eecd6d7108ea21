import type { Text } from '@lr-playground/schedule';

export const words = {
  share: { en: 'Share', zh: '分享' },
  promise: {
    en: 'Nothing is sent to a server: everything is in the link.',
    zh: '不会向服务器上传任何内容，一切都在链接里。',
  },
  local: {
    en: 'This address leads to this computer only. Others can open the link once the playground is served where they can reach it.',
    zh: '这个地址只能在本机打开。把本工具部署到别人能访问的地方，链接才能分享。',
  },
  link: { en: 'Link', zh: '链接' },
  linkHelp: {
    en: 'Opens the playground with these curves, ready to be changed.',
    zh: '打开后就是这些曲线，可以继续修改。',
  },
  viewLink: { en: 'View link', zh: '只读链接' },
  viewLinkHelp: {
    en: 'Shows the chart alone, without controls: for slides and readers.',
    zh: '只显示图表，没有控件，适合放进幻灯片或发给读者。',
  },
  copyViewLink: { en: 'Copy view link', zh: '复制只读链接' },
  embed: { en: 'Web page', zh: '嵌入网页' },
  embedHelp: {
    en: 'A live chart inside your own page, with crosshair and zoom.',
    zh: '把可交互的图表放进自己的网页，读者能看数值、能缩放。',
  },
  embedTitle: { en: 'Learning-rate schedules: {curves}', zh: '学习率曲线：{curves}' },
  copyEmbed: { en: 'Copy code', zh: '复制代码' },
  markdown: { en: 'Markdown', zh: 'Markdown' },
  markdownHelp: {
    en: 'For a pull request or a README: a picture that leads to the link. Put the address of your uploaded picture in place of {file}.',
    zh: '用于 pull request 或 README：点击图片即可打开链接。请把 {file} 换成上传后的图片地址。',
  },
  copyMarkdown: { en: 'Copy Markdown', zh: '复制 Markdown' },
  characters: { en: '{count} {count|character|characters}', zh: '{count} 个字符' },
  fluid: { en: 'As wide as the page', zh: '与网页同宽' },
  width: { en: 'Width', zh: '宽' },
  height: { en: 'Height', zh: '高' },
  pixels: { en: 'px', zh: '像素' },
  qr: { en: 'QR code of the link', zh: '链接的二维码' },
  qrHelp: {
    en: 'For a projector: phones open the link.',
    zh: '适合投影，手机扫码即可打开链接。',
  },
  qrLarge: { en: 'Show large', zh: '全屏显示' },
  qrTooLong: {
    en: 'The link has {count} characters and a QR code holds {limit} at most. Delete some curves, or send the link as text.',
    zh: '链接有 {count} 个字符，而二维码最多容纳 {limit} 个。可以删掉几条曲线，或直接发送链接。',
  },
  qrDense: {
    en: 'A long link makes a fine pattern: show it large.',
    zh: '链接较长，图案较密，请放大后扫码。',
  },
  send: { en: 'Send…', zh: '发送…' },
  linkCopied: { en: 'The link is on the clipboard.', zh: '链接已复制到剪贴板。' },
  markdownCopied: {
    en: 'The Markdown is on the clipboard. The picture in it is called {file}.',
    zh: 'Markdown 已复制到剪贴板，其中的图片名为 {file}。',
  },
  notCopied: { en: 'Not copied', zh: '复制失败' },
  notCopiedHelp: {
    en: 'This browser did not allow it. Open Share and copy the text by hand.',
    zh: '浏览器不允许复制。请打开“分享”，手动复制。',
  },
} as const satisfies Record<string, Text>;
