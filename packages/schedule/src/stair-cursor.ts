/** Going along a track whose values stay for several updates: the same phases, as stairs. */
import { Cursor } from './cursor.ts';
import { type CompiledTrack, roundsOf, type Stretch, valueIn } from './track.ts';

/** A place on a track that can move, whatever the track. */
export type Walk = Stretch & Pick<Cursor, 'next'> & { seek(t: number): Walk };

/** A place on a track. */
export function cursorOn(track: CompiledTrack, t: number): Walk {
  return track.each === 1 ? new Cursor(track, t) : new StairCursor(track, t);
}

/** As `Cursor`, where values change once in `each` updates: borders lie where the next round begins. */
class StairCursor implements Walk {
  phase;
  start = 0;
  end = 0;
  cycle: number | null = null;
  readonly #each: number;
  readonly #rounds: Cursor;

  constructor(track: CompiledTrack, t: number) {
    this.#each = track.each;
    this.#rounds = new Cursor(roundsOf(track), Math.floor(t / track.each));
    this.phase = this.#rounds.phase;
    this.#stand();
  }

  seek(t: number): this {
    if (t >= this.start && t < this.end) return this;
    this.#rounds.seek(Math.floor(t / this.#each));
    this.#stand();
    return this;
  }

  next(): boolean {
    // Not to the next phase of the rounds: one that begins and ends between two of them has no update.
    const round = this.end / this.#each;
    if (!(this.#rounds.seek(round).end > round)) return false;
    this.#stand();
    return true;
  }

  #stand(): void {
    const { phase, start, end, cycle } = this.#rounds;
    const stretch: Stretch = { phase, start, end, cycle };
    const first = Math.ceil(start);
    const last = Math.ceil(end) - 1;
    this.start = first * this.#each;
    this.end = (last + 1) * this.#each;
    this.cycle = cycle;
    this.phase = {
      ...phase,
      steps: this.end - this.start,
      value: (t: number) => valueIn(stretch, Math.min(last, first + Math.floor(t / this.#each))),
    };
  }
}
