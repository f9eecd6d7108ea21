/** SVG as text: elements with attributes, everything from outside made harmless. */

export type Attributes = Readonly<Record<string, string | number>>;

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as XML takes it. Characters that XML has no room for are left out. */
export function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
}

/** An element with content that is XML already. */
export function element(name: string, attributes: Attributes, ...content: readonly string[]): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${xml(shown(value))}"`);
  const inside = content.join('');
  return inside === '' ? `<${name}${written.join('')}/>` : `<${name}${written.join('')}>${inside}</${name}>`;
}

/** Pixels to a hundredth: more digits only make a file larger. */
function shown(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 100) / 100);
}

/** A line of text. */
export const text = (content: string, attributes: Attributes) => element('text', attributes, xml(content));

/** A straight stroke. */
export const line = (x1: number, y1: number, x2: number, y2: number, stroke: string, more: Attributes = {}) =>
  element('line', { x1, y1, x2, y2, stroke, ...more });
