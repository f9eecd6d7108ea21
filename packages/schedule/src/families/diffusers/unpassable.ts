/** Arguments of a schedule's function that Diffusers' `get_scheduler` has no name for. */
import type { Problem } from '../../problem.ts';
import { unexpectedArgument } from '../call.ts';

/** The TypeError over such an argument, where it is given through `get_scheduler`. */
export function unpassable(
  { via }: { readonly via: 'get_scheduler' | 'function' },
  name: string,
  given: boolean,
): readonly Problem[] {
  return unexpectedArgument('get_scheduler', via === 'get_scheduler' && given ? name : null);
}
