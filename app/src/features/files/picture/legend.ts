/** A legend in rows, as wide as there is room. */
import { textWidth } from '../../../plot/labels.ts';
import { cutName } from '../../../ui/cut-name.ts';

/** The stroke before a name, and the room after it. */
export const swatch = 22;
const gap = 8;
const apart = 20;

/** A name in its place: row from 0, and the left end of its stroke. */
export interface Entry {
  readonly text: string;
  readonly row: number;
  readonly left: number;
}

/** Where the text of an entry begins, from its left end. */
export const textStart = swatch + gap;

/** A text cut to a width, with an ellipsis where something is missing: before its last words if these fit. */
export function cutTo(text: string, width: number, size: number): string {
  if (textWidth(text, size) <= width) return text;
  const [start, whole] = cutName(text);
  const end = textWidth(`…${whole}`, size) < width ? whole : '';
  const characters = [...(end === '' ? text : start)];
  const cut = () => `${characters.join('').trimEnd()}…${end}`;
  while (characters.length > 1 && textWidth(cut(), size) > width) characters.pop();
  return cut();
}

/** Lays names out in rows; a name longer than a row is cut. */
export function legendOf(names: readonly string[], width: number, size: number): readonly Entry[] {
  let row = 0;
  let left = 0;
  return names.map((name) => {
    const text = cutTo(name, width - textStart, size);
    const wide = textStart + textWidth(text, size);
    if (left > 0 && left + wide > width) {
      row += 1;
      left = 0;
    }
    const entry = { text, row, left };
    left += wide + apart;
    return entry;
  });
}
