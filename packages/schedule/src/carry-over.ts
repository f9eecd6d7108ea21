/** What is kept when a curve gets another family. */
import { meaningOf, phrase } from './phrase.ts';
import type { FamilyId } from './registry.ts';
import type { Run } from './run.ts';
import { commonRole, paramsOf, patchSpec, rolesPlayed, type Spec, specOf } from './spec.ts';

/**
 * A spec of another family that keeps every value both families have a name for, and what plays the same role under another
 * name: a peak stays as high, a warmup as long, in the unit that the new family gives it in. Where both express the same idea,
 * whatever is said of it is kept too, though it be a length here and a share there.
 */
export function carryOver(spec: Spec, run: Run, family: FamilyId): Spec {
  const meaning = meaningOf(spec, run);
  const said = meaning === null ? null : phrase(family, meaning.idea, meaning.words, run, spec.params);
  if (said !== null) return said;
  const played = rolesPlayed(spec, run);
  const patch: Record<string, number> = {};
  for (const [name, param] of Object.entries(paramsOf(family))) {
    const role = commonRole(param.role);
    const value = role === null ? undefined : played.get(role);
    if (value !== undefined) patch[name] = value;
  }
  return patchSpec(specOf(family, spec.params), run, patch);
}
