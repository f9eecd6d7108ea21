/** What a library refuses, in its own words. */

/** An exception that a library raises for arguments it was given. */
export interface Problem {
  /** The Python class: `ValueError`. */
  readonly error: string;
  /** The library's own text; empty where it has none. */
  readonly text: string;
  /** The update that can no longer be made; null when the constructor refuses already. */
  readonly at: number | null;
}

/** The problem that is met first in a run of so many updates; of several at once the first of the list. */
export function firstProblem(problems: readonly Problem[], steps: number): Problem | null {
  let first: Problem | null = null;
  const place = (problem: Problem | null) => problem?.at ?? (problem === null ? steps : -1);
  for (const problem of problems) if (place(problem) < place(first)) first = problem;
  return first;
}
