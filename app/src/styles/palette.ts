/** Curve colours: ten that stay apart in both colour schemes and for colour-blind eyes, and whatever users pick. */
import type { CurveColor } from '@lr-playground/document';

/** One entry per place of the palette; its length is `paletteSize` of the document package. */
const palette = [
  { light: '#1c6dd0', dark: '#6aa9ff' },
  { light: '#d9480f', dark: '#ff9a62' },
  { light: '#0b8a5f', dark: '#45d19c' },
  { light: '#9c36b5', dark: '#da8bf0' },
  { light: '#a87900', dark: '#f0c14b' },
  { light: '#c2255c', dark: '#ff8cb4' },
  { light: '#0c8599', dark: '#4fd2e6' },
  { light: '#5f3dc4', dark: '#a991ff' },
  { light: '#5c7a13', dark: '#b0d556' },
  { light: '#6b5b4d', dark: '#c9b8a8' },
] as const;

/** The colour to draw a curve in. */
export function cssColor(color: CurveColor, scheme: 'light' | 'dark'): string {
  if (typeof color === 'string') return `#${color}`;
  return (palette[color % palette.length] ?? palette[0])[scheme];
}
