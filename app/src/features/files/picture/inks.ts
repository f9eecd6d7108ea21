/** Colours and letters of pictures. */

/** On white and on dark pages. */
export const inks = {
  light: { paper: '#ffffff', ink: '#1b2027', dim: '#4b545f', axis: '#8a939e', grid: '#e6eaee' },
  dark: { paper: '#171b20', ink: '#dfe3e8', dim: '#a4adb8', axis: '#78828e', grid: '#2d343d' },
} as const;

export type Scheme = keyof typeof inks;
export type Inks = (typeof inks)[Scheme];

/** Generic at the end, so that every machine has one; Chinese ones named, else some draw Japanese forms. */
export const fonts =
  "Helvetica, Arial, 'Noto Sans', 'PingFang SC', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', sans-serif";

/** Sizes of letters, in pixels. */
export const size = { tick: 12, text: 13, title: 17 } as const;
