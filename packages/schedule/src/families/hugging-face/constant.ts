/** A constant schedule, whose function takes the optimizer alone. */
import { optionalArgument } from '../../params/argument.ts';
import type { Problem } from '../../problem.ts';
import { unexpectedArgument } from '../call.ts';
import type { Call } from './call.ts';

/** A warmup that is asked for in vain. */
export const droppedWarmup = optionalArgument({
  type: 'steps',
  label: { en: 'Warmup (num_warmup_steps)', zh: '预热步数（num_warmup_steps）' },
  help: {
    en: 'Has no effect: get_scheduler drops it, and the function refuses it.',
    zh: '不起作用：get_scheduler 会丢弃它，直接调用原函数则报错。',
  },
  symbol: 'W',
  byDefault: null,
  slider: [0, 5000],
  applies: (values) => values['num_warmup_steps'] !== null,
});

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
