import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anyListed } from '../test/tracks.ts';
import { fill, layTrack } from './compile.ts';
import { compile } from './compile-spec.ts';
import { type Measures, measure } from './measure.ts';
import { hold, isCycles, isListed, phase, ramp, repeat } from './phases.ts';
import { families } from './registry.ts';
import { runOf } from './run.ts';
import type { Phase, Piece } from './schedule.ts';
import { cosine, exponential, linear, oneMinusSqrt, powerFall, type Shape, saturating } from './shapes.ts';
import { specOf } from './spec.ts';

/** The same numbers by looking at every update. */
function bruteForce(pieces: readonly Piece[], steps: number): Omit<Measures, 'warmup'> {
  const values = fill(layTrack(pieces, steps), new Float64Array(steps));
  let [area, carried, value] = [0, 0, Number.NEGATIVE_INFINITY];
  for (const lr of values) {
    const next = lr - carried;
    const sum = area + next;
    carried = sum - area - next;
    area = sum;
    value = Math.max(value, lr);
  }
  const low = values.reduce((count, lr) => count + (lr < 0.1 * value ? 1 : 0), 0);
  return {
    peak: { value, step: values.findIndex((lr) => lr >= value * (1 - 2 ** -50)) },
    final: values.at(-1) ?? 0,
    area,
    mean: area / steps,
    low: low / steps,
  };
}

/** Counts how often phases are asked for a value. */
function counted(pieces: readonly Piece[]): { pieces: Piece[]; asked: () => number } {
  let asked = 0;
  const wrap = (inner: Phase): Phase => ({
    ...inner,
    value(t) {
      asked += 1;
      return inner.value(t);
    },
  });
  return {
    pieces: pieces.map((piece) => {
      if (isListed(piece)) return piece;
      return isCycles(piece) ? { ...piece, cycle: (k: number) => piece.cycle(k).map(wrap) } : wrap(piece);
    }),
    asked: () => asked,
  };
}

function expectSame(measured: Measures, truth: Omit<Measures, 'warmup'>, tolerance = 1e-9): void {
  const off = (a: number, b: number) => Math.abs(a - b) / Math.max(Math.abs(b), Number.MIN_VALUE);
  expect(off(measured.peak.value, truth.peak.value)).toBeLessThanOrEqual(1e-15);
  expect(measured.final).toBe(truth.final);
  expect(off(measured.area, truth.area)).toBeLessThanOrEqual(tolerance);
  expect(off(measured.mean, truth.mean)).toBeLessThanOrEqual(tolerance);
}

const shapes = fc.constantFrom<Shape>(
  linear,
  cosine,
  exponential,
  oneMinusSqrt,
  saturating,
  powerFall(0.5),
  powerFall(3),
);
const lr = fc.double({ min: 1e-8, max: 1, noNaN: true });

const phases = fc
  .record({ shape: shapes, steps: fc.double({ min: 0.5, max: 200_000, noNaN: true }), a: lr, b: lr })
  .map(({ shape, steps, a, b }) => ramp('decay', steps, a, b, shape));

const cycles = fc
  .record({
    steps: fc.oneof(
      fc.integer({ min: 1, max: 5000 }),
      fc.double({ min: 20, max: 5000, noNaN: true }),
      fc.integer({ min: 1, max: 400 }).map((n) => 1000 / n + 5),
    ),
    growth: fc.constantFrom(1, 1, 1.01, 1.5, 2),
    times: fc.double({ min: 0.2, max: 900, noNaN: true }),
    share: fc.double({ min: 0.05, max: 0.95, noNaN: true }),
    fade: fc.constantFrom(1, 0.99, 0.5),
    shape: shapes,
    peak: lr,
  })
  .map(({ steps, growth, times, share, fade, shape, peak }) => {
    const height = (k: number) => peak * fade ** k;
    return repeat({ steps, growth, times: growth === 1 ? times : Math.min(times, 60), height }, (k) => {
      const length = steps * growth ** k;
      const top = height(k);
      return [
        ramp('cycle', length * share, top / 100, top, linear),
        ramp('cycle', length * (1 - share), top, top / 100, shape),
      ];
    });
  });

