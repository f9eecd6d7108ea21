import { expect, test } from 'vitest';
import { disagreement, valuesOf } from '../../testing/values.ts';

const decays: Readonly<Record<string, (q: number) => number>> = {
  linear: (q) => 1 - q,
  cosine: (q) => 0.5 * (1 + Math.cos(Math.PI * q)),
  one_minus_sqrt: (q) => 1 - Math.sqrt(q),
  polynomial: (q) => (1 - q) ** 3,
};

test.each(Object.entries(decays))(
  'with %s decay is get_wsd_schedule of Transformers after its warmup',
  (shape, g) => {
    const [lr, r, W, D, N] = [1e-3, 0.1, 50, 200, 1000];
    const formula = (s: number) => {
      if (s < W) return (lr * s) / W;
      if (s < N - D) return lr;
      return lr * Math.max(0, g((s - (N - D)) / D) * (1 - r) + r);
    };
    const given = { peak_lr: lr, min_lr: r * lr, warmup: W, decay: D, decay_shape: shape, decay_power: 3 };
    expect(disagreement('wsd', given, N, formula)).toBeNull();
  },
);

test('with exponential decay loses the same share at every step', () => {
  const formula = (s: number) => (s < 800 ? 1 : 0.01 ** ((s - 800) / 200));
  const given = { peak_lr: 1, min_lr: 0.01, warmup_shape: 'none', decay: 200, decay_shape: 'exponential' };
  expect(disagreement('wsd', given, 1000, formula)).toBeNull();
});

test('whose parts do not fit gives up the plateau, then some of the decay, and still ends at the floor', () => {
  const given = { peak_lr: 1, min_lr: 0, warmup: 60, decay: 90 };
  const values = valuesOf('wsd', given, 100);
  expect(values[60]).toBe(1);
  expect(values[99]).toBeCloseTo(1 / 40, 12);
});
