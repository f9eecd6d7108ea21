/**
 * A numeric argument of a library's function, letter for letter: an int or a float, or None where the library takes that.
 * Never brought into a range: what the library refuses, it refuses in its own words (`problems` of the family).
 */
import type { Problem } from '../problem.ts';
import { readQuantity } from '../quantity.ts';
import type { Span } from '../run.ts';
import { acceptLiteral, isLiteral, numberOfLiteral, readLiteral, strOfLiteral } from './literal.ts';
import type { ParamBase, Reading, Resolving } from './param.ts';
import {
  acceptPython,
  type PythonNumber,
  printPython,
  pythonFloat,
  readPython,
  strOfPython,
} from './python.ts';
import { acceptSpan, printSpan, readSpan, spanLike, wholeSteps } from './span.ts';

/** At rest: a Python number, a part of the run in another unit than steps (arguments that count steps only), or None. */
export type ArgumentValue = PythonNumber | Span | null;

/**
 * Families see a number. None is null where the library takes it (`optional`); a required argument that is not given is NaN,
 * and `problems` says what the library says.
 */
export interface ArgumentParam<R extends number | null = number | null> extends ParamBase<ArgumentValue, R> {
  readonly kind: 'argument';
  /** What Python type a slider sets. `steps` is an int that may also follow the run: `5pct`, `3ep`. */
  readonly type: 'int' | 'float' | 'steps';
  readonly quantity: 'lr' | 'plain';
  readonly scale: 'linear' | 'log';
  /** The stretch the slider covers; legal is everything. */
  readonly slider: readonly [number, number];
  /** Whether it is a share of the peak at which a decay ends: fields say the learning rate beside it. */
  readonly ofPeak?: true;
  /** Whether None is among the values: because the library takes it, or because the argument can be forgotten. */
  readonly none: boolean;
}

type ArgumentDefinition = Pick<ArgumentParam, 'label' | 'help' | 'symbol' | 'slider' | 'type'> & {
  /** What a new curve begins with; the library's default unless said otherwise. */
  readonly initial?: ArgumentValue;
  /** The library's default, and what a link means by leaving the argument out, as in Python; a required one has none. */
  readonly byDefault?: ArgumentValue;
  /** Whether texts and lists are kept, too; families see NaN, or the number of a list of one, and `problems` says what the library says. */
  readonly literals?: true;
  /** Links write it always: it is what a reader looks for first. */
  readonly leads?: true;
} & Partial<
    Pick<ArgumentParam, 'quantity' | 'scale' | 'applies' | 'section' | 'role' | 'omitted' | 'ofPeak'>
  > & {
    refuse?(resolved: number | null, written: string): Problem | null;
  };

/** Declares an argument that families see as a number. Without a default it is required, and can be forgotten. */
export function argument(definition: ArgumentDefinition): ArgumentParam<number> {
  return declare<number>(definition, definition.byDefault === undefined, Number.NaN);
}

/** Declares an argument that may be None. */
export function optionalArgument(definition: ArgumentDefinition): ArgumentParam {
  return declare<number | null>(definition, true, null);
}

const isSpan = (value: ArgumentValue): value is Span => typeof value === 'object' && value !== null;

/** What None is called in links; people also write it small or leave the field empty. */
const nothing = /^(?:none|null|)$/i;

function declare<R extends number | null>(
  definition: ArgumentDefinition,
  none: boolean,
  absent: R,
): ArgumentParam<R | number> {
  const { type, byDefault = null, initial = byDefault, leads = false, literals = false } = definition;
  const unreadable: Reading<ArgumentValue> = { value: initial, repair: { kind: 'unreadable' } };
  const taken = (value: PythonNumber | null): Reading<ArgumentValue> =>
    value === null ? unreadable : { value, repair: null };
  const spanOr = (reading: Reading<Span>): Reading<ArgumentValue> =>
    reading.repair?.kind === 'unreadable'
      ? unreadable
      : reading.value.unit === 'steps'
        ? taken(reading.value.value)
        : reading;
  const zero: Span = { value: 0, unit: 'steps' };
  const accept = (raw: unknown): Reading<ArgumentValue> => {
    if (raw === null) return none ? { value: null, repair: null } : unreadable;
    if (type === 'steps' && typeof raw === 'object' && !Array.isArray(raw))
      return spanOr(acceptSpan(raw, zero));
    return taken(acceptPython(raw) ?? (literals ? acceptLiteral(raw) : null));
  };
  const resolve = (value: ArgumentValue, { run }: Resolving): R | number => {
    if (value === null) return absent;
    if (isSpan(value)) return wholeSteps(value, run);
    return typeof value === 'string' && isLiteral(value) ? numberOfLiteral(value) : Number(value);
  };
  const likeType = (value: number): PythonNumber =>
    type === 'float' ? pythonFloat(value) : Math.round(value) + 0;
  const print = (value: ArgumentValue) =>
    value === null ? 'None' : isSpan(value) ? printSpan(value) : printPython(value);
  return {
    kind: 'argument',
    quantity: 'plain',
    scale: 'linear',
    ...(definition.byDefault === undefined || leads ? {} : { omitted: definition.byDefault }),
    ...definition,
    none,
    initial,
    byDefault,
    accept,
    read(text) {
      if (nothing.test(text.trim())) return accept(null);
      const unit = type === 'steps' ? (readQuantity(text)?.unit ?? 'none') : 'none';
      if (unit !== 'none') return spanOr(readSpan(text, zero));
      return taken(readPython(text) ?? (literals ? readLiteral(text) : null));
    },
    print,
    repr: print,
    resolve,
    restore(resolved, like, context) {
      if (Object.is(resolved, resolve(like, context))) return like;
      if (resolved === null) return null;
      if (!Number.isFinite(resolved)) return like;
      return like !== null && isSpan(like) ? spanLike(resolved, like, context.run) : likeType(resolved);
    },
    str(value, { run }) {
      if (value === null) return 'None';
      if (typeof value === 'string' && isLiteral(value)) return strOfLiteral(value);
      return strOfPython(isSpan(value) ? wholeSteps(value, run) : value);
    },
  };
}
