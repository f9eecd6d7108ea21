/** A dict from steps to numbers as an argument of a library's function: scales at boundaries. */
import type { ParamBase, Reading } from './param.ts';
import { acceptPython, type PythonNumber, printPython, readPython, strOfPython } from './python.ts';

/** Most entries that are kept. */
const most = 200;

/** An entry at rest, in the order in which it was written. */
export interface TableEntry {
  readonly step: PythonNumber;
  readonly to: PythonNumber;
}

/** An entry in plain numbers. */
export interface ResolvedEntry {
  readonly step: number;
  readonly to: number;
}

/** Families see the entries in the order in which they were written; None and a dict that is not given are empty. */
export interface StepsTableParam extends ParamBase<readonly TableEntry[] | null, readonly ResolvedEntry[]> {
  readonly kind: 'steps_table';
  readonly maxLength: number;
  readonly none: boolean;
}

type StepsTableDefinition = Pick<StepsTableParam, 'label' | 'help' | 'symbol'> & {
  readonly initial?: readonly TableEntry[] | null;
  /** The library's default, and what a link means by leaving the argument out, as in Python; a required one has none. */
  readonly byDefault?: readonly TableEntry[] | null;
} & Partial<Pick<StepsTableParam, 'applies' | 'section'>>;

type TableReading = Reading<readonly TableEntry[] | null>;

/** Declares a dict, written `100:0.5:200:0.1` in links. */
export function stepsTable(definition: StepsTableDefinition): StepsTableParam {
  const { byDefault = null, initial = byDefault } = definition;
  const none = definition.byDefault === undefined || definition.byDefault === null;
  const unreadable: TableReading = { value: initial, repair: { kind: 'unreadable' } };
  const nothing: TableReading = none ? { value: null, repair: null } : unreadable;
  const collect = (pairs: readonly (readonly [PythonNumber | null, PythonNumber | null])[]): TableReading => {
    const kept = pairs.flatMap(([step, to]) => (step === null || to === null ? [] : [{ step, to }]));
    if (pairs.length > 0 && kept.length === 0) return unreadable;
    const value = kept.slice(0, most);
    if (kept.length > most) return { value, repair: { kind: 'too-long', limit: String(most) } };
    return { value, repair: kept.length < pairs.length ? { kind: 'unreadable' } : null };
  };
  return {
    kind: 'steps_table',
    ...(definition.byDefault === undefined ? {} : { omitted: definition.byDefault }),
    ...definition,
    maxLength: most,
    none,
    initial,
    byDefault,
    accept(raw) {
      if (raw === null) return nothing;
      if (typeof raw !== 'object') return unreadable;
      if (Array.isArray(raw)) {
        const items: readonly unknown[] = raw;
        return collect(items.slice(0, most + 1).map(pairOf));
      }
      const entries: readonly (readonly [string, unknown])[] = Object.entries(raw).slice(0, most + 1);
      return collect(entries.map(([step, to]) => [readPython(step), acceptPython(to)]));
    },
    read(text) {
      const words = text.trim().replace(/^\{|\}$/g, '');
      if (/^none$/i.test(words)) return nothing;
      if (words === '' || words === 'empty') return collect([]);
      const items = words.split(/[:,\s]+/, 2 * most + 2).map(readPython);
      return collect(
        Array.from({ length: Math.ceil(items.length / 2) }, (_, row) => [
          items[2 * row] ?? null,
          items[2 * row + 1] ?? null,
        ]),
      );
    },
    print: (value) =>
      value === null
        ? 'None'
        : value.length === 0
          ? 'empty'
          : value.map(({ step, to }) => `${printPython(step)}:${printPython(to)}`).join(':'),
    repr: (value) =>
      value === null
        ? 'None'
        : `{${value.map(({ step, to }) => `${printPython(step)}: ${printPython(to)}`).join(', ')}}`,
    resolve: (value) => value?.map(({ step, to }) => ({ step: Number(step), to: Number(to) })) ?? [],
    restore: (resolved, like) =>
      resolved.length === 0 && like === null ? null : restored(resolved, like ?? []),
    str: (value) =>
      value === null
        ? 'None'
        : `{${value.map(({ step, to }) => `${strOfPython(step)}: ${strOfPython(to)}`).join(', ')}}`,
  };
}

/** An entry of a list: `{ step, to }`, or its canonical text. */
function pairOf(raw: unknown): readonly [PythonNumber | null, PythonNumber | null] {
  if (typeof raw === 'string') {
    const [step = '', to = ''] = raw.split(':', 2);
    return [readPython(step), readPython(to)];
  }
  if (typeof raw !== 'object' || raw === null || !('step' in raw) || !('to' in raw)) return [null, null];
  return [acceptPython(raw.step), acceptPython(raw.to)];
}

/** Entries that stayed keep their spelling. */
function restored(resolved: readonly ResolvedEntry[], like: readonly TableEntry[]): readonly TableEntry[] {
  return resolved.map(({ step, to }, index) => {
    const before = like[index];
    return before !== undefined && Number(before.step) === step && Number(before.to) === to
      ? before
      : { step, to };
  });
}
