/**
 * Logarithms rounded as C libraries round them, and Python with them: to the nearest number. Where a library counts cycles by
 * the quotient of two logarithms, the last bit decides whether a restart comes at its update or one later, and engines of
 * JavaScript differ in it.
 */

/** A number and what rounding left of it. */
type Pair = readonly [high: number, low: number];

function sum(a: number, b: number): Pair {
  const high = a + b;
  const part = high - a;
  return [high, a - (high - part) + (b - part)];
}

function halves(a: number): Pair {
  const wide = 134_217_729 * a;
  const high = wide - (wide - a);
  return [high, a - high];
}

function product(a: number, b: number): Pair {
  const high = a * b;
  const [[a1, a0], [b1, b0]] = [halves(a), halves(b)];
  return [high, a1 * b1 - high + a1 * b0 + a0 * b1 + a0 * b0];
}

function plus([a, a0]: Pair, [b, b0]: Pair): Pair {
  const [high, low] = sum(a, b);
  return sum(high, low + a0 + b0);
}

function times([a, a0]: Pair, [b, b0]: Pair): Pair {
  const [high, low] = product(a, b);
  return sum(high, low + a * b0 + a0 * b);
}

function over(a: Pair, b: Pair): Pair {
  const first = a[0] / b[0];
  const rest = plus(a, times(b, [-first, 0]));
  return sum(first, rest[0] / b[0]);
}

const ln2: Pair = [Math.LN2, 2.3190468138462996e-17];

/** Terms of the series that 106 bits take. */
const terms = 24;

/** The natural logarithm of a positive number, to the nearest number. */
export function logarithm(x: number): number {
  if (!(x > 0 && x < Number.POSITIVE_INFINITY)) return Math.log(x);
  const power = Math.round(Math.log2(x));
  const near = x / 2 ** power;
  // log((1 + s) / (1 − s)) = 2 (s + s³/3 + s⁵/5 + …)
  const s = over(sum(near, -1), sum(near, 1));
  const square = times(s, s);
  let series: Pair = [0, 0];
  for (let n = terms; n >= 0; n -= 1) series = plus(times(series, square), over([1, 0], [2 * n + 1, 0]));
  const [high] = plus(times([2, 0], times(s, series)), times([power, 0], ln2));
  return high;
}

/** `⌊log(x) / log(base)⌋` as `math.floor(math.log(x, base))` has it. */
export function floorLogarithm(x: number, base: number): number {
  const about = Math.log(x) / Math.log(base);
  const whole = Math.round(about);
  // Only beside a whole number the last bits decide.
  if (Math.abs(about - whole) > 1e-9 * Math.max(1, Math.abs(whole))) return Math.floor(about);
  return Math.floor(logarithm(x) / logarithm(base));
}
