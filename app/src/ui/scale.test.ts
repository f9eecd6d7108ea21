import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nudged, positions, type Scale, toPosition, toValue } from './scale.ts';

const lr: Scale = { kind: 'log', min: 1e-6, max: 1 };
const floor: Scale = { kind: 'log', min: 1e-8, max: 1e-3, zero: true };
const share: Scale = { kind: 'squared', min: 0, max: 100 };
const cycles: Scale = { kind: 'linear', min: 0.5, max: 5 };
const steps: Scale = { kind: 'squared', min: 0, max: 10_000, integer: true };

describe('tracks', () => {
  it('offer round values only, inside their range', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: positions }),
        fc.constantFrom(lr, floor, share, cycles, steps),
        (position, scale) => {
          const value = toValue(scale, position);
          expect(value === 0 || value >= scale.min).toBe(true);
          expect(value).toBeLessThanOrEqual(scale.max);
          expect(Number(value.toPrecision(4))).toBe(value);
        },
      ),
    );
  });

  it('put a value back where it came from, within the roundness of values there', () => {
    for (const scale of [lr, floor, share, cycles, steps]) {
      for (let position = 0; position <= positions; position += 10) {
        const there = toPosition(scale, toValue(scale, position));
        expect(Math.abs(there - position)).toBeLessThanOrEqual(40);
      }
    }
  });

  it('keep the left end of a floor for zero', () => {
    expect(toValue(floor, 0)).toBe(0);
    expect(toPosition(floor, 0)).toBe(0);
    expect(toPosition(floor, 1e-8)).toBeGreaterThan(0);
  });

  it('give short warmups room', () => {
    expect(toPosition(share, 5)).toBeGreaterThan(200);
    expect(toValue(steps, 3)).toBe(0);
  });
});

describe('arrow keys', () => {
  it.each([
    [lr, 3e-4, 1, false, 3.1e-4],
    [lr, 3e-4, 1, true, 4e-4],
    [lr, 1e-4, -1, false, 9.9e-5],
    [lr, 1e-4, -1, true, 9e-5],
    [lr, 3.14159e-4, 1, false, 3.2e-4],
    [floor, 0, 1, false, 1e-8],
    [floor, 1e-8, -1, false, 0],
    [cycles, 0.5, 1, false, 0.55],
    [cycles, 0.5, 1, true, 1],
    [cycles, 0.52, -1, false, 0.5],
  ] as const)('from %o at %d by %d (big: %s) to %d', (scale, value, direction, big, expected) => {
    expect(nudged(scale, value, direction, big)).toBeCloseTo(expected, 12);
  });

  it('always move, in the direction asked for', () => {
    const value = fc.double({ min: 1e-9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(value, fc.boolean(), fc.constantFrom(lr, share, cycles, steps), (from, big, scale) => {
        expect(nudged(scale, from, 1, big)).toBeGreaterThan(from);
        expect(nudged(scale, from, -1, big)).toBeLessThan(from);
      }),
    );
  });
});
