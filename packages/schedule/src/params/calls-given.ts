/** What calls are given, in texts and in JSON, before the parameters of their pages take it. */
import { readCalls, type WrittenArgument } from './calls-text.ts';
import type { Param, Reading, Value } from './param.ts';
import { unquote } from './quotes.ts';

/** An argument of a call: its name, where it has one, and how a parameter takes it. */
export interface Given {
  readonly key: string | null;
  readonly take: (param: Param) => Reading<Value>;
  /** The same without its name, where that may be part of the value. */
  readonly nameless: ((param: Param) => Reading<Value>) | null;
}

/** A call before it is known which page it calls. */
export type GivenCall = { readonly name: string; readonly args: readonly Given[] };

/** Calls of a text; null where it has none. Variables of its program are no arguments. */
export function textCalls(text: string, variables: RegExp | undefined): readonly GivenCall[] | null {
  const isOwn = ({ text: words }: WrittenArgument) => variables?.test(words) !== true;
  const written = readCalls(text);
  return written?.map(({ name, args }) => ({ name, args: args.filter(isOwn).map(textArgument) })) ?? null;
}

function textArgument({ key, text, whole }: WrittenArgument): Given {
  if (whole === null) return { key, take: (param) => pythonValue(param, text), nameless: null };
  return { key, take: (param) => param.read(text), nameless: (param) => param.read(whole) };
}

/** An argument as Python has it: a text is what stands between the quotes, while links escape it. */
function pythonValue(param: Param, text: string): Reading<Value> {
  const inside = unquote(text);
  if (param.kind !== 'text') return param.read(inside ?? text);
  return param.accept(inside ?? (param.none && text === 'None' ? null : text));
}

/**
 * Calls of JSON: a name and arguments in one of the usual pairs, the name as the `type` among the keywords, a list of the name and
 * what is given by position, or the keywords alone where there is only one thing to call.
 */
export function jsonCalls(
  raw: readonly unknown[],
  names: readonly string[],
  nicknames: Readonly<Record<string, string>>,
): readonly GivenCall[] | null {
  const given = raw.map((item): GivenCall | null => {
    if (typeof item !== 'object' || item === null) return null;
    if (Array.isArray(item)) return listedCall(item, nicknames);
    const { fn, kwargs } = namedCall(item, names);
    if (typeof fn !== 'string' || typeof kwargs !== 'object' || kwargs === null) return null;
    const args = Object.entries(kwargs).map(
      ([key, value]: [string, unknown]): Given => ({
        key,
        take: (param) => param.accept(value),
        nameless: null,
      }),
    );
    return { name: fn, args };
  });
  return given.every((call) => call !== null) ? given : null;
}

function listedCall(
  [name, ...values]: readonly unknown[],
  nicknames: Readonly<Record<string, string>>,
): GivenCall | null {
  if (typeof name !== 'string') return null;
  const args = values.map(
    (value): Given => ({ key: null, take: (param) => param.accept(value), nameless: null }),
  );
  return { name: Object.hasOwn(nicknames, name) ? (nicknames[name] ?? name) : name, args };
}

function namedCall(
  item: object,
  names: readonly string[],
): { readonly fn: unknown; readonly kwargs: unknown } {
  if ('fn' in item && 'kwargs' in item) return item;
  if ('type' in item && 'kwargs' in item) return { fn: item.type, kwargs: item.kwargs };
  if ('scheduler' in item && 'params' in item) return { fn: item.scheduler, kwargs: item.params };
  if ('type' in item) {
    const { type: fn, ...kwargs } = item;
    return { fn, kwargs };
  }
  return { fn: names[0], kwargs: item };
}
