/** The names that every program has: Python's own functions, and `math`. */
import { builtins, mathFunctions, mathNumbers, type PythonFunction } from '../../../formula/functions.ts';
import { Int } from '../../../formula/int.ts';
import { PythonError } from '../../../formula/python-error.ts';
import { indexOf } from '../../../formula/python-value.ts';
import { listIn, longestList, operate } from './operators.ts';
import { itemsOf, type List, list, numberOf, plain, thing, type Value } from './values.ts';

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
    plain((values) => range(values.map((value) => indexOf(numberOf(value)).near))),
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

function range(bounds: readonly number[]): List {
  const [start = 0, stop = 0, step = 1] = bounds.length === 1 ? [0, bounds[0]] : bounds;
  if (step === 0) throw new PythonError('ValueError', 'range() arg 3 must not be zero');
  const wanted = Math.max(0, Math.ceil((stop - start) / step));
  const length = Math.min(longestList, wanted);
  const items = Array.from({ length }, (_, index) => new Int(start + index * step));
  return { kind: 'list', items, goesOn: length < wanted };
}
