import { axisUnits, defaultPlan, planRun, runOf } from '@lr-playground/schedule';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Extent, nothing } from './extent.ts';
import { linePath } from './path.ts';
import { xTicks } from './x-ticks.ts';
import { grownAxis, linearAxis, logAxis, placeable, type YAxis, yLabel, yTicks } from './y-axis.ts';

const size = fc.double({ min: 1e-12, max: 1e3, noNaN: true });

describe('ticks of the x axis', () => {
  const run = planRun({ ...defaultPlan, source: 'data', samples: 1e6, epochs: 4 });
  const labels = (unit: (typeof axisUnits)[number], from = 0, to = run.steps, count = 8) => [
    ...xTicks({ from, to }, run, unit, count).labels.values(),
  ];

  test('are round in the unit of the axis', () => {
    expect(labels('percent')).toEqual(['0%', '20%', '40%', '60%', '80%', '100%']);
    expect(labels('epochs')).toEqual(['0', '0.5', '1.0', '1.5', '2.0', '2.5', '3.0', '3.5', '4.0']);
    expect(labels('tokens').at(1)).toBe('1B');
    expect(labels('steps').at(1)).toBe('20k');
  });

  test('are whole where the unit has no halves', () => {
    expect(labels('steps', 10, 13)).toEqual(['10', '11', '12', '13']);
    expect(labels('steps', 100_000, 100_006)).toContain('100,003');
  });

  test('are told apart, ascend, and lie in the window, whatever the zoom', () => {
    const zoom = fc.tuple(
      fc.double({ min: 0, max: 1e9, noNaN: true }),
      fc.double({ min: 2, max: 1e9, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.constantFrom(...axisUnits),
        zoom,
        fc.integer({ min: 2, max: 20 }),
        (unit, [from, width], count) => {
          const big = runOf(2e9);
          const { steps, labels: texts } = xTicks({ from, to: from + width }, big, unit, count);
          expect(steps.length).toBeLessThanOrEqual(2 * count + 2);
          expect([...steps].sort((a, b) => a - b)).toEqual(steps);
          expect(new Set(texts.values()).size).toBe(steps.length);
          for (const step of steps) {
            expect(step).toBeGreaterThanOrEqual(from * (1 - 1e-9) - 1e-6);
            expect(step).toBeLessThanOrEqual((from + width) * (1 + 1e-9) + 1e-6);
          }
        },
      ),
    );
  });
});

describe('the linear axis', () => {
  test('begins at 0 and leaves a little room above', () => {
    expect(linearAxis({ lo: 3e-5, hi: 3e-4, positive: 3e-5 })).toMatchObject({ lo: 0, hi: 3.5e-4 });
  });

  test('closes in on small differences only when asked to', () => {
    const narrow = { lo: 0.85, hi: 0.95, positive: 0.85 };
    expect(linearAxis(narrow).lo).toBe(0);
    expect(linearAxis(narrow, true)).toMatchObject({ lo: 0.84, hi: 0.96 });
  });

  test('has a domain for nothing, for 0 and for one value', () => {
    for (const extent of [
      nothing,
      { lo: 0, hi: 0, positive: Infinity },
      { lo: 0.1, hi: 0.1, positive: 0.1 },
    ]) {
      const { lo, hi } = linearAxis(extent, true);
      expect(hi).toBeGreaterThan(lo);
    }
  });

  test('holds what it is for, and stays put while the highest value moves a little', () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        const axis = linearAxis({ lo, hi, positive: lo });
        expect(axis.lo).toBeLessThanOrEqual(lo);
        expect(axis.hi).toBeGreaterThan(hi);
        expect(axis.hi).toBeLessThan(1.5 * hi);
      }),
    );
    const tops = Array.from(
      { length: 100 },
      (_, i) => linearAxis({ lo: 0, hi: 3e-4 * (1 + i / 1000), positive: 1 }).hi,
    );
    expect(new Set(tops).size).toBeLessThanOrEqual(2);
  });

  test('has ticks that read like configs', () => {
    const axis = linearAxis({ lo: 0, hi: 3e-4, positive: 1e-6 });
    const ticks = yTicks(axis, 6);
    expect(ticks.map(yLabel(axis, ticks))).toEqual(['0', '1e-4', '2e-4', '3e-4']);
    const plain = linearAxis({ lo: 0.85, hi: 0.95, positive: 0.85 }, true);
    expect(yTicks(plain, 3).map(yLabel(plain, yTicks(plain, 3)))).toEqual(['0.85', '0.90', '0.95']);
  });

  test('never writes two ticks alike', () => {
    fc.assert(
      fc.property(size, size, fc.boolean(), fc.integer({ min: 2, max: 12 }), (a, b, close, count) => {
        const axis = linearAxis({ lo: Math.min(a, b), hi: Math.max(a, b), positive: Math.min(a, b) }, close);
        const ticks = yTicks(axis, count);
        expect(new Set(ticks.map(yLabel(axis, ticks))).size).toBe(ticks.length);
      }),
    );
  });
});

