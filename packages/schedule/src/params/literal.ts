/**
 * Python literals that are no numbers, as arguments where a library has something to say about them: a text (`'1e-5'`, which is what
 * YAML makes of 1e-5) and a list of numbers. At rest and in links they are `str:1e-5` and `list:0.3:0.1`.
 */
import { acceptPython, printPython, readPython, strOfPython } from './python.ts';
import { escapeText, unescapeText } from './text.ts';

const [textMark, listMark] = ['str:', 'list:'];

/** Longest text and list that are kept. */
const [longestText, longestList] = [100, 64];

/** Reads a literal as Python or a link writes it; null when it is neither a text nor a list of numbers. */
export function readLiteral(written: string): string | null {
  const plain = written.trim();
  const quoted = /^(['"])(.*)\1$/s.exec(plain)?.[2];
  if (quoted !== undefined) return literalText(quoted);
  if (plain.startsWith(textMark)) return literalText(unescapeText(plain.slice(textMark.length)));
  const listed = plain.startsWith(listMark)
    ? plain.slice(listMark.length)
    : /^[[(](.*?),?\s*[\])]$/s.exec(plain)?.[1];
  return listed === undefined ? null : literalList(listed.split(/[:,\s]+/).map(readPython));
}

/** A literal made of any JSON value: a list, or what `readLiteral` reads. */
export function acceptLiteral(raw: unknown): string | null {
  if (typeof raw === 'string') return readLiteral(raw);
  return Array.isArray(raw) ? literalList(raw.map(acceptPython)) : null;
}

function literalText(text: string): string | null {
  return text.length > longestText || /\p{Surrogate}/u.test(text) ? null : textMark + escapeText(text);
}

function literalList(items: readonly ReturnType<typeof readPython>[]): string | null {
  const numbers = items.filter((item) => item !== null);
  const whole = numbers.length === items.length && items.length > 0 && items.length <= longestList;
  return whole ? listMark + numbers.map(printPython).join(':') : null;
}

/** Whether a value at rest is a literal, and not a number. */
export const isLiteral = (value: string): boolean => value.startsWith(textMark) || value.startsWith(listMark);

/** The text that Python's `str` makes of it. */
export function strOfLiteral(value: string): string {
  if (value.startsWith(textMark)) return unescapeText(value.slice(textMark.length));
  return `[${itemsOf(value)
    .map((item) => strOfPython(readPython(item) ?? 0))
    .join(', ')}]`;
}

/** What stands for all parameter groups of an optimizer that has one: the number of a list of one. Else NaN. */
export function numberOfLiteral(value: string): number {
  const [only, ...others] = itemsOf(value);
  return only === undefined || others.length > 0 ? Number.NaN : Number(readPython(only) ?? Number.NaN);
}

function itemsOf(value: string): readonly string[] {
  return value.startsWith(listMark) ? value.slice(listMark.length).split(':') : [];
}
