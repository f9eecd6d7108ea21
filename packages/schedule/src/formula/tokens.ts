/** Words and signs of a formula, and the one way in which each formula is spaced. */
import { type Int, intOf } from './int.ts';

/** Longest formula that is read: bounds everything that is done with one. */
export const longestFormula = 400;

/**
 * The text in Python's signs: without remarks, and without what Chinese keyboards and papers write in place of them. One
 * character for one, so that places in the text stay what they are.
 */
export function plainText(written: string): string {
  const plain = written.replace(/[\uff01-\uff5e\u3000×÷−–]/gu, (sign) => papers[sign] ?? narrow(sign));
  return plain.replace(/#.*/g, (remark) => ' '.repeat(remark.length));
}

const papers: Readonly<Record<string, string>> = { '\u3000': ' ', '×': '*', '÷': '/', '−': '-', '–': '-' };

/** The narrow form of a full-width character. */
function narrow(sign: string): string {
  return String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0);
}

const word = String.raw`[A-Za-z_]\w*`;
const digits = String.raw`\d(?:_?\d)*`;
const number = String.raw`0[xX](?:_?[\da-fA-F])+|0[oO](?:_?[0-7])+|0[bB](?:_?[01])+|(?:${digits})?\.${digits}(?:[eE][+-]?${digits})?|${digits}\.?(?:[eE][+-]?${digits})?`;
const sign = String.raw`\*\*|\/\/|[<>=!]=|[-+*/%<>()[\],:]`;

const wholeNumber = new RegExp(`^(?:${number})$`);

/** Numbers where none is part of a name. */
const numbers = new RegExp(`(${word})|(${number})`, 'g');
const token = new RegExp(String.raw`(${word}(?:\s*\.\s*${word})*)|(${number})|(${sign})`, 'g');

/**
 * The text with every number replaced by zeros of the same length: the parser then need not know how Python writes numbers
 * (`5.` and `1.e3`, say, which it does not).
 */
export function withPlainNumbers(text: string): string {
  return text.replace(numbers, (whole, name: string | undefined) =>
    name === undefined ? '0'.repeat(whole.length) : whole,
  );
}

/** A number as Python writes it: an int or a float; null when Python takes it for none, or for a complex one. */
export function readNumber(literal: string): Int | number | null {
  if (!wholeNumber.test(literal)) return null;
  const plain = literal.replaceAll('_', '');
  if (/^0[xXoObB]/.test(plain)) return intOf(BigInt(plain));
  if (/[.eE]/.test(plain)) return Number(plain);
  return /^0+[1-9]/.test(plain) ? null : intOf(BigInt(plain));
}

/** The tokens of a plain text that is a formula: names with their dots, numbers, signs. Blanks vanish. */
export function tokensOf(text: string): readonly string[] {
  const found: string[] = [];
  for (const [, name, literal, mark] of text.matchAll(token)) {
    if (name !== undefined) found.push(name.replace(/\s/g, ''));
    // A plus says nothing in an exponent, and is no character of links.
    else if (literal !== undefined) found.push(/^0[xX]/.test(literal) ? literal : literal.replace('+', ''));
    else if (mark !== undefined) found.push(mark);
  }
  return found;
}

const keywords: ReadonlySet<string> = new Set(['lambda', 'if', 'else', 'and', 'or', 'not', 'in']);

/** Behind these a minus is a sign of what follows. */
const expectsOperand = (before: string | undefined) =>
  before === undefined || keywords.has(before) || /^(?:[^\w.)\]]+)$/.test(before);

/** Tokens as Python is usually written: blanks around operators and behind commas, none within brackets. */
export function spell(tokens: readonly string[]): string {
  let text = '';
  let tight = true;
  for (const [index, token] of tokens.entries()) {
    const before = tokens[index - 1];
    const opens = /^[([]$/.test(token);
    const isSign = /^[-+]$/.test(token) && expectsOperand(before);
    const hugs = /^[)\],:]$/.test(token) || (opens && !expectsOperand(before));
    text += tight || hugs ? token : ` ${token}`;
    tight = opens || isSign;
  }
  return text;
}
