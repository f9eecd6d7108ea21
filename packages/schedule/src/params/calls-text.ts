/**
 * How calls are written. In Python as everybody knows; in links the arguments of a call stand behind its name, those that it gives by
 * position without theirs: `linear_schedule::0.0::0.1::500:::cosine_decay_schedule::0.1::9500::alpha.0.01`. Two colons part the
 * arguments and three the calls, because one parts the items of a list. Calls among the arguments of a call stay as they are, and
 * there are two more colons around them each time.
 */
import { unquote } from './quotes.ts';

/** A call as it is written. */
export interface WrittenCall {
  readonly name: string;
  readonly args: readonly WrittenArgument[];
}

/** An argument: in links what looks like a name may be the beginning of a value, so that both readings are kept. */
export interface WrittenArgument {
  readonly key: string | null;
  /** Of Python with its quotes. */
  readonly text: string;
  /** All of it, where it may have no name after all. */
  readonly whole: string | null;
}

/** Longest text that is read. */
const longest = 4000;

/** Reads calls in either spelling; null when they are none. */
export function readCalls(text: string): readonly WrittenCall[] | null {
  const words = text.trim();
  if (words.length > longest) return null;
  if (words === '' || words === 'empty' || /^\[\s*\]$/.test(words)) return [];
  return /[({]/.test(words) ? pythonCalls(words) : linkCalls(words);
}

/** Calls as links have them; an argument is its text, with its name before it and a full stop between where it needs one. */
export function printCalls(
  calls: readonly { readonly name: string; readonly args: readonly string[] }[],
): string {
  if (calls.length === 0) return 'empty';
  const depth = Math.floor(longestRun(calls.flatMap(({ args }) => args).join(' ')) / 2) + 1;
  return calls
    .map(({ name, args }) => [name, ...args].join(':'.repeat(2 * depth)))
    .join(':'.repeat(2 * depth + 1));
}

function longestRun(text: string): number {
  return Math.max(0, ...[...text.matchAll(/:+/g)].map(([run]) => run.length));
}

function linkCalls(words: string): readonly WrittenCall[] {
  const depth = Math.max(1, Math.floor(longestRun(words) / 2));
  const parted = (text: string, colons: number) => text.split(new RegExp(`(?<!:):{${colons}}(?!:)`));
  return parted(words, 2 * depth + 1).map((call) => {
    const [name = '', ...args] = parted(call, 2 * depth);
    return { name, args: args.map(linkArgument) };
  });
}

function linkArgument(whole: string): WrittenArgument {
  const [, key = null, text = whole] = /^([A-Za-z_]\w*)\.(.+)$/s.exec(whole) ?? [];
  return { key, text, whole };
}

/** A list of calls, or one; of a line of a program without its comments and what it is assigned to. */
function pythonCalls(words: string): readonly WrittenCall[] | null {
  const value = words
    .replace(/('(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*")|#.*$/gm, '$1')
    .replace(/^\s*\w+\s*=\s*/, '')
    .trim();
  const calls = topLevel(/^\[(.*)\]$/s.exec(value)?.[1] ?? value).map(pythonCall);
  return calls.every((call) => call !== null) ? calls : null;
}

/** `module.name(…)`, or the dict that stands for its keywords; one of a config may name the call as its `type`. */
function pythonCall(text: string): WrittenCall | null {
  const dict = /^\{(.*)\}$/s.exec(text)?.[1];
  const [, name = 'dict', inside = dict] = /^(?:\w+\.){0,4}(\w+)\s*\((.*)\)$/s.exec(text) ?? [];
  if (inside === undefined) return null;
  const named = dict === undefined ? /^(\w+)\s*=\s*(.+)$/s : /^['"](\w+)['"]\s*:\s*(.+)$/s;
  const given = topLevel(inside).map((arg) => {
    const [, key = null, value = arg] = named.exec(arg) ?? [];
    return { key, text: value, whole: null };
  });
  const type = name === 'dict' ? given.find(({ key }) => key === 'type') : undefined;
  return type === undefined
    ? { name, args: given }
    : {
        name: /\w*$/.exec(unquote(type.text) ?? type.text)?.[0] ?? '',
        args: given.filter((arg) => arg !== type),
      };
}

/** Parts a text at the commas that stand in no brackets and no quotes. */
function topLevel(text: string): readonly string[] {
  const parts = [''];
  let [depth, quote, escaped] = [0, '', false];
  for (const character of text) {
    if (escaped) escaped = false;
    else if (quote !== '' && character === '\\') escaped = true;
    else if (quote !== '') quote = character === quote ? '' : quote;
    else if (/['"]/.test(character)) quote = character;
    else if (/[([{]/.test(character)) depth += 1;
    else if (/[)\]}]/.test(character)) depth -= 1;
    if (character === ',' && depth === 0 && quote === '') parts.push('');
    else parts.push((parts.pop() ?? '') + character);
  }
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
