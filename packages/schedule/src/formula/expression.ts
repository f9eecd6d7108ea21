/** From the parser's tree of an expression to our own, or to the mistake in it. */
import type { parser } from '@lezer/python';
import { builtins, mathFunctions, mathNumbers, type PythonFunction } from './functions.ts';
import type { Int } from './int.ts';
import { MistakeFound, mistakes, type Place } from './mistake.ts';
import { nearestName } from './names.ts';
import { type ArithmeticSign, arithmetic, type ComparisonSign, comparisons } from './operators.ts';
import { readNumber } from './tokens.ts';
import type { Comparison, Tree } from './tree.ts';

/** A node of the parser. */
export type Node = ReturnType<typeof parser.parse>['topNode'];

/** What an expression stands in. */
export interface Scope {
  /** The text of a node, as it was written. */
  source(place: Place): string;
  /** Whether a name is that of the argument. */
  isArgument(name: string, place: Place): boolean;
  /** The argument's name for suggestions, where there is one. */
  readonly argument: string | null;
}

/** What a node consists of. */
export function partsOf(node: Node): readonly Node[] {
  const parts: Node[] = [];
  for (let part = node.firstChild; part !== null; part = part.nextSibling) parts.push(part);
  return parts;
}

/** Reads an expression. Throws a `MistakeFound`. */
export function expression(node: Node, scope: Scope): Tree {
  const parts = partsOf(node);
  const [first, second, third] = parts;
  switch (node.name) {
    case 'Number':
      return { kind: 'constant', value: numberAt(node, scope) };
    case 'Boolean':
      return { kind: 'constant', value: scope.source(node) === 'True' };
    case 'VariableName':
    case 'MemberExpression':
      return named(node, scope);
    case 'ParenthesizedExpression':
      if (second !== undefined) return expression(second, scope);
      break;
    case 'ConditionalExpression': {
      const [yes, , test, , no] = parts;
      if (yes === undefined || test === undefined || no === undefined) break;
      return {
        kind: 'choice',
        test: expression(test, scope),
        yes: expression(yes, scope),
        no: expression(no, scope),
      };
    }
    case 'CallExpression':
      if (first !== undefined && second !== undefined) return call(first, second, scope);
      break;
    case 'UnaryExpression':
      if (first === undefined || second === undefined) break;
      if (first.name === 'not') return decision(node, scope);
      return { kind: 'sign', sign: signAt(first, scope), of: operand(second, scope) };
    case 'BinaryExpression':
      if (first === undefined || second === undefined || third === undefined) break;
      if (isJunction(node)) return decision(node, scope);
      if (second.name === 'CompareOp') return comparison(node, scope);
      if (second.name === 'in' || second.name === 'not') return membership(parts, node, scope);
      return {
        kind: 'arithmetic',
        sign: arithmeticSign(second, scope),
        left: operand(first, scope),
        right: operand(third, scope),
      };
    case 'LambdaExpression':
      throw new MistakeFound(node, mistakes.nested);
  }
  throw new MistakeFound(node, mistakes.beyond(excerpt(scope.source(node))));
}

const excerpt = (text: string) => (text.length > 20 ? `${text.slice(0, 20)}…` : text);

/** An operand of a sign that binds more tightly than `not`: Python wants brackets there. */
function operand(node: Node, scope: Scope): Tree {
  if (node.name === 'UnaryExpression' && node.firstChild?.name === 'not')
    throw new MistakeFound(node.firstChild, mistakes.notInside);
  return expression(node, scope);
}

function numberAt(node: Node, scope: Scope): Int | number {
  const value = readNumber(scope.source(node));
  if (value === null) throw new MistakeFound(node, mistakes.number);
  return value;
}

function signAt(node: Node, scope: Scope): '-' | '+' {
  const sign = scope.source(node);
  if (sign === '-' || sign === '+') return sign;
  throw new MistakeFound(node, mistakes.beyond(sign));
}

function arithmeticSign(node: Node, scope: Scope): ArithmeticSign {
  const sign = scope.source(node);
  if (isKey(arithmetic, sign)) return sign;
  throw new MistakeFound(node, sign === '^' ? mistakes.xor : mistakes.beyond(sign));
}

function comparisonSign(node: Node, scope: Scope): ComparisonSign {
  const sign = scope.source(node);
  if (isKey(comparisons, sign)) return sign;
  throw new MistakeFound(node, mistakes.syntax);
}

function isKey<K extends string>(record: Readonly<Record<K, unknown>>, key: string): key is K {
  return Object.hasOwn(record, key);
}

/** `a < b < c` comes as `(a < b) < c`, without the brackets. */
function comparison(node: Node, scope: Scope): Tree {
  const then: Comparison[] = [];
  let left = node;
  for (;;) {
    const [first, sign, third] = partsOf(left);
    if (left.name !== 'BinaryExpression' || sign?.name !== 'CompareOp' || !first || !third) break;
    then.unshift({ sign: comparisonSign(sign, scope), to: operand(third, scope) });
    left = first;
  }
  return { kind: 'comparison', first: operand(left, scope), then };
}

