/** Schedules that only stepping them tells are followed for a million updates, and say so where a run is longer. */
import { expect, test } from 'vitest';
import '../../testing/dialects.ts';
import { at, compile, type FamilyId, listedUpTo, runOf, specOf, stretchAt } from '../../index.ts';

const loop = `optimizer = SGD(params, lr=0.1)
scheduler = ExponentialLR(optimizer, gamma=0.999999)
while True:
    optimizer.step()
    scheduler.step()
`;

const followed: readonly (readonly [FamilyId, Readonly<Record<string, unknown>>])[] = [
  [
    'torch.SequentialLR',
    { schedulers: '[ExponentialLR(gamma=0.999999), MultiplicativeLR(lr_lambda=lambda t: 0.999999)]' },
  ],
  ['torch.ChainedScheduler', { schedulers: '[LinearLR(), CosineAnnealingLR(T_max=900000, eta_min=1e-3)]' }],
  ['torch.loop', { code: loop }],
  ['torch.hand-switch', { warmup_steps: 500, total_steps: 1_500_000 }],
  [
    'torch.SWALR',
    { swa_start: 900_000, main: 'ExponentialLR(optimizer, gamma=0.999999)', anneal_epochs: 400_000 },
  ],
  ['torch.LambdaLR', {}],
  ['torch.MultiplicativeLR', {}],
];

test.each(followed)(
  '%s holds its last value behind a million updates, and says from where on',
  (family, given) => {
    const long = compile(specOf(family, given), runOf(1_500_000)).tracks.lr;
    expect(listedUpTo(long)).toBe(1_000_000);
    expect(stretchAt(long, 1_000_000).end).toBe(Number.POSITIVE_INFINITY);
    expect(at(long, 1_400_000)).toBe(at(long, 999_999));
    const short = compile(specOf(family, given), runOf(1_000_000)).tracks.lr;
    expect(listedUpTo(short)).toBeNull();
    expect(at(short, 999_999)).toBe(at(long, 999_999));
  },
  60_000,
);

test('a program that ends by itself holds its last rate without a word', () => {
  const { tracks } = compile(
    specOf('torch.loop', { code: loop.replace('while True', 'for step in range(300)') }),
    runOf(1_500_000),
  );
  expect(listedUpTo(tracks.lr)).toBeNull();
});
