/** Expressions of programs: from the parser's tree to functions that compute them. */
import type { parser } from '@lezer/python';
import { signs } from '../../../formula/functions.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { indexOf } from '../../../formula/python-value.ts';
import { readNumber } from '../../../formula/tokens.ts';
import { binary, listIn, truth } from './operators.ts';
import { type Computed, NotUnderstood, type Scope } from './scope.ts';
import { type Callable, callable, itemsOf, list, numberOf, plain, typeName, type Value } from './values.ts';

/** A node of the parser. */
export type Node = ReturnType<typeof parser.parse>['topNode'];

/** What a node consists of. */
export function partsOf(node: Node): readonly Node[] {
  const parts: Node[] = [];
  for (let part = node.firstChild; part !== null; part = part.nextSibling) parts.push(part);
  return parts;
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
