/** One line of the speed budget: what was measured, beside its bar. */
export interface Line {
  readonly name: string;
  /** The medians behind the number, in words. */
  readonly measured: string;
  readonly value: number;
  readonly unit: string;
  /** What the number is held against; without one it is only told. */
  readonly bar?: { readonly kind: 'at most' | 'at least'; readonly limit: number };
}

/** The value below which a share `q` of the values lies. */
export function quantile(values: readonly number[], q: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const place = q * (sorted.length - 1);
  const low = sorted[Math.floor(place)] ?? Number.NaN;
  const high = sorted[Math.ceil(place)] ?? Number.NaN;
  return low + (high - low) * (place - Math.floor(place));
}

export const median = (values: readonly number[]): number => quantile(values, 0.5);

/**
 * Median milliseconds of each contestant. They take turns, so that whatever else the machine does falls on all of them.
 */
export function race<Name extends string>(
  contestants: Readonly<Record<Name, () => void>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(contestants) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) {
      const start = performance.now();
      contestants[name]();
      times.get(name)?.push(performance.now() - start);
    }
  }
  const medians = names.map((name) => [name, median(times.get(name) ?? [])] as const);
  return Object.fromEntries(medians) as Record<Name, number>;
}
