/** A number that the same number is added to again and again, in floating point: any of the sums without those before it. */

/** Sums that lie evenly: `first` additions give `sum`, and each further one adds `step`. */
interface Even {
  readonly first: number;
  readonly sum: number;
  readonly step: number;
}

/**
 * What `count` additions and fewer give, with every rounding on the way. Between two powers of two all sums are rounded to the same
 * grid and so grow by the same amount, so that there are no more stretches than doublings.
 *
 * @param start is finite and, like `term`, not negative.
 */
export function repeatedSum(start: number, term: number, count: number): (additions: number) => number {
  const stretches = evenStretches(start, term, count);
  let index = 0;
  return (additions) => {
    // Mostly it is asked for one sum after another.
    if (additions < (stretches[index]?.first ?? 0)) index = 0;
    while (index + 1 < stretches.length && additions >= (stretches[index + 1]?.first ?? 0)) index += 1;
    const { first, sum, step } = stretches[index] ?? { first: 0, sum: start, step: 0 };
    return sum + (additions - first) * step;
  };
}

function evenStretches(start: number, term: number, count: number): readonly Even[] {
  const stretches: Even[] = [];
  let [first, sum] = [0, start];
  while (first < count) {
    const next = sum + term;
    const [top, step] = [powerAbove(sum), next - sum];
    if (step === 0) break;
    // A sum half-way between two places of the grid goes to the even one, and all behind it, too, by the same step.
    const even = next < top ? next + term - next : 0;
    stretches.push({ first, sum, step });
    [first, sum] = [first + 1, next];
    if (!(even > 0 && first < count)) continue;
    let times = Math.min(count - first, Math.floor((top - sum) / even));
    while (times > 0 && times * even >= top - sum) times -= 1;
    if (times > 0) stretches.push({ first, sum, step: even });
    [first, sum] = [first + times, sum + times * even];
  }
  return [...stretches, { first, sum, step: 0 }];
}

/** The lowest power of two above a number; 0 has no grid, and infinity no end. */
function powerAbove(value: number): number {
  if (value === 0 || value === Number.POSITIVE_INFINITY) return value;
  let power = 2 ** Math.floor(Math.log2(value));
  while (power <= value) power *= 2;
  return power;
}
