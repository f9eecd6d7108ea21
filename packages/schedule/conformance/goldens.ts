/** Reads recorded values: a folder of JSON files, one per library. Trusts nothing in them. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extraTracks, type Track } from '../src/index.ts';

/** One run of a real scheduler. */
export interface GoldenCase {
  readonly id: string;
  readonly scheduler: string;
  /** What it was called with. Whole floats are texts (`"10.0"`), as libraries tell them from integers. */
  readonly params: Readonly<Record<string, unknown>>;
  /** Everything else the case says, such as `via`, `metrics` or a number that stands in its program, by name; `lr` is the optimizer's. */
  readonly circumstances: Readonly<Record<string, unknown>>;
  readonly steps: number;
  /** Updates to which the stored values belong; all from 0 on where it is missing. */
  readonly at: readonly number[] | null;
  /** Stored values of every track, which may be NaN or infinite. */
  readonly tracks: Partial<Readonly<Record<Track, readonly number[]>>>;
  /** The same in float32, where the library has been run in it, too. */
  readonly float32: Partial<Readonly<Record<Track, readonly number[]>>>;
  /** Whether the learning rate was a tensor, which has 32 bits. */
  readonly single: boolean;
  /** What the library raised, if it did. */
  readonly error: GoldenError | null;
}

/** An exception of a library. */
export interface GoldenError {
  readonly error: string;
  readonly text: string;
  /** The update that could not be made; null when there was none. */
  readonly at: number | null;
}

/** A library's cases, or why its file cannot be used. */
export type GoldenFile =
  | {
      readonly file: string;
      readonly library: string;
      /** What was run: a release or a date, and a commit where one is named. */
      readonly version: string;
      readonly cases: readonly GoldenCase[];
    }
  | { readonly file: string; readonly unreadable: string };

/** Reads every JSON file of a folder, in the order of their names. Never throws: what cannot be read says why. */
export function readGoldens(folder: string): readonly GoldenFile[] {
  try {
    const names = readdirSync(folder).filter((name) => name.endsWith('.json'));
    return names.sort().map((file) => readGoldenFile(file, () => readFileSync(join(folder, file), 'utf8')));
  } catch (error) {
    return [{ file: folder, unreadable: reason(error) }];
  }
}

/** Reads one file. */
export function readGoldenFile(file: string, text: () => string): GoldenFile {
  try {
    const head = object(JSON.parse(withFloats(text())), 'the file');
    return {
      file,
      library: string(head['library'], 'library'),
      version: versionIn(head),
      cases: array(head['cases'], 'cases').map(readCase),
    };
  } catch (error) {
    return { file, unreadable: reason(error) };
  }
}

function versionIn({ version, commit }: Readonly<Record<string, unknown>>): string {
  const hash = typeof commit === 'string' && /^[0-9a-f]{40}$/.test(commit) ? [commit.slice(0, 7)] : [];
  return [...(typeof version === 'string' ? [version] : []), ...hash].join(', ');
}

/**
 * JSON with every whole float written as a text: `10.0` becomes `"10.0"`, for a parser would make the integer of it. Strings
 * are passed over, so that numbers in them stay what they are.
 */
function withFloats(json: string): string {
  return json.replace(
    /("(?:[^"\\]|\\.)*")|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g,
    (token, text: string | undefined) =>
      text === undefined && token.includes('.') && Number.isInteger(Number(token)) ? `"${token}"` : token,
  );
}

