/** Going along a track: where a phase lies is worked out once for all that is asked there. */
import { listedStretch } from './listed.ts';
import { cyclePlace, isCycles, isListed } from './phases.ts';
import type { Cycles, Phase } from './schedule.ts';
import { type CompiledTrack, furthest, type Laid, nearestBorder, rounding, type Stretch } from './track.ts';

/** A family that yields nothing at all (it should not) is drawn as 0 rather than thrown at the user. */
const nothing: Phase = { name: 'stable', steps: Infinity, value: () => 0, form: { latex: '0', terms: {} } };

/** A place on a track that can move: the stretch in force there, until it is moved. */
export class Cursor implements Stretch {
  phase = nothing;
  start = 0;
  end = Number.POSITIVE_INFINITY;
  cycle: number | null = null;
  readonly #laid: readonly Laid[];
  /** The piece around it, if that repeats. */
  #folded: { readonly laid: Laid; readonly cycles: Cycles } | null = null;
  /** The phases of the cycle around it, which of them it is at, and where they end. */
  #phases: readonly Phase[] = [];
  #index = 0;
  #cycleEnd = 0;
  /** Which cycle of its piece that is. */
  #k = 0;

  constructor(track: CompiledTrack, t: number) {
    this.#laid = track.laid;
    this.#find(t);
  }

  /** To the phase in force at `t ≥ 0`; past the end of the last piece, to the one that was in force at the end. */
  seek(t: number): this {
    if (t < this.start || t >= this.end) this.#find(t);
    return this;
  }

  /** To the phase that begins where this one ends. Stays, and says no, when there is none. */
  next(): boolean {
    const { end } = this;
    if (this.#folded !== null && this.cycle !== null) {
      if (this.#onward()) return true;
      const { laid, cycles } = this.#folded;
      const k = this.#k + 1;
      if (end < laid.end && k < cycles.times) {
        this.#enter(laid, cycles, k, end);
        if (this.end > end) return true;
      }
    }
    this.#find(end);
    return this.end > end;
  }

  #find(t: number): void {
    const laid = this.#laid[indexAt(this.#laid, t)];
    if (laid === undefined) return;
    const { piece } = laid;
    if (isCycles(piece)) {
      const k = cycleAt(laid, piece, t);
      this.#enter(laid, piece, k, cyclePlace(piece, laid.start, k));
      while (this.end <= t && this.#onward());
      return;
    }
    this.#folded = null;
    const { phase, start, end } = isListed(piece) ? listedStretch(laid, piece, t) : { ...laid, phase: piece };
    this.#stand(phase, start, end, null);
  }

  /** To the first phase of cycle `k`, which begins at `start`. */
  #enter(laid: Laid, cycles: Cycles, k: number, start: number): void {
    this.#folded = { laid, cycles };
    this.#phases = cycles.cycle(k);
    this.#index = -1;
    this.#cycleEnd = Math.min(laid.end, cyclePlace(cycles, laid.start, k + 1));
    this.#k = k;
    this.#stand(nothing, start, start, k + (cycles.first ?? 0));
    if (!this.#onward()) this.#stand(nothing, start, Number.POSITIVE_INFINITY, null);
  }

  /**
   * To the next phase of the same cycle. The one at the end of the cycle takes up what rounding left over: there is no stretch
   * so short that a hair before its end lies outside of it. A cut cycle ends with its piece.
   */
  #onward(): boolean {
    const last = this.#phases.length - 1;
    const almost = this.#cycleEnd * (1 - rounding);
    for (let index = this.#index + 1; index <= last; index += 1) {
      const phase = this.#phases[index] ?? nothing;
      const own = nearestBorder(this.end + phase.steps);
      const end = index === last || own >= almost ? this.#cycleEnd : own;
      if (end <= this.end) continue;
      this.#index = index;
      this.#stand(phase, this.end, end, this.cycle);
      return true;
    }
    return false;
  }

  #stand(phase: Phase, start: number, end: number, cycle: number | null): void {
    this.phase = phase;
    this.start = start;
    this.end = end;
    this.cycle = cycle;
  }
}

/** The stretches of the cycles from `first` up to but not including `last` that lie within the run, each until the next is asked for. */
export function* stretchesOfCycles(
  track: CompiledTrack,
  { piece, start, end }: Laid,
  first: number,
  last: number,
): Generator<Stretch> {
  if (!isCycles(piece) || first >= last) return;
  const here = new Cursor(track, cyclePlace(piece, start, first));
  const stop = Math.min(track.steps, end, cyclePlace(piece, start, last));
  do if (here.start < stop) yield here;
  while (here.end < stop && here.next());
}

/** Index of the piece in force at `t`: the last one that starts at or before it. */
function indexAt(laid: readonly Laid[], t: number): number {
  let low = 0;
  let high = laid.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((laid[middle]?.start ?? 0) <= t) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Which cycle is in force at `t`, and past the last of them the last. */
export function cycleAt(laid: Laid, cycles: Cycles, t: number): number {
  return Math.min(Math.max(0, Math.ceil(cycles.times) - 1), cycleIndex(cycles, laid.start, t));
}

/** Which cycle is in force at `t`, when the first began at `origin`. Corrected by whole cycles, so borders are exact. */
function cycleIndex(cycles: Cycles, origin: number, t: number): number {
  const { steps, growth } = cycles;
  const local = t - origin;
  const guess = growth === 1 ? local / steps : Math.log1p((local * (growth - 1)) / steps) / Math.log(growth);
  // Behind them cycles can be counted no longer, so no correction by one would ever arrive.
  if (guess >= furthest) return furthest;
  let k = Math.max(0, Math.floor(guess));
  while (k > 0 && cyclePlace(cycles, origin, k) > t) k -= 1;
  while (cyclePlace(cycles, origin, k + 1) <= t) k += 1;
  return k;
}
