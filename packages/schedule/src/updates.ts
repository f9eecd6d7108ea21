/** What the updates between two steps go through, however many they are. */
import { AlikeCycles } from './alike-cycles.ts';
import { Cursor, cycleAt } from './cursor.ts';
import { listedReach } from './listed.ts';
import { cyclePlace, isCycles, isListed } from './phases.ts';
import { Reach } from './reach.ts';
import { type CompiledTrack, type Laid, roundsOf, type Stretch, valueIn } from './track.ts';

/** Cycles that are looked at one by one at either end. */
const fewCycles = 12;

/** The updates of a track, for questions from left to right. An answer holds until the next question. */
export class Updates {
  readonly #here: Cursor;
  readonly #each: number;
  readonly #pieces: readonly { readonly laid: Laid; readonly cycles: AlikeCycles | null }[];
  readonly #cycles: readonly AlikeCycles[];
  readonly #reach = new Reach();

  constructor(track: CompiledTrack) {
    const rounds = roundsOf(track);
    this.#each = track.each;
    this.#here = new Cursor(rounds, 0);
    this.#pieces = rounds.laid.map((laid) => ({ laid, cycles: AlikeCycles.of(laid, rounds.steps) }));
    this.#cycles = this.#pieces.flatMap(({ cycles }) => cycles ?? []);
  }

  /** What those of `[from, to)` go through, when it is known without counting that more than so many borders lie between them. */
  crowd(from: number, to: number, borders: number): Reach | null {
    const [first, end] = this.#roundsIn(from, to);
    for (const cycles of this.#cycles) {
      if (!cycles.hold(first, end)) continue;
      const reach = this.#reach.clear();
      return cycles.see(reach, first, end, borders) ? reach : null;
    }
    return null;
  }

  /** What those of `[from, to)` go through. */
  reach(from: number, to: number): Reach {
    const reach = this.#reach.clear();
    const [first, last] = this.#roundsIn(from, to);
    let t = first;
    for (const { laid, cycles } of this.#pieces) {
      if (t >= last) break;
      if (laid.end <= t) continue;
      const end = Math.min(last, Math.ceil(laid.end));
      if (isListed(laid.piece)) for (const value of listedReach(laid, laid.piece, t, end)) reach.see(value);
      else if (cycles === null) this.#seeSome(reach, laid, t, end);
      else {
        const alike = Math.min(end, Math.max(t, Math.ceil(cycles.start)));
        this.#seeAll(reach, t, alike);
        if (alike < end) cycles.see(reach, alike, end);
      }
      t = end;
    }
    if (t < last) reach.see(valueIn(this.#here.seek(t), t));
    return reach;
  }

  /** The rounds of those of `[from, to)`. */
  #roundsIn(from: number, to: number): readonly [first: number, end: number] {
    const each = this.#each;
    return each === 1 ? [from, to] : [Math.floor(from / each), Math.floor((to - 1) / each) + 1];
  }

  /** Phase by phase; of cycles that are not all numbers, only the first and the last. */
  #seeSome(reach: Reach, laid: Laid, from: number, to: number): void {
    const { piece, start } = laid;
    if (isCycles(piece)) {
      const behind = cycleAt(laid, piece, from) + fewCycles;
      const ahead = cycleAt(laid, piece, to - 1) - fewCycles;
      if (behind < ahead) {
        this.#seeAll(reach, from, Math.ceil(cyclePlace(piece, start, behind)));
        this.#seeAll(reach, Math.ceil(cyclePlace(piece, start, ahead)), to);
        return;
      }
    }
    this.#seeAll(reach, from, to);
  }

  /** Phase by phase. */
  #seeAll(reach: Reach, from: number, to: number): void {
    if (from >= to) return;
    const here = this.#here.seek(from);
    do seeStretch(reach, here, from, to);
    while (here.end < to && here.next());
  }
}

/** The updates of `[from, to)` that fall into a stretch: it is monotone, so the first and the last. */
function seeStretch(reach: Reach, stretch: Stretch, from: number, to: number): void {
  const first = Math.max(from, Math.ceil(stretch.start));
  const last = Math.min(to, Math.ceil(stretch.end)) - 1;
  if (first > last) return;
  reach.see(valueIn(stretch, first));
  if (last > first) reach.see(valueIn(stretch, last));
}
