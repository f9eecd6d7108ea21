import { describe, expect, test } from 'vitest';
import { at, before, fill, layTrack, nextKnot, stretchAt, stretches } from './compile.ts';
import { cycleStart, hold, pieceSteps, ramp, repeat } from './phases.ts';
import { exponential, linear, oneMinusSqrt, powerFall } from './shapes.ts';

const triangle = (times?: number, growth = 1) =>
  repeat({ steps: 10, growth, ...(times === undefined ? {} : { times }) }, (k) => [
    ramp('cycle', 5 * growth ** k, 0, 1, linear),
    ramp('cycle', 5 * growth ** k, 1, 0, linear),
  ]);

describe('a track', () => {
  const track = layTrack(
    [ramp('warmup', 10, 0, 1, linear), hold('stable', 5, 1), hold('decay', 5, 0.1)],
    100,
  );

  test('has the later value at a border, and the earlier one just before it', () => {
    expect([at(track, 15), before(track, 15)]).toEqual([0.1, 1]);
    expect([at(track, 10), before(track, 10)]).toEqual([1, 1]);
  });

  test('holds its last value past the end, and its first before the start', () => {
    expect([at(track, 20), at(track, 1e9), at(track, -5)]).toEqual([0.1, 0.1, 0]);
    expect([...fill(track, new Float64Array(3), 19)]).toEqual([0.1, 0.1, 0.1]);
  });

  test('leaves out pieces of no length', () => {
    const sparse = layTrack([hold('warmup', 0, 9), hold('stable', 3, 1), hold('decay', 0, 9)], 3);
    expect(stretches(sparse, 0, 3).map(({ phase }) => phase.name)).toEqual(['stable']);
  });

  test('names its borders one by one, and the end of the run last', () => {
    expect([0, 10, 15, 20, 99].map((step) => nextKnot(track, step))).toEqual([10, 15, 20, 100, 100]);
  });
});

describe('folded cycles', () => {
  test('repeat, with the cycle counted', () => {
    const track = layTrack([hold('warmup', 3, 0), triangle()], 1e9);
    expect([3, 8, 13, 18].map((step) => at(track, step))).toEqual([0, 1, 0, 1]);
    expect(stretchAt(track, 999_999_998)).toMatchObject({ cycle: 99_999_999, start: 999_999_998 });
  });

  test('grow', () => {
    const track = layTrack([triangle(undefined, 2)], 1e9);
    expect([5, 10, 20, 30, 50, 70].map((step) => at(track, step))).toEqual([1, 0, 1, 0, 1, 0]);
    expect(stretchAt(track, 70).cycle).toBe(3);
  });

  test('end after so many, the last of them cut', () => {
    expect(pieceSteps(triangle(2.5))).toBe(25);
    const track = layTrack([triangle(2.5), hold('stable', 5, 0.5)], 100);
    expect([before(track, 25), at(track, 25)]).toEqual([1, 0.5]);
  });

  test.each([3, 7, 13, 49, 97, 999])('of which %i share a run restart where they should', (count) => {
    const cycles = repeat({ steps: 1000 / count, times: count }, () => [
      ramp('cycle', 1000 / count, 1, 0, linear),
    ]);
    for (let k = 0; k <= count; k += 1) {
      if ((1000 * k) % count === 0) expect(cycleStart(cycles, k)).toBe((1000 * k) / count);
    }
    expect(pieceSteps(cycles)).toBe(1000);
  });

  test('that hardly grow are as good as equal', () => {
    const track = layTrack([triangle(undefined, 1 + 1e-15)], 1e6);
    expect(at(track, 999_995)).toBeCloseTo(1, 8);
  });
});

test('no shape falls below its end, not even by rounding', () => {
  for (const shape of [linear, exponential, oneMinusSqrt, powerFall(0.9), powerFall(3)]) {
    for (const [a, b, steps] of [
      [0.1, 0, 3],
      [0.7, 0, 49],
      [3e-4, 1e-5, 0.3],
    ] as const) {
      const value = shape.between(a, b, steps);
      expect(value(steps)).toBeGreaterThanOrEqual(shape === exponential ? b * (1 - 1e-12) : b);
      expect(value(steps * (1 + 2 ** -52))).toBeGreaterThanOrEqual(0);
    }
  }
});

describe('places no run has', () => {
  const endless = [triangle(), triangle(undefined, 2), hold('stable', Number.POSITIVE_INFINITY, 1)];

  test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 1e300, 2 ** 53])(
    'are answered at once: %d',
    (place) => {
      for (const piece of [...endless, repeat({ steps: 1e-6 }, () => [hold('cycle', 1e-6, 1)])]) {
        const track = layTrack([piece], 100);
        expect(Number.isFinite(at(track, place))).toBe(true);
        expect(Number.isNaN(stretchAt(track, place).start)).toBe(false);
      }
    },
  );

  test('count as the first step when they are no number', () => {
    expect(at(layTrack([triangle()], 100), Number.NaN)).toBe(0);
    expect(at(layTrack([hold('cycle', 100, 0.5)], 100), Number.NaN)).toBe(0.5);
  });
});
