/** A long list of measurements, one after the other: the metric that a scheduler is told. */
import { printNumber } from '../quantity.ts';
import type { ParamBase, Reading } from './param.ts';
import { readPython } from './python.ts';

/** Most measurements that are kept. */
const longest = 500;

/** Measurements that are no finite numbers, as they are written; `none` is Python's None, where nothing was measured. */
const words = {
  nan: Number.NaN,
  inf: Number.POSITIVE_INFINITY,
  '-inf': Number.NEGATIVE_INFINITY,
  none: null,
};

/** A measurement at rest: a number, or the word for what is none. */
export type SeriesItem = number | keyof typeof words;

/** Families see numbers, and null where nothing was measured. */
export interface SeriesParam extends ParamBase<readonly SeriesItem[], readonly (number | null)[]> {
  readonly kind: 'series';
  readonly maxLength: number;
}

type SeriesDefinition = Pick<SeriesParam, 'label' | 'help' | 'symbol' | 'initial'> &
  Partial<Pick<SeriesParam, 'applies' | 'section' | 'omitted'>>;

/** The value of a measurement. */
export const measured = (item: SeriesItem): number | null => (typeof item === 'number' ? item : words[item]);

/** Other spellings of the words, as Python, JSON and spreadsheets have them. */
const spellings: Readonly<Record<string, SeriesItem>> = {
  nan: 'nan',
  inf: 'inf',
  '+inf': 'inf',
  infinity: 'inf',
  '-inf': '-inf',
  '-infinity': '-inf',
  none: 'none',
  null: 'none',
};

function acceptItem(raw: unknown): SeriesItem | null {
  if (raw === null) return 'none';
  if (typeof raw === 'string') return readItem(raw);
  if (typeof raw !== 'number') return null;
  return Number.isFinite(raw) ? raw + 0 : (spellings[String(raw).toLowerCase()] ?? null);
}

function readItem(word: string): SeriesItem | null {
  const spelling = word.toLowerCase();
  if (Object.hasOwn(spellings, spelling)) return spellings[spelling] ?? null;
  const value = readPython(word);
  return value === null ? null : Number(value);
}

/** Short enough for a hundred in a link: `.65`, `1e-5`. */
function printItem(item: SeriesItem): string {
  if (typeof item === 'string') return item;
  const plain = String(item).replace(/^(-?)0\./, '$1.');
  const short = printNumber(item);
  return short.length < plain.length || plain.includes('+') ? short : plain;
}

/** Declares a series, written `1.2:.9:.85x4` in links: `x4` is four times the same. */
export function series(definition: SeriesDefinition): SeriesParam {
  const { initial } = definition;
  const collect = (items: readonly (SeriesItem | null)[]): Reading<readonly SeriesItem[]> => {
    const kept = items.filter((item) => item !== null);
    if (kept.length === 0 && items.length > 0) return { value: initial, repair: { kind: 'unreadable' } };
    const value = kept.slice(0, longest);
    if (kept.length > longest) return { value, repair: { kind: 'too-long', limit: String(longest) } };
    return { value, repair: kept.length < items.length ? { kind: 'unreadable' } : null };
  };
  return {
    kind: 'series',
    ...definition,
    maxLength: longest,
    accept(raw) {
      if (!Array.isArray(raw)) return { value: initial, repair: { kind: 'unreadable' } };
      const items: readonly unknown[] = raw;
      return collect(items.slice(0, longest + 1).map(acceptItem));
    },
    read(text) {
      const plain = text
        .normalize('NFKC')
        .trim()
        .replace(/^[[(]|[\])]$/g, '')
        .trim();
      if (plain === '' || plain === 'empty') return collect([]);
      const written = plain.split(/[:,;、\s]+/, longest + 2).filter((word) => word !== '');
      return collect(written.flatMap(readRun));
    },
    // Nothing at all would read as a cut-off link.
    print: (value) => (value.length === 0 ? 'empty' : runsOf(value).join(':')),
    repr: (value) => `[${value.map(printItem).join(', ')}]`,
    resolve: (value) => value.map(measured),
    restore: (resolved) => collect(resolved.slice(0, longest).map(acceptItem)).value,
  };
}

/** A measurement, or several that are the same. */
function readRun(word: string): readonly (SeriesItem | null)[] {
  const [, one, times] = /^(.+)x(\d{1,6})$/i.exec(word) ?? [];
  if (one === undefined) return [readItem(word)];
  return Array.from({ length: Math.min(longest + 1, Number(times)) }, () => readItem(one));
}

/** Texts of measurements, those that repeat in one. */
function runsOf(value: readonly SeriesItem[]): readonly string[] {
  const runs: { text: string; times: number }[] = [];
  for (const text of value.map(printItem)) {
    const last = runs.at(-1);
    if (last?.text === text) last.times += 1;
    else runs.push({ text, times: 1 });
  }
  return runs.flatMap(({ text, times }) => {
    const together = `${text}x${times}`;
    const apart = Array.from({ length: times }, () => text);
    return together.length < apart.join(':').length ? [together] : apart;
  });
}
