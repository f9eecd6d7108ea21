/** Whether cycles are as alike as `Cycles` promises. */
import type { Cycles } from '../src/schedule.ts';

/** The first thing in which cycle `k` differs from cycle 1 other than in height and length, as a sentence; null when it is like it. */
export function unlike({ base, growth, height, cycle }: Cycles, k: number): string | null {
  const [first, other] = [cycle(1), cycle(k)];
  if (first.length !== other.length) return `${first.length} phases, but ${other.length} in cycle ${k}`;
  const [tall, short] = [height(1), height(k)];
  if (Math.abs(short) > Math.abs(tall) || short * tall < 0)
    return `from ${tall} high to ${short} in cycle ${k}`;
  const ratio = tall === 0 ? 1 : short / tall;
  const shares = [0, 0.1, 0.35, 0.6, 0.85, 1];
  const values = first.flatMap((one) => shares.map((share) => Math.abs(one.value(share * one.steps))));
  // Where the clock runs on through all cycles, each of the eight or so roundings on the way to a cosine moves its angle, 2πk, by
  // up to 2⁻⁵³ of itself. Numbers near the smallest have lost as many digits.
  const rounding = (1e-9 + 8 * 2 * Math.PI * k * 2 ** -53) * Math.max(1e-280, Math.abs(base), ...values);
  for (const [index, one] of first.entries()) {
    const two = other[index] ?? one;
    const place = `in phase ${index} of cycle ${k}`;
    if (growth === 1 && two.steps !== one.steps) return `${one.steps} steps, but ${two.steps} ${place}`;
    for (const share of shares) {
      const wanted = base + ratio * (one.value(share * one.steps) - base);
      const found = two.value(share * two.steps);
      if (!(Math.abs(found - wanted) <= rounding)) return `${wanted} at ${share}, but ${found} ${place}`;
    }
  }
  return null;
}
