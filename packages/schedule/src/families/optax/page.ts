/** What the pages of this dialect have in common: each says which part of it there is, and can so be joined with others. */
import type { ParamSet, Resolved } from '../../params/param.ts';
import type { Family } from '../../schedule.ts';
import { type Part, whole } from './part.ts';
import { source } from './source.ts';

/** A page whose schedule can be asked for any part. */
export interface OptaxFamily<Id extends string = string, P extends ParamSet = ParamSet>
  extends Family<Id, P> {
  part(p: Resolved<P>): Part;
}

/** Declares a page; its curve is all of its schedule. */
export function optaxFamily<const Id extends string, P extends ParamSet>(
  definition: Omit<OptaxFamily<Id, P>, 'group' | 'source' | 'tracks'>,
): OptaxFamily<Id, P> {
  return { ...definition, group: 'optax', source, tracks: (p) => ({ lr: whole(definition.part(p)) }) };
}
