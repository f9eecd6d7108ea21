/** Many values in order, with what is asked about them: one of them, how far some reach, where they go one way. */

/** Values whose lowest and highest are kept at hand. */
const blockSize = 64;

/** A list of at least one value. However long it is, what lies between two of them is known from looking at few. */
export class List {
  readonly length: number;
  /** Whether there would have been more. */
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

  /** Value `index`, and behind the last one that one. */
  at(index: number): number {
    return this.#values[Math.min(index, this.length - 1)] ?? Number.NaN;
  }

  /** The run around value `index`: its first value, and the one behind its last. Values of a run go one way. */
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

  /** The lowest and the highest of the values from `from` up to `to`. */
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
}

/** The first values of what may go on for ever, no more than `most`. */
export function taken(values: Iterable<number>, most: number): Float64Array {
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