describe('measures', () => {
  test('agree with looking at every update, whatever the pieces', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(phases, cycles, anyListed), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 300_000 }),
        (pieces, steps) => {
          const measured = measure(layTrack(pieces, steps));
          const truth = bruteForce(pieces, steps);
          expectSame(measured, truth);
          // Values may creep up to the peak by less than rounding: then the first that has it is a matter of which rounding.
          const values = fill(layTrack(pieces, steps), new Float64Array(steps));
          const first = (roundings: number) =>
            values.findIndex((lr) => lr >= truth.peak.value * (1 - roundings * 2 ** -50));
          expect(measured.peak.step).toBeGreaterThanOrEqual(first(2));
          expect(measured.peak.step).toBeLessThanOrEqual(first(0.5));
          expect(measured.low).toBeCloseTo(truth.low, 12);
        },
      ),
      { numRuns: 60, endOnFailure: true },
    );
  });

  test.each(families().map(({ id }) => id))('agree with looking at every update of %s', (id) => {
    for (const steps of [1, 2, 37, 1000, 200_000]) {
      const { tracks, run, problem } = compile(specOf(id), runOf(steps));
      // Cycles of a share of the run may come to no step at all, which libraries refuse.
      if (problem !== null) continue;
      const truth = bruteForce(
        tracks.lr.laid.map(({ piece }) => piece),
        run.steps,
      );
      const measured = measure(tracks.lr);
      expectSame(measured, truth);
      expect(measured.peak.step).toBe(truth.peak.step);
      expect(measured.low).toBeCloseTo(truth.low, 12);
    }
  });

  test('cost what the phases cost and not the steps', () => {
    const at = (steps: number) => {
      const { pieces, asked } = counted([
        ramp('warmup', steps * 0.02, 0, 3e-4, linear),
        ramp('decay', steps * 0.98, 3e-4, 3e-5, cosine),
      ]);
      measure(layTrack(pieces, steps));
      return asked();
    };
    expect(at(1e9)).toBeLessThan(1500);
    expect(at(1e9)).toBeLessThan(3 * at(1e5));
  });

  test('cost no more for a million short cycles, and stay right', () => {
    const shorts = (fade: number) => {
      const height = (k: number) => 1e-3 * fade ** k;
      return repeat({ steps: 1000, height }, (k) => {
        const top = height(k);
        return [ramp('cycle', 400, top / 10, top, linear), ramp('cycle', 600, top, top / 10, cosine)];
      });
    };
    const { pieces, asked } = counted([shorts(0.9999)]);
    const measured = measure(layTrack(pieces, 1e9));
    expect(asked()).toBeLessThan(400_000);
    // A geometric series of the first cycle.
    const first = bruteForce([shorts(1)], 1000).area;
    const series = (first * (1 - 0.9999 ** 1e6)) / (1 - 0.9999);
    expect(Math.abs(measured.area / series - 1)).toBeLessThan(1e-9);
    expect(measured.peak).toEqual({ value: 1e-3, step: 400 });
  });

  test('say what they promise of many cycles of odd lengths', () => {
    const odd = repeat({ steps: Math.E * 30 }, () => [
      ramp('cycle', Math.E * 10, 1e-4, 1e-3, linear),
      ramp('cycle', Math.E * 20, 1e-3, 1e-4, cosine),
    ]);
    const steps = 300_000;
    const measured = measure(layTrack([odd], steps));
    const truth = bruteForce([odd], steps);
    expect(Math.abs(measured.area / truth.area - 1)).toBeLessThan(2 / (Math.E * 30) / 100);
    expect(Math.abs(measured.low - truth.low)).toBeLessThan(1e-3);
  });

  test('count the first warmup and no other', () => {
    const rewarmed = repeat({ steps: 100, times: 3 }, () => [
      ramp('warmup', 10, 0, 1, linear),
      ramp('decay', 90, 1, 0, cosine),
    ]);
    expect(measure(layTrack([hold('warmup', 5, 0.5), rewarmed], 300)).warmup).toBe(15);
    expect(measure(layTrack([hold('stable', 5, 0.5), rewarmed], 300)).warmup).toBe(0);
    expect(measure(layTrack([ramp('warmup', 500, 0, 1, linear)], 300)).warmup).toBe(300);
  });

  test('hold the last value to the end of the run, and name the first update of a plateau', () => {
    const short = phase('decay', 10, (t) => 1 - t / 20, { latex: '', terms: {} });
    expect(measure(layTrack([short], 20)).area).toBeCloseTo(7.75 + 10 * 0.5, 12);
    const plateau = [
      ramp('warmup', 1000, 0, 1, linear),
      hold('stable', 1e6, 1),
      ramp('decay', 1e6, 1, 0, linear),
    ];
    expect(measure(layTrack(plateau, 2e6)).peak).toEqual({ value: 1, step: 1000 });
    expect(measure(layTrack([], 10))).toMatchObject({ area: 0, final: 0, low: 0 });
  });
});

