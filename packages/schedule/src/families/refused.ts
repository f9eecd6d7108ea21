/** A constructor that is called while something else is made, and what it raises. */
import { PythonError } from '../formula/python-error.ts';
import { absent } from '../params/calls.ts';
import type { Param, ParamSet, Resolved, Value } from '../params/param.ts';
import { resolveSet, writtenSet } from '../params/resolve.ts';
import { runOf } from '../run.ts';
import type { Family } from '../schedule.ts';

/**
 * Raises what the constructor of a page's scheduler refuses. Of whatever else the page has, such as how a loop steps it, there is
 * nothing.
 *
 * @param p arguments that are given; the page's others are absent.
 */
export function raiseRefused(
  page: Family,
  p: Resolved<ParamSet>,
  written: Readonly<Record<string, string>>,
): void {
  const run = runOf(1);
  const values: Record<string, Value> = {};
  for (const [name, param] of Object.entries<Param>(page.params)) values[name] = absent(param);
  const given = { ...resolveSet(page.params, values, run), ...p };
  const found = page
    .problems?.(given, run, { ...writtenSet(page.params, values, run), ...written })
    .find(({ at }) => at === null);
  if (found !== undefined) throw new PythonError(found.error, found.text);
}
