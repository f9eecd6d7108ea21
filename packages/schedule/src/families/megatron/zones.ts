/**
 * Megatron counts in samples. A zone is what holds up to a number of samples, a leg is a stretch of updates that all see as
 * many; where the two meet there is a phase.
 */
import type { Problem } from '../../problem.ts';
import type { Form, Phase, PhaseName } from '../../schedule.ts';
import { along } from '../along.ts';

/** A formula, and up to which number of samples it holds. */
export interface Zone {
  readonly name: PhaseName;
  /** The last number of samples that belongs to it. */
  readonly last: number;
  readonly value: (n: number) => number;
  /** With `\p{n}` for the samples. */
  readonly form: Form;
  /** What the library raises at the first update in here. */
  readonly refusal?: Problem;
  /** The least number of samples for which the library has a value; below, its assertion fails. */
  readonly least?: number;
}

/** Updates that see equally many samples each, from `start` up to but not including `end`. */
export interface Leg {
  readonly start: number;
  readonly end: number;
  /** Samples seen before update `start`. */
  readonly seen: number;
  readonly batch: number;
}

/** A zone that is flat. */
export function flatZone(name: PhaseName, last: number, value: number): Zone {
  return { name, last, value: () => value, form: { latex: String.raw`\p{a}`, terms: { a: value } } };
}

/** Samples seen before update `s`. */
const samplesAt = ({ start, seen, batch }: Leg, s: number) => seen + batch * (s - start);

/** The first update of a leg that has seen more than so many samples; its end when there is none. */
export function firstBeyond(leg: Leg, samples: number): number {
  const { start, end, seen, batch } = leg;
  if (seen > samples) return start;
  if (!(batch > 0) || samples === Number.POSITIVE_INFINITY) return end;
  let s = start + Math.floor((samples - seen) / batch) + 1;
  if (s >= Math.min(end, Number.MAX_SAFE_INTEGER)) return end;
  // The quotient is rounded, the product of whole numbers is not.
  while (s > start && samplesAt(leg, s - 1) > samples) s -= 1;
  while (samplesAt(leg, s) <= samples) s += 1;
  return Math.min(s, end);
}

/** The stretches of a leg in its zones. */
function* meetings(zones: readonly Zone[], leg: Leg) {
  let from = leg.start;
  for (const zone of zones) {
    if (from >= leg.end) return;
    const to = Math.max(from, firstBeyond(leg, zone.last));
    if (to > from) yield { zone, from, to };
    from = to;
  }
}

/** The phases of all legs, end to end. */
export function phasesOf(zones: readonly Zone[], legs: readonly Leg[]): readonly Phase[] {
  return legs.flatMap((leg) =>
    [...meetings(zones, leg)].map(({ zone, from, to }) => {
      const { name, last, least = Number.NEGATIVE_INFINITY, value, form } = zone;
      // Between its last update and the next the zone goes no further than it reaches.
      const at = (s: number) => value(Math.max(least, Math.min(last, samplesAt(leg, s))));
      return along(name, from, to, at, inUpdates(form, leg));
    }),
  );
}

/** The formula by updates. */
function inUpdates({ latex, terms }: Form, { start, seen, batch }: Leg): Form {
  const own = String.raw`\p{n}`;
  if (!latex.includes(own)) return { latex, terms };
  const passed = start === 0 ? String.raw`\p{s}` : String.raw`(\p{s} - \p{u})`;
  const counted = batch === 1 ? passed : String.raw`\p{B}\,${passed}`;
  const samples = seen === 0 ? counted : String.raw`(\p{m} + ${counted})`;
  return { latex: latex.replaceAll(own, samples), terms: { ...terms, B: batch, u: start, m: seen } };
}

/** What the library raises in these zones; an update 0 is made by the constructor. */
export function refusalsOf(zones: readonly Zone[], legs: readonly Leg[]): readonly Problem[] {
  const at = (update: number) => (update === 0 ? null : update);
  return legs.flatMap((leg) =>
    [...meetings(zones, leg)].flatMap(({ zone, from, to }): readonly Problem[] => {
      const { refusal, least = Number.NEGATIVE_INFINITY } = zone;
      const below = samplesAt(leg, from) < least ? from : firstBelow(leg, from, least);
      return [
        ...(below < to ? [{ error: 'AssertionError', text: '', at: at(below) }] : []),
        ...(refusal === undefined ? [] : [{ ...refusal, at: at(from) }]),
      ];
    }),
  );
}

/** The first update from `from` on that has seen fewer than so many samples, which only a batch below 0 brings about. */
function firstBelow(leg: Leg, from: number, samples: number): number {
  const { start, seen, batch } = leg;
  if (!(batch < 0)) return Number.POSITIVE_INFINITY;
  let s = Math.max(from, start + Math.floor((samples - seen) / batch));
  while (samplesAt(leg, s) >= samples && s < Number.MAX_SAFE_INTEGER) s += 1;
  return s;
}
