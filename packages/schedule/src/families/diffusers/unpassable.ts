/** Arguments of a schedule's function that Diffusers' `get_scheduler` has no name for. */

import type { Values } from '../../params/param.ts';
import type { PythonNumber } from '../../params/python.ts';
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

/** Such an argument is shown where the function itself is called, and elsewhere as long as the call is refused over it. */
export const shownUnpassable =
  (name: string, byDefault: PythonNumber) =>
  (values: Values): boolean =>
    values['via'] === 'function' || Number(values[name]) !== Number(byDefault);

/** How a schedule is called that has such an argument at its default, or not. */
export const calledFor = (byDefault: boolean): { readonly via: 'get_scheduler' | 'function' } => ({
  via: byDefault ? 'get_scheduler' : 'function',
});
