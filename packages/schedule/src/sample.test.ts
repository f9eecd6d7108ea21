import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyTrack } from '../test/tracks.ts';
import { at, before, fill, layTrack, stretches } from './compile.ts';
import { hold, phase, ramp, repeat } from './phases.ts';
import { type Sampled, sample } from './sample.ts';
import { cosine, linear } from './shapes.ts';
import { type CompiledTrack, valueIn } from './track.ts';

const points = ({ line }: Sampled) =>
  Array.from({ length: line.n }, (_, i) => [line.x[i] ?? Number.NaN, line.y[i] ?? Number.NaN] as const);

const areas = ({ envelope: { n, x, end, lo, hi } }: Sampled) =>
  Array.from({ length: n }, (_, i) => ({
    from: x[i] ?? 0,
    to: end[i] ?? 0,
    lo: lo[i] ?? 0,
    hi: hi[i] ?? 0,
  }));

const whole = (track: CompiledTrack) => ({ from: 0, to: track.steps });

/** A sawtooth of cycles of so many steps, from 1 down to 0. */
const sawtooth = (length: number, steps: number) =>
  layTrack([repeat({ steps: length }, () => [ramp('cycle', length, 1, 0, cosine)])], steps);

const anyWindow = fc
  .tuple(fc.double({ min: -500, max: 4000, noNaN: true }), fc.double({ min: 0, max: 4000, noNaN: true }))
  .map(([from, width]) => ({ from, to: from + width }));

describe('every sample', () => {
  const law = (holds: (track: CompiledTrack, drawn: Sampled, window: { from: number; to: number }) => void) =>
    fc.assert(
      fc.property(anyTrack, anyWindow, fc.integer({ min: 1, max: 500 }), (track, window, columns) =>
        holds(track, sample(track, window, columns), window),
      ),
      { numRuns: 200 },
    );

  test('lies on the curve: at its step, the limit there, or a single update that is held', () => {
    law((track, drawn) => {
      for (const [x, y] of points(drawn)) {
        const held = at(track, Math.max(0, Math.ceil(x) - 1));
        expect([at(track, x), before(track, x), held]).toContain(y);
      }
    });
  });

  test('runs from left to right, inside the run, and covers the window', () => {
    law((track, drawn, { from, to }) => {
      const xs = points(drawn).map(([x]) => x);
      expect(xs).toEqual([...xs].sort((a, b) => a - b));
      const last = track.steps - 1;
      expect(xs.at(-1)).toBe(Math.max(0, Math.min(last, Math.ceil(to))));
      const first = Math.min(xs[0] ?? Infinity, areas(drawn)[0]?.from ?? Infinity);
      expect(first).toBe(Math.max(0, Math.min(last, Math.floor(from))));
    });
  });

  test('keeps every jump in the line, or fills the column it is in', () => {
    law((track, drawn) => {
      const xs = points(drawn);
      const [from, to] = [xs[0]?.[0] ?? 0, xs.at(-1)?.[0] ?? 0];
      const filled = areas(drawn);
      for (const { end } of stretches(track, from, to, 10_000)) {
        if (!(end > from && end < to) || filled.some((area) => area.from <= end && end <= area.to)) continue;
        const here = xs.filter(([x]) => x === end).map(([, y]) => y);
        expect(here).toContain(at(track, end));
        if (here.length === 1) {
          const held = at(track, Math.max(0, Math.ceil(end) - 1));
          expect([before(track, end), held]).toContain(at(track, end));
        }
      }
    });
  });

  test('has every update in the line or inside an area', () => {
    law((track, drawn) => {
      const values = fill(track, new Float64Array(track.steps));
      const filled = areas(drawn);
      const outside = (from: number, to: number, lo: number, hi: number) =>
        values.subarray(from, to).findIndex((value) => value < lo - 1e-9 || value > hi + 1e-9);
      for (const { from, to, lo, hi } of filled) expect(outside(from, to, lo, hi)).toBe(-1);
      const xs = points(drawn);
      for (const [index, [x, y]] of xs.entries()) {
        const [nextX, nextY] = xs[index + 1] ?? [x, y];
        if (nextX - x <= 1 || filled.some(({ from, to }) => from < nextX && to > x)) continue;
        // Between two samples of one stretch the curve is monotone.
        expect(outside(Math.ceil(x) + 1, Math.ceil(nextX), Math.min(y, nextY), Math.max(y, nextY))).toBe(-1);
      }
    });
  });
});

