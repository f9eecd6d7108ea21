import { describe, expect, test } from 'vitest';
import { compile, handlesOf, patchSpec, runOf, type Spec, specOf, stretches } from '../index.ts';
import { disagreement, valuesOf } from '../testing/values.ts';

const N = 100;
/** The constant family is nothing but its warmup. */
const climbs: Readonly<
  Record<string, [given: Readonly<Record<string, unknown>>, formula: (t: number) => number]>
> = {
  none: [{}, () => 1],
  linear: [{ start_lr: 0.1 }, (t) => 0.1 + (0.9 * t) / N],
  'linear, one ahead': [{ warmup_shape: 'linear', warmup_count: 't_plus_1' }, (t) => (t + 1) / N],
  cosine: [{}, (t) => 0.5 * (1 - Math.cos((Math.PI * t) / N))],
  exponential: [{ start_lr: 1e-6 }, (t) => 1e-6 * (1 / 1e-6) ** (t / N)],
  saturating: [{}, (t) => 1 - Math.exp((-5 * t) / N)],
  polynomial: [{ warmup_power: 3 }, (t) => (t / N) ** 3],
  stairs: [{ warmup_levels: 4 }, (t) => Math.floor(t / 25) / 4],
};

test.each(Object.entries(climbs))(
  '%s climbs by its formula, and is at the peak afterwards',
  (name, [given, formula]) => {
    const params = { peak_lr: 1, warmup: N, warmup_shape: name, ...given };
    expect(disagreement('constant', params, 300, (t) => (t < N ? formula(t) : 1))).toBeNull();
  },
);

test('one ahead arrives a step before the others', () => {
  const given = { peak_lr: 1, warmup: 4, warmup_shape: 'linear', warmup_count: 't_plus_1' };
  expect(valuesOf('constant', given, 6)).toEqual([0.25, 0.5, 0.75, 1, 1, 1]);
});

test('an exponential climb cannot begin at 0, and begins at a thousandth of the peak', () => {
  const given = { peak_lr: 1, warmup: 4, warmup_shape: 'exponential', start_lr: 0 };
  expect(valuesOf('constant', given, 6)[0]).toBeCloseTo(1e-3, 15);
});

test('there are never more stairs than steps', () => {
  const given = { peak_lr: 1, warmup: 3, warmup_shape: 'stairs', warmup_levels: 50 };
  expect(valuesOf('constant', given, 5)).toEqual([0, 1 / 3, 2 / 3, 1, 1]);
});

test('takes no time when there is none, or its length is 0', () => {
  expect(valuesOf('constant', { peak_lr: 1, warmup: 50, warmup_shape: 'none' }, 2)).toEqual([1, 1]);
  expect(valuesOf('constant', { peak_lr: 1, warmup: 0 }, 2)).toEqual([1, 1]);
});

test('of 5 % stays 5 % when the run grows', () => {
  const spec = specOf('constant');
  const length = (steps: number) => stretches(compile(spec, runOf(steps)).tracks.lr, 0, steps)[0]?.end;
  expect([1000, 2000, 1_000_000].map(length)).toEqual([50, 100, 50_000]);
});

describe('its handles', () => {
  const run = runOf(1000);
  const handle = (spec: Spec, id: string) => handlesOf(compile(spec, run)).find((found) => found.id === id);

  test('move the end of warmup and the peak', () => {
    const spec = specOf('constant', { peak_lr: 1e-3 });
    const peak = handle(spec, 'peak');
    expect(peak).toMatchObject({ step: 50, value: 1e-3 });
    expect(patchSpec(spec, run, peak?.moveX?.(70) ?? {}).params['warmup']).toEqual({
      value: 7,
      unit: 'percent',
    });
    expect(patchSpec(spec, run, peak?.moveY?.(2e-3) ?? {}).params['peak_lr']).toBe(2e-3);
  });

  test('move the start, also where counting is one step ahead of it', () => {
    const spec = specOf('constant', { peak_lr: 1, warmup: 10, warmup_count: 't_plus_1' });
    const start = handle(spec, 'start');
    expect(start).toMatchObject({ step: 0, value: 0.1 });
    const moved = patchSpec(spec, run, start?.moveY?.(0.19) ?? {});
    expect(valuesOf('constant', moved.params, 1)[0]).toBeCloseTo(0.19, 12);
  });

  test('are left out where there is nothing of theirs on the curve', () => {
    expect(handle(specOf('constant', { warmup: 2000 }), 'peak')).toBeUndefined();
    expect(handle(specOf('constant', { warmup_shape: 'saturating' }), 'start')).toBeUndefined();
    expect(handle(specOf('constant', { warmup_shape: 'none' }), 'start')).toBeUndefined();
  });
});
