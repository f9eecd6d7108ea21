/** Sequences in closed form beside what stepping their schedulers makes, update by update, as the library does. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import '../../../testing/dialects.ts';
import { at } from '../../../compile.ts';
import { compile } from '../../../compile-spec.ts';
import { listedUpTo } from '../../../listed.ts';
import { isListed } from '../../../phases.ts';
import { runOf } from '../../../run.ts';
import { resolveParams, specOf } from '../../../spec.ts';
import { anyLastScheduler, anyLength, anyScheduler, anySteady } from '../../../testing/scheduler-calls.ts';
import { outcomeOf } from './outcome.ts';
import { buildSequential } from './scheduler-pages.ts';

/** What stepping makes of a sequence. */
function stepped(given: Readonly<Record<string, unknown>>, updates: number) {
  const p = resolveParams(specOf('torch.SequentialLR', given), runOf(updates));
  return outcomeOf(
    {
      lr: Number(p['lr']),
      optimizer: 'SGD',
      spelling: `test ${JSON.stringify(given)}`,
      build: (site) => buildSequential(p, {}, site),
    },
    runOf(updates),
  );
}

const joined = (parts: readonly string[], milestones: readonly number[]) =>
  `SequentialLR(schedulers=[${parts.join(', ')}], milestones=[${milestones.join(', ')}])`;
const places = (from: number, gaps: readonly number[]) =>
  gaps.map((_, index) => from + gaps.slice(0, index + 1).reduce((sum, gap) => sum + gap, 0));

const nested = fc
  .tuple(anySteady, anyScheduler, anyLength)
  .map(([one, two, gap]) => joined([one, two], places(1, [gap])));

test('a sequence of schedulers that leave each other alone is what stepping them makes', () => {
  fc.assert(
    fc.property(
      fc.oneof(anyScheduler, nested),
      fc.array(anyScheduler, { maxLength: 2 }),
      anyLastScheduler,
      fc.array(anyLength, { minLength: 3, maxLength: 3 }),
      (begins, middle, ends, gaps) => {
        const milestones = places(0, gaps.slice(0, middle.length + 1));
        const given = { lr: 0.1, schedulers: `[${[begins, ...middle, ends].join(', ')}]`, milestones };
        const { tracks, problem, pieces } = compile(specOf('torch.SequentialLR', given), runOf(150));
        expect(problem).toBeNull();
        // What is stepped is one list from milestone to milestone.
        expect(pieces.lr.every((piece) => !isListed(piece) || piece.name === 'formula')).toBe(true);
        const { made } = stepped(given, 150);
        const peak = Math.max(...made);
        const off = made.findIndex((rate, step) => !(Math.abs(at(tracks.lr, step) - rate) <= 1e-9 * peak));
        expect(off, JSON.stringify(given)).toBe(-1);
      },
    ),
    { numRuns: 120 },
  );
});

test('what a part refuses on its way is met where stepping meets it', () => {
  for (const [schedulers, milestones] of [
    ['[ConstantLR(factor=0.0, total_iters=40), StepLR(step_size=9)]', [50]],
    ['[LinearLR(), ConstantLR(factor=0.0, total_iters=40)]', [50]],
    ['[LinearLR(), ExponentialLR(gamma=10.0)]', [20]],
    ['[LinearLR(), LambdaLR(lr_lambda=lambda t: 1 / (t - 30))]', [25]],
    ['[LinearLR(), LambdaLR(lr_lambda=lambda t: (1 - t / 30) ** 0.5)]', [25]],
    ['[LinearLR(), LambdaLR(lr_lambda=lambda t: (t - 1) ** 0.5)]', [25]],
    ['[ConstantLR(factor=0.0, total_iters=50), StepLR(step_size=9)]', [50]],
    ['[ExponentialLR(gamma=10.0), LinearLR()]', [40]],
    ['[ExponentialLR(gamma=10.0), LinearLR()]', [41]],
  ] as const) {
    const given = { lr: 0.1, schedulers, milestones };
    const { problem } = compile(specOf('torch.SequentialLR', given), runOf(100));
    expect(problem, schedulers).toEqual(stepped(given, 100).raised);
  }
});

test('two million updates are followed to their end', () => {
  const given = {
    lr: 0.1,
    schedulers: '[LinearLR(start_factor=0.01, total_iters=500), CosineAnnealingLR(T_max=1999500)]',
    milestones: [500],
  };
  const { tracks } = compile(specOf('torch.SequentialLR', given), runOf(2e6));
  expect(listedUpTo(tracks.lr)).toBeNull();
  const share = (2e6 - 1 - 500) / 1_999_500;
  expect(at(tracks.lr, 2e6 - 1)).toBeCloseTo(0.05 * (1 + Math.cos(Math.PI * share)), 14);
});
