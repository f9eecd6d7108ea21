import type { Text } from '@lr-playground/schedule';

export const words = {
  openTitle: { en: 'Open a file or a link', zh: '打开文件或链接' },
  openHelp: {
    en: 'Paste a link or the text of a JSON file from here, or choose a file: JSON, or a picture that was saved here, for pictures carry their link.',
    zh: '粘贴链接或从这里保存的 JSON 内容，也可以选择文件：JSON，或在这里保存的图片（图片里带有链接）。',
  },
  openUndo: {
    en: 'What is on the screen now is not lost: undo brings it back.',
    zh: '当前内容不会丢失，撤销即可恢复。',
  },
  text: { en: 'Link or JSON', zh: '链接或 JSON' },
  choose: { en: 'Choose a file…', zh: '选择文件…' },
  openIt: { en: 'Open', zh: '打开' },
  cancel: { en: 'Cancel', zh: '取消' },
  openedLink: {
    en: 'What you pasted is open. Undo brings back what was there.',
    zh: '已打开粘贴的内容，撤销可恢复之前的内容。',
  },
  openedFile: {
    en: '{name} is open. Undo brings back what was there.',
    zh: '已打开 {name}，撤销可恢复之前的内容。',
  },
  same: {
    en: 'These are the curves that are on the screen already.',
    zh: '打开的内容与当前的曲线相同。',
  },
  undo: { en: 'Undo', zh: '撤销' },
  drop: { en: 'Drop to open', zh: '松开即可打开' },
  dropHelp: {
    en: 'A JSON file or a picture that was saved here, or a link',
    zh: '在这里保存的 JSON 或图片，或者链接',
  },
  notOpened: { en: 'Not opened', zh: '无法打开' },
  empty: {
    en: 'There is nothing in it. Paste a link or the whole text of a JSON file.',
    zh: '内容为空。请粘贴链接，或 JSON 文件的完整内容。',
  },
  notOurs: {
    en: 'This is JSON, but not from this playground: it does not say "format": "lr-playground". Open a file that was saved with “Save as JSON”.',
    zh: '这是 JSON，但不是从这里保存的：缺少 "format": "lr-playground"。请打开用“保存为 JSON”得到的文件。',
  },
  brokenJson: {
    en: 'This JSON breaks off or has a typing error in it. Copy or save it again as a whole, or repair it.',
    zh: 'JSON 不完整或有语法错误。请重新完整复制或保存，或者修正它。',
  },
  brokenJsonAt: {
    en: 'This JSON has an error in line {line}. Copy or save it again as a whole, or repair that line.',
    zh: 'JSON 第 {line} 行有错误。请重新完整复制或保存，或者修正这一行。',
  },
  isTable: {
    en: 'This is a table of values, from which curves cannot be made again. Open the JSON file or the link that belongs to it.',
    zh: '这是数值表，无法还原成曲线。请打开对应的 JSON 文件或链接。',
  },
  isPicture: {
    en: 'This picture carries no link. Pictures saved here do, unless a program on the way has removed it; open the link or the JSON file instead.',
    zh: '这张图片里没有链接。在这里保存的图片都带有链接，但可能在传输途中被去掉了。请打开链接或 JSON 文件。',
  },
  notText: {
    en: 'This is no text file. Open a JSON file or a picture that was saved here, or paste a link.',
    zh: '这不是文本文件。请打开在这里保存的 JSON 或图片，或者粘贴链接。',
  },
  tooLarge: {
    en: 'This file has {size} MB; files from here have a few kB. Is it the right one?',
    zh: '这个文件有 {size} MB，而这里保存的文件只有几 kB。是不是选错了？',
  },
  tooMany: {
    en: 'These are {count} files. Open them one at a time.',
    zh: '一共有 {count} 个文件，请一次打开一个。',
  },
  notRead: {
    en: 'The browser could not read this file. Is it still where it was?',
    zh: '浏览器无法读取这个文件。它还在原来的位置吗？',
  },
  notLink: {
    en: 'This is neither a link of this playground nor JSON from it. In a link, #v1 comes before the curves.',
    zh: '这既不是本工具的链接，也不是从这里保存的 JSON。链接里应有 #v1，后面跟着曲线。',
  },
  brokenLink: {
    en: 'Nothing in this link could be read. Copy it again as a whole.',
    zh: '这个链接无法识别，请重新完整复制。',
  },
  librariesAway: {
    en: 'This needs {names}, which could not be fetched. Check the connection and open it again; what is on the screen stays.',
    zh: '打开它需要 {names}，但没有加载成功。请检查网络后重新打开，当前内容保持不变。',
  },
  picture: { en: 'Picture', zh: '图片' },
  pictureHelp: {
    en: 'The learning rates as you see them. It carries the link: drop it on this page to go on.',
    zh: '学习率曲线与当前图表一致。图片里带有链接，拖回本页即可继续。',
  },
  preview: { en: 'Preview of the picture', zh: '图片预览' },
  ground: { en: 'Background', zh: '背景' },
  light: { en: 'Light', zh: '浅色' },
  dark: { en: 'Dark', zh: '深色' },
  copy: { en: 'Copy', zh: '复制' },
  saved: { en: '{file} is in your downloads.', zh: '{file} 已保存到下载目录。' },
  imageCopied: { en: 'The picture is on the clipboard.', zh: '图片已复制到剪贴板。' },
  imageSavedInstead: {
    en: 'This browser cannot copy pictures, so it was saved as {file}.',
    zh: '浏览器不支持复制图片，已改为保存 {file}。',
  },
  notDrawn: {
    en: 'This browser could not turn the picture into a PNG. Save it as SVG instead.',
    zh: '浏览器无法生成 PNG，请改存 SVG。',
  },
} as const satisfies Record<string, Text>;
