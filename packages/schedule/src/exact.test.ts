import { expect, test } from 'vitest';
import { at } from './compile.ts';
import { compile } from './compile-spec.ts';
import { valuesAt } from './exact.ts';
import { runOf } from './run.ts';
import { specOf } from './spec.ts';

test('a family without a recurrence has the values of its curve, in whatever order they are asked for', () => {
  const schedule = compile(specOf('cosine'), runOf(100));
  const steps = [99, 0, 50, 7];
  expect(valuesAt(schedule, 'lr', steps)).toEqual(steps.map((step) => at(schedule.tracks.lr, step)));
});

test('a track that a family does not move has no values', () => {
  expect(valuesAt(compile(specOf('cosine'), runOf(100)), 'momentum', [0, 1])).toEqual([
    Number.NaN,
    Number.NaN,
  ]);
});
