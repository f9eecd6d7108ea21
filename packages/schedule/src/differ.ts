/** How far one track is from another: the largest difference of any update, and the first update at which they part. */
import { at, fill, nextKnot } from './compile.ts';
import { listedUpTo } from './listed.ts';
import type { CompiledTrack } from './track.ts';

export interface Apart {
  /** The value of the other less that of the one, where they differ most. */
  readonly most: number;
  /** The first update at which they differ so much. */
  readonly update: number;
  /** The first update at which they differ by more than rounding; null where none does. */
  readonly first: number | null;
  /** Updates that were compared: those that both tracks make and that are worked out. */
  readonly updates: number;
  /** Whether all of them were looked at; else those next to every border of either, and some thousands between. */
  readonly isWhole: boolean;
}

/** Updates that are all compared. */
export const mostCompared = 2 ** 17;

/** Borders of either track, and places between them, that are looked at in longer runs. */
const [mostBorders, places] = [4096, 4096];

/** Differences below this share of the highest value are rounding: a recurrence and its closed form are so far apart. */
const rounding = 1e-9;

/** Compares two tracks update by update; in runs of more than `mostCompared` updates at those where they can turn, and between. */
export function apart(one: CompiledTrack, other: CompiledTrack): Apart {
  const updates = Math.min(...[one, other].map(known));
  const isWhole = updates <= mostCompared;
  const looked = isWhole ? null : lookedAt([one, other], updates);
  const count = looked?.length ?? updates;
  const values = (track: CompiledTrack) =>
    looked === null ? fill(track, new Float64Array(count)) : looked.map((update) => at(track, update));
  const [a, b] = [values(one), values(other)];
  let highest = 0;
  let [most, mostAt] = [0, 0];
  for (let i = 0; i < count; i += 1) {
    const [mine, theirs] = [a[i] ?? 0, b[i] ?? 0];
    highest = Math.max(highest, Math.abs(mine), Math.abs(theirs));
    if (Math.abs(theirs - mine) > Math.abs(most)) [most, mostAt] = [theirs - mine, i];
  }
  const update = (index: number) => looked?.[index] ?? index;
  let first: number | null = null;
  for (let i = 0; i < count && first === null; i += 1)
    if (Math.abs((b[i] ?? 0) - (a[i] ?? 0)) > rounding * highest) first = update(i);
  return { most, update: update(mostAt), first, updates, isWhole };
}

/** Updates that a track makes, and whose values are worked out: behind them a recurrence is only held. */
const known = (track: CompiledTrack) => Math.min(track.steps, listedUpTo(track) ?? Number.POSITIVE_INFINITY);

/** Updates next to the borders of the tracks, and evenly spread ones, in order. */
function lookedAt(tracks: readonly CompiledTrack[], updates: number): readonly number[] {
  const found = new Set<number>();
  const see = (update: number) => {
    if (update >= 0 && update < updates) found.add(update);
  };
  for (const track of tracks) {
    let border = 0;
    for (let seen = 0; border < updates && seen < mostBorders; seen += 1) {
      const update = Math.ceil(border);
      for (const near of [update - 1, update, update + 1]) see(near);
      border = nextKnot(track, border);
    }
  }
  for (let place = 0; place <= places; place += 1) see(Math.round((place * (updates - 1)) / places));
  return [...found].sort((a, b) => a - b);
}
