import {
  compile,
  layTrack,
  linear as linearShape,
  ramp,
  repeat,
  runOf,
  sample,
  specOf,
} from '@lr-playground/schedule';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dotsPath, envelopePath, linePath } from './path.ts';

const same = (value: number) => value;
const none = {
  n: 0,
  x: new Float64Array(),
  end: new Float64Array(),
  lo: new Float64Array(),
  hi: new Float64Array(),
};
const line = (points: readonly (readonly [number, number])[]) => ({
  n: points.length,
  x: Float64Array.from(points, ([x]) => x),
  y: Float64Array.from(points, ([, y]) => y),
});
const pathOf = (points: readonly (readonly [number, number])[]) =>
  linePath({ line: line(points), envelope: none }, same, same);

test('points become strokes, to a tenth of a pixel', () => {
  expect(
    pathOf([
      [0, 1],
      [1.26, 3.24],
      [3, 4],
    ]),
  ).toBe('M0 1L1.3 3.2L3 4');
});

/** The y of a path at each of the given places, read from its strokes. */
function heights(path: string, places: readonly number[]): readonly (readonly number[])[] {
  const strokes: (readonly [number, number, number, number])[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLHV])([^MLHV]*)/g)) {
    const [first = 0, second = 0] = numbers.split(' ').map(Number);
    const [toX, toY] = command === 'H' ? [first, y] : command === 'V' ? [x, first] : [first, second];
    if (command !== 'M') strokes.push([x, y, toX, toY]);
    [x, y] = [toX, toY];
  }
  return places.map((place) =>
    strokes
      .filter(([from, , to]) => from <= place && place <= to)
      .flatMap(([from, a, to, b]) => (to > from ? [a + ((b - a) * (place - from)) / (to - from)] : [a, b])),
  );
}

test('every point lies on the line, to less than a screen shows', () => {
  const tenth = fc.integer({ min: 0, max: 4000 }).map((tenths) => tenths / 10);
  const points = fc
    .array(fc.tuple(fc.integer({ min: 0, max: 3 }), tenth), { minLength: 2, maxLength: 40 })
    .map((moves) => {
      let x = 0;
      return moves.map(([step, y]): readonly [number, number] => {
        x += step;
        return [x, y];
      });
    })
    .filter((made) => made.some(([x, y]) => x !== made[0]?.[0] || y !== made[0]?.[1]));
  fc.assert(
    fc.property(points, (made) => {
      const found = heights(
        pathOf(made),
        made.map(([x]) => x),
      );
      for (const [place, [, y]] of made.entries()) {
        const near = found[place] ?? [];
        // Of an upright stroke both ends are found, and what lies between them is on it.
        expect(Math.min(...near)).toBeLessThanOrEqual(y + 0.1 + 1e-9);
        expect(Math.max(...near)).toBeGreaterThanOrEqual(y - 0.1 - 1e-9);
      }
    }),
  );
});

test('a smooth curve takes few strokes', () => {
  const { lr } = compile(specOf('cosine'), runOf(1e6)).tracks;
  const path = linePath(
    sample(lr, { from: 0, to: 1e6 }, 1200),
    (step) => step / 833,
    (value) => 400 - value * 1.2e6,
  );
  expect(path.match(/L/g)?.length).toBeLessThan(60);
});

test('what is level or upright is one stroke, however many points it has', () => {
  expect(
    pathOf([
      [0, 5],
      [1, 5],
      [2, 5],
      [3, 5],
      [3, 9],
      [4, 9.02],
    ]),
  ).toBe('M0 5H3V9H4');
});

test('the pen is lifted where there is no number', () => {
  expect(
    pathOf([
      [0, 1],
      [1, 2],
      [2, Number.NaN],
      [3, 4],
      [4, 5],
    ]),
  ).toBe('M0 1L1 2M3 4L4 5');
  expect(
    pathOf([
      [0, 1],
      [1, 1],
      [2, Number.NaN],
    ]),
  ).toBe('M0 1H1');
  expect(pathOf([[0, Number.NaN]])).toBe('');
});

test('far-away points stay numbers that a renderer can take', () => {
  expect(
    pathOf([
      [0, 0],
      [1, 1e300],
    ]),
  ).toBe('M0 0L1 100000');
});

test('no line is drawn over what the envelope fills', () => {
  const cycles = repeat({ steps: 5 }, () => [ramp('cycle', 5, 1, 0, linearShape)]);
  const track = layTrack([ramp('decay', 5000, 1, 0, linearShape), cycles], 10_000);
  const drawn = sample(track, { from: 0, to: 10_000 }, 100);
  const path = linePath(
    drawn,
    (step) => step / 100,
    (value) => 100 * value,
  );
  expect(path.match(/M/g)).toHaveLength(2);
  const area = envelopePath(
    drawn.envelope,
    (step) => step / 100,
    (value) => 100 - 100 * value,
  );
  expect(area.match(/M/g)).toHaveLength(1);
  expect(area.startsWith('M50 0')).toBe(true);
});

test('a flat curve of a million steps is a handful of strokes', () => {
  const { lr } = compile(specOf('wsd'), runOf(1e6)).tracks;
  const path = linePath(
    sample(lr, { from: 0, to: 1e6 }, 1200),
    (s) => s / 833,
    (v) => 300 - v * 1e6,
  );
  expect(path.length).toBeLessThan(6000);
});

test('updates are dots where they are in force: not at left limits, nor between steps', () => {
  expect(
    dotsPath(
      line([
        [0, 1],
        [1, 2],
        [1, 5],
        [1.5, 6],
        [2, 7],
      ]),
      same,
      same,
    ),
  ).toBe('M0 1h0M1 5h0M2 7h0');
});
