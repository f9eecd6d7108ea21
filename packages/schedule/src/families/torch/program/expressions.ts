/** Expressions of programs: from the parser's tree to functions that compute them. */
import type { parser } from '@lezer/python';
import {
  builtins,
  mathFunctions,
  mathNumbers,
  type PythonFunction,
  signs,
} from '../../../formula/functions.ts';
import { Int } from '../../../formula/int.ts';
import {
  type ArithmeticSign,
  arithmetic,
  type ComparisonSign,
  comparisons,
} from '../../../formula/operators.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { indexOf, isTrue } from '../../../formula/python-value.ts';
import { readNumber } from '../../../formula/tokens.ts';
import {
  type Callable,
  callable,
  isNumber,
  itemsOf,
  list,
  numberOf,
  plain,
  thing,
  typeName,
  type Value,
} from './values.ts';

/** A node of the parser. */
export type Node = ReturnType<typeof parser.parse>['topNode'];

/** What is left of a program when it does something that is not understood here. */
export class NotUnderstood extends Error {}

/** Names and what they stand for: those of a function, and around them those of the program. */
export class Scope {
  readonly #names = new Map<string, Value>();
  readonly #outer: Scope | null;
  readonly #spend: (count: number) => void;

  /** @param spend is told of everything that is gone through, and ends a program that has no end. */
  constructor(outer: Scope | null, spend: (count: number) => void) {
    this.#outer = outer;
    this.#spend = spend;
  }

