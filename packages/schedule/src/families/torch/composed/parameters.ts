/** The list of schedulers, as both compositions take it. */
import { calls } from '../../../params/calls.ts';
import type { Values } from '../../../params/param.ts';
import type { Family, Text } from '../../../schedule.ts';
import { optimizerClass } from '../momentum.ts';

export const schedulersOf = (
  help: Text,
  initial: string,
  callables: () => Readonly<Record<string, Family>>,
) =>
  calls({
    label: { en: 'Schedulers (schedulers)', zh: '调度器列表（schedulers）' },
    help,
    symbol: String.raw`\text{list}`,
    callables,
    // Their constructors' first argument.
    variables: /^(?:self\.)?(?:opt|optim|optimizer)$/,
    initial,
  });

/** Asked for where a scheduler of the list looks at it. */
export const optimizer = optimizerClass((values: Values) =>
  /CycleLR|CyclicLR/.test(String(values['schedulers'])),
);
