/** `join_schedules`: one schedule after another, each counting from where it takes over. */
import type { Part } from './part.ts';

/**
 * From boundary `j` on schedule `j + 1` is in force, and of several that have begun the last: boundaries that are not in order
 * skip schedules. Schedules beyond the boundaries, and boundaries beyond the schedules, are not heard of.
 */
export function joined([first, ...others]: readonly Part[], boundaries: readonly number[]): Part {
  const rest = others.slice(0, boundaries.length);
  return (from, to) => {
    const takeover = (index: number) => Math.min(to, ...boundaries.slice(index, rest.length));
    const pieces = first !== undefined && from < takeover(0) ? [...first(from, takeover(0))] : [];
    for (const [index, part] of rest.entries()) {
      const boundary = boundaries[index] ?? 0;
      const begin = Math.max(from, boundary);
      const end = takeover(index + 1);
      if (begin < end) pieces.push(...part(begin - boundary, end - boundary));
    }
    return pieces;
  };
}
