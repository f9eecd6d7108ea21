import { expect, test } from 'vitest';
import { disagreement } from '../../testing/values.ts';

/** `CyclicLR.get_lr` of PyTorch, line by line. */
function torch(up: number, down: number, mode: string, gamma: number, from: number, to: number) {
  const total = up + down;
  const ratio = up / total;
  return (t: number) => {
    const cycle = Math.floor(1 + t / total);
    const x = 1 + t / total - cycle;
    const height = x <= ratio ? x / ratio : (x - 1) / (ratio - 1);
    const scale = mode === 'triangular2' ? 1 / 2 ** (cycle - 1) : mode === 'exp_range' ? gamma ** t : 1;
    return from + (to - from) * height * scale;
  };
}

test.each(['triangular', 'triangular2', 'exp_range'])(
  '%s is CyclicLR of PyTorch, momentum included',
  (mode) => {
    for (const [up, down, gamma] of [
      [100, 100, 0.999],
      [64, 192, 0.99],
      [30, 7, 0.9],
    ] as const) {
      const given = { max_lr: 0.1, base_lr: 0.001, step_size_up: up, step_size_down: down, mode, gamma };
      expect(disagreement('cyclic', given, 1200, torch(up, down, mode, gamma, 0.001, 0.1))).toBeNull();
      const momentum = torch(up, down, mode, gamma, 0.9, 0.8);
      expect(disagreement('cyclic', given, 1200, momentum, 'momentum')).toBeNull();
    }
  },
);
