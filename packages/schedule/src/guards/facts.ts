/** What guards reason over, worked out once a curve. */
import { at, stretchAt } from '../compile.ts';
import type { Schedule } from '../compile-spec.ts';
import type { ParamSet, Resolved, Role } from '../params/param.ts';
import { measurePeak, type Peak } from '../peak.ts';
import type { RunPlan } from '../run.ts';
import { appliedParams, paramsOf, resolveParams, type Spec, writtenParams } from '../spec.ts';
import type { Facts, Played } from './guard.ts';

/** The facts of a curve of which at least one update is made. */
export function factsOf({ spec, run, tracks, problem }: Schedule, plan: RunPlan): Facts {
  const { lr } = tracks;
  const { steps } = lr;
  const params = resolveParams(spec, run);
  const played = rolesIn(spec, params);
  let peak: Peak | null = null;
  return {
    spec,
    plan,
    run,
    lr,
    steps,
    problem,
    params,
    written: writtenParams(spec, run),
    number(name) {
      const value = params[name];
      return typeof value === 'number' ? value : Number.NaN;
    },
    last: stretchAt(lr, steps - 1),
    final: at(lr, steps - 1),
    peak: () => {
      peak ??= measurePeak(lr);
      return peak;
    },
    role: (role) => played.get(role) ?? null,
  };
}

/** The first parameter of every role that has an effect and comes to a finite number. */
function rolesIn(spec: Spec, params: Resolved<ParamSet>): ReadonlyMap<Role, Played> {
  const declared = paramsOf(spec.family);
  const played = new Map<Role, Played>();
  for (const name of appliedParams(spec)) {
    const [role, value] = [declared[name]?.role, params[name]];
    if (role !== undefined && !played.has(role) && typeof value === 'number' && Number.isFinite(value))
      played.set(role, { name, value });
  }
  return played;
}
