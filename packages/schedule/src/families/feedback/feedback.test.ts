/** Schedulers that are told a metric, in cases short enough to follow by hand; recorded ones are in the conformance run. */
import { describe, expect, test } from 'vitest';
import '../../testing/dialects.ts';
import { compile, runOf, specOf } from '../../index.ts';
import { valuesOf } from '../../testing/values.ts';

const plateau = (given: Readonly<Record<string, unknown>>, steps: number) =>
  valuesOf('torch.ReduceLROnPlateau', { lr: 1, factor: 0.5, patience: 1, every: 1, ...given }, steps);

describe('ReduceLROnPlateau', () => {
  test('cuts behind one more bad metric than patience lets pass', () => {
    expect(plateau({ metrics: [3, 3, 3, 3, 3] }, 7)).toEqual([1, 1, 1, 0.5, 0.5, 0.25, 0.25]);
    expect(plateau({ metrics: [3, 3, 2, 2, 2] }, 6)).toEqual([1, 1, 1, 1, 1, 0.5]);
  });

  test('does not count during the cooldown', () => {
    expect(plateau({ metrics: Array(8).fill(3), cooldown: 2 }, 9)).toEqual([
      1, 1, 1, 0.5, 0.5, 0.5, 0.5, 0.25, 0.25,
    ]);
  });

  test('stops at the floor, and makes no change as small as eps', () => {
    expect(plateau({ metrics: Array(6).fill(3), min_lr: 0.4 }, 7)).toEqual([1, 1, 1, 0.5, 0.5, 0.4, 0.4]);
    expect(plateau({ metrics: Array(6).fill(3), eps: 0.25 }, 7)).toEqual([1, 1, 1, 0.5, 0.5, 0.5, 0.5]);
    expect(plateau({ metrics: Array(6).fill(3), min_lr: [0.4] }, 7).at(-1)).toBe(0.4);
  });

  test('is told every so many updates, and holds the rate behind the last metric', () => {
    const values = plateau({ metrics: [3, 3, 3], every: { value: 10, unit: 'percent' } }, 100);
    expect(values.lastIndexOf(1)).toBe(29);
    expect(new Set(values.slice(30))).toEqual(new Set([0.5]));
  });

  test('ends where it is told None, at a text for a floor, and before that at arguments', () => {
    const problemOf = (given: Readonly<Record<string, unknown>>) =>
      compile(specOf('torch.ReduceLROnPlateau', { patience: 1, every: 5, ...given }), runOf(100)).problem;
    expect(problemOf({ metrics: [1, 1, null, 1] })).toMatchObject({ error: 'TypeError', at: 15 });
    expect(problemOf({ metrics: [1, 1, 1], min_lr: "'1e-5'" })).toMatchObject({ error: 'TypeError', at: 15 });
    expect(problemOf({ metrics: [null], factor: 1 })).toMatchObject({
      text: 'Factor should be < 1.0.',
      at: null,
    });
    expect(problemOf({ min_lr: [0.1, 0.2] })).toMatchObject({ text: 'expected 1 min_lrs, got 2' });
    expect(problemOf({ mode: 'auto' })).toMatchObject({ text: 'mode auto is unknown!' });
  });
});

describe('GreedyLR', () => {
  const greedy = (given: Readonly<Record<string, unknown>>, steps: number) =>
    valuesOf('transformers.greedy', { lr: 0.5, factor: 0.5, patience: 1, every: 1, ...given }, steps);

  test('rises while all are better, falls while none is, and resets after so many cuts at the floor', () => {
    expect(greedy({ metrics: [4, 3, 2, 2, 2, 2] }, 7)).toEqual([0.5, 0.5, 1, 1, 1, 0.5, 0.5]);
    const stuck = { metrics: Array(9).fill(4), min_lr: 0.25, reset_start: 3, patience: 0 };
    // The first one is better than none at all, and the maximum is 1.
    expect(greedy(stuck, 10)).toEqual([0.5, 1, 0.5, 0.25, 0.25, 0.5, 1, 0.5, 0.25, 0.25]);
  });

  test('waits after a rise, and looks at the running mean when it should', () => {
    expect(greedy({ metrics: [9, 8, 7, 6, 5, 4], warmup: 2, max_lr: 4 }, 7)).toEqual([
      0.5, 0.5, 1, 1, 1, 1, 2,
    ]);
    const means = { smooth: true, window_size: 2, max_lr: 4, metrics: [4, 2, 3, 1] };
    expect(greedy(means, 5)).toEqual([0.5, 0.5, 1, 1, 2]);
    expect(greedy({ ...means, smooth: false }, 5)).toEqual([0.5, 0.5, 1, 1, 1]);
  });

  test('divides by nothing where the library does', () => {
    const problemOf = (given: Readonly<Record<string, unknown>>) =>
      compile(
        specOf('transformers.greedy', { patience: 1, every: 1, metrics: [3, 2, 1], ...given }),
        runOf(9),
      ).problem;
    expect(problemOf({ factor: 0 })).toMatchObject({ error: 'ZeroDivisionError', at: 2 });
    expect(problemOf({ smooth: true, window_size: 0 })).toMatchObject({ error: 'ZeroDivisionError', at: 1 });
    expect(problemOf({ window_size: 0 })).toBeNull();
    expect(problemOf({ max_lr: "'1'" })).toMatchObject({ error: 'TypeError', at: 2 });
  });
});

