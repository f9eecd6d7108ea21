/** Chains in closed form beside what stepping their schedulers makes, update by update, as the library does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../testing/dialects.ts';
import { at } from '../../../compile.ts';
import { compile } from '../../../compile-spec.ts';
import { valuesAt } from '../../../exact.ts';
import { listedUpTo } from '../../../listed.ts';
import { isListed } from '../../../phases.ts';
import { runOf } from '../../../run.ts';
import { specOf } from '../../../spec.ts';
import { anyFactor } from '../../../testing/scheduler-calls.ts';

const chained = (schedulers: string, updates: number) =>
  compile(specOf('torch.ChainedScheduler', { lr: 0.1, schedulers }), runOf(updates));

test('a chain of schedulers that multiply is what stepping them makes, and each of its phases goes one way', () => {
  fc.assert(
    fc.property(fc.array(anyFactor(150), { minLength: 1, maxLength: 4 }), (calls) => {
      const schedule = chained(`[${calls.join(', ')}]`, 150);
      const { lr } = schedule.tracks;
      expect(lr.laid.some(({ piece }) => isListed(piece))).toBe(false);
      const updates = Array.from({ length: 150 }, (_, step) => step);
      const stepped = valuesAt(schedule, 'lr', updates);
      const peak = Math.max(...stepped);
      for (const step of updates)
        expect(Math.abs((stepped[step] ?? 0) - at(lr, step))).toBeLessThan(1e-9 * peak);
    }),
    { numRuns: 120 },
  );
});

test('a warmup times a cosine is highest between two updates, and is followed to the end of a billion', () => {
  const { lr } = chained(
    '[LinearLR(start_factor=0.1, total_iters=500000000), CosineAnnealingLR(T_max=1000000000)]',
    1e9,
  ).tracks;
  expect(listedUpTo(lr)).toBeNull();
  const [climb, fall] = lr.laid;
  expect(
    [climb?.piece, fall?.piece].map((piece) => piece !== undefined && 'name' in piece && piece.name),
  ).toEqual(['warmup', 'decay']);
  const t = 999_999_000;
  expect(at(lr, t)).toBeCloseTo(0.05 * (1 + Math.cos((Math.PI * t) / 1e9)), 14);
});

test('what adds, overwrites or leaves the numbers is stepped', () => {
  for (const other of [
    'CosineAnnealingLR(T_max=100, eta_min=0.01)',
    'CosineAnnealingLR(T_max=40)',
    'LambdaLR(lr_lambda=lambda t: 0.5)',
    'SWALR(swa_lr=0.05)',
  ])
    expect(isListed(chained(`[LinearLR(), ${other}]`, 60).pieces.lr[0] ?? never)).toBe(true);
  expect(chained('[ExponentialLR(gamma=10.0), ExponentialLR(gamma=2.0)]', 60).problem?.error).toBe(
    'RuntimeError',
  );
});

const never = { name: 'stable', steps: 0, value: () => 0, form: { latex: '', terms: {} } } as const;
