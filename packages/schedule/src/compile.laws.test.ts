import fc from 'fast-check';
import { expect, test } from 'vitest';
import { unlike } from '../test/alike.ts';
import { anyTrack } from '../test/tracks.ts';
import { at, before, fill, nextKnot, stretchAt, stretches } from './compile.ts';
import { isCycles } from './phases.ts';
import { valueIn } from './track.ts';

const law = (holds: (track: Parameters<typeof at>[0]) => void) =>
  fc.assert(fc.property(anyTrack, holds), { numRuns: 100 });

test('cycles are alike', () => {
  law(({ laid }) => {
    for (const { piece } of laid) if (isCycles(piece)) expect(unlike(piece, 7)).toBeNull();
  });
});

test('filling many values at once gives those that are asked for one by one', () => {
  law((track) => {
    const values = fill(track, new Float64Array(track.steps + 20));
    expect(values.findIndex((value, step) => value !== at(track, step))).toBe(-1);
    const middle = Math.floor(track.steps / 2);
    expect([...fill(track, new Float64Array(5), middle)]).toEqual([...values.subarray(middle, middle + 5)]);
  });
});

test('the stretch in force lies around its step, and has its value', () => {
  law((track) => {
    const reached = track.laid.at(-1)?.end ?? 0;
    const steps = Array.from({ length: track.steps }, (_, step) => step);
    const wrong = steps.filter((step) => {
      const stretch = stretchAt(track, step);
      const around = stretch.start <= step && step < stretch.end;
      return !(around || step >= reached) || at(track, step) !== valueIn(stretch, step);
    });
    expect(wrong).toEqual([]);
  });
});

test('stretches join without a gap, and knots are their borders', () => {
  law((track) => {
    const all = stretches(track, 0, track.steps, 10_000);
    expect(all[0]?.start).toBe(0);
    for (const [index, { end }] of all.entries()) {
      const next = all[index + 1];
      if (next === undefined) continue;
      expect(next.start).toBe(end);
      expect(nextKnot(track, all[index]?.start ?? 0)).toBe(end);
    }
  });
});

test('just before a border the value is the end of the stretch that ends there', () => {
  law((track) => {
    const all = stretches(track, 0, track.steps, 10_000);
    for (const stretch of all.slice(0, -1))
      expect(before(track, stretch.end)).toBe(valueIn(stretch, stretch.end));
    for (const { start, end } of all) {
      const inside = (start + Math.min(end, track.steps)) / 2;
      if (inside > start) expect(before(track, inside)).toBe(at(track, inside));
    }
  });
});
