import { compile, families, measure, runOf, specOf } from '@lr-playground/schedule';
import { expect, test } from 'vitest';
import { summaryOf } from './summary.ts';

test.each(families().map(({ id }) => id))('the summary of %s has the numbers of the comparison', (id) => {
  for (const steps of [1, 2, 101, 10_000]) {
    const schedule = compile(specOf(id), runOf(steps));
    const { peak, warmup, final } = measure(schedule.tracks.lr);
    expect(summaryOf(schedule)).toEqual({ peak: peak.value, warmup, final });
  }
});

test('a peak that falls between two updates is that of an update', () => {
  const { peak, warmup } = summaryOf(compile(specOf('one_cycle'), runOf(101)));
  expect(peak).toBeLessThan(3e-4);
  expect(warmup).toBe(30);
});
