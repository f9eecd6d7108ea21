/** Whether cycles are as alike as `Cycles` promises. */
import type { Cycles } from '../src/schedule.ts';

/** The first thing in which cycles 1 and `k` differ other than in height and length, as a sentence; null when they are alike. */
export function unlike({ base, growth, grain, height, cycle }: Cycles, k: number): string | null {
  // Seen from the higher one: what is computed of the lower one has more digits than it needs.
  const [high, low] = Math.abs(height(k)) > Math.abs(height(1)) ? [k, 1] : [1, k];
  const [first, other] = [cycle(high), cycle(low)];
  if (first.length !== other.length) return `${first.length} phases, but ${other.length} in cycle ${low}`;
  const [tall, short] = [height(high), height(low)];
  if (short * tall < 0) return `from ${tall} high to ${short} in cycle ${low}`;
  const ratio = tall === 0 ? 1 : short / tall;
  const shares = [0, 0.1, 0.35, 0.6, 0.85, 1];
  const values = [...first, ...other].flatMap((one) =>
    shares.map((share) => Math.abs(one.value(share * one.steps))),
  );
  // Where the clock runs on through all cycles, each of the eight or so roundings on the way to a cosine moves its angle, 2πk, by
  // up to 2⁻⁵³ of itself, or by its grain. Numbers near the smallest have lost as many digits.
  const rounding =
    (1e-9 + 2 * grain + 8 * 2 * Math.PI * k * Math.max(grain, 2 ** -53)) *
    Math.max(1e-280, Math.abs(base), ...values);
  for (const [index, one] of first.entries()) {
    const two = other[index] ?? one;
    const place = `in phase ${index} of cycle ${low}`;
    if (growth === 1 && two.steps !== one.steps) return `${one.steps} steps, but ${two.steps} ${place}`;
    for (const share of shares) {
      const wanted = base + ratio * (one.value(share * one.steps) - base);
      const found = two.value(share * two.steps);
      if (!(Math.abs(found - wanted) <= rounding)) return `${wanted} at ${share}, but ${found} ${place}`;
    }
  }
  return null;
}
