/** What a library refuses, in its own words. */

/** An exception that a library raises for arguments it was given. */
export interface Problem {
  /** The Python class: `ValueError`. */
  readonly error: string;
  /** The library's own text; empty where it has none. */
  readonly text: string;
  /** The update that can no longer be made; null when the constructor refuses already. */
  readonly at: number | null;
  /** Raised at the end of the update before already, as by `scheduler.step()`: a run of just `at` updates meets it. */
  readonly early?: true;
  /** Raised for a call behind the scheduler's own `total_steps`, which whoever looks at those does not make. */
  readonly beyond?: true;
}

/** The problem that is met first in a run of so many updates; of several at once the first of the list. */
export function firstProblem(problems: readonly Problem[], steps: number): Problem | null {
  let first: Problem | null = null;
  const place = ({ at, early }: Problem) => (at === null ? -1 : early === true ? at - 0.5 : at);
  for (const problem of problems)
    if (place(problem) < (first === null ? steps : place(first))) first = problem;
  return first;
}
