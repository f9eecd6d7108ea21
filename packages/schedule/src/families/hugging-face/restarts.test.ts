import { expect, test } from 'vitest';
import { at, layTrack } from '../../index.ts';
import { restarts } from './restarts.ts';

/** As printed in transformers/optimization.py, for the steps after the warmup; Python's `%` of positive numbers. */
function library(lr: number, W: number, N: number, c: number, s: number): number {
  const p = (s - W) / Math.max(1, N - W);
  return p >= 1 ? 0 : lr * Math.max(0, 0.5 * (1 + Math.cos(Math.PI * ((c * p) % 1))));
}

test.each([7, 199.5, 201, 250, 1000.25])(
  '%f falls are those of the library at every update between restarts',
  (c) => {
    const [W, N] = [100, 4100];
    const track = layTrack(
      restarts({ lr: 1e-3, num_warmup_steps: W, num_training_steps: N, num_cycles: c }),
      N,
    );
    let off = 0;
    for (let s = 0; s < 2 * (N - W); s += 1) {
      const turns = (c * s) / (N - W);
      // Where a restart meets an update but for rounding, either end of a fall may stand.
      if (s < N - W && Math.abs(turns - Math.round(turns)) < 1e-9) continue;
      off = Math.max(off, Math.abs(at(track, s) - library(1e-3, W, N, c, s + W)));
    }
    expect(off).toBeLessThanOrEqual(1e-15);
  },
);
