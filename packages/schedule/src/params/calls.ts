/**
 * Calls of other schedules as an argument: those that a schedule joins, chains or repeats. At rest they are the text that stands in
 * links; every call is one of a page, whose parameters read, print and resolve its arguments.
 */
import type { Run } from '../run.ts';
import type { Family } from '../schedule.ts';
import { type GivenCall, jsonCalls, textCalls } from './calls-given.ts';
import { printCalls } from './calls-text.ts';
import type { Param, ParamBase, ParamSet, Reading, Resolved, Value, Values } from './param.ts';
import { resolveSet, writtenSet } from './resolve.ts';

/** Most calls that are kept, and the longest text. */
const [most, longest] = [20, 2000];

/** A call as families see it. */
export interface ResolvedCall<F extends Family = Family> {
  readonly name: string;
  readonly page: F;
  readonly p: Resolved<ParamSet>;
  readonly written: Readonly<Record<string, string>>;
}

export interface CallsParam<F extends Family = Family>
  extends ParamBase<string | null, readonly ResolvedCall<F>[]> {
  readonly kind: 'calls';
  /** The pages that may be called, by the names that Python has for them; asked late, for a page may be among its own. */
  readonly callables: () => Readonly<Record<string, F>>;
  /** Short names for them that recorded calls have, in lists: `['lin', 0, 1]`. */
  readonly nicknames?: Readonly<Record<string, string>>;
  /** Variables of a program that a call may be given besides, such as its optimizer. */
  readonly variables?: RegExp;
  /** Most calls that are kept, and the longest text of them. */
  readonly maxLength: number;
  readonly maxText: number;
  /** The calls one by one, to be edited; `join` makes one text of them again, or null where that would be too long. */
  list(value: string | null): readonly Call<F>[];
  join(calls: readonly Call<F>[]): string | null;
  /** A call of that name with arguments to look at, as a new curve has them. */
  fresh(name: string): Call<F> | null;
}

type CallsDefinition<F extends Family> = Pick<
  CallsParam<F>,
  'label' | 'help' | 'symbol' | 'callables' | 'initial'
> &
  Partial<Pick<CallsParam<F>, 'nicknames' | 'variables' | 'applies' | 'section'>>;

/** A call with a value for every parameter of its page. */
export interface Call<F extends Family = Family> {
  readonly name: string;
  readonly page: F;
  readonly values: Values;
}

/** A parameter seen without its types. */
export type AnyParam = Param & { print(value: unknown): string; repr(value: unknown): string };

/** Declares a list of calls. It is required, and empty for families where it is not given. */
export function calls<F extends Family>(definition: CallsDefinition<F>): CallsParam<F> {
  const { callables, nicknames = {}, initial, variables } = definition;
  const unreadable: Reading<string | null> = { value: initial, repair: { kind: 'unreadable' } };
  const made = (given: readonly GivenCall[] | null): Reading<string | null> => {
    if (given === null) return unreadable;
    const kept = given.slice(0, most).map((call) => callOf(callables(), call));
    const sound = kept.filter((call) => call !== null);
    const value = printed(sound);
    if (sound.length < kept.length || value.length > longest || sound.some(({ repaired }) => repaired))
      return sound.length === 0 || value.length > longest
        ? unreadable
        : { value, repair: { kind: 'unreadable' } };
    return { value, repair: given.length > most ? { kind: 'too-long', limit: String(most) } : null };
  };
  const read = (text: string): Reading<string | null> =>
    /^none$/i.test(text.trim()) ? { value: null, repair: null } : made(textCalls(text, variables));
  const callsIn = (value: string | null): readonly Call<F>[] =>
    (textCalls(value ?? 'empty', variables) ?? []).flatMap((call) => callOf(callables(), call) ?? []);
  const repr = (value: string | null) =>
    value === null
      ? 'None'
      : `[${callsIn(value)
          .map(({ name, page, values }) => `${name}(${keywordsOf(page, values).join(', ')})`)
          .join(', ')}]`;
  return {
    kind: 'calls',
    ...definition,
    maxLength: most,
    maxText: longest,
    byDefault: null,
    accept(raw) {
      if (raw === null) return { value: null, repair: null };
      if (typeof raw === 'string') return read(raw);
      const list: readonly unknown[] = Array.isArray(raw) ? raw : [raw];
      return typeof raw === 'object'
        ? made(jsonCalls(list, Object.keys(callables()), nicknames))
        : unreadable;
    },
    read,
    print: (value) => value ?? 'None',
    repr,
    resolve: (value, { run }) => callsIn(value).map((call) => resolved(call, run)),
    restore: (_, like) => like,
    str: repr,
    list: callsIn,
    join(list) {
      const text = printed(list);
      return text.length > longest ? null : text;
    },
    fresh(name) {
      const page = callables()[name];
      if (page === undefined) return null;
      const values = Object.entries<Param>(page.params).map(([key, { initial: value }]) => [key, value]);
      return { name, page, values: Object.fromEntries(values) };
    },
  };
}

