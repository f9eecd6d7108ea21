/** What pieces of listed values do beyond what all pieces do, which is among the laws. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { at, before, layTrack, nextKnot, stretches } from './compile.ts';
import { List, Scaled } from './list.ts';
import { listed, listedUpTo, mostListed } from './listed.ts';
import { measure } from './measure.ts';
import { hold } from './phases.ts';
import { sample } from './sample.ts';

function* halves(): Generator<number> {
  for (let value = 1; ; value /= 2) yield value;
}

function* waves(): Generator<number> {
  for (let index = 0; ; index += 1) yield 1 + Math.sin(index);
}

test('values are read once, and not before they are asked for', () => {
  let read = 0;
  function* counted() {
    for (const value of halves()) {
      read += 1;
      yield value;
    }
  }
  const track = layTrack([listed('decay', counted(), { count: 50 })], 100);
  expect(read).toBe(0);
  expect([at(track, 3), at(track, 49), at(track, 99), at(track, 3)]).toEqual([
    1 / 8,
    2 ** -49,
    2 ** -49,
    1 / 8,
  ]);
  expect(read).toBeLessThanOrEqual(51);
});

test('a value is held until the next, and the last to the end of the piece', () => {
  const pieces = [
    hold('warmup', 2, 9),
    listed('decay', [3, 1, 2], { count: 10, each: 5, steps: 20 }),
    hold('stable', 9, 0),
  ];
  const track = layTrack(pieces, 30);
  expect([1, 2, 6.9, 7, 11, 12, 21.9, 22].map((t) => at(track, t))).toEqual([9, 3, 3, 1, 1, 2, 2, 0]);
  expect([2, 7, 12, 22].map((t) => before(track, t))).toEqual([9, 3, 1, 2]);
});

test('equal values are one stretch with a jump at its end; values that ever fall are another', () => {
  const track = layTrack([listed('decay', [5, 5, 5, 4, 3, 2, 2, 7], { count: 8 })], 10);
  expect(stretches(track, 0, 10).map(({ start }) => start)).toEqual([0, 3, 5, 7]);
  expect(nextKnot(track, 1)).toBe(3);
  const { line } = sample(track, { from: 0, to: 10 }, 400);
  const drawn = [...line.x.subarray(0, line.n)].map((x, index) => [x, line.y[index]]);
  for (const corner of [
    [3, 5],
    [3, 4],
    [7, 2],
    [7, 7],
  ])
    expect(drawn).toContainEqual(corner);
});

test('a peak below 0 is found at its update', () => {
  const track = layTrack([listed('decay', [-3, -1, -2], { count: 3 })], 3);
  expect(measure(track).peak).toEqual({ value: -1, step: 1 });
});

test('what is no number is listed like any other value', () => {
  const track = layTrack([listed('decay', [1, Number.NaN, Number.NaN, 2], { count: 4 })], 4);
  expect([0, 1, 2, 3].map((t) => at(track, t))).toEqual([1, Number.NaN, Number.NaN, 2]);
  expect(stretches(track, 0, 4)).toHaveLength(3);
});

test('columns go as far as their updates do, however many fall into one', () => {
  const list = [...Array(20_000)].map((_, index) => Math.sin(index * index));
  const track = layTrack([hold('warmup', 12.5, 0), listed('decay', list, { count: list.length })], 20_000);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 0, max: 9000 }), (columns, from) => {
      const { envelope } = sample(track, { from, to: 20_000 }, columns);
      for (let i = 0; i < envelope.n; i += 1) {
        const [left, right] = [Math.round(envelope.x[i] ?? 0), envelope.end[i] ?? 0];
        const values = Array.from({ length: right - left }, (_, index) => at(track, left + index));
        expect([envelope.lo[i], envelope.hi[i]]).toEqual([Math.min(...values), Math.max(...values)]);
      }
    }),
    { numRuns: 20 },
  );
});

test('no more than four million are listed; then the last is held, which is said', () => {
  const steps = mostListed + 1000;
  const track = layTrack([listed('decay', waves(), { count: steps })], steps);
  expect(listedUpTo(track)).toBe(mostListed);
  expect(at(track, mostListed - 1)).toBe(1 + Math.sin(mostListed - 1));
  expect(at(track, steps - 1)).toBe(1 + Math.sin(mostListed - 1));
  expect(measure(track).peak.value).toBeCloseTo(2, 9);
});

test('a list that ends, or reaches to the end of the run, is held without a word', () => {
  expect(listedUpTo(layTrack([listed('decay', [2, 1], { count: 1e9 })], 1e9))).toBeNull();
  expect(listedUpTo(layTrack([listed('decay', halves(), { count: 1000 })], 1000))).toBeNull();
  expect(listedUpTo(layTrack([listed('decay', halves(), { count: 1000, each: 10_000 })], 1e7))).toBeNull();
});

/** There is one zero on a curve. */
const unsigned = (value: number) => value + 0;

test('times a factor, values go the same ways and are as high as they are', () => {
  const values = fc.array(fc.double({ min: -4, max: 4, noNaN: true }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(values, fc.double({ min: 0, max: 9, noNaN: true }), fc.nat(299), (list, factor, place) => {
      const scaled = new Scaled(new List(list, list.length, true), factor);
      const wanted = list.map((value) => factor * value);
      expect(list.map((_, index) => scaled.at(index))).toEqual(wanted);
      const [from, to] = [place % list.length, list.length];
      const inside = wanted.slice(from);
      expect(scaled.reach(from, to).map(unsigned)).toEqual(
        [Math.min(...inside), Math.max(...inside)].map(unsigned),
      );
      const least = inside[place % inside.length] ?? 0;
      expect(scaled.firstAtLeast(least, from, to)).toBe(wanted.findIndex((v, i) => i >= from && v >= least));
      const [first, end] = scaled.run(from);
      const ways = wanted.slice(first + 1, end).map((v, i) => Math.sign(v - (wanted[first + i] ?? 0)));
      expect(ways.includes(1) && ways.includes(-1)).toBe(false);
    }),
  );
});
