/** Labels of points: beside them, each finds a free place, the more important first, or is left out; along an edge all have one. */

export interface Label {
  readonly key: string;
  readonly text: string;
  /** The point it belongs to, in pixels. */
  readonly x: number;
  readonly y: number;
}

export interface Placed extends Label {
  /** Left end and baseline of the text. */
  readonly left: number;
  readonly baseline: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

const height = 14;
const gap = 9;

/** Widths of letters in ems, of the sans-serifs that people have, rounded up. */
const widths = [
  [/[ijl.,:;'|!]/, 0.32],
  [/[ frtI()[\]/-]/, 0.42],
  [/[mwMW%—▲▼]/, 0.9],
  [/[A-Z&]/, 0.72],
] as const;

/** About how wide a text is at 11 px; Chinese characters are as wide as they are high. */
export function textWidth(text: string, size = 11): number {
  let ems = 0;
  for (const character of text) {
    const usual = (character.codePointAt(0) ?? 0) > 0x2e80 ? 1 : 0.58;
    ems += widths.find(([letters]) => letters.test(character))?.[1] ?? usual;
  }
  return ems * size;
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

/** Least room between two labels in a row, so that they read as two. */
const apart = 6;

/**
 * Places labels, given in order of importance: to the right above their point, to the left above, right below, left below;
 * inside `bounds`, over no other label and none of the `taken` boxes. To the left only where no other label's point is as near:
 * it would read as that one's.
 */
export function placeLabels(
  labels: readonly Label[],
  bounds: Box,
  taken: readonly Box[] = [],
): readonly Placed[] {
  const boxes: Box[] = [...taken];
  const placed: Placed[] = [];
  for (const label of labels) {
    const width = textWidth(label.text);
    const places = [
      { left: label.x + gap, top: label.y - gap - height },
      { left: label.x - gap - width, top: label.y - gap - height },
      { left: label.x + gap, top: label.y + gap },
      { left: label.x - gap - width, top: label.y + gap },
      { left: label.x - width / 2, top: label.y - gap - height - 4 },
    ];
    for (const { left, top } of places) {
      const box = { left, top, right: left + width, bottom: top + height };
      const isLeft = box.right < label.x;
      if (isLeft && labels.some(({ x }) => x < label.x && x > box.left - 2 * gap)) continue;
      const inside =
        box.left >= bounds.left &&
        box.right <= bounds.right &&
        box.top >= bounds.top &&
        box.bottom <= bounds.bottom;
      const roomy = { ...box, left: box.left - apart, right: box.right + apart };
      if (!inside || boxes.some((other) => overlap(roomy, other))) continue;
      boxes.push(box);
      placed.push({ ...label, left, baseline: top + height - 3 });
      break;
    }
  }
  return placed;
}

/** Places labels along an edge of `bounds`, each above or below its point, a row further in where one stands already. */
export function placeAlongEdge<L extends Label>(
  labels: readonly L[],
  bounds: Box,
  edge: 'top' | 'bottom',
): readonly (L & Placed)[] {
  const boxes: Box[] = [];
  return labels.map((label) => {
    const width = textWidth(label.text);
    const left = Math.max(bounds.left, Math.min(bounds.right - width, label.x - width / 2));
    const boxAt = (row: number): Box => {
      const top = edge === 'top' ? bounds.top + row * height : bounds.bottom - (row + 1) * height;
      return { left, right: left + width + gap, top, bottom: top + height };
    };
    let row = 0;
    while (boxes.some((other) => overlap(boxAt(row), other))) row += 1;
    const box = boxAt(row);
    boxes.push(box);
    return { ...label, left, baseline: box.top + height - 3 };
  });
}
