/** The arguments of a library's call as people write them there. */
import type { AnyParam } from './params/calls.ts';
import type { Param, Value } from './params/param.ts';
import type { Run } from './run.ts';
import { appliedParams, commonRole, paramsOf, type Spec, writtenParams } from './spec.ts';

export interface Argument {
  readonly name: string;
  /** Its value in Python, lengths in steps: `500`, `0.1`, `True`, `'cosine'`. */
  readonly text: string;
}

/** Kinds that no library has an argument of: they say how it is called, or what it is given to look at. */
const silent: readonly Param['kind'][] = ['choice', 'series'];

/** The arguments of a spec, in the order of its page: peak, floor and warmup, and those that are not at the library's default. */
export function argumentsOf(spec: Spec, run: Run): readonly Argument[] {
  const params = paramsOf(spec.family);
  const written = writtenParams(spec, run);
  return appliedParams(spec).flatMap((name) => {
    const param: AnyParam | undefined = params[name];
    const value = spec.params[name];
    if (param === undefined || value === undefined || silent.includes(param.kind)) return [];
    if (isLeftAlone(param, value) && commonRole(param.role) === null) return [];
    const number = param.kind === 'argument' ? written[name] : undefined;
    return [{ name, text: number ?? param.repr(value) }];
  });
}

/** Whether an argument is at the library's default, or a required one at what most people give. */
function isLeftAlone(param: AnyParam, value: Value): boolean {
  const usual = param.byDefault ?? param.omitted ?? null;
  return param.print(value) === param.print(usual);
}