describe('short runs and narrow windows', () => {
  test('a run of one step is one point', () => {
    const track = layTrack([hold('stable', Infinity, 3e-4)], 1);
    const drawn = sample(track, { from: 0, to: 1 }, 800);
    expect(points(drawn)).toEqual([[0, 3e-4]]);
    expect(drawn.dots).toBe(true);
  });

  test('a window inside one step reaches to the updates on both sides', () => {
    const track = layTrack([ramp('decay', 100, 1, 0, linear)], 100);
    expect(points(sample(track, { from: 10.2, to: 10.6 }, 800))).toEqual([
      [10, at(track, 10)],
      [11, at(track, 11)],
    ]);
  });

  test('a window beyond the run shows its last update', () => {
    const track = layTrack([ramp('decay', 100, 1, 0, linear)], 100);
    expect(points(sample(track, { from: 500, to: 900 }, 800))).toEqual([[99, at(track, 99)]]);
  });

  test('every update is a point where there is room for it', () => {
    const track = layTrack([ramp('decay', 100, 1, 0, cosine)], 100);
    const drawn = sample(track, { from: 20, to: 60 }, 800);
    expect(points(drawn).map(([x]) => x)).toEqual(Array.from({ length: 41 }, (_, i) => 20 + i));
    expect(drawn.dots).toBe(true);
    expect(sample(track, whole(track), 300).dots).toBe(false);
  });
});

describe('cycles narrower than pixels', () => {
  test('of one step never leave their peak, and are no comb', () => {
    const track = sawtooth(1, 1e9);
    for (const { lo, hi } of areas(sample(track, whole(track), 1000))) expect([lo, hi]).toEqual([1, 1]);
    const close = sample(track, { from: 0, to: 300 }, 1000);
    expect(new Set(points(close).map(([, y]) => y))).toEqual(new Set([1]));
  });

  test.each([2, 3])('of %i steps fill exactly what their updates take', (length) => {
    const track = sawtooth(length, 1e9);
    const drawn = sample(track, whole(track), 1000);
    expect(drawn.envelope.n).toBe(1000);
    for (const { lo, hi } of areas(drawn)) expect([lo, hi]).toEqual([at(track, length - 1), 1]);
  });

  test('leave the line out of what they fill', () => {
    const track = layTrack(
      [hold('warmup', 1e6, 0.5), repeat({ steps: 7 }, () => [ramp('cycle', 7, 1, 0, linear)])],
      2e6,
    );
    const drawn = sample(track, whole(track), 1000);
    const inside = points(drawn).filter(([x]) => x > 1e6 + 2000 && x < 2e6 - 1);
    expect(inside).toEqual([]);
    expect(drawn.envelope.n).toBeGreaterThan(490);
    // The column before the first cycle takes nothing from the warmup's beginning.
    expect(Math.min(...areas(drawn).map(({ lo }) => lo))).toBeGreaterThan(0);
  });

  test('and so do many short phases that are not folded', () => {
    const steps = Array.from({ length: 64 }, (_, i) => hold('decay', 10, i / 64));
    const track = layTrack([hold('stable', 5e8, 0.2), ...steps], 1e9);
    const [area] = areas(sample(track, whole(track), 1000));
    expect([area?.lo, area?.hi]).toEqual([0, 63 / 64]);
  });
});

test('the cost is that of the pixels, not of the steps', () => {
  const asked = (steps: number) => {
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
    const track = layTrack([wave(steps / 10), repeat({ steps: 50 }, () => [wave(50)])], steps);
    sample(track, whole(track), 1000);
    return count;
  };
  expect(asked(1e4)).toBeLessThan(20_000);
  expect(asked(1e7)).toBeLessThan(20_000);
  expect(asked(1e9)).toBeLessThan(1.05 * asked(1e7));
});

test('samples of one stretch are its values', () => {
  const track = layTrack([ramp('decay', 1e6, 1, 0, cosine)], 1e6);
  const [stretch] = stretches(track, 0, 1);
  for (const [x, y] of points(sample(track, whole(track), 777))) {
    expect(y).toBe(stretch === undefined ? Number.NaN : valueIn(stretch, x));
  }
});
