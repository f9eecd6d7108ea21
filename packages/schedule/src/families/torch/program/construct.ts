/** Calls of torch's constructors in a program. Their pages say what is refused, and what arguments come to. */
import { compile } from '../../../compile-spec.ts';
import { Int } from '../../../formula/int.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { pythonFloat } from '../../../params/python.ts';
import { runOf } from '../../../run.ts';
import { paramsOf, resolveParams, specOf } from '../../../spec.ts';
import { type Arguments, argumentsOf } from '../simulation/arguments.ts';
import type { RuledClass } from '../simulation/classes.ts';
import { type Callable, type Given, isNumber, numberOf, typeName, type Value } from './values.ts';

/**
 * Binds a call to the names of a class's constructor, in the library's order, and raises what that raises.
 *
 * @param optimizer the class of the optimizer, which some look at.
 */
export function construct({ id, names }: RuledClass, call: Given, optimizer: string): Arguments {
  const params = paramsOf(id);
  const bound = bind([...names, 'last_epoch'], call);
  const given: Record<string, unknown> = { unexpected: bound.stranger, optimizer };
  for (const [name, param] of Object.entries(params)) {
    given[name] ??= param.byDefault === undefined ? param.initial : param.byDefault;
    const value = bound.values.get(name);
    const isOwn = name === 'last_epoch' || isFunction(value);
    if (value !== undefined && !isOwn) given[name] = atRest(value, param.kind === 'argument');
  }
  const spec = specOf(id, given);
  const run = runOf(1);
  const { problem } = compile(spec, run);
  if (problem !== null && problem.at === null) throw new PythonError(problem.error, problem.text);
  const p: Readonly<Record<string, unknown>> = resolveParams(spec, run);
  const resumed = bound.values.get('last_epoch');
  return argumentsOf(p, {
    lastEpoch: resumed === undefined ? -1 : Number(atRest(resumed, false)),
    scale: scaleOf(bound.values.get('scale_fn')),
  });
}

/** A function of a program as the formula that triangles take. */
function scaleOf(f: Value | undefined): Arguments['scale'] {
  if (!isFunction(f)) return null;
  const valueAt = (x: number) => numberOf(f.call({ values: [new Int(x)], named: new Map() }));
  return { spelling: '', latex: null, meaning: { kind: 'function', valueAt } };
}

function isFunction(value: Value | undefined): value is Callable {
  return typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'callable';
}

function bind(names: readonly string[], { values, named }: Given) {
  const bound = new Map<string, Value>();
  for (const [index, name] of names.entries()) {
    const value = named.get(name) ?? values[index];
    if (value !== undefined) bound.set(name, value);
  }
  return { values: bound, stranger: [...named.keys()].find((name) => !names.includes(name)) ?? null };
}

/** A value as parameters take it from outside; a text where a number belongs is one in quotes. */
function atRest(value: Value, quoted: boolean): unknown {
  if (typeof value === 'number') return Number.isFinite(value) ? pythonFloat(value) : value;
  if (value instanceof Int) return value.near;
  if (typeof value === 'string') return quoted ? `'${value}'` : value;
  if (typeof value === 'boolean' || value === null) return value;
  if (!isNumber(value) && value.kind === 'list') return value.items.map((item) => atRest(item, false));
  throw new PythonError('TypeError', `unsupported operand type(s): '${typeName(value)}'`);
}
