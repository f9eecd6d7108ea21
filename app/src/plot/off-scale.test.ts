import { at, compile, runOf, type Spec, sample, specOf } from '@lr-playground/schedule';
import { describe, expect, test } from 'vitest';
import { usualExtent } from './extent.ts';
import { offScale } from './off-scale.ts';
import { relate, related } from './relate.ts';
import { linearAxis, logAxis } from './y-axis.ts';

const percent = (value: number) => ({ value, unit: 'percent' });
const flat = specOf('constant', { peak_lr: 1e-3, warmup_shape: 'none' });
const falling = specOf('linear', { peak_lr: 1e-3, min_lr: 0, warmup_shape: 'none' });
const warmed = specOf('constant', { peak_lr: 1e-3, warmup: percent(5) });

/** The ratio of two curves, and the axis that the chart would have. */
function ratio(own: Spec, pinned: Spec, steps: number, kind: 'linear' | 'log' = 'linear') {
  const drawn = (spec: Spec) => {
    const track = compile(spec, runOf(steps)).tracks.lr;
    return { track, sampled: sample(track, { from: 0, to: steps }, 1000) };
  };
  const [one, other] = [drawn(own), drawn(pinned)];
  const value = (step: number) => related('ratio', at(one.track, step), at(other.track, step));
  const relation = relate('ratio', one, other);
  const extent = usualExtent(relation);
  return offScale(relation, kind === 'log' ? logAxis(extent) : linearAxis(extent), steps - 1, value);
}

describe('a ratio that leaves its axis', () => {
  test.each([1000, 10_000, 1e7])('has the extreme of all %i updates, not of the samples', (steps) => {
    const [found, ...others] = ratio(flat, falling, steps);
    expect(found).toMatchObject({ side: 'above', step: steps - 1 });
    // The pinned curve has one part in so many left.
    expect(found?.value).toBeCloseTo(steps, 3 - Math.log10(steps));
    expect(others).toEqual([]);
  });

  test('is infinite where the pinned curve is 0', () => {
    expect(ratio(flat, warmed, 10_000)).toEqual([
      { side: 'above', step: 0, value: Number.POSITIVE_INFINITY },
    ]);
  });

  test('leaves a logarithmic axis at its floor', () => {
    expect(ratio(warmed, flat, 10_000, 'log')).toEqual([{ side: 'below', step: 0, value: 0 }]);
  });

  test('is told of at each end where it leaves, once', () => {
    const low = specOf('linear', { peak_lr: 1e-3, min_lr: 0, warmup: percent(5), start_lr: 1e-6 });
    const found = ratio(flat, low, 10_000);
    expect(found.map(({ side, step }) => [side, step])).toEqual([
      ['above', 9999],
      ['above', 0],
    ]);
    expect(found[1]?.value).toBeCloseTo(1000, 9);
  });

  test('is found among filled columns', () => {
    const many = specOf('cosine_restarts', { peak_lr: 1e-3, num_cycles: 20_000, warmup_shape: 'none' });
    const [found] = ratio(many, falling, 1e6);
    expect(found?.side).toBe('above');
    expect(found?.step).toBeGreaterThan(999_000);
  });
});

test('a ratio that stays inside has nothing to say', () => {
  expect(ratio(specOf('constant', { peak_lr: 2e-3, warmup_shape: 'none' }), flat, 10_000)).toEqual([]);
  expect(ratio(flat, flat, 10_000)).toEqual([]);
});
