/** Texts between quotes, as Python's `repr` writes them and its parser reads them. */

const named: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '\\': '\\', "'": "'", '"': '"' };

/** A text in single quotes, in double ones where it has only single ones inside; what would end it, or cannot be seen, is escaped. */
export function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const escaped = text.replace(/[\\'"\p{Cc}]/gu, (character) => {
    if (/['"]/.test(character) && character !== mark) return character;
    const [name] = Object.entries(named).find(([, meant]) => meant === character) ?? [];
    return `\\${name ?? `x${character.charCodeAt(0).toString(16).padStart(2, '0')}`}`;
  });
  return mark + escaped + mark;
}

/** The text between quotes; null where it is in none. */
export function unquote(written: string): string | null {
  const [, , inside] = /^(['"])((?:\\.|(?!\1)[^\\])*)\1$/s.exec(written) ?? [];
  if (inside === undefined) return null;
  const meant = (written: string, short: string, long: string, name: string) =>
    name === undefined ? String.fromCharCode(Number.parseInt(short ?? long, 16)) : (named[name] ?? written);
  return inside.replace(/\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|(.))/gs, meant);
}
