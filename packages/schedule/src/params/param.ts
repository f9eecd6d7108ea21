/**
 * What a parameter is. Each kind of parameter is one file beside this one and knows everything about its values: what is
 * legal, how they are written in links and fields, what they come to in a given run. Shared code asks the parameter
 * and never looks at its name.
 */
import type { Problem } from '../problem.ts';
import type { Run, Span } from '../run.ts';
import type { Text } from '../schedule.ts';
import type { ArgumentParam } from './argument.ts';
import type { CallsParam } from './calls.ts';
import type { ChoiceParam } from './choice.ts';
import type { FlagParam } from './flag.ts';
import type { FormulaParam } from './formula.ts';
import type { Level, LevelParam } from './level.ts';
import type { NumberParam } from './number.ts';
import type { NumbersParam } from './numbers.ts';
import type { PythonNumber } from './python.ts';
import type { Segment, SegmentsParam } from './segments.ts';
import type { SeriesItem, SeriesParam } from './series.ts';
import type { SpanParam } from './span.ts';
import type { SpansParam } from './spans.ts';
import type { StepsTableParam, TableEntry } from './steps-table.ts';
import type { TextParam } from './text.ts';

/** A value at rest: plain data, as stored, shared and undone. */
export type Value =
  | number
  | string
  | boolean
  | null
  | Span
  | Level
  | readonly Span[]
  | readonly Segment[]
  | readonly PythonNumber[]
  | readonly TableEntry[]
  | readonly SeriesItem[];

/** What came of reading a value from outside: a legal value, and what had to be repaired to get it, if anything. */
export interface Reading<V> {
  readonly value: V;
  readonly repair: Repair | null;
}

/** Why a value from outside was not taken as it stands. `limit` is the bound in canonical text. */
export type Repair =
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'too-small'; readonly limit: string }
  | { readonly kind: 'too-large'; readonly limit: string }
  | { readonly kind: 'rounded' }
  | { readonly kind: 'too-long'; readonly limit: string };

/** What a value is resolved against: the run, and the parameters that stand before it on the family's page. */
export interface Resolving {
  readonly run: Run;
  /** The resolved number of an earlier parameter. */
  number(name: string): number;
}

/**
 * What many families have under many names: the highest and the lowest learning rate and the one that the warmup begins at; the
 * lengths of the warmup, of the decay, of the first of several cycles, and of the whole or, where the library counts so, of what
 * comes behind the warmup; and into how many cycles or waves it is divided.
 */
export type Role = 'peak' | 'floor' | 'start' | 'warmup' | 'decay' | 'cycle' | 'length' | 'cycles';

/** What every kind of parameter has. `V` is its value at rest, `R` what families see. */
export interface ParamBase<V = unknown, R = unknown> {
  readonly label: Text;
  readonly help: Text;
  /** Its letter in formulas, in LaTeX. */
  readonly symbol: string;
  readonly initial: V;
  /**
   * What a link means by leaving the parameter out, whatever `initial` becomes; once in the world it never changes. Only
   * for values that mean "nothing of it": where a link would be long, or where a parameter is added to a family that
   * links in the world already have; arguments of libraries mean the library's default, as in Python. Links write out
   * everything else.
   */
  readonly omitted?: V;
  /**
   * What a library takes when its argument is not given: null for one that must be. New curves begin with `initial`, which
   * is something to look at.
   */
  readonly byDefault?: V;
  /** What it is of every schedule, whatever it is called: so that another family can take it over. */
  readonly role?: Role;
  /** Heading it stands under in forms, together with its neighbours of the same section; most have none. */
  readonly section?: Text;
  /** Whether the parameter has any effect, given the values of the others; controls that have none are not shown. */
  applies?(values: Readonly<Record<string, Value>>): boolean;
  /** What is refused about its value alone, before the schedule is made; `written` is the value as Python prints it. */
  refuse?(resolved: R, written: string): Problem | null;
  /** Makes a legal value of any JSON value. Never throws; falls back to `initial`. */
  accept(raw: unknown): Reading<V>;
  /**
   * Makes a legal value of text from a link or a field. Takes all spellings of `quantity.ts`. Never throws;
   * `unreadable` text gives `initial`.
   */
  read(text: string): Reading<V>;
  /** Canonical text of ASCII letters, digits and `.:-` alone; `read(print(v))` is `v`. */
  print(value: V): string;
  /** The value as Python writes it, as far as that does not depend on the run: what `print` says, where Python has no such thing. */
  repr(value: V): string;
  /** What the value comes to in this run. */
  resolve(value: V, context: Resolving): R;
  /** The inverse: a value at rest that resolves to `resolved`, in the unit of `like`. Legal whatever is asked. */
  restore(resolved: R, like: V, context: Resolving): V;
  /** The text that Python's `str` makes of the value, for messages of libraries; arguments have it. */
  str?(value: V, context: Resolving): string;
}

/** Every kind of parameter; `kind` tells which. */
export type Param =
  | NumberParam
  | SpanParam
  | LevelParam
  | ChoiceParam<string>
  | FlagParam
  | SpansParam
  | SegmentsParam
  | ArgumentParam
  | TextParam
  | NumbersParam
  | StepsTableParam
  | FormulaParam
  | SeriesParam
  | CallsParam;

/** The parameters of a family by name, in the order in which they are shown. */
export type ParamSet = Readonly<Record<string, Param>>;

/** What a family sees of its parameters. */
export type Resolved<P extends ParamSet> = {
  readonly [K in keyof P]: P[K] extends ParamBase<infer _V, infer R> ? R : never;
};

/** The parameters of a curve at rest. */
export type Values = Readonly<Record<string, Value>>;
