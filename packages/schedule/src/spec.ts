/** Specs: a family and its parameters as plain data, and what can be done with them without drawing anything. */
import type { ParamSet, Resolved, Role, Value, Values } from './params/param.ts';
import { type ParamLike, resolveSet, resolving, restingValue, writtenSet } from './params/resolve.ts';
import { type FamilyId, familyOf } from './registry.ts';
import type { Run } from './run.ts';

/** What a curve is, at rest. `params` has a legal value for every parameter of the family, and nothing else. */
export interface Spec {
  readonly family: FamilyId;
  readonly params: Values;
}

/** A new spec of a family: defaults, and whatever legal values `given` holds under the same names. */
export function specOf(family: FamilyId, given: Readonly<Record<string, unknown>> = {}): Spec {
  const entries = Object.entries(paramsOf(family)).map(([name, param]): [string, Value] => {
    const value: Value = Object.hasOwn(given, name) ? param.accept(given[name]).value : param.initial;
    return [name, value];
  });
  return { family, params: Object.fromEntries(entries) };
}

/** The parameters of a family by name. */
export function paramsOf(family: FamilyId): ParamSet {
  return familyOf(family).params;
}

/** Roles that are the same in every family. Lengths begin at different updates, and cycles are waves in one and restarts in another. */
export const commonRoles = ['peak', 'floor', 'warmup'] as const satisfies readonly Role[];
export type CommonRole = (typeof commonRoles)[number];

/** The role as one that is the same in every family; null for others. */
export function commonRole(role: Role | undefined): CommonRole | null {
  return commonRoles.find((common) => common === role) ?? null;
}

/**
 * What plays a role that is the same in every family, and how it resolves; the first parameter of a role that has a value
 * counts.
 */
export function rolesPlayed(spec: Spec, run: Run): ReadonlyMap<CommonRole, number> {
  const resolved = resolveParams(spec, run);
  const played = new Map<CommonRole, number>();
  for (const [name, { role: declared, applies }] of Object.entries(paramsOf(spec.family))) {
    const role = commonRole(declared);
    if (role === null || played.has(role)) continue;
    const value = resolved[name];
    if (typeof value === 'number' && Number.isFinite(value) && (applies?.(spec.params) ?? true))
      played.set(role, value);
  }
  return played;
}

/** The formula of a spec's family, for the values it has. */
export function latexOf(spec: Spec): string {
  const { latex } = familyOf(spec.family);
  return typeof latex === 'string' ? latex : latex(spec.params);
}

/** Names of the parameters that have an effect, in order. */
export function appliedParams(spec: Spec): string[] {
  const names = Object.entries(paramsOf(spec.family));
  return names.filter(([, param]) => param.applies?.(spec.params) ?? true).map(([name]) => name);
}

/** Every parameter as its family sees it: spans in whole steps, levels as learning rates. */
export function resolveParams(spec: Spec, run: Run): Resolved<ParamSet> {
  return resolveSet(paramsOf(spec.family), spec.params, run);
}

/** Every argument as Python's `str` prints it; parameters that are no arguments are left out. */
export function writtenParams(spec: Spec, run: Run): Readonly<Record<string, string>> {
  return writtenSet(paramsOf(spec.family), spec.params, run);
}

/**
 * The spec with some parameters set to what they should resolve to, each kept in the unit it was given in: dragging the
 * end of a 5 % warmup gives 7 %, dragging one of 500 steps gives 700.
 */
export function patchSpec(spec: Spec, run: Run, patch: Readonly<Record<string, unknown>>): Spec {
  const resolved: Record<string, unknown> = { ...resolveParams(spec, run), ...patch };
  const context = resolving(run, resolved);
  const params: Record<string, Value> = { ...spec.params };
  for (const [name, param] of Object.entries<ParamLike>(paramsOf(spec.family))) {
    if (!Object.hasOwn(patch, name)) continue;
    params[name] = param.restore(patch[name], restingValue(spec.params, name, param), context);
  }
  return { family: spec.family, params };
}

/** The spec with one parameter set to a value at rest; an illegal one is brought into range. */
export function withParam(spec: Spec, name: string, value: unknown): Spec {
  const param = paramsOf(spec.family)[name];
  if (param === undefined) return spec;
  return { family: spec.family, params: { ...spec.params, [name]: param.accept(value).value } };
}
