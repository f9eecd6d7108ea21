import {
  compile,
  type FamilyId,
  families,
  hold,
  layTrack,
  measure,
  repeat,
  runOf,
  specOf,
} from '@lr-playground/schedule';
import { expect, test } from 'vitest';
import { bandsOf } from './bands.ts';
import { marksOf } from './marks.ts';

const track = (family: FamilyId, params: Record<string, unknown> = {}, steps = 10_000) =>
  compile(specOf(family, params), runOf(steps)).tracks.lr;

test('peak and final value come first; the end of warmup is no second mark where the peak is', () => {
  const marks = marksOf(track('cosine', { warmup: { value: 500, unit: 'steps' } }));
  expect(marks.map(({ kind, step }) => [kind, step])).toEqual([
    ['peak', 500],
    ['final', 9999],
  ]);
});

test('restarts are counted from 1', () => {
  const marks = marksOf(track('cosine_restarts', { num_cycles: 4, warmup_shape: 'none' }));
  const restarts = marks.filter(({ kind }) => kind === 'restart');
  expect(restarts.map(({ count, step }) => [count, step])).toEqual([
    [1, 2500],
    [2, 5000],
    [3, 7500],
  ]);
});

test('a run of one step has one mark', () => {
  expect(marksOf(track('constant', { warmup_shape: 'none' }, 1)).map(({ kind }) => kind)).toEqual(['peak']);
});

test('a billion steps of short cycles cost no more than a few', () => {
  const marks = marksOf(track('cosine_restarts', { num_cycles: 1e6 }, 1e9));
  expect(marks.length).toBeLessThan(130);
});

test.each(families().map(({ id }) => id))('the peak and the warmup of %s are those of its measures', (id) => {
  for (const steps of [1, 101, 10_000]) {
    const lr = track(id, {}, steps);
    // A library may refuse a run so short.
    if (lr.steps === 0) continue;
    const { peak, warmup } = measure(lr);
    const [first, ...others] = marksOf(lr);
    expect(first).toMatchObject({ kind: 'peak', ...peak });
    const marked = others.find(({ kind }) => kind === 'warmup');
    if (marked !== undefined) expect(marked.step).toBe(warmup);
  }
});

test('a peak is found behind more phases than are marked', () => {
  const rising = repeat({ steps: 10 }, (k) => [hold('cycle', 10, k + 1)]);
  expect(marksOf(layTrack([rising], 5000))[0]).toMatchObject({ value: 500, step: 4990 });
});

test('bands join neighbours of one name, and tell cycles apart', () => {
  const stairs = track('cosine', { warmup_shape: 'stairs', num_cycles: 2 });
  expect(bandsOf(stairs, { from: 0, to: 10_000 }).map(({ name }) => name)).toEqual(['warmup', 'decay']);
  const restarts = track('cosine_restarts', { num_cycles: 3, warmup_shape: 'none' });
  expect(bandsOf(restarts, { from: 0, to: 10_000 }).map(({ cycle }) => cycle)).toEqual([0, 1, 2]);
});

test('bands are cut to the window, and left out where they would be narrower than anyone can see', () => {
  const flat = layTrack([hold('stable', 100, 1), hold('decay', 100, 0)], 200);
  expect(bandsOf(flat, { from: 50, to: 120 }).map(({ from, to }) => [from, to])).toEqual([
    [50, 100],
    [100, 120],
  ]);
  expect(bandsOf(track('cosine_restarts', { num_cycles: 5000 }), { from: 0, to: 10_000 })).toEqual([]);
});
