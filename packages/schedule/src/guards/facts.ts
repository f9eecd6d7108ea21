/** What guards reason over, worked out once a curve. */
import { at, stretchAt } from '../compile.ts';
import type { Schedule } from '../compile-spec.ts';
import type { Role } from '../params/param.ts';
import { measurePeak, type Peak } from '../peak.ts';
import type { RunPlan } from '../run.ts';
import { appliedParams, paramsOf, resolveParams, writtenParams } from '../spec.ts';
import type { Facts, Played } from './guard.ts';

/** The facts of a curve of which at least one update is made. */
export function factsOf({ spec, run, tracks, problem }: Schedule, plan: RunPlan): Facts {
  const { lr } = tracks;
  const { steps } = lr;
  const params = resolveParams(spec, run);
  const declared = paramsOf(spec.family);
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
    role(role: Role): Played | null {
      for (const name of appliedParams(spec)) {
        const value = params[name];
        if (declared[name]?.role === role && typeof value === 'number' && Number.isFinite(value))
          return { name, value };
      }
      return null;
    },
  };
}