/** `first + first·ratio + …` over `count` terms. */
const geometric = (first: number, ratio: number, count: number) =>
  (first * (ratio === 0 ? 1 : -Math.expm1(count * Math.log(ratio)))) / (1 - ratio);

describe('cycles that fade fast in a long run', () => {
  test.each([1e6, 2e7, 1e9])('measure like the geometric series they are, over %d steps', (steps) => {
    for (const length of [30, 64, 100, 333]) {
      for (const ratio of [0.1, 0.5, 0.9, 0.99, 0.999, 0.9999, 0.99999]) {
        const height = (k: number) => 0.01 * ratio ** k;
        const stairs = repeat({ steps: length, height }, (k) => [hold('decay', length, height(k))]);
        const { area, mean, low } = measure(layTrack([stairs], steps));
        const whole = Math.floor(steps / length);
        const cut = (steps - whole * length) * 0.01 * ratio ** whole;
        const series = geometric(0.01 * length, ratio, whole) + cut;
        const name = `${ratio} every ${length}`;
        expect(Math.abs(area / series - 1), name).toBeLessThan(1e-12);
        expect(mean).toBe(area / steps);
        const high = Math.min(whole, Math.ceil(Math.log(0.1) / Math.log(ratio) - 1e-9)) * length;
        expect(Math.abs(low - (1 - high / steps)), name).toBeLessThan(1e-6 + length / steps);
      }
    }
  });

  test.each([1e6, 2e7, 1e9])('so do triangles that halve or shrink, over %d steps', (steps) => {
    const of = (params: Parameters<typeof specOf>[1], length: number) => {
      const size = { value: length / 2, unit: 'steps' } as const;
      const spec = specOf('cyclic', {
        step_size_up: size,
        step_size_down: size,
        base_lr: 0,
        max_lr: 1,
        ...params,
      });
      return compile(spec, runOf(steps)).tracks.lr;
    };
    const halves = measure(of({ mode: 'triangular2' }, 200)).area;
    expect(Math.abs(halves / geometric(100, 0.5, steps / 200) - 1)).toBeLessThan(1e-12);
    const shrinks = of({ mode: 'exp_range', gamma: 0.999 }, 200);
    const first = fill(shrinks, new Float64Array(200)).reduce((sum, value) => sum + value, 0);
    const series = geometric(first, 0.999 ** 200, steps / 200);
    expect(Math.abs(measure(shrinks).area / series - 1)).toBeLessThan(1e-12);
  });

  test('cost little', () => {
    const height = (k: number) => 0.01 * 0.1 ** k;
    const stairs = repeat({ steps: 30, height }, (k) => [hold('decay', 30, height(k))]);
    const { pieces, asked } = counted([stairs]);
    measure(layTrack(pieces, 1e9));
    expect(asked()).toBeLessThan(400_000);
  });
});
