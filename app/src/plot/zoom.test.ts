import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fitted, panned, wholeRun, zoomed } from './zoom.ts';

const steps = 10_000;

test('zooming keeps the step under the pointer where it is', () => {
  const window = zoomed(wholeRun(steps), steps, 2500, 0.5);
  expect(window).toEqual({ from: 1250, to: 6250 });
});

test('zooming out of everything is no zoom', () => {
  expect(zoomed({ from: 4000, to: 6000 }, steps, 5000, 100)).toBeNull();
});

test('panning stops at the ends of the run and keeps the width', () => {
  expect(panned({ from: 1000, to: 2000 }, steps, -5000)).toEqual({ from: 0, to: 1000 });
  expect(panned({ from: 1000, to: 2000 }, steps, 1e9)).toEqual({ from: 9000, to: 10_000 });
});

test('a run of one step cannot be zoomed', () => {
  expect(zoomed(wholeRun(1), 1, 0.5, 0.5)).toBeNull();
});

test('whatever is asked, the window lies in the run and is wide enough to see two steps', () => {
  const number = fc.double({ min: -1e10, max: 1e10, noNaN: true });
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 1e9 }), number, number, (run, a, b) => {
      const window = fitted(Math.min(a, b), Math.max(a, b), run);
      if (window === null) return;
      expect(window.from).toBeGreaterThanOrEqual(0);
      expect(window.to).toBeLessThanOrEqual(run);
      expect(window.to - window.from).toBeGreaterThan(1.99);
    }),
  );
});
