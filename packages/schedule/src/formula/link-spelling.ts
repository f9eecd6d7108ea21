/**
 * Formulas in links, which have few characters: tokens joined by `:`, signs by their names. `0.95 ** (epoch // 10)` is
 * `0.95:pow:open:epoch:floordiv:10:close`.
 */
import { spell, tokensOf } from './tokens.ts';

/** What signs are called: operators as in Python's module `operator`. */
const names: Readonly<Record<string, string>> = {
  '+': 'add',
  '-': 'sub',
  '*': 'mul',
  '/': 'div',
  '//': 'floordiv',
  '%': 'mod',
  '**': 'pow',
  '<': 'lt',
  '<=': 'le',
  '>': 'gt',
  '>=': 'ge',
  '==': 'eq',
  '!=': 'ne',
  '(': 'open',
  ')': 'close',
  '[': 'list',
  ']': 'endlist',
  ',': 'comma',
  ':': 'to',
};

const signs = new Map(Object.entries(names).map(([sign, name]) => [name, sign]));

/** Before a name that would read as that of a sign. */
const guard = '.';

/** Behind a formula that would end in a mark: no link may. */
const end = 'end';

const isReserved = (word: string) => signs.has(word) || word === end;

/** The text for links, of letters, digits and `._:-` alone, which ends in a letter or a digit. */
export function printInLink(spelling: string): string {
  const words = tokensOf(spelling).map((token) =>
    isReserved(token) ? guard + token : (names[token] ?? token),
  );
  const text = words.join(':');
  return /[A-Za-z0-9]$/.test(text) ? text : `${text}:${end}`;
}

/** The formula that a text of a link stands for. Words that are no names of signs stand for themselves. */
export function readFromLink(text: string): string {
  const words = text.split(':');
  if (words.at(-1) === end) words.pop();
  const guarded = (word: string) => word.startsWith(guard) && isReserved(word.slice(1));
  return spell(words.map((word) => signs.get(word) ?? (guarded(word) ? word.slice(1) : word)));
}
