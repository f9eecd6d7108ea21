/** One curve seen from another: difference and ratio, from the schedules themselves and not from their pictures. */
import { at, before, type CompiledTrack, type Envelope, type Sampled } from '@lr-playground/schedule';

export type Relation = 'difference' | 'ratio';

/** A track and what it looks like in the window. */
export interface Drawn {
  readonly track: CompiledTrack;
  readonly sampled: Sampled;
}

/** How a value relates to the pinned one; not a number where both are 0. */
export function related(relation: Relation, value: number, pinned: number): number {
  return relation === 'difference' ? value - pinned : value / pinned;
}

/**
 * The relation of two tracks sampled in the same window, at the samples and borders of both. Where a ratio has no finite value
 * the line is broken.
 */
export function relate(relation: Relation, one: Drawn, pinned: Drawn): Sampled {
  const places = mergedPlaces(one.sampled, pinned.sampled);
  const x = new Float64Array(2 * places.length);
  const y = new Float64Array(2 * places.length);
  let n = 0;
  const push = (place: number, value: number) => {
    x[n] = place;
    y[n] = Number.isFinite(value) ? value : Number.NaN;
    n += 1;
  };
  for (const { place, jump } of places) {
    const value = related(relation, at(one.track, place), at(pinned.track, place));
    if (jump) {
      const left = related(relation, before(one.track, place), before(pinned.track, place));
      if (left !== value) push(place, left);
    }
    push(place, value);
  }
  return {
    line: { n, x, y },
    envelope: relateEnvelopes(relation, one, pinned),
    dots: one.sampled.dots,
  };
}

interface Place {
  readonly place: number;
  /** Whether one of the curves has two values here. */
  readonly jump: boolean;
}

function mergedPlaces(one: Sampled, other: Sampled): readonly Place[] {
  const places: { place: number; jump: boolean }[] = [];
  const a = one.line;
  const b = other.line;
  let i = 0;
  let j = 0;
  while (i < a.n || j < b.n) {
    const place = Math.min(
      i < a.n ? (a.x[i] ?? Infinity) : Infinity,
      j < b.n ? (b.x[j] ?? Infinity) : Infinity,
    );
    let seenA = 0;
    let seenB = 0;
    for (; i < a.n && a.x[i] === place; i += 1) seenA += 1;
    for (; j < b.n && b.x[j] === place; j += 1) seenB += 1;
    places.push({ place, jump: seenA > 1 || seenB > 1 });
  }
  return places;
}

/** Where either curve fills columns, so does their relation: everything it can be there. */
function relateEnvelopes(relation: Relation, one: Drawn, pinned: Drawn): Envelope {
  const a = columnsOf(one);
  const b = columnsOf(pinned);
  const starts = [...new Set([...a.starts, ...b.starts])].sort((p, q) => p - q);
  const width = Math.max(one.sampled.envelope.width, pinned.sampled.envelope.width);
  const lo: number[] = [];
  const hi: number[] = [];
  const x: number[] = [];
  for (const start of starts) {
    const [aLo, aHi] = a.range(start, width);
    const [bLo, bHi] = b.range(start, width);
    const corners =
      relation === 'difference'
        ? [aLo - bHi, aHi - bLo]
        : [aLo / bHi, aHi / bLo].filter((value) => Number.isFinite(value));
    if (corners.length === 0) continue;
    x.push(start);
    lo.push(Math.min(...corners));
    hi.push(Math.max(...corners));
  }
  return {
    n: x.length,
    width,
    x: Float64Array.from(x),
    lo: Float64Array.from(lo),
    hi: Float64Array.from(hi),
  };
}

function columnsOf({ track, sampled: { envelope } }: Drawn) {
  const index = new Map<number, number>();
  for (let i = 0; i < envelope.n; i += 1) index.set(envelope.x[i] ?? 0, i);
  return {
    starts: index.keys(),
    range(start: number, width: number): readonly [number, number] {
      const i = index.get(start);
      if (i !== undefined) return [envelope.lo[i] ?? 0, envelope.hi[i] ?? 0];
      const ends = [at(track, start), before(track, Math.min(track.steps, start + width))];
      return [Math.min(...ends), Math.max(...ends)];
    },
  };
}
