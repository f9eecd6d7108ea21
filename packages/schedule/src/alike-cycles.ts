/** Cycles seen from afar: all of them known from one. */
import { cycleAt } from './cursor.ts';
import { firstWhere } from './peak.ts';
import { cyclePlace, isCycles, periodOf } from './phases.ts';
import { Reach } from './reach.ts';
import { recent } from './recent.ts';
import { leastFraction } from './rotation.ts';
import type { Cycles, Phase } from './schedule.ts';
import { type Laid, rounding } from './track.ts';

/** A difference of this share of a cycle's height is not seen. */
const invisible = 2 ** -11;

/** Cycles that are looked at one by one, where it would be seen if they were not. */
const fewCycles = 12;

/**
 * Cycles without the first, which may have phases of its own. The highest of the others stands for all: its clock runs at their
 * pace, and its values are scaled to their heights.
 */
export class AlikeCycles {
  /** Where the second cycle begins, and the last one ends. */
  readonly start: number;
  readonly end: number;
  readonly #laid: Laid;
  readonly #cycles: Cycles;
  readonly #phases: readonly Phase[];
  /** Where cycle `k` begins, how far a step takes the common clock there, and its share of the common height. */
  readonly #startOf: (k: number) => number;
  readonly #paceOf: (k: number) => number;
  readonly #shareOf: (k: number) => number;
  /** Whether cycles of several phases grow: then these may grow each in its own way, and have to be asked for. */
  readonly #uneven: boolean;
  /** Whether the last cycle is the highest. */
  readonly #rises: boolean;
  /** All that the common cycle goes through, whether or not updates come by. */
  readonly #ends: Reach;
  /** From this cycle on, a step from either end of a phase changes nothing that is seen: updates come by everywhere. */
  readonly #smooth: number;
  /** After so many cycles updates fall on them exactly as before; infinite where they never do or not soon. */
  readonly #period: number;
  /** What updates see of a period of cycles as high as the common one. */
  #periodic: Reach | null = null;
  /** Which cycle was found last. */
  #latest = 1;