/** `a in [b, c]` and `a not in (b, c)`. */
function membership(parts: readonly Node[], node: Node, scope: Scope): Tree {
  const [first, second] = parts;
  const list = parts.at(-1);
  if (
    first === undefined ||
    second === undefined ||
    list === undefined ||
    !/^(?:Array|Tuple)Expression$/.test(list.name)
  )
    throw new MistakeFound(list ?? node, mistakes.notList);
  if (first.name === 'BinaryExpression' && partsOf(first)[1]?.name === 'CompareOp')
    throw new MistakeFound(first, mistakes.beyond(excerpt(scope.source(first))));
  const among = partsOf(list).filter(({ name }) => !/^[[\](),]$/.test(name));
  return {
    kind: 'membership',
    of: operand(first, scope),
    among: among.map((item) => expression(item, scope)),
    within: second.name === 'in',
  };
}

/** Whether `and` or `or` joins its parts. */
function isJunction(node: Node): boolean {
  const joint = partsOf(node)[1]?.name;
  return node.name === 'BinaryExpression' && (joint === 'and' || joint === 'or');
}

/**
 * `and`, `or` and `not`. The parser takes `not a or b` for `not (a or b)`; so its grouping is forgotten and made again from the
 * order of the words, as in Python: `not` binds most tightly of the three, `or` least.
 */
function decision(node: Node, scope: Scope): Tree {
  const row = flat(node);
  let place = 0;
  const word = (name: string) => {
    if (row[place]?.name !== name) return false;
    place += 1;
    return true;
  };
  const negated = (): Tree => {
    if (word('not')) return { kind: 'not', of: negated() };
    const part = row[place] ?? node;
    place += 1;
    return expression(part, scope);
  };
  const all = (): Tree => {
    let left = negated();
    while (word('and')) left = { kind: 'and', left, right: negated() };
    return left;
  };
  let left = all();
  while (word('or')) left = { kind: 'or', left, right: all() };
  return left;
}

/** The words and their operands in the order in which they were written. */
function flat(node: Node): readonly Node[] {
  const isNot = node.name === 'UnaryExpression' && node.firstChild?.name === 'not';
  return isNot || isJunction(node) ? partsOf(node).flatMap(flat) : [node];
}

/** A name that stands for a number. */
function named(node: Node, scope: Scope): Tree {
  const name = nameAt(node, scope);
  if (scope.isArgument(name, node)) return { kind: 'argument' };
  const constant = name.startsWith('math.') ? name.slice(5) : '';
  if (Object.hasOwn(mathNumbers, constant))
    return { kind: 'constant', value: mathNumbers[constant] ?? Number.NaN, name: constant };
  if (functionCalled(name) !== null) throw new MistakeFound(node, mistakes.notCalled(name));
  throw unknown(node, name, scope);
}

function unknown(node: Node, name: string, { argument }: Scope): MistakeFound {
  return new MistakeFound(node, mistakes.unknown(name, nearestName(name, argument)));
}

/** A name with its dots, without blanks. */
function nameAt(node: Node, scope: Scope): string {
  const name = scope.source(node).replace(/\s/g, '');
  if (/^[A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*$/.test(name)) return name;
  throw new MistakeFound(node, mistakes.beyond(excerpt(name)));
}

function functionCalled(name: string): PythonFunction | null {
  const table = name.startsWith('math.') ? mathFunctions : builtins;
  const key = name.startsWith('math.') ? name.slice(5) : name;
  return Object.hasOwn(table, key) ? (table[key] ?? null) : null;
}

function call(callee: Node, list: Node, scope: Scope): Tree {
  if (callee.name !== 'VariableName' && callee.name !== 'MemberExpression')
    throw new MistakeFound(callee, mistakes.notCallable(excerpt(scope.source(callee))));
  const name = nameAt(callee, scope);
  const found = scope.isArgument(name, callee) ? null : functionCalled(name);
  if (found === null) {
    // A number has a name, too, and may be what was meant.
    named(callee, scope);
    throw new MistakeFound(callee, mistakes.notCallable(name));
  }
  const values = argumentsIn(list, scope);
  const { least, most } = found;
  if (values.length < least || values.length > most) {
    const wanted =
      least === most ? String(least) : most === Number.POSITIVE_INFINITY ? `${least}+` : `${least}–${most}`;
    throw new MistakeFound({ from: callee.from, to: list.to }, mistakes.count(name, wanted, values.length));
  }
  return { kind: 'call', name: name.replace('math.', ''), callee: found, values };
}

function argumentsIn(list: Node, scope: Scope): readonly Tree[] {
  const inside = partsOf(list).slice(1, -1);
  // Stars, names of arguments, and loops: expressions alone have names with capitals.
  const odd = inside.find(({ name }) => name !== ',' && (name === 'AssignOp' || !/^[A-Z]/.test(name)));
  if (odd !== undefined) throw new MistakeFound(odd, mistakes.beyond(excerpt(scope.source(odd))));
  return inside.filter(({ name }) => name !== ',').map((part) => expression(part, scope));
}
