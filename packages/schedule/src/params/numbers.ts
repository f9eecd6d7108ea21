/** A list of numbers as an argument of a library's function: milestones, values, recorded metrics. */
import type { ParamBase, Reading } from './param.ts';
import { acceptPython, type PythonNumber, printPython, readPython, strOfPython } from './python.ts';

/** Longest list that is kept. */
const longest = 1000;

export interface NumbersParam<R extends readonly number[] | null = readonly number[] | null>
  extends ParamBase<readonly PythonNumber[] | null, R> {
  readonly kind: 'numbers';
  readonly maxLength: number;
  readonly none: boolean;
}

type NumbersDefinition = Pick<NumbersParam, 'label' | 'help' | 'symbol'> & {
  readonly maxLength?: number;
  readonly initial?: readonly PythonNumber[] | null;
  /** The library's default, and what a link means by leaving the argument out, as in Python; a required one has none. */
  readonly byDefault?: readonly PythonNumber[] | null;
} & Partial<Pick<NumbersParam, 'applies' | 'section'>>;

/** Declares a list; a required one that is not given is empty for families, and a problem. */
export function numbers(definition: NumbersDefinition): NumbersParam<readonly number[]> {
  return declare<readonly number[]>(definition, definition.byDefault === undefined, []);
}

/** Declares a list that may be None. */
export function optionalNumbers(definition: NumbersDefinition): NumbersParam {
  return declare<readonly number[] | null>(definition, true, null);
}

function declare<R extends readonly number[] | null>(
  definition: NumbersDefinition,
  none: boolean,
  absent: R,
): NumbersParam<R | readonly number[]> {
  const { maxLength = longest, byDefault = null, initial = byDefault } = definition;
  const unreadable: Reading<readonly PythonNumber[] | null> = {
    value: initial,
    repair: { kind: 'unreadable' },
  };
  const collect = (items: readonly (PythonNumber | null)[]): typeof unreadable => {
    if (items.length === 0) return { value: [], repair: null };
    const kept = items.filter((item) => item !== null);
    if (kept.length === 0) return unreadable;
    const value = kept.slice(0, maxLength);
    if (kept.length > maxLength) return { value, repair: { kind: 'too-long', limit: String(maxLength) } };
    return { value, repair: kept.length < items.length ? { kind: 'unreadable' } : null };
  };
  const nothing: typeof unreadable = none ? { value: null, repair: null } : unreadable;
  return {
    kind: 'numbers',
    ...(definition.byDefault === undefined ? {} : { omitted: definition.byDefault }),
    ...definition,
    maxLength,
    none,
    initial,
    byDefault,
    accept(raw) {
      if (raw === null) return nothing;
      if (!Array.isArray(raw)) return unreadable;
      const items: readonly unknown[] = raw;
      return collect(items.slice(0, maxLength + 1).map(acceptPython));
    },
    read(text) {
      const words = text.trim().replace(/^[[(]|[\])]$/g, '');
      if (/^none$/i.test(words)) return nothing;
      if (words === '' || words === 'empty') return collect([]);
      return collect(words.split(/[:,\s]+/, maxLength + 1).map(readPython));
    },
    // Nothing at all would read as a cut-off link.
    print: (value) =>
      value === null ? 'None' : value.length === 0 ? 'empty' : value.map(printPython).join(':'),
    repr: (value) => (value === null ? 'None' : `[${value.map(printPython).join(', ')}]`),
    resolve: (value) => value?.map(Number) ?? absent,
    restore: (resolved, like) =>
      resolved === null || (resolved.length === 0 && like === null) ? null : restored(resolved, like ?? []),
    str: (value) => (value === null ? 'None' : `[${value.map(strOfPython).join(', ')}]`),
  };
}

/** Numbers that stayed keep their spelling. */
function restored(resolved: readonly number[], like: readonly PythonNumber[]): readonly PythonNumber[] {
  return resolved.map((value, index) => {
    const before = like[index];
    return before !== undefined && Number(before) === value ? before : value;
  });
}
