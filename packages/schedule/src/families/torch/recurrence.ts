/** Schedulers that work from the rate in force, as the library does: whatever is in force, they carry it on. */

/** The rate behind step `t` of a scheduler, from the rate in force before it. */
export type NextRate = (lr: number, t: number) => number;

/** Rates of all updates, with a step of the scheduler between each two. */
export function* recurrence(first: number, next: NextRate): Generator<number> {
  let lr = first;
  for (let t = 1; ; t += 1) {
    yield lr;
    lr = next(lr, t);
  }
}

/** LinearLR: a line of the share of the rate it began with. */
export function nextLinear(s: number, e: number, T: number): NextRate {
  return (lr, t) => (t > T ? lr : lr * (1 + (e - s) / (T * s + (t - 1) * (e - s))));
}

/** PolynomialLR. */
export function nextPolynomial(T: number, power: number): NextRate {
  return (lr, t) => (t > T ? lr : lr * ((1 - t / T) / (1 - (t - 1) / T)) ** power);
}

/**
 * CosineAnnealingLR: what is above the floor is scaled from step to step; behind a passage of the floor a little is added, which
 * comes from the rate the scheduler began with.
 */
export function nextCosine(B: number, T: number, m: number): NextRate {
  return (lr, t) => {
    if (passes(t, T)) return lr + ((B - m) * (1 - Math.cos(Math.PI / T))) / 2;
    const [now, before] = [Math.cos((Math.PI * t) / T), Math.cos((Math.PI * (t - 1)) / T)];
    return ((1 + now) / (1 + before)) * (lr - m) + m;
  };
}

/** Whether the library takes the step before `t` for a passage of the floor. */
export const passes = (t: number, T: number) => floorMod(t - 1 - T, 2 * T) === 0;

/** Python's `%`: the remainder has the sign of the divisor. */
function floorMod(a: number, b: number): number {
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}
