/** A list of places on the run's axis, in ascending order: milestones. */
import type { Span } from '../run.ts';
import type { ParamBase, Reading, Repair } from './param.ts';
import { acceptSpan, printSpan, readSpan, spanLike, wholeSteps } from './span.ts';

export interface SpansParam extends ParamBase<readonly Span[], readonly number[]> {
  readonly kind: 'spans';
  readonly maxLength: number;
}

type SpansDefinition = Pick<SpansParam, 'label' | 'help' | 'symbol' | 'initial' | 'maxLength'> &
  Partial<Pick<SpansParam, 'applies' | 'section'>>;

/** An empty list is written as this word, for nothing at all would read as a cut-off link. */
const nothing = 'none';

/** Declares a list of places. Families see whole steps, ascending; equal ones stay, so that they can add up. */
export function spans(definition: SpansDefinition): SpansParam {
  const { initial, maxLength } = definition;
  const collect = (readings: readonly Reading<Span>[]): Reading<readonly Span[]> => {
    const kept = readings.filter(({ repair }) => repair?.kind !== 'unreadable');
    const tooLong: Repair | null =
      kept.length > maxLength ? { kind: 'too-long', limit: String(maxLength) } : null;
    const repair = tooLong ?? readings.find((reading) => reading.repair !== null)?.repair ?? null;
    return { value: kept.slice(0, maxLength).map(({ value }) => value), repair };
  };
  const zero: Span = { value: 0, unit: 'steps' };
  return {
    kind: 'spans',
    ...definition,
    accept(raw) {
      if (!Array.isArray(raw)) return { value: initial, repair: { kind: 'unreadable' } };
      const items: readonly unknown[] = raw;
      return collect(
        items
          .slice(0, maxLength + 1)
          .map((item) => (typeof item === 'string' ? readSpan(item, zero) : acceptSpan(item, zero))),
      );
    },
    read(text) {
      const words = text.trim();
      if (words === nothing) return { value: [], repair: null };
      const reading = collect(words.split(/[:,\s]+/, maxLength + 1).map((word) => readSpan(word, zero)));
      return reading.value.length > 0 ? reading : { value: initial, repair: { kind: 'unreadable' } };
    },
    print: (value) => (value.length > 0 ? value.map(printSpan).join(':') : nothing),
    repr: (value) => `[${value.map(printSpan).join(', ')}]`,
    resolve: (value, { run }) => value.map((item) => wholeSteps(item, run)).sort((a, b) => a - b),
    restore(steps, like, { run }) {
      // In the order in which they were resolved, so that each keeps its unit.
      const models = [...like].sort((a, b) => wholeSteps(a, run) - wholeSteps(b, run));
      const model = (index: number): Span => models[index] ?? { value: 0, unit: 'percent' };
      return steps.slice(0, maxLength).map((step, index) => spanLike(step, model(index), run));
    },
  };
}
