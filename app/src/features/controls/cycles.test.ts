import { compile, type FamilyId, runOf, specOf } from '@lr-playground/schedule';
import { expect, test } from 'vitest';
import { cycleList } from './cycles.ts';

const of = (steps: number, family: FamilyId, given: Readonly<Record<string, unknown>>) =>
  cycleList(compile(specOf(family, given), runOf(steps)).tracks.lr);

test('cycles that grow: start, length and peak of each, and where the run cuts the last', () => {
  expect(of(10_000, 'torch.CosineAnnealingWarmRestarts', { lr: 0.1, T_0: 2000, T_mult: 2 })).toEqual({
    rows: [
      { start: 0, steps: 2000, peak: 0.1, made: 2000 },
      { start: 2000, steps: 4000, peak: 0.1, made: 4000 },
      { start: 6000, steps: 8000, peak: 0.1, made: 4000 },
    ],
    more: false,
  });
});

test('cycles behind a warmup, whose peaks decay', () => {
  const { rows } = of(1000, 'cosine_restarts', {
    peak_lr: 1e-3,
    peak_decay: 0.5,
    num_cycles: 3,
    warmup: { value: 100, unit: 'steps' },
  });
  expect(rows.map(({ start, steps }) => [start, steps])).toEqual([
    [100, 300],
    [400, 300],
    [700, 300],
  ]);
  expect(rows.map(({ peak }) => peak)).toEqual([1e-3, 5e-4, 2.5e-4]);
});

test('falls that a library lays out one by one', () => {
  const given = { lr: 1e-3, num_warmup_steps: 100, num_cycles: 3 };
  const { rows } = of(1000, 'transformers.cosine_with_restarts', given);
  expect(rows.map(({ start, made }) => [start, made])).toEqual([
    [100, 300],
    [400, 300],
    [700, 300],
  ]);
});

test('a wave up and down is one cycle', () => {
  const half = { value: 100, unit: 'steps' };
  const { rows } = of(400, 'cyclic', { max_lr: 1e-3, step_size_up: half, step_size_down: half });
  expect(rows.map(({ start, steps }) => [start, steps])).toEqual([
    [0, 200],
    [200, 200],
  ]);
});

test('none where there is one cycle or a wave that is no cycle; of many the first', () => {
  expect(of(1000, 'cosine', { num_cycles: 3 }).rows).toEqual([]);
  expect(of(1000, 'cosine_restarts', { num_cycles: 1 }).rows).toEqual([]);
  expect(of(1_000_000, 'cosine_restarts', { num_cycles: 50_000 })).toMatchObject({ more: true });
});