describe('timm PlateauLRScheduler', () => {
  const timm = (given: Readonly<Record<string, unknown>>, steps: number) =>
    valuesOf(
      'timm.PlateauLRScheduler',
      { lr: 1, decay_rate: 0.5, patience_t: 1, every: 1, mode: 'min', ...given },
      steps,
    );

  test('climbs whatever it is told, and counts from then on', () => {
    const warm = { warmup_t: 4, warmup_lr_init: 0.2, metrics: Array(8).fill(3) };
    const wanted = [0.2, 0.4, 0.6, 0.8, 1, 1, 1, 0.5, 0.5];
    for (const [call, value] of timm(warm, 9).entries()) expect(value).toBeCloseTo(wanted[call] ?? 0, 14);
    expect(timm({ ...warm, metrics: [] }, 9).at(-1)).toBe(1);
  });

  test('does nothing where nothing was measured', () => {
    expect(timm({ metrics: [3, null, 3, null, 3, null] }, 7)).toEqual([1, 1, 1, 1, 1, 0.5, 0.5]);
  });
});

describe('ReduceOnPlateauLR', () => {
  const plateau = (given: Readonly<Record<string, unknown>>, steps: number) =>
    valuesOf('mmengine.ReduceOnPlateauLR', { lr: 1, factor: 0.5, patience: 1, every: 1, ...given }, steps);

  test('counts as PyTorch does, in its own words', () => {
    expect(plateau({ metrics: [3, 3, 3, 3, 3] }, 7)).toEqual([1, 1, 1, 0.5, 0.5, 0.25, 0.25]);
    expect(plateau({ metrics: [1, 2, 2, 2], rule: 'greater' }, 5)).toEqual([1, 1, 1, 1, 0.5]);
    expect(plateau({ metrics: Array(6).fill(3), min_value: 0.4 }, 7)).toEqual([1, 1, 1, 0.5, 0.5, 0.4, 0.4]);
  });

  test('looks at metrics of its epochs only, counted from 1', () => {
    expect(plateau({ metrics: Array(6).fill(3), begin: 3 }, 7)).toEqual([1, 1, 1, 1, 1, 0.5, 0.5]);
    expect(plateau({ metrics: Array(6).fill(3), end: 4 }, 7)).toEqual([1, 1, 1, 0.5, 0.5, 0.5, 0.5]);
  });

  test('has never seen a metric as large as a thousand million, and takes none for a gain', () => {
    expect(plateau({ metrics: [2e9, 1.5e9, 1.2e9] }, 4)).toEqual([1, 1, 0.5, 0.5]);
  });

  test('says what it refuses', () => {
    const refused = (given: object) =>
      compile(specOf('mmengine.ReduceOnPlateauLR', { lr: 1, every: 1, ...given }), runOf(9)).problem;
    expect(refused({ by_epoch: false })?.text).toBe('Now ReduceOnPlateauLR only support by_epoch=True');
    expect(refused({ threshold: -1 })?.text).toBe('threshold -1 should be >= 0.');
    expect(refused({ rule: 'min' })?.text).toBe('mode min is unknown!');
    expect(refused({ metrics: [1, 'none'] })).toMatchObject({
      text: `"Excepted key in ['loss'], but got key loss is not in dict"`,
      at: 2,
    });
  });
});
