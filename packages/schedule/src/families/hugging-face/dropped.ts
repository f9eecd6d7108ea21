/** Lengths that `get_scheduler` takes from a trainer and drops, where a schedule has no use for them. */
import { optionalArgument } from '../../params/argument.ts';
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

/** A length that is given in vain. */
export const droppedLength = optionalArgument({
  type: 'steps',
  label: { en: 'Length (num_training_steps)', zh: '总步数（num_training_steps）' },
  help: droppedWarmup.help,
  symbol: 'N',
  byDefault: null,
  slider: [1, 20_000],
  applies: (values) => values['num_training_steps'] !== null,
});

/** The first of them that the function itself was given, which minds it; null where there is none. */
export function takenByFunction(
  p: Call & { readonly num_warmup_steps: number | null; readonly num_training_steps: number | null },
): string | null {
  if (p.via === 'get_scheduler') return null;
  if (p.num_warmup_steps !== null) return 'num_warmup_steps';
  return p.num_training_steps === null ? null : 'num_training_steps';
}
