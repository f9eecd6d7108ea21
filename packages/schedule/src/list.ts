/** Many values in order, with what is asked about them: one of them, how far some reach, where they go one way. */

/** Values in order, at least one. */
export interface Sequence {
  readonly length: number;
  /** Whether there would have been more. */
  readonly cut: boolean;
  /** Value `index`, and behind the last one that one. */
  at(index: number): number;
  /** The run around value `index`: its first value, and the one behind its last. Values of a run go one way. */
  run(index: number): readonly [first: number, end: number];
  /** The lowest and the highest of the values from `from` up to `to`. */
  reach(from: number, to: number): readonly [lo: number, hi: number];
  /** The first index from `from` up to `to` whose value is at least so high; -1 where none is. */
  firstAtLeast(least: number, from: number, to: number): number;
}

/** Values whose lowest and highest are kept at hand. */
const blockSize = 64;

/** A list that is kept. However long it is, what lies between two of its values is known from looking at few. */
export class List implements Sequence {
  readonly length: number;
  readonly cut: boolean;
  readonly #values: Float64Array;
  /** Where runs begin, in order. */
  readonly #runs: readonly number[];
  /** Lowest and highest of every block. */
  readonly #lo: Float64Array;
  readonly #hi: Float64Array;

  /**
   * @param values taken one by one, no more than `most`, at least 1; of none at all is made one that is no number.
   * @param glides whether values that ever rise or ever fall are one run; else every value that differs begins one.
   */
  constructor(values: Iterable<number>, most: number, glides: boolean) {
    // One more tells whether there is one more.
    const given = taken(values, most + 1);
    const list = given.length > 0 ? given.subarray(0, most) : Float64Array.of(Number.NaN);
    this.length = list.length;
    this.cut = given.length > most;
    this.#values = list;
    this.#runs = runsOf(list, glides);
    const blocks = Math.ceil(list.length / blockSize);
    this.#lo = new Float64Array(blocks);
    this.#hi = new Float64Array(blocks);
    for (let block = 0; block < blocks; block += 1) {
      const end = Math.min(list.length, (block + 1) * blockSize);
      let lo = Number.POSITIVE_INFINITY;
      let hi = Number.NEGATIVE_INFINITY;
      for (let index = block * blockSize; index < end; index += 1) {
        const value = list[index] ?? Number.NaN;
        if (value < lo) lo = value;
        if (value > hi) hi = value;
      }
      this.#lo[block] = lo;
      this.#hi[block] = hi;
    }
  }

  at(index: number): number {
    return this.#values[Math.min(index, this.length - 1)] ?? Number.NaN;
  }

  run(index: number): readonly [first: number, end: number] {
    let low = 0;
    let high = this.#runs.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#runs[middle] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return [this.#runs[low] ?? 0, this.#runs[low + 1] ?? this.length];
  }

  reach(from: number, to: number): readonly [lo: number, hi: number] {
    let lo = Number.POSITIVE_INFINITY;
    let hi = Number.NEGATIVE_INFINITY;
    let index = from;
    while (index < to) {
      const block = index / blockSize;
      const whole = Number.isInteger(block) && index + blockSize <= to;
      const [low, high] = whole
        ? [this.#lo[block] ?? lo, this.#hi[block] ?? hi]
        : [this.at(index), this.at(index)];
      if (low < lo) lo = low;
      if (high > hi) hi = high;
      index += whole ? blockSize : 1;
    }
    return [lo, hi];
  }

  firstAtLeast(least: number, from: number, to: number): number {
    let index = from;
    while (index < to) {
      const block = index / blockSize;
      if (Number.isInteger(block) && !((this.#hi[block] ?? least) >= least)) index += blockSize;
      else if (this.at(index) >= least) return index;
      else index += 1;
    }
    return -1;
  }
}

/** The values of another sequence, each times one factor of at least 0: they go the same ways, so that nothing has to be looked at again. */
export class Scaled implements Sequence {
  readonly length: number;
  readonly cut: boolean;
  readonly #of: Sequence;
  readonly #factor: number;

  constructor(of: Sequence, factor: number) {
    this.length = of.length;
    this.cut = of.cut;
    this.#of = of;
    this.#factor = factor;
  }

  at(index: number): number {
    return this.#factor * this.#of.at(index);
  }

  run(index: number): readonly [first: number, end: number] {
    return this.#of.run(index);
  }

  reach(from: number, to: number): readonly [lo: number, hi: number] {
    const [lo, hi] = this.#of.reach(from, to);
    return [this.#factor * lo, this.#factor * hi];
  }

  firstAtLeast(least: number, from: number, to: number): number {
    if (this.#factor === 0) return least <= 0 && from < to ? from : -1;
    const place = Math.min(Number.MAX_VALUE, least / this.#factor);
    // Rounding may have put the place above the value that is looked for; products so small that digits are lost, further.
    const near = place - Math.abs(place) * 2 ** -50 - Number.MIN_VALUE / this.#factor;
    let index = this.#of.firstAtLeast(near, from, to);
    while (index >= 0 && this.at(index) < least) index = this.#of.firstAtLeast(near, index + 1, to);
    return index;
  }
}

/** The first values of what may go on for ever, no more than `most`. */
export function taken(values: Iterable<number>, most: number): Float64Array {
  if (values instanceof Float64Array) return values.subarray(0, Math.max(0, most));
  let list = new Float64Array(Math.min(most, 1024));
  let length = 0;
  if (most > 0)
    for (const value of values) {
      if (length === list.length) {
        const larger = new Float64Array(Math.min(most, 2 * length));
        larger.set(list);
        list = larger;
      }
      list[length] = value;
      length += 1;
      if (length === most) break;
    }
  return list.subarray(0, length);
}

function runsOf(values: Float64Array, glides: boolean): readonly number[] {
  const starts: number[] = [];
  for (let start = 0; start < values.length; start = endOfRun(values, start, glides)) starts.push(start);
  return starts;
}

/** The value behind the run that begins at `start`: equal values, else such as ever rise or ever fall until some are equal. */
function endOfRun(values: Float64Array, start: number, glides: boolean): number {
  const way = wayTo(values, start + 1);
  let end = start + 1;
  if (way === 0) while (wayTo(values, end) === 0) end += 1;
  else if (glides) {
    let here = way;
    while (here === way) {
      const ahead = wayTo(values, end + 1);
      // The first of equal values begins their run.
      if (ahead === 0) break;
      end += 1;
      here = ahead;
    }
  }
  return end;
}

/** Which way it goes to value `index` from the one before: 1 up, −1 down, 0 nowhere; none to or from what is no number, nor behind the end. */
function wayTo(values: Float64Array, index: number): number {
  if (index >= values.length) return Number.NaN;
  const before = values[index - 1] ?? 0;
  const value = values[index] ?? 0;
  if (value > before) return 1;
  if (value < before) return -1;
  return value === before || Object.is(value, before) ? 0 : Number.NaN;
}
