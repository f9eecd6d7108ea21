/** Random schedulers of torch, as Python calls them. */
import fc from 'fast-check';

export const anyLength = fc.integer({ min: 1, max: 60 });
const share = fc.integer({ min: 1, max: 20 }).map((twentieths) => twentieths / 20);

const call = (text: string, ...values: readonly fc.Arbitrary<unknown>[]) =>
  fc
    .tuple(...values)
    .map((list) => list.reduce<string>((made, value) => made.replace('?', String(value)), text));

const steady = [
  call('LinearLR(start_factor=?, end_factor=?, total_iters=?)', share, share, anyLength),
  call('ConstantLR(factor=?, total_iters=?)', share, anyLength),
  call('StepLR(step_size=?, gamma=?)', anyLength, share),
  call('MultiStepLR(milestones=[?, ?], gamma=?)', anyLength, anyLength, share),
];

/** Those that multiply the rate all along a run of so many updates. */
export const anyFactor = (updates: number) =>
  fc.oneof(
    ...steady.filter((_, index) => index !== 2),
    call('StepLR(step_size=?, gamma=?)', fc.integer({ min: 3, max: 60 }), share),
    call('ExponentialLR(gamma=?)', share),
    call('PolynomialLR(total_iters=?, power=?)', anyLength, share),
    call('CosineAnnealingLR(T_max=?)', fc.integer({ min: updates - 1, max: 2 * updates })),
  );

/** Those whose first step leaves the rate alone, whoever makes it. */
export const anySteady = fc.oneof(
  ...steady,
  call('LambdaLR(lr_lambda=lambda t: min(1, (t + 1) / ?))', anyLength),
);

/** Those that begin anew whenever they are begun. */
export const anyScheduler = fc.oneof(
  anySteady,
  call('CosineAnnealingLR(T_max=?, eta_min=?)', anyLength, fc.constantFrom(0, 0.01)),
  call('ExponentialLR(gamma=?)', share),
  call('PolynomialLR(total_iters=?, power=?)', anyLength, share),
  call('CosineAnnealingWarmRestarts(T_0=?, T_mult=?)', anyLength, fc.constantFrom(1, 2)),
);

/** Those, and one that begins wherever the rate is. */
export const anyLastScheduler = fc.oneof(
  anyScheduler,
  call('SWALR(swa_lr=0.05, anneal_epochs=?)', anyLength),
);