describe('the logarithmic axis', () => {
  test('ends at a whole decade and marks it when something lies at or below', () => {
    expect(logAxis({ lo: 0, hi: 3e-4, positive: 2e-7 })).toMatchObject({ lo: 1e-7, floored: true });
    expect(logAxis({ lo: 2e-6, hi: 3e-4, positive: 2e-6 })).toMatchObject({ lo: 1e-6, floored: false });
  });

  test('goes no deeper than six decades', () => {
    const axis = logAxis({ lo: 1e-30, hi: 3e-4, positive: 1e-30 });
    expect(axis).toMatchObject({ lo: 1e-9, floored: true });
    const ticks = yTicks(axis, 9);
    expect(ticks.map(yLabel(axis, ticks))).toEqual(['≤1e-9', '1e-8', '1e-7', '1e-6', '1e-5', '1e-4', '1e-3']);
  });

  test('survives curves that are 0 throughout', () => {
    const axis = logAxis({ lo: 0, hi: 0, positive: Infinity });
    expect(axis.lo).toBeGreaterThan(0);
    expect(axis.floored).toBe(true);
  });

  test('holds its values between a positive floor and its top', () => {
    fc.assert(
      fc.property(size, size, (a, b) => {
        const [lo, hi] = [Math.min(a, b), Math.max(a, b)];
        const axis = logAxis({ lo, hi, positive: lo });
        expect(axis.lo).toBeGreaterThan(0);
        expect(axis.lo).toBeLessThan(axis.hi);
        expect(axis.hi).toBeGreaterThan(hi);
        expect(axis.floored).toBe(lo < axis.lo);
      }),
    );
  });
});

describe('whatever finite numbers a curve has', () => {
  const any = fc.double({ noNaN: true, noDefaultInfinity: true });
  const extents = fc.tuple(any, any, any).map(([a, b, c]) => {
    const values = [a, b, c];
    const positive = Math.min(...values.filter((value) => value > 0));
    return { lo: Math.min(...values), hi: Math.max(...values), positive };
  });
  const axes = (extent: Extent) => [linearAxis(extent), linearAxis(extent, true), logAxis(extent)];

  const expectSound = (axis: YAxis) => {
    expect(axis.lo).toBeLessThan(axis.hi);
    expect(Number.isFinite(axis.hi - axis.lo)).toBe(true);
    if (axis.kind === 'log') expect(axis.lo).toBeGreaterThan(0);
    for (const count of [2, 5, 12]) {
      const ticks = yTicks(axis, count);
      expect(ticks.length).toBeLessThanOrEqual(40);
      expect([...ticks].sort((a, b) => a - b)).toEqual(ticks);
      for (const tick of ticks) expect(Number.isFinite(tick)).toBe(true);
      const written = ticks.map(yLabel(axis, ticks));
      expect(new Set(written).size).toBe(ticks.length);
      expect(written.join()).not.toMatch(/NaN|Infinity/);
    }
  };

  const corners = [
    [5e-324, 5e-324],
    [0, 1e308],
    [1e308, 1e308],
    [0, Number.MAX_VALUE],
    [-Number.MAX_VALUE, Number.MAX_VALUE],
    [-Number.MAX_VALUE, 0],
    [-5e-324, 0],
    [5e-324, Number.MAX_VALUE],
  ].map(([lo = 0, hi = 0]) => ({ lo, hi, positive: lo > 0 ? lo : hi }));

  test('its axis has finite ends, and ticks that are told apart', () => {
    for (const axis of corners.flatMap(axes)) expectSound(axis);
    fc.assert(
      fc.property(extents, (extent) => axes(extent).forEach(expectSound)),
      { numRuns: 1000 },
    );
  });

  test('it is held by its axis, but for what lies far out on both sides', () => {
    fc.assert(
      fc.property(extents, ({ lo, hi, positive }) => {
        fc.pre(hi - lo <= Number.MAX_VALUE);
        const axis = linearAxis({ lo, hi, positive });
        expect(axis.lo).toBeLessThanOrEqual(lo);
        expect(axis.hi).toBeGreaterThanOrEqual(hi);
      }),
      { numRuns: 1000 },
    );
  });

  test('its axis grows to another one of such', () => {
    fc.assert(
      fc.property(extents, extents, (one, other) => {
        expectSound(grownAxis(linearAxis(one), linearAxis(other)));
        expectSound(grownAxis(logAxis(one), logAxis(other)));
      }),
      { numRuns: 1000 },
    );
  });

  test('its path has no coordinate that is no number, even where it leaves the axis', () => {
    fc.assert(
      fc.property(extents, extents, ({ lo, hi, positive }, other) => {
        const axis = linearAxis(other);
        const line = { n: 3, x: Float64Array.of(0, 1, 2), y: Float64Array.of(lo, hi, positive) };
        const none = { n: 0, x: line.x, end: line.x, lo: line.x, hi: line.x };
        // As scales do it: from a share of the axis to a mean of its ends.
        const share = (value: number) => (placeable(axis, value) - axis.lo) / (axis.hi - axis.lo);
        const y = (value: number) => 300 * (1 - share(value)) + 10 * share(value);
        expect(linePath({ line, envelope: none }, (x) => 100 * x, y)).not.toMatch(/NaN|Infinity/);
      }),
    );
  });
});

test('a growing axis only grows, and becomes another kind at once', () => {
  const one = linearAxis({ lo: 0, hi: 3e-4, positive: 1 });
  const two = linearAxis({ lo: 0, hi: 9e-4, positive: 1 });
  expect(grownAxis(one, two)).toEqual(two);
  expect(grownAxis(two, one)).toEqual(two);
  const log = logAxis({ lo: 0, hi: 3e-4, positive: 1e-6 });
  expect(grownAxis(one, log)).toBe(log);
});
