import {
  at,
  type CompiledTrack,
  compile,
  type FamilyId,
  runOf,
  sample,
  specOf,
} from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import { usualExtent } from './extent.ts';
import { type Relation, relate, related } from './relate.ts';

const run = runOf(1000);
const window = { from: 0, to: 1000 };
const drawn = (track: CompiledTrack) => ({ track, sampled: sample(track, window, 200) });
const of = (family: FamilyId, params = {}) => drawn(compile(specOf(family, params), run).tracks.lr);
const points = (relation: Relation, a: ReturnType<typeof of>, b: ReturnType<typeof of>) => {
  const { line } = relate(relation, a, b);
  return Array.from({ length: line.n }, (_, i) => [line.x[i] ?? 0, line.y[i] ?? Number.NaN] as const);
};

const step = of('multi_step', { warmup_shape: 'none' });
const cosine = of('cosine', { min_lr: { value: 10, unit: 'percent' } });

test('a difference is that of the schedules themselves, to the last bit', () => {
  const all = points('difference', step, cosine);
  for (const [x] of all) {
    // Of two points on one step the second is in force.
    const inForce = all.findLast(([place]) => place === x)?.[1];
    expect(inForce).toBe(at(step.track, x) - at(cosine.track, x));
  }
});

test('jumps and borders of both curves are in it', () => {
  const xs = points('difference', step, cosine).map(([x]) => x);
  expect(xs.filter((x) => x === 500)).toHaveLength(2);
  expect(xs).toContain(50);
});

test('a curve is no different from itself, and once itself', () => {
  expect(new Set(points('difference', cosine, cosine).map(([, y]) => y))).toEqual(new Set([0]));
  const ratios = points('ratio', cosine, cosine).map(([, y]) => y);
  expect(ratios[0]).toBeNaN();
  expect(new Set(ratios.slice(1))).toEqual(new Set([1]));
});

test('an area on either side makes an area that holds every relation', () => {
  const busy = of('cosine_restarts', { num_cycles: 900, warmup_shape: 'none' });
  const { envelope } = relate('difference', busy, cosine);
  expect(envelope.n).toBeGreaterThan(100);
  for (let i = 0; i < envelope.n; i += 1) {
    const x = envelope.x[i] ?? 0;
    const exact = at(busy.track, x) - at(cosine.track, x);
    expect(exact).toBeGreaterThanOrEqual((envelope.lo[i] ?? 0) - 1e-6);
    expect(exact).toBeLessThanOrEqual((envelope.hi[i] ?? 0) + 1e-6);
  }
});

describe('where cycles are narrower than pixels', () => {
  const long = runOf(1e6);
  const whole = { from: 0, to: long.steps };
  const restarts = (num_cycles: number, min = 10) => {
    const params = { num_cycles, warmup_shape: 'none', min_lr: { value: min, unit: 'percent' } };
    const { lr } = compile(specOf('cosine_restarts', params), long).tracks;
    return { track: lr, sampled: sample(lr, whole, 1000) };
  };
  const reach = ({ envelope: { n, lo, hi } }: ReturnType<typeof relate>) => {
    expect(n).toBeGreaterThan(900);
    return [Math.min(...lo), Math.max(...hi)];
  };

  test('a curve is no different from itself, nor from one of the same numbers', () => {
    const [one, twin] = [restarts(50_000), restarts(50_000)];
    for (const other of [one, twin]) {
      expect(reach(relate('difference', one, other))).toEqual([0, 0]);
      expect(reach(relate('ratio', one, other))).toEqual([1, 1]);
    }
  });

  test.each([
    [50_000, 50_000],
    [50_000, 20_000],
    [4000, 50_000],
    [6000, 6000],
  ])('%d cycles relate to %d as at the updates of the column', (some, others) => {
    const [one, other] = [restarts(some, 10), restarts(others, 30)];
    for (const relation of ['difference', 'ratio'] as const) {
      const { envelope } = relate(relation, one, other);
      for (const column of [0, 333, 998]) {
        const [from = 0, to = 0] = [envelope.x[column], envelope.end[column]];
        const truth = Array.from({ length: to - from }, (_, i) =>
          related(relation, at(one.track, from + i), at(other.track, from + i)),
        );
        const [least, most] = [Math.min(...truth), Math.max(...truth)];
        const off = 0.06 * (most - least);
        const [lo = Number.NaN, hi = Number.NaN] = [envelope.lo[column], envelope.hi[column]];
        expect(lo).toBeGreaterThanOrEqual(least);
        expect(lo).toBeLessThanOrEqual(least + off);
        expect(hi).toBeLessThanOrEqual(most);
        expect(hi).toBeGreaterThanOrEqual(most - off);
      }
    }
  });
});

test('a ratio that shoots up at the end does not decide the axis', () => {
  const falling = of('linear', { warmup_shape: 'none' });
  const extent = usualExtent(relate('ratio', cosine, falling));
  expect(extent.hi).toBeLessThan(10);
});
