/** What both compositions take: their schedulers, and the optimizer where one of those looks at it. */
import { calls } from '../../../params/calls.ts';
import type { Family, Text } from '../../../schedule.ts';
import { optimizerClass } from '../momentum.ts';

/** @param wholePage the page of a scheduler with all that it has, what it looks at in the optimizer too. */
export function composed(
  help: Text,
  initial: string,
  callables: () => Readonly<Record<string, Family>>,
  wholePage: (name: string) => Family | null,
) {
  const schedulers = calls({
    label: { en: 'Schedulers (schedulers)', zh: '调度器列表（schedulers）' },
    help,
    symbol: String.raw`\text{list}`,
    callables,
    // Their constructors' first argument.
    variables: /^(?:self\.)?(?:opt|optim|optimizer)$/,
    initial,
  });
  const optimizer = optimizerClass(({ schedulers: given }) =>
    schedulers
      .list(typeof given === 'string' ? given : null)
      .some(({ name, values }) => wholePage(name)?.params['optimizer']?.applies?.(values) ?? false),
  );
  return { schedulers, optimizer };
}
