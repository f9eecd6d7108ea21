/** Lengths for people: in words, in other units, and typed by hand. Used by every field that holds a span. */
import {
  type Reading,
  type Run,
  readQuantity,
  type Span,
  type SpanUnit,
  spanToSteps,
  spanUnits,
  stepsToSpan,
  type Text,
} from '@lr-playground/schedule';
import { formatCount, formatWhole } from '../../i18n/format.ts';
import { spanExamples, spanUnitNames, spanWords } from '../../i18n/span-units.ts';
import { type Fill, say } from '../../i18n/text.ts';
import { fieldNumber } from '../../ui/numbers.ts';
import { type Expected, type Typed, typed } from '../../ui/typed.ts';
import { words } from './words.ts';

type Say = (text: Text, fill?: Fill) => string;

/** A number with its unit: `500 steps`, `5%`, `0.16 epochs`. */
export function saySpan({ value, unit }: Span, say: Say): string {
  return say(spanWords[unit], { n: lengthNumbers[unit](value) });
}

const lengthNumbers: Readonly<Record<SpanUnit, (value: number) => string>> = {
  steps: (value) => formatWhole(Math.round(value)),
  percent: fieldNumber,
  epochs: (value) => formatCount(Number(value.toPrecision(4))),
  tokens: shortCount,
};

/** Tokens to four digits: `16.38M`. */
function shortCount(value: number): string {
  return value >= 1e6 && value < 1e9
    ? `${Number((value / 1e6).toPrecision(4))}M`
    : formatCount(Number(value.toPrecision(4)));
}

/** What so many steps are in every unit but one: `= 500 steps · 0.16 epochs · 16.38M tokens`. */
export function otherReadings(steps: number, shown: SpanUnit, run: Run, say: Say): string {
  const others = spanUnits.filter((unit) => unit !== shown);
  return `= ${others.map((unit) => saySpan(roundedSpan(steps, unit, run), say)).join(' · ')}`;
}

/** What so many steps are in the one unit that says most beside the shown one: steps, or percent of the run. */
export function mainReading(steps: number, shown: SpanUnit, run: Run, say: Say): string {
  return `= ${saySpan(roundedSpan(steps, shown === 'steps' ? 'percent' : 'steps', run), say)}`;
}

function roundedSpan(steps: number, unit: SpanUnit, run: Run): Span {
  const { value } = stepsToSpan(steps, unit, run);
  return { value: unit === 'steps' ? Math.round(value) : Number(value.toPrecision(4)), unit };
}

/** The same length in another unit, exact enough to come back to the same step. */
export function convertSpan(span: Span, unit: SpanUnit, run: Run): Span {
  if (span.unit === unit) return span;
  const steps = spanToSteps(span, run);
  const exact = stepsToSpan(unit === 'steps' || unit === 'tokens' ? Math.round(steps) : steps, unit, run);
  const short = Number(exact.value.toPrecision(6));
  const same = Math.round(spanToSteps({ value: short, unit }, run)) === Math.round(steps);
  return { value: same ? short : exact.value, unit };
}

/**
 * Reads a length from a field that shows `unit` beside it: a bare number is in that unit. Percentages that no run has
 * room for are taken as steps, with a word about it: somebody typed `2000` and meant updates. Other bare numbers that the run
 * has no room for are taken as they are, and said with their unit.
 */
export function readSpanField(
  text: string,
  unit: SpanUnit,
  run: Run,
  accept: (raw: unknown) => Reading<Span>,
): Typed<Span> {
  const quantity = readQuantity(text);
  const bare = quantity?.unit === 'none';
  const asSteps = bare && unit === 'percent' && quantity.value > 100;
  const meant = quantity === null ? null : bare ? (asSteps ? 'steps' : unit) : quantity.unit;
  const reading = accept(quantity === null ? null : { value: quantity.value, unit: meant });
  const outcome = typed(text, reading, expectedSpan(meant ?? unit, accept));
  if (!outcome.taken || !bare || outcome.remark !== null) return outcome;
  const fill = { text: text.trim() };
  if (asSteps) return { ...outcome, remark: { text: words.asSteps, fill } };
  if (!(spanToSteps(outcome.value, run) > run.steps)) return outcome;
  const whole = inBoth(stepsToSpan(run.steps, unit, run));
  return {
    ...outcome,
    remark: { text: words.tooLong, fill: { ...fill, taken: inBoth(outcome.value), run: whole } },
  };
}

/** A length in words of either language. */
function inBoth(span: Span): Text {
  return {
    en: saySpan(span, (text, fill) => say(text, 'en', fill)),
    zh: saySpan(span, (text, fill) => say(text, 'zh', fill)),
  };
}

/** The legal range and an example of a length, in the unit it was given in. */
function expectedSpan(unit: SpanUnit, accept: (raw: unknown) => Reading<Span>): Expected {
  const longest = accept({ value: Number.MAX_VALUE, unit }).value.value;
  const { en, zh } = spanUnitNames[unit];
  const range = (name: string) =>
    `0 … ${fieldNumber(longest)}${unit === 'percent' ? '%' : unit === 'steps' ? '' : ` ${name}`}`;
  return { range: { en: range(en), zh: range(zh) }, example: spanExamples };
}
