import { expect, test } from 'vitest';
import { compile, runOf, specOf, stretches } from '../../index.ts';
import { disagreement, valuesOf } from '../../testing/values.ts';

test('is StepLR, counted from the end of warmup', () => {
  let lr = 0.1;
  const formula = (s: number) => {
    if (s < 10) return 0.1 * (s / 10);
    if (s > 10 && (s - 10) % 30 === 0) lr *= 0.1;
    return lr;
  };
  const given = { peak_lr: 0.1, gamma: 0.1, step_size: 30, warmup: 10 };
  expect(disagreement('step', given, 150, formula)).toBeNull();
});

test('drops no lower than the floor', () => {
  const given = { peak_lr: 1, min_lr: 0.2, gamma: 0.5, step_size: 10, warmup_shape: 'none' };
  const values = valuesOf('step', given, 60);
  expect([0, 10, 20, 30, 50].map((step) => values[step])).toEqual([1, 0.5, 0.25, 0.2, 0.2]);
});

test.each([
  ['step', { step_size: 30 }],
  ['multi_step', { milestones: [40, 70] }],
  ['tutorial.step_decay_schedule', { drop_every: 40 }],
  ['tutorial.step_decay_epochs', { step_size: 40 }],
] as const)('%s is stable at its peak, and decays from the first drop on', (family, given) => {
  const steps = (value: number) => ({ value, unit: 'steps' });
  const spans = Object.entries(given).map(([name, value]) => [
    name,
    typeof value === 'number' ? steps(value) : value.map(steps),
  ]);
  const spec = specOf(family, { warmup: steps(10), ...Object.fromEntries(spans) });
  const names = stretches(compile(spec, runOf(100)).tracks.lr, 10, 100).map(({ phase }) => phase.name);
  expect(names).toEqual(['stable', 'decay', 'decay']);
});
