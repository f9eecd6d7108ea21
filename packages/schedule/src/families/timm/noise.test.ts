/** Noise as timm 1.0.29 has put it on rates, with the generator of torch 1.13. */
import { expect, test } from 'vitest';
import '../../testing/dialects.ts';
import { compile, handlesOf } from '../../compile-spec.ts';
import { valuesAt } from '../../exact.ts';
import { runOf } from '../../run.ts';
import { specOf } from '../../spec.ts';

const cosine = (given: object, updates: number) =>
  compile(specOf('timm.CosineLRScheduler', { lr: 0.1, lr_min: 0, warmup_t: 0, ...given }), runOf(updates));

const rates = (schedule: ReturnType<typeof cosine>, updates: number) =>
  valuesAt(schedule, 'lr', [...Array(updates).keys()]);

test('a range has noise that stays below its limit, and what is around it has none', () => {
  const given = { t_initial: 10, noise_range_t: [2, 5], noise_pct: 0.3, noise_seed: 7 };
  expect(rates(cosine(given, 7), 7)).toEqual([
    0.1, 0.09755282581475769, 0.09449649351686622, 0.0806327987280498, 0.04780402079025063, 0.05,
    0.03454915028125263,
  ]);
});

test('a cut of a plateau begins from the rate without noise', () => {
  const given = {
    lr: 0.1,
    metrics: [0.5, 0.5, 0.5, 0.5],
    every: 1,
    decay_rate: 0.5,
    patience_t: 0,
    noise_range_t: 1,
    noise_type: 'uniform',
  };
  const schedule = compile(specOf('timm.PlateauLRScheduler', given), runOf(5));
  expect(rates(schedule, 5)).toEqual([
    0.1, 0.09383175039291382, 0.06471255850791932, 0.014512742072343827, 0.015198140963912012,
  ]);
});

test('noise goes on when nothing is measured any more', () => {
  const given = { lr: 0.1, metrics: [0.5], every: 2, noise_range_t: 3 };
  const found = rates(compile(specOf('timm.PlateauLRScheduler', given), runOf(12)), 12);
  expect(new Set(found.slice(0, 6))).toEqual(new Set([0.1]));
  expect(new Set(found.slice(6)).size).toBe(3);
  expect(found[6]).toBe(found[7]);
});

test('what the first call with noise raises', () => {
  const stops = (given: object) => cosine({ t_initial: 10, noise_range_t: 4, ...given }, 9).problem;
  expect(stops({ noise_seed: '2.0' })).toMatchObject({ error: 'RuntimeError', at: 4 });
  expect(stops({ noise_range_t: [6] })).toMatchObject({ error: 'IndexError', at: 6 });
  expect(stops({ noise_range_t: "'late'" })).toMatchObject({ error: 'TypeError', at: 1 });
  // No number is ever small enough, and so none is found.
  expect(stops({ noise_pct: 0 })).toMatchObject({ error: 'KeyboardInterrupt', at: 4 });
  expect(stops({ noise_range_t: [5, 5], noise_pct: 0 })).toBeNull();
});

test('only handles that noise leaves on the curve can be taken hold of', () => {
  const page = specOf('timm.CosineLRScheduler', { t_initial: 20, warmup_t: 5, noise_range_t: 3 });
  expect(handlesOf(compile(page, runOf(30))).map(({ id }) => id)).toEqual(['start']);
});
