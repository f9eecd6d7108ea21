/** Names of curves, written so that no program that sees a link can damage them. */

const plain = /^[A-Za-z0-9-]$/;

/**
 * Letters, digits and hyphens stand for themselves, `_` for a blank; a run of anything else becomes its code points in
 * hexadecimal between full stops: `余弦 2` is `.4f59:5f26._2`.
 */
export function escapeName(name: string): string {
  let text = '';
  let run: string[] = [];
  const closeRun = () => {
    if (run.length > 0) text += `.${run.join(':')}.`;
    run = [];
  };
  for (const character of name) {
    if (character === ' ' || plain.test(character)) {
      closeRun();
      text += character === ' ' ? '_' : character;
    } else run.push((character.codePointAt(0) ?? 0).toString(16));
  }
  closeRun();
  return text;
}

/** Far more than the longest legal name takes. */
const longest = 1000;

/** Reads an escaped name; what is no escape stands for itself, so that names typed by hand are understood. */
export function unescapeName(text: string): string {
  return text
    .slice(0, longest)
    .replaceAll('_', ' ')
    .replace(/\.([0-9a-f]{2,6}(?::[0-9a-f]{2,6})*)\./gi, (whole, run: string) => {
      const points = run.split(':').map((digits) => Number.parseInt(digits, 16));
      return points.every((point) => point <= 0x10ffff) ? String.fromCodePoint(...points) : whole;
    });
}
