/** The calls of a composed schedule, for guards. */
import type { Facts } from '../../../guards/guard.ts';
import type { ResolvedCall } from '../../../params/calls.ts';
import type { Value } from '../../../params/param.ts';
import { paramsOf } from '../../../spec.ts';

const isCall = (value: unknown): value is ResolvedCall =>
  typeof value === 'object' && value !== null && 'page' in value && 'name' in value;

/** The calls as their pages see them. */
export function callsOf({ params }: Facts): readonly ResolvedCall[] {
  const value: unknown = params['schedulers'];
  return Array.isArray(value) ? value.filter(isCall) : [];
}

/** The calls with another argument in one of them, written as links have it; null where that would be too long. */
export function callsWith({ spec }: Facts, index: number, name: string, value: Value): string | null {
  const param = paramsOf(spec.family)['schedulers'];
  const text = spec.params['schedulers'];
  if (param?.kind !== 'calls' || typeof text !== 'string') return null;
  return param.join(
    param
      .list(text)
      .map((call, at) => (at === index ? { ...call, values: { ...call.values, [name]: value } } : call)),
  );
}

/** A number among the arguments of a call; NaN where it is none. */
export function numberIn({ p }: ResolvedCall, name: string): number {
  const value = p[name];
  return typeof value === 'number' ? value : Number.NaN;
}