  /** A scope within this one. */
  inner(): Scope {
    return new Scope(this, this.#spend);
  }

  spend(count: number): void {
    this.#spend(count);
  }

  get(name: string): Value {
    const value = this.#names.get(name);
    if (value !== undefined) return value;
    if (this.#outer !== null) return this.#outer.get(name);
    throw new PythonError('NameError', `name '${name}' is not defined`);
  }

  set(name: string, value: Value): void {
    this.#names.set(name, value);
  }
}

export type Computed = (scope: Scope) => Value;

/** What a node consists of. */
export function partsOf(node: Node): readonly Node[] {
  const parts: Node[] = [];
  for (let part = node.firstChild; part !== null; part = part.nextSibling) parts.push(part);
  return parts;
}

/** Whether Python takes a value for true. */
export function truth(value: Value): boolean {
  if (isNumber(value)) return isTrue(value);
  if (typeof value === 'string') return value !== '';
  return value !== null && (value.kind !== 'list' || value.items.length > 0);
}

/** Reads an expression. Throws `NotUnderstood` over what is not part of the language here. */
export function expression(node: Node, text: string): Computed {
  const source = text.slice(node.from, node.to);
  const parts = partsOf(node);
  const [first, second, third] = parts;
  const read = (part: Node | undefined): Computed => {
    if (part === undefined) throw new NotUnderstood(source);
    return expression(part, text);
  };
  switch (node.name) {
    case 'Number': {
      const value = readNumber(source);
      if (value === null) throw new NotUnderstood(source);
      return () => value;
    }
    case 'Boolean':
      return () => source === 'True';
    case 'None':
      return () => null;
    case 'String': {
      const quoted = /^(['"])([^\\]*)\1$/s.exec(source)?.[2];
      if (quoted === undefined) throw new NotUnderstood(source);
      return () => quoted;
    }
    case 'VariableName':
      return (scope) => scope.get(source);
    case 'ParenthesizedExpression':
      return read(second);
    case 'ArrayExpression':
    case 'TupleExpression': {
      const items = parts
        .slice(1, -1)
        .filter(({ name }) => name !== ',')
        .map(read);
      return (scope) => list(items.map((item) => item(scope)));
    }
    case 'ArrayComprehensionExpression':
    case 'ComprehensionExpression':
      return comprehension(parts, text, source);
    case 'ConditionalExpression': {
      const [yes, test, no] = [read(first), read(third), read(parts[4])];
      return (scope) => (truth(test(scope)) ? yes(scope) : no(scope));
    }
    case 'LambdaExpression': {
      const body = read(parts.at(-1));
      const names = second?.name === 'ParamList' ? parameterNames(second, text) : [];
      return (scope) => lambda(names, scope, (inner) => body(inner));
    }
    case 'MemberExpression':
      return member(parts, text, source);
    case 'CallExpression':
      return call(read(first), second, text, source);
    case 'UnaryExpression': {
      const sign = text.slice(first?.from, first?.to);
      const of = read(second);
      if (sign === 'not') return (scope) => !truth(of(scope));
      if (sign !== '-' && sign !== '+') throw new NotUnderstood(source);
      return (scope) => signs[sign](numberOf(of(scope)));
    }
    case 'BinaryExpression':
      return binary(
        read(first),
        text.slice(second?.from, second?.to).replace(/\s+/g, ' '),
        read(third),
        source,
      );
    default:
      throw new NotUnderstood(source);
  }
}

/** Names of parameters without defaults. */
export function parameterNames(params: Node, text: string): readonly string[] {
  const parts = partsOf(params).filter(({ name }) => name !== ',' && name !== '(' && name !== ')');
  return parts.map((part) => {
    if (part.name !== 'VariableName') throw new NotUnderstood(text.slice(params.from, params.to));
    return text.slice(part.from, part.to);
  });
}

/** A function of such names. */
export function lambda(names: readonly string[], outer: Scope, body: (scope: Scope) => Value): Callable {
  return callable(({ values, named }) => {
    const scope = outer.inner();
    scope.spend(1);
    for (const [index, name] of names.entries()) {
      const value = named.get(name) ?? values[index];
      if (value === undefined)
        throw new PythonError('TypeError', `<lambda>() missing 1 required positional argument: '${name}'`);
      scope.set(name, value);
    }
    return body(scope);
  });
}

function comprehension(parts: readonly Node[], text: string, source: string): Computed {
  const [, item, , name, , items, ...rest] = parts;
  if (item === undefined || name?.name !== 'VariableName' || items === undefined || rest.length > 1)
    throw new NotUnderstood(source);
  const [value, through] = [expression(item, text), expression(items, text)];
  const word = text.slice(name.from, name.to);
  return (scope) => {
    const inner = scope.inner();
    const made: Value[] = [];
    for (const each of itemsOf(through(scope))) {
      scope.spend(1);
      inner.set(word, each);
      made.push(value(inner));
    }
    return list(made);
  };
}

function member(parts: readonly Node[], text: string, source: string): Computed {
  const [first, mark, third] = parts;
  if (first === undefined || third === undefined) throw new NotUnderstood(source);
  const of = expression(first, text);
  if (mark?.name === '.') {
    const name = text.slice(third.from, third.to);
    return (scope) => attribute(of(scope), name);
  }
  if (parts.length !== 4) throw new NotUnderstood(source);
  const key = expression(third, text);
  return (scope) => item(of(scope), key(scope));
}

function attribute(value: Value, name: string): Value {
  const items = listIn(value);
  if (items !== null && name === 'append')
    return plain(([item = null]) => {
      items.push(item);
      return null;
    });
  const found =
    typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'thing'
      ? value.attributes.get(name)?.()
      : undefined;
  if (found !== undefined) return found;
  throw new PythonError('AttributeError', `'${typeName(value)}' object has no attribute '${name}'`);
}

function item(value: Value, key: Value): Value {
  if (typeof value === 'object' && value !== null && 'kind' in value) {
    if (value.kind === 'dict') return value.get(key);
    if (value.kind === 'list') {
      const found = value.items.at(indexOf(numberOf(key)).near);
      if (found === undefined) throw new PythonError('IndexError', 'list index out of range');
      return found;
    }
  }
  throw new PythonError('TypeError', `'${typeName(value)}' object is not subscriptable`);
}

function call(callee: Computed, argumentList: Node | undefined, text: string, source: string): Computed {
  if (argumentList === undefined) throw new NotUnderstood(source);
  const parts = partsOf(argumentList).slice(1, -1);
  const values: Computed[] = [];
  const named: [string, Computed][] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const [part, sign, value] = [parts[index], parts[index + 1], parts[index + 2]];
    if (part === undefined || part.name === ',') continue;
    if (sign?.name === 'AssignOp' && value !== undefined) {
      named.push([text.slice(part.from, part.to), expression(value, text)]);
      index += 2;
    } else if (/^[A-Z]/.test(part.name)) values.push(expression(part, text));
    else throw new NotUnderstood(source);
  }
  return (scope) => {
    const f = callee(scope);
    if (typeof f !== 'object' || f === null || !('kind' in f) || f.kind !== 'callable')
      throw new PythonError('TypeError', `'${typeName(f)}' object is not callable`);
    return f.call({
      values: values.map((value) => value(scope)),
      named: new Map(named.map(([name, value]) => [name, value(scope)])),
    });
  };
}

/** An operator on two values. */
export function operate(sign: ArithmeticSign, a: Value, b: Value): Value {
  const [left, right] = [listIn(a), listIn(b)];
  if (sign === '+' && left !== null && right !== null) return list([...left, ...right]);
  if (sign === '*' && left !== null && b instanceof Int) return repeated(left, b);
  if (sign === '*' && right !== null && a instanceof Int) return repeated(right, a);
  if (isNumber(a) && isNumber(b)) return arithmetic[sign](a, b);
  throw new PythonError(
    'TypeError',
    `unsupported operand type(s) for ${sign}: '${typeName(a)}' and '${typeName(b)}'`,
  );
}

const listIn = (value: Value) =>
  typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'list'
    ? value.items
    : null;

/** Longest list a program may make. */
const longestList = 1_000_000;

function repeated(items: readonly Value[], { near }: Int): Value {
  const count = Math.max(0, near);
  if (count * items.length > longestList) throw new PythonError('MemoryError', '');
  return list(Array.from({ length: count }, () => items).flat());
}

export function isArithmetic(sign: string): sign is ArithmeticSign {
  return Object.hasOwn(arithmetic, sign);
}

function isComparison(sign: string): sign is ComparisonSign {
  return Object.hasOwn(comparisons, sign);
}

function binary(left: Computed, sign: string, right: Computed, source: string): Computed {
  if (sign === 'and') {
    return (scope) => {
      const value = left(scope);
      return truth(value) ? right(scope) : value;
    };
  }
  if (sign === 'or') {
    return (scope) => {
      const value = left(scope);
      return truth(value) ? value : right(scope);
    };
  }
  if (isArithmetic(sign))
    return (scope) => {
      const value = operate(sign, left(scope), right(scope));
      scope.spend(listIn(value)?.length ?? 0);
      return value;
    };
  if (sign === 'is' || sign === 'is not')
    return (scope) => (left(scope) === right(scope)) === (sign === 'is');
  if (sign === 'in' || sign === 'not in')
    return (scope) => {
      const value = left(scope);
      const among = [...itemsOf(right(scope))].some((each) => equal(each, value));
      return among === (sign === 'in');
    };
  if (!isComparison(sign)) throw new NotUnderstood(source);
  return (scope) => {
    const [a, b] = [left(scope), right(scope)];
    if (!isNumber(a) || !isNumber(b)) {
      if (sign === '==' || sign === '!=') return (a === b) === (sign === '==');
      throw new PythonError(
        'TypeError',
        `'${sign}' not supported between instances of '${typeName(a)}' and '${typeName(b)}'`,
      );
    }
    return comparisons[sign](a, b);
  };
}

const equal = (a: Value, b: Value) => (isNumber(a) && isNumber(b) ? comparisons['=='](a, b) : a === b);

/** Names that every program has. */
export function basicNames(): ReadonlyMap<string, Value> {
  const names = new Map<string, Value>();
  for (const [name, builtin] of Object.entries(builtins))
    names.set(
      name,
      plain((values) => applied(name, builtin, numbersAmong(name, values))),
    );
  names.set(
    'float',
    plain(([value]) => floatIn(value ?? null)),
  );
  names.set('math', thing('module', mathAttributes()));
  names.set(
    'range',
    plain((values) => list(range(values.map((value) => indexOf(numberOf(value)).near)))),
  );
  names.set(
    'len',
    plain(([value]) => new Int(listIn(value ?? null)?.length ?? 0)),
  );
  names.set(
    'list',
    plain(([value]) => list([...itemsOf(value ?? list([]))])),
  );
  names.set(
    'print',
    plain(() => null),
  );
  names.set(
    'enumerate',
    plain(([value]) => list([...itemsOf(value ?? null)].map((each, index) => list([new Int(index), each])))),
  );
  names.set(
    'zip',
    plain((values) => list(zipped(values.map((value) => [...itemsOf(value)])))),
  );
  names.set(
    'sum',
    plain(([value]) => [...itemsOf(value ?? null)].reduce<Value>((a, b) => operate('+', a, b), new Int(0))),
  );
  return names;
}

/** A function on numbers, which takes so many and no others. */
function applied(
  name: string,
  { least, most, call: apply }: PythonFunction,
  values: readonly Value[],
): Value {
  const [first, ...more] = values.map(numberOf);
  if (first === undefined || values.length < least || values.length > most)
    throw new PythonError('TypeError', `${name}() takes ${least} arguments (${values.length} given)`);
  return apply(first, ...more);
}

/** `float(…)` of a number, or of a text such as `inf`. */
function floatIn(value: Value): Value {
  if (typeof value !== 'string') return builtins['float']?.call(numberOf(value)) ?? 0;
  const words = /^\s*([+-]?)(inf|infinity|nan)\s*$/i.exec(value);
  if (words !== null)
    return /nan/i.test(words[2] ?? '') ? Number.NaN : Number(`${words[1]}1`) * Number.POSITIVE_INFINITY;
  if (/^\s*[+-]?(?:\d[\d_]*\.?\d*|\.\d+)(?:e[+-]?\d+)?\s*$/i.test(value))
    return Number(value.replaceAll('_', ''));
  throw new PythonError('ValueError', `could not convert string to float: '${value}'`);
}

/** `min` and `max` also take one list. */
function numbersAmong(name: string, values: readonly Value[]): readonly Value[] {
  const only = values.length === 1 && (name === 'min' || name === 'max') ? listIn(values[0] ?? null) : null;
  return only ?? values;
}

function mathAttributes(): Record<string, () => Value> {
  const functions = Object.entries(mathFunctions).map(([name, builtin]) => {
    const made = plain((values) => applied(name, builtin, values));
    return [name, () => made] as const;
  });
  const numbers = Object.entries(mathNumbers).map(([name, value]) => [name, () => value] as const);
  return Object.fromEntries([...functions, ...numbers]);
}

/** Lists of the first items, of the second, and so on, as long as all have one. */
function zipped(rows: readonly (readonly Value[])[]): readonly Value[] {
  const length = Math.min(...rows.map((row) => row.length));
  return Array.from({ length: rows.length > 0 ? length : 0 }, (_, index) =>
    list(rows.map((row) => row[index] ?? null)),
  );
}

function range(bounds: readonly number[]): readonly Value[] {
  const [start = 0, stop = 0, step = 1] = bounds.length === 1 ? [0, bounds[0]] : bounds;
  if (step === 0) throw new PythonError('ValueError', 'range() arg 3 must not be zero');
  const length = Math.min(longestList, Math.max(0, Math.ceil((stop - start) / step)));
  return Array.from({ length }, (_, index) => new Int(start + index * step));
}
