/** A text argument of a library's function: the words it knows are suggested, any other may be written. */
import type { ParamBase, Reading } from './param.ts';
import { quote } from './quotes.ts';

/** Longest text that is kept, of one line and of several. */
const [longestLine, longestLines] = [200, 4000];

export interface TextParam<R extends string | null = string | null> extends ParamBase<string | null, R> {
  readonly kind: 'text';
  /** What the library understands; empty where it takes free text. */
  readonly options: readonly string[];
  readonly none: boolean;
  /** Whether it is written in lines, as programs are. */
  readonly lines: boolean;
  /** It holds the name of an argument that a call is given and its page does not have. */
  readonly catchesNames?: true;
}

type TextDefinition = Pick<TextParam, 'label' | 'help' | 'symbol'> & {
  readonly lines?: boolean;
  readonly options?: readonly string[];
  readonly initial?: string | null;
  /** The library's default, and what a link means by leaving the argument out, as in Python; a required one has none. */
  readonly byDefault?: string | null;
} & Partial<Pick<TextParam, 'applies' | 'section' | 'omitted' | 'catchesNames'>>;

/** Declares a text that families see as one; a required one that is not given is empty for them, and a problem. */
export function text(definition: TextDefinition): TextParam<string> {
  return declare<string>(definition, definition.byDefault === undefined, '');
}

/** Declares a text that may be None. */
export function optionalText(definition: TextDefinition): TextParam {
  return declare<string | null>(definition, true, null);
}

function declare<R extends string | null>(
  definition: TextDefinition,
  none: boolean,
  absent: R,
): TextParam<R | string> {
  const { options = [], byDefault = null, initial = byDefault, lines = false } = definition;
  const longest = lines ? longestLines : longestLine;
  const accept = (raw: unknown): Reading<string | null> => {
    if (typeof raw === 'string' && raw.length <= longest && !loneSurrogate.test(raw))
      return { value: raw, repair: null };
    if (raw === null && none) return { value: null, repair: null };
    return { value: initial, repair: { kind: 'unreadable' } };
  };
  return {
    kind: 'text',
    ...(definition.byDefault === undefined ? {} : { omitted: definition.byDefault }),
    ...definition,
    options,
    lines,
    none,
    initial,
    byDefault,
    accept,
    read: (written) => accept(written === nothing ? null : unescapeText(written.slice(0, 8 * longest))),
    print: (value) => (value === null ? nothing : escapeText(value)),
    repr: (value) => (value === null ? nothing : quote(value)),
    resolve: (value) => value ?? absent,
    restore: (resolved, like) => (resolved === (like ?? absent) ? like : accept(resolved).value),
    str: (value) => value ?? 'None',
  };
}

const nothing = 'None';
const loneSurrogate = /\p{Surrogate}/u;
const plain = /^[A-Za-z0-9_-]$/;

/** What a text that would read as None begins with, and what stands behind one that would end in a mark: no link may. */
const guard = '..';
const end = '..e';

/**
 * Letters, digits, `_` and `-` stand for themselves; a run of anything else becomes its code points in hexadecimal, joined by
 * `:`, between full stops: `1:10,0.1` is `1.3a.10.2c.0.2e.1`. The word `None` is `..None`, and behind a text that ends in a mark,
 * or is empty, stands `..e`.
 */
export function escapeText(value: string): string {
  let out = value === nothing ? guard : '';
  let run: string[] = [];
  const close = () => {
    if (run.length > 0) out += `.${run.join(':')}.`;
    run = [];
  };
  for (const character of value) {
    if (plain.test(character)) {
      close();
      out += character;
    } else run.push((character.codePointAt(0) ?? 0).toString(16));
  }
  close();
  return /[A-Za-z0-9]$/.test(out) ? out : out + end;
}

/** Reads an escaped text; what is no escape stands for itself, so that what people type is understood. */
export function unescapeText(text: string): string {
  const whole = text.endsWith(end) ? text.slice(0, -end.length) : text;
  const body = whole.startsWith(guard) ? whole.slice(guard.length) : whole;
  return body.replace(/\.([0-9a-f]{1,6}(?::[0-9a-f]{1,6})*)\./gi, (written, run: string) => {
    const points = run.split(':').map((digits) => Number.parseInt(digits, 16));
    const known = points.every((point) => point <= 0x10ffff && !(point >= 0xd800 && point < 0xe000));
    return known ? String.fromCodePoint(...points) : written;
  });
}