  /** Those of a piece that begin within a run, if there are any and all of them are numbers. */
  static of(laid: Laid, steps: number): AlikeCycles | null {
    const { piece } = laid;
    if (!isCycles(piece) || piece.times <= 1 || cyclePlace(piece, laid.start, 1) >= steps) return null;
    const last = cycleAt(laid, piece, Math.min(steps, Math.ceil(laid.end)) - 1);
    const cycles = new AlikeCycles(laid, piece, last);
    const heights = [piece.height(1), piece.height(last), cycles.#ends.lo, cycles.#ends.hi];
    return heights.every(Number.isFinite) ? cycles : null;
  }

  private constructor(laid: Laid, cycles: Cycles, last: number) {
    const { growth, height } = cycles;
    this.#laid = laid;
    this.#cycles = cycles;
    this.#rises = Math.abs(height(last)) > Math.abs(height(1));
    const common = this.#rises ? last : 1;
    this.#phases = cycles.cycle(common).filter((phase) => phase.steps > 0);
    this.#uneven = growth !== 1 && this.#phases.length > 1;
    const startOf = (k: number) => cyclePlace(cycles, laid.start, k);
    this.#startOf = growth === 1 ? startOf : recent(startOf);
    this.#paceOf = growth === 1 ? () => 1 : recent((k) => growth ** (common - k));
    // Heights go one way, so both ends tell whether they change at all.
    this.#shareOf = height(1) === height(last) ? () => 1 : recent((k) => height(k) / height(common));
    this.#ends = endsOf(this.#phases);
    this.start = startOf(1);
    this.end = laid.end;
    const isSmooth = (k: number) => isSmoothAt(this.#paceOf(k), this.#phases, this.#ends);
    const some = !this.#uneven && isSmooth(last);
    this.#smooth = some && growth > 1 ? firstWhere(isSmooth, 1, last) : some ? 1 : Number.POSITIVE_INFINITY;
    this.#period = isExact(laid.start, cycles, this.#phases) ? periodOf(cycles) : Number.POSITIVE_INFINITY;
  }

  /** Whether two steps lie in them. */
  hold(from: number, to: number): boolean {
    return this.start <= from && to <= this.end;
  }

  /**
   * Sees what the updates of `[from, to)` go through, all between `start` and `end`; or says no, when there may be no more
   * than so many borders between them.
   */
  see(reach: Reach, from: number, to: number, borders = Number.NEGATIVE_INFINITY): boolean {
    const first = this.#cycleAt(from);
    const last = this.#cycleAt(to - 1);
    const between = last - first - 1;
    if (1 + between * this.#phases.length <= borders) return false;
    // Cycles shorter than a step have hardly an update each.
    if (to - from <= Math.min(between, fewCycles))
      for (let t = from; t < to; t += 1) this.#seeCycle(reach, this.#cycleAt(t), t, t + 1);
    else if (between > 0 && first >= this.#smooth && this.#isLevel(first, last)) {
      this.#seeReach(reach, this.#ends, first, last);
    } else if (between >= this.#period && this.#isLevel(first, last)) this.#seePeriod(reach, first, last);
    else {
      this.#seeCycle(reach, first, from, to);
      this.#seeWhole(reach, first + 1, last - 1);
      if (last > first) this.#seeCycle(reach, last, from, to);
    }
    return true;
  }

  /** The updates of all cycles from `first` to `last`. */
  #seeWhole(reach: Reach, first: number, last: number): void {
    const isSmooth = first >= this.#smooth;
    const count = last - first + 1;
    const most = Number.isFinite(this.#period) ? Math.max(this.#period, fewCycles) : fewCycles;
    // Of cycles that fade most is seen of the first ones.
    const some = isSmooth || this.#isLevel(first, last) ? 0 : fewCycles;
    const next = first + (count <= most && !isSmooth ? count : some);
    for (let k = first; k < next; k += 1) this.#seeCycle(reach, k, this.start, this.end);
    if (next > last) return;
    if (isSmooth || this.#cycles.growth !== 1) this.#seeReach(reach, this.#ends, next, last);
    else if (Number.isFinite(this.#period)) this.#seePeriod(reach, next, last);
    else this.#seeRotation(reach, next, last);
  }

  /** The updates of `[from, to)` in cycle `k`. Phases are monotone, so the first and the last in each will do. */
  #seeCycle(reach: Reach, k: number, from: number, to: number, share = this.#shareOf(k)): void {
    const { base } = this.#cycles;
    const start = this.#startOf(k);
    const stop = Math.min(this.end, this.#startOf(k + 1));
    const phases = this.#uneven ? this.#cycles.cycle(k) : this.#phases;
    const height = this.#uneven ? 1 : share;
    const pace = this.#uneven ? 1 : this.#paceOf(k);
    const final = phases.length - 1;
    let end = start;
    for (let index = 0; index <= final && end < stop; index += 1) {
      const phase = phases[index];
      if (phase === undefined) break;
      const begin = end;
      const own = begin + phase.steps / pace;
      end = index === final || own >= stop * (1 - rounding) ? stop : own;
      const i = Math.max(from, Math.ceil(begin));
      const j = Math.min(to, Math.ceil(end)) - 1;
      if (i <= j) reach.see(scaled(phase.value((i - begin) * pace), height, base));
      if (i < j) reach.see(scaled(phase.value((j - begin) * pace), height, base));
    }
  }

  /** Of more cycles than a period, each as high as `first`, `last` or between. */
  #seePeriod(reach: Reach, first: number, last: number): void {
    if (this.#periodic === null) {
      this.#periodic = new Reach();
      for (let k = 1; k <= this.#period; k += 1) this.#seeCycle(this.#periodic, k, this.start, this.end, 1);
    }
    this.#seeReach(reach, this.#periodic, first, last);
  }

  /**
   * Of equally long cycles with borders that fall on steps differently every time, those updates that come nearest to the ends of
   * phases. A border so near to a whole step that rounding could hide on which side it lies counts as on either.
   */
  #seeRotation(reach: Reach, first: number, last: number): void {
    const { steps } = this.#cycles;
    const count = last - first + 1;
    const hair = rounding * (this.#startOf(last + 1) + count);
    const seen = new Reach();
    let end = this.#startOf(first);
    for (const phase of this.#phases) {
      const behind = Math.max(0, leastFraction(hair - end, -steps, count) - 2 * hair);
      if (behind < phase.steps) seen.see(phase.value(behind));
      end += phase.steps;
      const before = Math.max(0, leastFraction(end + hair, steps, count) - 2 * hair);
      if (before <= phase.steps) seen.see(phase.value(phase.steps - before));
    }
    this.#seeReach(reach, seen, first, last);
  }

  /** A reach of the common cycle, as it is in the cycles from `first` to `last`: heights go one way, so both ends will do. */
  #seeReach(reach: Reach, { lo, hi }: Reach, first: number, last: number): void {
    // There may be cycles without any update.
    if (lo > hi) return;
    const { base } = this.#cycles;
    const tall = this.#shareOf(first);
    reach.see(scaled(lo, tall, base));
    reach.see(scaled(hi, tall, base));
    // Below the first one, down to the base, the lower ones go nowhere else.
    if (!this.#rises && (lo === base || hi === base)) return;
    const low = this.#shareOf(last);
    reach.see(scaled(lo, low, base));
    reach.see(scaled(hi, low, base));
  }

  /** Which cycle is in force at `t`. Where finding that takes logarithms, it often is the one that was found last, or the next. */
  #cycleAt(t: number): number {
    if (this.#cycles.growth === 1) return cycleAt(this.#laid, this.#cycles, t);
    const known = this.#latest;
    if (t < this.#startOf(known)) this.#latest = cycleAt(this.#laid, this.#cycles, t);
    else if (t >= this.#startOf(known + 1)) {
      this.#latest = t < this.#startOf(known + 2) ? known + 1 : cycleAt(this.#laid, this.#cycles, t);
    }
    return this.#latest;
  }

  #isLevel(first: number, last: number): boolean {
    return Math.abs(this.#shareOf(first) - this.#shareOf(last)) <= invisible;
  }
}

/** A value of the common cycle as it is in one of another height. */
function scaled(value: number, share: number, base: number): number {
  return share === 1 ? value : base + share * (value - base);
}

function endsOf(phases: readonly Phase[]): Reach {
  const ends = new Reach();
  for (const { value, steps } of phases) {
    ends.see(value(0));
    ends.see(value(steps));
  }
  return ends;
}

/** Whether no end of a phase differs visibly from an update that is up to a step away, when a step takes the clock so far. */
function isSmoothAt(pace: number, phases: readonly Phase[], { lo, hi }: Reach): boolean {
  const most = invisible * (hi - lo);
  return phases.every(
    ({ value, steps }) =>
      steps >= pace &&
      Math.abs(value(pace) - value(0)) <= most &&
      Math.abs(value(steps) - value(steps - pace)) <= most,
  );
}

/** Whether borders are where they should be, without any rounding but that to whole steps. */
function isExact(start: number, { steps }: Cycles, phases: readonly Phase[]): boolean {
  const lengths = [start, steps, ...phases.map((phase) => phase.steps)];
  return (
    lengths.every((length) => Number.isInteger(length * 2 ** 16)) ||
    (phases.length === 1 && Number.isInteger(start))
  );
}
