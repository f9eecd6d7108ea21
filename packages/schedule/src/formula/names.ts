/** The names that formulas know, and which of them was meant by one they do not. */
import { builtins, mathFunctions, mathNumbers } from './functions.ts';

/** Names of Python that come before any bracket, as people write them. */
const known: readonly string[] = [
  ...Object.keys(builtins),
  ...[...Object.keys(mathFunctions), ...Object.keys(mathNumbers)].map((name) => `math.${name}`),
];

/**
 * The name nearest to one that is unknown: the function itself where it only lacks its `math.` or has another library's,
 * else one that is written almost the same. Null when none is near.
 */
export function nearestName(name: string, argument: string | null): string | null {
  const last = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  const alias = aliases[last] ?? last;
  const same = known.find((word) => word === alias || word === `math.${alias}`);
  if (same !== undefined) return same;
  const near = [...(argument === null ? [] : [argument]), ...known]
    .map((word) => ({ word, apart: distance(name.toLowerCase(), word) }))
    .filter(({ word, apart }) => apart <= Math.min(2, word.length / 3))
    .sort((a, b) => a.apart - b.apart);
  return near[0]?.word ?? null;
}

/** What NumPy and others call the same. */
const aliases: Readonly<Record<string, string>> = {
  minimum: 'min',
  maximum: 'max',
  power: 'pow',
  ln: 'log',
  arccos: 'acos',
  arcsin: 'asin',
  arctan: 'atan',
  clip: 'min',
  absolute: 'abs',
};

/** Letters that have to be put in, left out, changed or swapped with a neighbour to come from one word to the other. */
function distance(a: string, b: string): number {
  let before: readonly number[] = [];
  let row: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let line = 1; line <= a.length; line += 1) {
    const next = [line];
    for (let index = 1; index <= b.length; index += 1) {
      const changed = (row[index - 1] ?? 0) + (a[line - 1] === b[index - 1] ? 0 : 1);
      const swaps = line > 1 && a[line - 2] === b[index - 1] && a[line - 1] === b[index - 2];
      const swapped = swaps ? (before[index - 2] ?? 0) + 1 : changed;
      next.push(Math.min(changed, swapped, (row[index] ?? 0) + 1, (next[index - 1] ?? 0) + 1));
    }
    before = row;
    row = next;
  }
  return row.at(-1) ?? 0;
}
