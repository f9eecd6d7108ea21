/** A constructor that is called while something else is made: what its page is asked, and what it raises. */
import { PythonError } from '../formula/python-error.ts';
import { absent } from '../params/calls.ts';
import type { Param, ParamSet, Resolved, Value } from '../params/param.ts';
import { resolveSet, writtenSet } from '../params/resolve.ts';
import { type Run, runOf } from '../run.ts';
import type { Family } from '../schedule.ts';

/** What a page is asked about a call. Of whatever else it has, such as how a loop steps its scheduler, there is nothing. */
export function asked(
  page: Family,
  p: Resolved<ParamSet>,
  written: Readonly<Record<string, string>>,
  run: Run,
) {
  const values: Record<string, Value> = {};
  for (const [name, param] of Object.entries<Param>(page.params)) values[name] = absent(param);
  return {
    given: { ...resolveSet(page.params, values, run), ...p },
    texts: { ...writtenSet(page.params, values, run), ...written },
  };
}

/**
 * Raises what the constructor of a page's scheduler refuses.
 *
 * @param p arguments that are given; the page's others are absent.
 */
export function raiseRefused(
  page: Family,
  p: Resolved<ParamSet>,
  written: Readonly<Record<string, string>>,
): void {
  const run = runOf(1);
  const { given, texts } = asked(page, p, written, run);
  const found = page.problems?.(given, run, texts).find(({ at }) => at === null);
  if (found !== undefined) throw new PythonError(found.error, found.text);
}
