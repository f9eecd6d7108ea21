/** Statements of programs: what they do, one after the other. */
import { PythonError } from '../../../formula/python-error.ts';
import { expression, lambda, type Node, parameterNames, partsOf } from './expressions.ts';
import { isArithmetic, operate, truth } from './operators.ts';
import { type Computed, NotUnderstood, type Scope } from './scope.ts';
import { itemsOf, type Value } from './values.ts';

/** How a statement leaves what it stands in; null goes on. */
type Leave = null | 'break' | 'continue' | { readonly returned: Value };
type Action = (scope: Scope) => Leave;

/** Reads what stands in a body, or in the whole program. */
export function block(node: Node, text: string): Action {
  const actions = partsOf(node)
    .filter(({ name }) => name !== ':' && name !== 'Comment')
    .map((part) => statement(part, text));
  return (scope) => {
    for (const action of actions) {
      const left = action(scope);
      if (left !== null) return left;
    }
    return null;
  };
}

function statement(node: Node, text: string): Action {
  const parts = partsOf(node);
  const [first, second, third] = parts;
  const source = text.slice(node.from, node.to);
  const need = (part: Node | undefined): Node => {
    if (part === undefined) throw new NotUnderstood(source);
    return part;
  };
  switch (node.name) {
    case 'ExpressionStatement': {
      const computed = expression(need(first), text);
      return (scope) => {
        computed(scope);
        return null;
      };
    }
    case 'AssignStatement':
      return assignment(parts, text, source);
    case 'UpdateStatement': {
      const sign = text.slice(need(second).from, need(second).to - 1);
      if (!isArithmetic(sign)) throw new NotUnderstood(source);
      const [now, by] = [expression(need(first), text), expression(need(third), text)];
      const set = target(need(first), text);
      return (scope) => {
        set(scope, operate(sign, now(scope), by(scope)));
        return null;
      };
    }
    case 'ForStatement':
      return loop(parts, text, source);
    case 'WhileStatement': {
      const [test, body] = [expression(need(second), text), block(need(third), text)];
      return (scope) => {
        while (truth(test(scope))) {
          scope.spend(1);
          const left = body(scope);
          if (left === 'break') break;
          if (left !== null && left !== 'continue') return left;
        }
        return null;
      };
    }
    case 'IfStatement':
      return branches(parts, text);
    case 'FunctionDefinition':
      return definition(parts, text, source);
    case 'ReturnStatement': {
      const value = second === undefined ? () => null : expression(second, text);
      return (scope) => ({ returned: value(scope) });
    }
    case 'PassStatement':
    case 'ImportStatement':
      return () => null;
    case 'BreakStatement':
      return () => 'break';
    case 'ContinueStatement':
      return () => 'continue';
    default:
      throw new NotUnderstood(source);
  }
}

/** What an assignment puts a value into. */
function target(node: Node, text: string): (scope: Scope, value: Value) => void {
  const source = text.slice(node.from, node.to);
  const [of, mark, key] = partsOf(node);
  if (node.name === 'VariableName') return (scope, value) => scope.set(source, value);
  if (node.name !== 'MemberExpression' || mark?.name !== '[' || of === undefined || key === undefined)
    throw new NotUnderstood(source);
  const [thing, name] = [expression(of, text), expression(key, text)];
  return (scope, value) => {
    const dict = thing(scope);
    if (typeof dict !== 'object' || dict === null || !('kind' in dict) || dict.kind !== 'dict')
      throw new NotUnderstood(source);
    dict.set(name(scope), value);
  };
}

/** `a = b = value`, and `a, b = values`. */
function assignment(parts: readonly Node[], text: string, source: string): Action {
  const sides: Node[][] = [[]];
  for (const part of parts) {
    if (part.name === 'AssignOp') sides.push([]);
    else if (part.name !== ',') sides.at(-1)?.push(part);
  }
  const [value, ...more] = sides.pop() ?? [];
  if (value === undefined || more.length > 0) throw new NotUnderstood(source);
  const computed = expression(value, text);
  const targets = sides.map((side) => several(side, text));
  return (scope) => {
    const made = computed(scope);
    for (const set of targets) set(scope, made);
    return null;
  };
}

/** One target, or as many as a list has values. */
function several(nodes: readonly Node[], text: string): (scope: Scope, value: Value) => void {
  const sets = nodes.map((node) => target(node, text));
  const [only] = sets;
  if (sets.length === 1 && only !== undefined) return only;
  return (scope, value) => {
    const values = [...itemsOf(value)];
    if (values.length !== sets.length)
      throw new PythonError(
        'ValueError',
        `not enough values to unpack (expected ${sets.length}, got ${values.length})`,
      );
    for (const [index, set] of sets.entries()) set(scope, values[index] ?? null);
  };
}

function loop(parts: readonly Node[], text: string, source: string): Action {
  const at = parts.findIndex(({ name }) => name === 'in');
  const [through, body, ...rest] = parts.slice(at + 1);
  if (at < 0 || through === undefined || body?.name !== 'Body' || rest.length > 0)
    throw new NotUnderstood(source);
  const set = several(
    parts.slice(1, at).filter(({ name }) => name !== ','),
    text,
  );
  const [items, act]: [Computed, Action] = [expression(through, text), block(body, text)];
  return (scope) => {
    for (const item of itemsOf(items(scope))) {
      scope.spend(1);
      set(scope, item);
      const left = act(scope);
      if (left === 'break') break;
      if (left !== null && left !== 'continue') return left;
    }
    return null;
  };
}

function branches(parts: readonly Node[], text: string): Action {
  const tests: { test: Computed; act: Action }[] = [];
  for (const [index, part] of parts.entries()) {
    if (part.name !== 'Body') continue;
    const test = parts[index - 1];
    const always = test === undefined || test.name === 'else';
    tests.push({ test: always ? () => true : expression(test, text), act: block(part, text) });
  }
  return (scope) => tests.find(({ test }) => truth(test(scope)))?.act(scope) ?? null;
}

function definition(parts: readonly Node[], text: string, source: string): Action {
  const [, name, params, body] = parts;
  if (name === undefined || params === undefined || body?.name !== 'Body') throw new NotUnderstood(source);
  const [names, act] = [parameterNames(params, text), block(body, text)];
  const word = text.slice(name.from, name.to);
  return (scope) => {
    const made = lambda(names, scope, (inner) => {
      const left = act(inner);
      return typeof left === 'object' && left !== null ? left.returned : null;
    });
    scope.set(word, made);
    return null;
  };
}
