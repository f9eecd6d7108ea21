/** From the text of a formula to what it is, or to what is wrong with it. Takes any text. */
import { parser } from '@lezer/python';
import { expression, type Node, partsOf, type Scope } from './expression.ts';
import { type Mistake, MistakeFound, mistakes, type Place, tooLong } from './mistake.ts';
import { longestFormula, plainText, withPlainNumbers } from './tokens.ts';
import type { Root } from './tree.ts';

/** Names that a formula may have for its argument without saying so. */
const bareArguments: readonly string[] = ['epoch', 'step'];

/** What came of a text. */
export type Parsed =
  | { readonly root: Root; readonly mistake: null }
  | { readonly root: null; readonly mistake: Mistake };

/** Reads a formula: a lambda of one argument, an expression in `epoch` or `step`, a value, or a list of such. */
export function parseFormula(written: string): Parsed {
  if (written.length > longestFormula) return { root: null, mistake: tooLong(written) };
  try {
    return { root: read(plainText(written)), mistake: null };
  } catch (error) {
    if (error instanceof MistakeFound) return { root: null, mistake: error.mistake };
    throw error;
  }
}

function read(text: string): Root {
  const whole = { from: 0, to: text.length };
  if (text.trim() === '') throw new MistakeFound(whole, mistakes.empty);
  refuseStrangers(text);
  refuseLooseBrackets(text);
  // In brackets, line breaks mean nothing.
  const top = parser.parse(`(${withPlainNumbers(text)}\n)`).topNode;
  refuseErrors(top, text);
  const source = ({ from, to }: Place) => text.slice(from - 1, to - 1);
  const content = contentOf(top, text.length);
  try {
    return rootOf(content, source);
  } catch (error) {
    // Places come from the text in brackets.
    if (!(error instanceof MistakeFound)) throw error;
    const { from, to, text: sentence } = error.mistake;
    throw new MistakeFound({ from: from - 1, to: to - 1 }, sentence);
  }
}

function refuseStrangers(text: string): void {
  const found = /[^\t\n\r -~]|[\\$?`@;'"{}]|!(?!=)/u.exec(text);
  if (found === null) return;
  const [sign] = found;
  throw new MistakeFound({ from: found.index, to: found.index + sign.length }, mistakes.character(sign));
}

/** Said of the bracket itself: the parser would find the fault at the end. */
function refuseLooseBrackets(text: string): void {
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()[\]]/g)) {
    const place = { from: index, to: index + 1 };
    if (bracket === '(' || bracket === '[') open.push(index);
    else {
      const opening = open.pop();
      const fits = opening !== undefined && text[opening] === (bracket === ')' ? '(' : '[');
      if (!fits) throw new MistakeFound(place, mistakes.closesNothing);
    }
  }
  const last = open.at(-1);
  if (last !== undefined) throw new MistakeFound({ from: last, to: last + 1 }, mistakes.neverClosed);
}

/** The first place that the parser could not make sense of. */
function refuseErrors(top: Node, text: string): void {
  const error = firstError(top);
  if (error === null) return;
  const from = Math.max(0, error.from - 1);
  const rest = text.slice(from);
  const blank = rest.length - rest.trimStart().length;
  const word = /^(?:\w+|\S)/.exec(rest.trimStart())?.[0] ?? '';
  const place = { from: from + blank, to: from + blank + word.length };
  if (word === '') {
    const end = text.trimEnd().length;
    throw new MistakeFound({ from: end, to: end }, mistakes.missing);
  }
  throw new MistakeFound(place, /^=(?!=)/.test(rest.trimStart()) ? mistakes.equals : mistakes.syntax);
}

function firstError(top: Node): Node | null {
  const cursor = top.cursor();
  do if (cursor.type.isError) return cursor.node;
  while (cursor.next());
  return null;
}

/** What stands between the brackets that were put around the text; a tuple has made them its own. */
function contentOf(top: Node, length: number): Node {
  const [statement, ...more] = partsOf(top);
  const content = statement === undefined ? undefined : partsOf(statement)[0];
  const spans = content !== undefined && content.from === 0 && content.to === length + 3;
  if (statement?.name !== 'ExpressionStatement' || more.length > 0 || content === undefined || !spans)
    throw new MistakeFound({ from: 0, to: length }, mistakes.onlyOne);
  const inside = content.name === 'ParenthesizedExpression' ? partsOf(content)[1] : content;
  return inside ?? content;
}

function rootOf(node: Node, source: Scope['source']): Root {
  const parts = partsOf(node);
  switch (node.name) {
    case 'ParenthesizedExpression':
      return rootOf(parts[1] ?? node, source);
    case 'ArrayExpression':
    case 'TupleExpression': {
      const items = parts.slice(1, -1).filter(({ name }) => name !== ',');
      return { kind: 'list', items: items.map((item) => itemOf(item, source)) };
    }
    case 'LambdaExpression':
      return itemOf(node, source);
    default:
      return bare(node, source);
  }
}

/** A function, or a value, as Python has it. */
function itemOf(node: Node, source: Scope['source']): Root {
  if (node.name === 'ParenthesizedExpression') return itemOf(partsOf(node)[1] ?? node, source);
  if (node.name !== 'LambdaExpression') {
    const scope: Scope = { source, argument: null, isArgument: () => false };
    return { kind: 'value', of: expression(node, scope) };
  }
  const [, list, , body] = partsOf(node);
  const [name, ...more] = list === undefined ? [] : partsOf(list);
  if (list === undefined || name?.name !== 'VariableName' || more.length > 0 || body === undefined)
    throw new MistakeFound(list === undefined || list.from === list.to ? node : list, mistakes.oneArgument);
  const argument = source(name);
  const isArgument = (word: string) => word === argument;
  return { kind: 'function', body: expression(body, { source, argument, isArgument }) };
}

/** An expression alone is a function of the variable it has; without one it is a value. */
function bare(node: Node, source: Scope['source']): Root {
  let used: string | null = null;
  const isArgument = (word: string, place: Place) => {
    if (!bareArguments.includes(word)) return false;
    if (used !== null && used !== word) throw new MistakeFound(place, mistakes.twoArguments(used, word));
    used = word;
    return true;
  };
  const tree = expression(node, { source, argument: bareArguments[0] ?? null, isArgument });
  return used === null ? { kind: 'value', of: tree } : { kind: 'function', body: tree };
}