const printed = (list: readonly Call<Family>[]) =>
  printCalls(list.map(({ name, page, values }) => ({ name, args: argsOf(page, values) })));

function resolved<F extends Family>({ name, page, values }: Call<F>, run: Run): ResolvedCall<F> {
  const { params } = page;
  return { name, page, p: resolveSet(params, values, run), written: writtenSet(params, values, run) };
}

/** Whether a parameter is no argument, but holds the name of one that the page does not have. */
const catches = (param: Param | undefined) => param?.kind === 'text' && param.catchesNames === true;

/** The names by which a page is called. */
const namesOf = (params: ParamSet) => Object.keys(params).filter((name) => !catches(params[name]));

/** A call of one of the pages; null when there is none of that name, or it is given too much. */
function callOf<F extends Family>(
  pages: Readonly<Record<string, F>>,
  { name, args }: GivenCall,
): (Call<F> & { readonly repaired: boolean }) | null {
  const page = Object.hasOwn(pages, name) ? pages[name] : undefined;
  if (page === undefined) return null;
  const { params } = page;
  const values: Record<string, Value> = {};
  for (const [key, param] of Object.entries<Param>(params)) values[key] = absent(param);
  const free = namesOf(params);
  const spare = Object.keys(params).find((name) => catches(params[name]));
  let repaired = false;
  for (const { key, take, nameless } of args) {
    const isNamed = key !== null && Object.hasOwn(params, key);
    const place = isNamed ? key : key === null || nameless !== null ? free[0] : spare;
    const param = place === undefined ? undefined : params[place];
    if (place === undefined || param === undefined) return null;
    if (catches(param) && !isNamed) values[place] ??= key;
    else {
      const reading = isNamed || nameless === null ? take(param) : nameless(param);
      values[place] = reading.value;
      repaired ||= reading.repair !== null;
    }
    if (free.includes(place)) free.splice(free.indexOf(place), 1);
  }
  return { name, page, values, repaired };
}

/** What an argument is that is not given: its default, and None for a required one. */
export function absent(param: Param): Value {
  if (param.omitted !== undefined) return param.omitted;
  return param.byDefault === undefined ? param.initial : param.byDefault;
}

/** The arguments of a call that are given, in the order of the page. */
function givenIn({ params }: Family, values: Values): readonly (readonly [string, AnyParam, Value])[] {
  return Object.entries<AnyParam>(params).flatMap(([name, param]) => {
    const value = values[name] ?? null;
    return param.print(value) === param.print(absent(param)) ? [] : [[name, param, value] as const];
  });
}

/** The arguments as links write them: by position as long as none is left out. */
function argsOf(page: Family, values: Values): readonly string[] {
  const names = namesOf(page.params);
  let byPosition = true;
  return givenIn(page, values).map(([name, param, value], index) => {
    const text = param.print(value);
    // What would be read as a name needs one.
    byPosition &&= names[index] === name && !/^[A-Za-z_]\w*\./.test(text);
    return byPosition ? text : `${name}.${text}`;
  });
}

/** The arguments as Python writes them. */
function keywordsOf(page: Family, values: Values): readonly string[] {
  return givenIn(page, values).map(([name, param, value]) =>
    catches(param) ? `${value}=None` : `${name}=${param.repr(value)}`,
  );
}