function reason(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function readCase(raw: unknown, index: number): GoldenCase {
  const given = object(raw, `case ${index}`);
  const id = string(given['id'], `id of case ${index}`);
  const at = given['at'] === undefined ? null : numbers(given['at'], `at of ${id}`);
  const columns = (suffix: string) => {
    const found = (['lr', ...extraTracks] as const).flatMap((track) => {
      const name = track + suffix;
      if (given[name] === undefined) return [];
      const list = numbers(given[name], `${name} of ${id}`);
      if (at !== null && at.length !== list.length) throw new Error(`${id}: at and ${name} differ in length`);
      return [[track, list] as const];
    });
    return Object.fromEntries(found);
  };
  return {
    id,
    scheduler: string(given['scheduler'], `scheduler of ${id}`),
    params: object(given['params'], `params of ${id}`),
    circumstances: { ...entriesWithin(given), ...circumstancesOf(given) },
    steps: number(given['steps'], `steps of ${id}`),
    at,
    tracks: columns(''),
    float32: columns('_float32'),
    single: typeof given['code'] === 'string' && /\blr=torch\.tensor\(/.test(given['code']),
    error: given['error'] === undefined ? null : readError(given, id),
  };
}

/**
 * What a case says besides its arguments. `base_lr` is the optimizer's, and some schedulers have an argument of that name; `steps`
 * are the run's.
 */
function circumstancesOf(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { base_lr: lr, optimizer, steps: _, ...rest } = given;
  const type =
    typeof optimizer === 'object' && optimizer !== null && 'type' in optimizer ? optimizer.type : optimizer;
  return { ...numbersIn(given['code']), main: mainIn(given['code']), ...rest, lr, optimizer: type };
}

/** How a program builds what it calls its scheduler. */
function mainIn(code: unknown): string | undefined {
  return typeof code === 'string' ? /^scheduler = (.*)$/m.exec(code)?.[1] : undefined;
}

/** Numbers that a program assigns (`iters = 8`), passes by name (`T_max=100`), or steps its scheduler to (`epoch`). */
function numbersIn(code: unknown): Readonly<Record<string, unknown>> {
  if (typeof code !== 'string') return {};
  const literal = /-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])/.source;
  const named = [...code.matchAll(new RegExp(`\\b(\\w+) ?= ?(${literal})`, 'g'))];
  const stepped = [...code.matchAll(new RegExp(`scheduler\\.step\\(()(${literal})\\)`, 'g'))];
  return Object.fromEntries(
    [...named, ...stepped].map(([, name, value]) => [name === '' ? 'epoch' : name, value]),
  );
}

/** What dicts beside the arguments hold, by its own name, and by that of the dict and its own: `param_group_wd_mult`. */
function entriesWithin(given: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const dicts = Object.entries(given).filter(([name]) => name !== 'params');
  const entries = dicts.flatMap(([name, dict]) =>
    typeof dict === 'object' && dict !== null && !Array.isArray(dict)
      ? Object.entries(dict).flatMap(([key, value]): [string, unknown][] => [
          [key, value],
          [`${name}_${key}`, value],
        ])
      : [],
  );
  return Object.fromEntries(entries);
}

/** `ValueError: text`, and where it was raised. */
function readError(given: Readonly<Record<string, unknown>>, id: string): GoldenError {
  const [, error = '', text = ''] =
    /^(\w+)(?::\s?(.*))?$/s.exec(string(given['error'], `error of ${id}`)) ?? [];
  if (error === '') throw new Error(`${id}: the error has no class`);
  const at = given['error_at'] === undefined ? null : number(given['error_at'], `error_at of ${id}`);
  return { error, text, at };
}

function object(raw: unknown, what: string): Readonly<Record<string, unknown>> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) throw new Error(`${what} is no object`);
  return { ...raw };
}

function array(raw: unknown, what: string): readonly unknown[] {
  if (!Array.isArray(raw)) throw new Error(`${what} is no list`);
  return raw;
}

function string(raw: unknown, what: string): string {
  if (typeof raw !== 'string') throw new Error(`${what} is no text`);
  return raw;
}

function number(raw: unknown, what: string): number {
  if (typeof raw === 'number') return raw;
  if (typeof raw === 'string' && /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(raw)) return Number(raw);
  if (raw === 'NaN' || raw === 'Infinity' || raw === '-Infinity') return Number(raw);
  throw new Error(`${what} is no number`);
}

function numbers(raw: unknown, what: string): readonly number[] {
  return array(raw, what).map((item, index) => number(item, `${what}[${index}]`));
}
