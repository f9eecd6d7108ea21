/** Texts that carry a link into other people's pages. */
import { curveTitles, type Doc } from '@lr-playground/document';
import type { Language } from '../../i18n/text.ts';
import { fileNames } from '../../ui/save-file.ts';

/** Titles that are told; of more curves, how many there are beside them. */
const told = 4;

/** The visible curves by name, for a title or an image's description. */
export function titlesOf({ curves }: Doc, language: Language): string {
  const titles = curveTitles(curves);
  const names = curves.filter(({ visible }) => visible).map(({ id }) => titles.get(id)?.[language] ?? id);
  const more = names.length - told;
  const shown = more > 1 ? [...names.slice(0, told), `+${more}`] : names;
  return shown.length === 0 ? 'LR Playground' : shown.join(language === 'zh' ? '、' : ', ');
}

/** Everything that means something inside a Markdown link's text. */
const escaped = (text: string) => text.replace(/[\\`*_[\]<>&|~]/g, (sign) => `\\${sign}`);

/** A picture that leads to the link, and the link in words for readers without pictures. */
export function markdownOf(address: string, titles: string): string {
  return `[![${escaped(titles)}](${fileNames.png})](${address})\n\n[LR Playground](${address})\n`;
}

export interface FrameSize {
  /** In pixels; null is as wide as the page around. */
  readonly width: number | null;
  readonly height: number;
}

/** Smallest and largest size of a frame, in pixels. */
export const frameLimits = { least: 200, most: 4000 } as const;

/** A frame for a web page. */
export function frameOf(address: string, title: string, { width, height }: FrameSize): string {
  const attributes = {
    src: address,
    title,
    width: width === null ? '100%' : String(width),
    height: String(height),
    loading: 'lazy',
    style: 'border: 0',
  };
  const written = Object.entries(attributes).map(([name, value]) => `${name}="${quotable(value)}"`);
  return `<iframe ${written.join(' ')}></iframe>`;
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '"': '&quot;', '<': '&lt;', '>': '&gt;' };

const quotable = (text: string) => text.replace(/[&"<>]/g, (sign) => entities[sign] ?? sign);
