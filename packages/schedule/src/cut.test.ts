import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyPieces } from '../test/tracks.ts';
import { at, layTrack } from './compile.ts';
import { cutTo } from './cut.ts';

test('a beginning has the values of the whole up to its end, and ends there', () => {
  fc.assert(
    fc.property(anyPieces, fc.integer({ min: 1, max: 1500 }), (pieces, steps) => {
      const [whole, cut] = [layTrack(pieces, 2000), layTrack(cutTo(pieces, steps), 2000)];
      const reach = Math.min(steps, whole.laid.at(-1)?.end ?? 0);
      expect(cut.laid.at(-1)?.end ?? 0).toBe(reach);
      const wanted = Array.from({ length: Math.floor(reach) }, (_, step) => at(whole, step));
      for (const [step, value] of wanted.entries()) expect(at(cut, step)).toBe(value);
    }),
  );
});
