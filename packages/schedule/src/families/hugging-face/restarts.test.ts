import { expect, test } from 'vitest';
import { at, layTrack } from '../../index.ts';
import { restarts } from './restarts.ts';

/** As printed in transformers/optimization.py, for the steps after the warmup; Python's `%` of positive numbers. */
function library(lr: number, W: number, N: number, c: number, s: number): number {
  const p = (s - W) / Math.max(1, N - W);
  return p >= 1 ? 0 : lr * Math.max(0, 0.5 * (1 + Math.cos(Math.PI * ((c * p) % 1))));
}

const trackOf = (W: number, N: number, c: number) =>
  layTrack(restarts({ lr: 1e-3, num_warmup_steps: W, num_training_steps: N, num_cycles: c }), N);

test.each([7, 40, 199.5, 200, 201, 250, 300, 1000.25])(
  '%f falls are those of the library at every update',
  (c) => {
    for (const [W, N] of [
      [0, 1000],
      [100, 4100],
      [0, 10_000],
    ] as const) {
      const track = trackOf(W, N, c);
      const off = Array.from({ length: N - W }, (_, i) => at(track, i) - library(1e-3, W, N, c, W + i));
      expect(Math.max(...off.map(Math.abs))).toBeLessThanOrEqual(1e-15);
    }
  },
);

test('in runs too long to list they are those of the library between restarts', () => {
  const [N, c] = [2e7, 1000.25];
  const track = trackOf(0, N, c);
  for (let s = 0; s < N; s += 997) {
    const turns = (c * s) / N;
    // Where a restart meets an update but for rounding, either end of a fall may stand.
    if (Math.abs(turns - Math.round(turns)) < 1e-9) continue;
    expect(Math.abs(at(track, s) - library(1e-3, 0, N, c, s))).toBeLessThanOrEqual(1e-14);
  }
});
