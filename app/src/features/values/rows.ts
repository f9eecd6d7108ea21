/** The rows of the table: steps as people give them, and which update of the run each one is. */
import {
  acceptSpan,
  type Run,
  readSpan,
  type Span,
  spanToSteps,
  stretches,
  type Text,
} from '@lr-playground/schedule';
import { spanExamples, spanWords } from '../../i18n/span-units.ts';
import type { Fill } from '../../i18n/text.ts';
import { runOfPlan, scheduleOf } from '../../state/derived.ts';
import { type State, show, store } from '../../state/store.ts';
import { fieldNumber } from '../../ui/numbers.ts';
import { type Typed, typed } from '../../ui/typed.ts';

/** Most rows that can be chosen. */
export const mostRows = 48;

/** Updates on either side of a border that are listed with it. */
const around = 2;

/** The rows of a first visit. */
export const usualRows: readonly Span[] = store.getInitialState().ui.rows;

/** A chosen row, and which update it is; null when it lies after the run. */
export interface Row {
  /** Its place in the list of chosen rows, or `last`. */
  readonly place: number | 'last';
  readonly span: Span | null;
  readonly step: number | null;
}

/** The update that a place on the axis is. The end of the run itself (100 %, 3 of 3 epochs) counts as the last update. */
export function updateAt(span: Span, run: Run): number | null {
  const step = Math.round(spanToSteps(span, run));
  if (step === run.steps && span.unit !== 'steps') return run.steps - 1;
  return step < run.steps ? step : null;
}

/** The chosen rows in the order of the run, and the last update below them. */
export function rowsOf(spans: readonly Span[], run: Run): readonly Row[] {
  const chosen = spans.map((span, place): Row => ({ place, span, step: updateAt(span, run) }));
  const order = ({ step, span }: Row) => step ?? (span === null ? 0 : spanToSteps(span, run));
  return [...chosen.sort((a, b) => order(a) - order(b)), { place: 'last', span: null, step: run.steps - 1 }];
}

/** The updates in a table to take away: each once, ascending, none after the run. */
export function updatesListed(spans: readonly Span[], run: Run): readonly number[] {
  const steps = rowsOf(spans, run).flatMap(({ step }) => (step === null ? [] : [step]));
  return [...new Set(steps)].sort((a, b) => a - b);
}

/** A span as its field shows it: `500`, `5%`, `3 epochs`. It reads back as the same span. */
export function printRow({ value, unit }: Span, say: (text: Text, fill: Fill) => string): string {
  const n = fieldNumber(value);
  return unit === 'steps' ? n : say(spanWords[unit], { n });
}

/** Reads the field of a row; a bare number is steps. */
export function readRow(text: string): Typed<Span> {
  const expected = { range: '0 … 100%', example: spanExamples };
  const outcome = typed(text, readSpan(text, { value: 0, unit: 'steps' }), expected);
  if (!outcome.taken || outcome.value.unit !== 'steps') return outcome;
  return {
    ...outcome,
    value: acceptSpan({ ...outcome.value, value: Math.round(outcome.value.value) }, outcome.value).value,
  };
}

/**
 * The update at which each phase of the visible curves begins, and those around it: where schedules are off by one. As many
 * borders as there is room for, from the beginning of the run.
 */
export function borderRows({ doc }: Pick<State, 'doc'>): readonly Span[] {
  const run = runOfPlan(doc.run);
  const borders = new Set<number>();
  for (const { spec, visible } of doc.curves) {
    if (!visible) continue;
    const { lr } = scheduleOf(spec, run).tracks;
    for (const { start } of stretches(lr, 0, lr.steps, mostRows))
      if (start > 0) borders.add(Math.ceil(start));
  }
  const steps = new Set<number>();
  for (const border of [...borders].sort((a, b) => a - b)) {
    const near = Array.from({ length: 2 * around + 1 }, (_, index) => border - around + index);
    const fresh = near.filter((step) => step >= 0 && step < run.steps && !steps.has(step));
    if (steps.size + fresh.length > mostRows) break;
    for (const step of fresh) steps.add(step);
  }
  return [...steps].sort((a, b) => a - b).map((value) => ({ value, unit: 'steps' }));
}

/** Changes the chosen rows. */
export function setRows(change: (rows: readonly Span[]) => readonly Span[]): void {
  const { rows } = store.getState().ui;
  const next = change(rows);
  show({ rows: next.length > mostRows ? next.slice(0, mostRows) : next });
}
