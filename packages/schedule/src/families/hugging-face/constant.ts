/** A constant schedule, whose function takes the optimizer alone. */
import type { Problem } from '../../problem.ts';
import { unexpectedArgument } from '../call.ts';
import type { Call } from './call.ts';

/** Only the function itself minds what it is given. */
export function problemsOfConstant({
  via,
  unexpected,
  num_warmup_steps,
}: Call & { readonly num_warmup_steps: number | null }): readonly Problem[] {
  if (via === 'get_scheduler') return [];
  return unexpectedArgument(
    'get_constant_schedule',
    num_warmup_steps === null ? unexpected : 'num_warmup_steps',
  );
}
