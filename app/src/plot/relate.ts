/** One curve seen from another: difference and ratio, from the schedules themselves and not from their pictures. */
import {
  at,
  before,
  type CompiledTrack,
  type Envelope,
  type Sampled,
  type Stretch,
  stretchAt,
  valueIn,
} from '@lr-playground/schedule';

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

/** Updates of a column that are all looked at; of more only some. */
const fewUpdates = 128;

/** Parts of a longer column, at one place of each of which both curves are looked at. */
const parts = 8;

/** Where either curve fills columns, so does their relation: all that it is at the updates there. */
function relateEnvelopes(relation: Relation, one: Drawn, pinned: Drawn): Envelope {
  const lo: number[] = [];
  const hi: number[] = [];
  const x: number[] = [];
  const end: number[] = [];
  const same = one.track === pinned.track;
  const a = walker(one.track);
  const b = walker(pinned.track);
  let least = Infinity;
  let most = -Infinity;
  const see = (own: number, other: number) => {
    const value = related(relation, own, other);
    if (!Number.isFinite(value)) return;
    if (value < least) least = value;
    if (value > most) most = value;
  };
  for (const [from, to] of columnsOf(one.sampled.envelope, pinned.sampled.envelope)) {
    least = Infinity;
    most = -Infinity;
    if (same) least = most = relation === 'difference' ? 0 : 1;
    else if (to - from <= fewUpdates) for (let i = from; i < to; i += 1) see(a.at(i), b.at(i));
    else seeSome(a, b, from, to, see);
    if (least > most) continue;
    x.push(from);
    end.push(to);
    lo.push(least);
    hi.push(most);
  }
  return {
    n: x.length,
    x: Float64Array.from(x),
    end: Float64Array.from(end),
    lo: Float64Array.from(lo),
    hi: Float64Array.from(hi),
  };
}

/** The columns that either envelope fills, from left to right. Both are of one window, and so are their columns. */
function columnsOf(one: Envelope, other: Envelope): readonly (readonly [from: number, to: number])[] {
  const ends = new Map<number, number>();
  for (const { n, x, end } of [one, other]) for (let i = 0; i < n; i += 1) ends.set(x[i] ?? 0, end[i] ?? 0);
  return [...ends].sort(([p], [q]) => p - q);
}

type Walker = ReturnType<typeof walker>;

/** Asks a track at places near each other: a phase is looked up once, not at every update. */
function walker(track: CompiledTrack) {
  let here = stretchAt(track, 0);
  const stretch = (t: number) => {
    if (t < here.start || t >= here.end) here = stretchAt(track, t);
    return here;
  };
  return { stretch, at: (t: number) => valueIn(stretch(t), t) };
}

/** The share of a part at which it is looked at moves on by the golden ratio, so that no rhythm of cycles hides between. */
const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Sees some updates of `[from, to)`: one in each part, and the first and last of the phases in force there, for the extremes
 * of a relation lie at the borders of either curve. Looking up a phase is what costs: values of the one at hand are free.
 */
function seeSome(a: Walker, b: Walker, from: number, to: number, see: (a: number, b: number) => void): void {
  const inside = (update: number) => update >= from && update < to;
  see(a.at(from), b.at(from));
  for (let part = 0; part < parts; part += 1) {
    const share = (part + ((part * golden) % 1)) / parts;
    const place = from + Math.floor(share * (to - from));
    const own = a.stretch(place);
    const other = b.stretch(place);
    see(valueIn(own, place), valueIn(other, place));
    for (const end of endsOf(own)) if (inside(end)) see(valueIn(own, end), b.at(end));
    for (const end of endsOf(other)) if (inside(end)) see(a.at(end), valueIn(other, end));
  }
  see(a.at(to - 1), b.at(to - 1));
}

/** The first and the last update of a phase. */
function endsOf({ start, end }: Stretch): readonly number[] {
  const first = Math.ceil(start);
  const last = Math.ceil(end) - 1;
  // A phase between two steps has no update.
  return last < first ? [] : [first, last];
}
