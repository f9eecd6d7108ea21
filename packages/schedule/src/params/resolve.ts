/** Parameters of a page in a run: what families see of them, and what Python would print. */
import type { Problem } from '../problem.ts';
import type { Run } from '../run.ts';
import type { ParamSet, Resolved, Resolving, Value, Values } from './param.ts';

/** Whatever a parameter may resolve to. */
type ResolvedValue = Resolved<ParamSet>[string];

/** What all kinds of parameters have in common, seen without their types. */
export type ParamLike = { initial: unknown } & {
  accept(raw: unknown): { value: Value };
  resolve(value: unknown, context: Resolving): ResolvedValue;
  restore(resolved: unknown, like: unknown, context: Resolving): Value;
  str?(value: unknown, context: Resolving): string;
  refuse?(resolved: unknown, written: string): Problem | null;
};

/** A run, and the numbers of earlier parameters. */
export function resolving(run: Run, resolved: Readonly<Record<string, unknown>>): Resolving {
  return {
    run,
    number(name) {
      const value = resolved[name];
      return typeof value === 'number' ? value : 0;
    },
  };
}

/** The value of a parameter at rest; None is one. */
export function restingValue(values: Values, name: string, param: ParamLike): unknown {
  const value = values[name];
  return value === undefined ? param.initial : value;
}

/** Every parameter as its family sees it: spans in whole steps, levels as learning rates. */
export function resolveSet(params: ParamSet, values: Values, run: Run): Resolved<ParamSet> {
  const resolved: Record<string, ResolvedValue> = {};
  const context = resolving(run, resolved);
  for (const [name, param] of Object.entries<ParamLike>(params)) {
    resolved[name] = param.resolve(restingValue(values, name, param), context);
  }
  return resolved;
}

/** Every argument as Python's `str` prints it; parameters that are no arguments are left out. */
export function writtenSet(params: ParamSet, values: Values, run: Run): Readonly<Record<string, string>> {
  const context = resolving(run, {});
  const written: Record<string, string> = {};
  for (const [name, param] of Object.entries<ParamLike>(params)) {
    if (param.str !== undefined) written[name] = param.str(restingValue(values, name, param), context);
  }
  return written;
}
