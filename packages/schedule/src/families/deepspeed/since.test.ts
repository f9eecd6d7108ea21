import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, layTrack } from '../../compile.ts';
import { hold, ramp, repeat } from '../../phases.ts';
import { linear } from '../../shapes.ts';
import { since } from './since.ts';

const pieces = [
  ramp('warmup', 3, 0, 1, linear),
  repeat({ steps: 2.5, times: 4.4, height: (k) => 1 / (k + 1) }, (k) => [
    hold('cycle', 1, 1 / (k + 1)),
    ramp('cycle', 1.5, 1 / (k + 1), 0, linear),
  ]),
  hold('stable', Number.POSITIVE_INFINITY, 0.5),
];

test('what is left of pieces goes on as they would have', () => {
  const whole = layTrack(pieces, 100);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 60, noNaN: true }), (cut, t) => {
      const rest = layTrack(since(pieces, cut), 100);
      // Borders may move by rounding, and the value jumps there.
      const near = [t, t + 1e-9, Math.max(0, t - 1e-9)].map((place) => at(whole, cut + place));
      expect(Math.min(...near.map((value) => Math.abs(value - at(rest, t))))).toBeLessThan(1e-8);
    }),
  );
});
