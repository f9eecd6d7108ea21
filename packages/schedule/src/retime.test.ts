import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyRetimed } from '../test/tracks.ts';
import { at, fill, layTrack, stretchAt } from './compile.ts';
import { measure } from './measure.ts';
import { cyclesOf, fewCycles, measurePeak } from './peak.ts';
import { hold, phase, ramp, repeat } from './phases.ts';
import { retimed } from './retime.ts';
import { sample } from './sample.ts';
import { linear } from './shapes.ts';
import { roundsOf } from './track.ts';

describe('a track by another clock', () => {
  const law = (holds: (given: typeof anyRetimed extends fc.Arbitrary<infer Given> ? Given : never) => void) =>
    fc.assert(fc.property(anyRetimed, holds), { numRuns: 300 });

  test('has at every update what the source has at its tick, to the last bit', () => {
    law(({ track, source, tick }) => {
      const steps = Array.from({ length: track.steps }, (_, step) => step);
      const wrong = steps.filter((step) => !Object.is(at(track, step), at(source, tick(step))));
      expect(wrong.map((step) => [step, at(track, step), at(source, tick(step))])).toEqual([]);
    });
  });

  test('is measured as its updates are', () => {
    law(({ track }) => {
      const values = fill(track, new Float64Array(track.steps));
      const { peak, area, final } = measure(track);
      const sum = values.reduce((total, value) => total + value, 0);
      expect(Math.abs(area - sum)).toBeLessThanOrEqual(1e-9 * Math.max(1, sum));
      expect(final).toBe(values.at(-1));
      expect(peak).toEqual(measurePeak(track));
      expect(peak.value).toBe(values[peak.step]);
      // Of more cycles than that, only some are looked at for the peak.
      const rounds = roundsOf(track);
      const few = track.laid.every((laid) => cyclesOf(laid, rounds.steps) <= fewCycles);
      if (few) expect(peak.value).toBeGreaterThanOrEqual(Math.max(...values) * (1 - 2 ** -50));
    });
  });
});

test('cycles that are come in upon keep their numbers', () => {
  const saw = layTrack([repeat({ steps: 10 }, () => [ramp('cycle', 10, 1, 0, linear)])], 1000);
  const late = { steps: 100, laid: retimed(saw, { ticks: 2, lead: 25 }, 100), each: 1 };
  expect([0, 2, 3, 8].map((step) => stretchAt(late, step).cycle)).toEqual([2, 2, 3, 4]);
});

test('the cost is that of the pixels, whatever the clock', () => {
  const asked = (steps: number, each: number) => {
    let count = 0;
    const wave = (n: number) =>
      phase(
        'cycle',
        n,
        (t) => {
          count += 1;
          return 1 - t / n;
        },
        { latex: '', terms: {} },
      );
    const source = layTrack([hold('warmup', 10, 0), repeat({ steps: 50 }, () => [wave(50)])], steps * 3);
    const track = { steps, laid: retimed(source, { ticks: 3, lead: 0 }, Math.ceil(steps / each)), each };
    sample(track, { from: 0, to: steps }, 1000);
    measure(track);
    return count;
  };
  for (const each of [1, 7, 1000]) {
    expect(asked(1e9, each)).toBeLessThan(1.2 * asked(1e7, each) + 1000);
    expect(asked(1e7, each)).toBeLessThan(300_000);
  }
});
