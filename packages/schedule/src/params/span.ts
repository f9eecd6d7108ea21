/** A length in steps, percent of the run, epochs or tokens. */
import { printNumber, readQuantity } from '../quantity.ts';
import { type Run, type Span, type SpanUnit, spanToSteps, stepsToSpan } from '../run.ts';
import { clampTo } from './clamp.ts';
import type { ParamBase, Reading } from './param.ts';

/** Longest span of each unit. Far beyond any run, near enough that sums of spans stay exact. */
const longest: Readonly<Record<SpanUnit, number>> = { steps: 1e10, percent: 1000, epochs: 1e7, tokens: 1e17 };

/** Unit suffixes of the link; `quantity.ts` reads them back. */
export const spanSuffix: Readonly<Record<SpanUnit, string>> = {
  steps: '',
  percent: 'pct',
  epochs: 'ep',
  tokens: 'tok',
};

export interface SpanParam extends ParamBase<Span, number> {
  readonly kind: 'span';
  /** Fewest steps it may come to; 0 where the phase may be absent. */
  readonly min: number;
}

type SpanDefinition = Pick<SpanParam, 'label' | 'help' | 'symbol' | 'initial' | 'min'> &
  Partial<Pick<SpanParam, 'applies' | 'section' | 'omitted' | 'role'>>;

/** A legal span made of any JSON value; a bare number counts as steps. */
export function acceptSpan(raw: unknown, initial: Span): Reading<Span> {
  const given = typeof raw === 'number' ? { value: raw, unit: 'steps' } : raw;
  if (typeof given !== 'object' || given === null || !('value' in given) || !('unit' in given)) {
    return { value: initial, repair: { kind: 'unreadable' } };
  }
  const unit = (Object.keys(longest) as SpanUnit[]).find((known) => known === given.unit);
  if (unit === undefined) return { value: initial, repair: { kind: 'unreadable' } };
  const { value, repair } = clampTo({ min: 0, max: longest[unit] }, given.value, Number.NaN);
  return Number.isNaN(value) ? { value: initial, repair } : { value: { value, unit }, repair };
}

/** Reads a span; a number without a unit is steps. */
export function readSpan(text: string, initial: Span): Reading<Span> {
  const quantity = readQuantity(text);
  if (quantity === null) return { value: initial, repair: { kind: 'unreadable' } };
  return acceptSpan(
    { value: quantity.value, unit: quantity.unit === 'none' ? 'steps' : quantity.unit },
    initial,
  );
}

/** Canonical text of a span: `2000`, `5pct`, `3ep`, `2e9tok`. */
export function printSpan(span: Span): string {
  return printNumber(span.value) + spanSuffix[span.unit];
}

/** Whole steps a span comes to, at least `min`. */
export function wholeSteps(span: Span, run: Run, min = 0): number {
  return Math.max(min, Math.round(spanToSteps(span, run)));
}

/** So many steps in the unit of `like`. Percentages and epochs keep four decimals, unless steps are finer than that. */
export function spanLike(steps: number, like: Span, run: Run): Span {
  const exact = stepsToSpan(Math.max(0, Math.round(steps)), like.unit, run);
  const rounded = { value: Number(exact.value.toFixed(4)), unit: like.unit };
  const same = Math.round(spanToSteps(rounded, run)) === Math.round(steps);
  return acceptSpan(same ? rounded : exact, like).value;
}

/** Declares a length. Families see whole steps, rounded to the nearest. */
export function span(definition: SpanDefinition): SpanParam {
  const { initial, min } = definition;
  return {
    kind: 'span',
    ...definition,
    accept: (raw) => acceptSpan(raw, initial),
    read: (text) => readSpan(text, initial),
    print: printSpan,
    repr: printSpan,
    resolve: (value, { run }) => wholeSteps(value, run, min),
    restore: (steps, like, { run }) =>
      Number.isNaN(steps) ? like : spanLike(Math.max(min, steps), like, run),
  };
}
