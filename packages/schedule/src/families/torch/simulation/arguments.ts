/** Arguments of a constructor that did not refuse them, by their names. */
import type { Triangles } from '../triangles.ts';

export interface Arguments {
  number(name: string): number;
  numbers(name: string): readonly number[];
  text(name: string): string;
  flag(name: string): boolean;
  /** None where it is None. */
  optional(name: string): number | null;
  readonly lastEpoch: number;
  /** CyclicLR's own function of the height. */
  readonly scale: Triangles['scale_fn'];
}

/** Arguments as a page sees them. */
export function argumentsOf(
  p: Readonly<Record<string, unknown>>,
  { lastEpoch, scale }: Pick<Arguments, 'lastEpoch' | 'scale'>,
): Arguments {
  const optional = (name: string) => {
    const value = p[name];
    return typeof value === 'number' ? value : null;
  };
  return {
    lastEpoch,
    scale,
    optional,
    number: (name) => optional(name) ?? Number.NaN,
    numbers(name) {
      const value = p[name];
      return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
    },
    text: (name) => String(p[name] ?? ''),
    flag: (name) => p[name] === true,
  };
}
