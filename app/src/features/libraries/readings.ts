/** What libraries make of a curve: the same words said by each, and how far what comes of it is from the curve. */
import {
  type Apart,
  apart,
  argumentsOf,
  at,
  canSay,
  families,
  familyOf,
  isDialect,
  listedUpTo,
  type Meaning,
  meaningOf,
  type Problem,
  phrase,
  type Run,
  type Spec,
  unsaid,
  type Word,
} from '@lr-playground/schedule';
import { scheduleOf } from '../../state/derived.ts';

/** What a library is told. */
export interface Saying {
  readonly spec: Spec;
  /** Whether it is the curve itself that speaks for this library. */
  readonly isSelf: boolean;
  /** `name=value` as in the library. */
  readonly args: readonly string[];
  /** Words that it has no argument for. */
  readonly unsaid: readonly Word[];
}

/** And what comes of it. Values are NaN where the library makes no such update, or where only a recurrence would tell them. */
export interface Reading extends Saying {
  readonly first: number;
  readonly warm: number;
  readonly last: number;
  readonly apart: Apart;
  readonly problem: Problem | null;
}

/** What every scheduler that claims the idea of a curve is told. */
export function sayingsOf(curve: Spec, meaning: Meaning, run: Run): readonly Saying[] {
  return families().flatMap(({ id }) => {
    if (!isDialect(id) || !canSay(id, meaning.idea)) return [];
    const isSelf = id === curve.family;
    const spec = isSelf ? curve : phrase(id, meaning.idea, meaning.words, run);
    const heard = spec === null ? null : meaningOf(spec, run);
    if (spec === null || heard === null) return [];
    const args = argumentsOf(spec, run).map(({ name, text }) => `${name}=${text}`);
    return [{ spec, isSelf, args, unsaid: unsaid(meaning, heard, run) }];
  });
}

/** What comes of it. Costs as much as the curve has updates, up to some hundred thousand. */
export function readingOf(saying: Saying, curve: Spec, meaning: Meaning, run: Run): Reading {
  const { tracks, problem } = scheduleOf(saying.spec, run);
  const known = Math.min(tracks.lr.steps, listedUpTo(tracks.lr) ?? Number.POSITIVE_INFINITY);
  const value = (update: number) => (update < known ? at(tracks.lr, update) : Number.NaN);
  return {
    ...saying,
    problem,
    first: value(0),
    warm: value(Math.min(run.steps - 1, meaning.words.warmup)),
    last: value(run.steps - 1),
    apart: apart(scheduleOf(curve, run).tracks.lr, tracks.lr),
  };
}

/** The library of a scheduler: its name begins with it. */
const libraryOf = ({ spec }: Reading) => spec.family.slice(0, spec.family.indexOf('.'));

/** Those that come closest first; what makes no update at all comes last. */
export function inOrder(readings: readonly Reading[]): readonly Reading[] {
  const distance = ({ apart: { most, first, updates } }: Reading) => {
    if (updates === 0) return Number.POSITIVE_INFINITY;
    return first === null ? 0 : Math.abs(most);
  };
  const order = (a: Reading, b: Reading) =>
    Number(b.isSelf) - Number(a.isSelf) || nameOf(a).localeCompare(nameOf(b));
  // Two of none is no number: both lie equally far.
  return [...readings].sort((a, b) =>
    distance(a) === distance(b) ? order(a, b) : distance(a) - distance(b),
  );
}

const nameOf = ({ spec }: Reading) => familyOf(spec.family).title.en;

/** Of every library the first. */
export function closest(readings: readonly Reading[]): readonly Reading[] {
  const seen = new Set<string>();
  return readings.filter((reading) => {
    const library = libraryOf(reading);
    if (seen.has(library)) return false;
    seen.add(library);
    return true;
  });
}
