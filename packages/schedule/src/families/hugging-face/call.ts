/** How schedules of Transformers and Diffusers are called: by `get_scheduler`, as trainers do, or their functions directly. */
import { choice } from '../../params/choice.ts';
import type { Problem } from '../../problem.ts';
import { missingArguments, problem, unexpectedArgument } from '../call.ts';

export const via = choice({
  label: { en: 'Called through', zh: '调用方式' },
  help: {
    en: 'Trainers and training scripts call get_scheduler, which knows fewer arguments and refuses other calls.',
    zh: 'Trainer 和训练脚本都调用 get_scheduler，它能传的参数更少，拒绝的调用也不同。',
  },
  symbol: String.raw`\text{via}`,
  initial: 'get_scheduler',
  omitted: 'get_scheduler',
  options: {
    get_scheduler: { en: 'get_scheduler', zh: 'get_scheduler 函数' },
    function: { en: 'its own function', zh: '直接调用原函数' },
  },
});

/** A call as it was written. */
export interface Call {
  readonly via: 'get_scheduler' | 'function';
  readonly unexpected: string | null;
}

/** A schedule's function, and how `get_scheduler` calls it. */
export interface Called {
  readonly name: string;
  readonly callee: string;
  readonly required: readonly string[];
  /** Arguments that `get_scheduler` takes and does not pass on; `all`, where it passes on no others than those required. */
  readonly dropped?: readonly string[] | 'all';
}

/** What is wrong with a call before the schedule looks at a number. */
export function problemsOfCall(
  { via: through, unexpected }: Call,
  { name, callee, required, dropped = [] }: Called,
  written: Readonly<Record<string, string>>,
): readonly Problem[] {
  const forgotten = ['num_warmup_steps', 'num_training_steps'].find(
    (argument) => required.includes(argument) && written[argument] === 'None',
  );
  const asked =
    through === 'get_scheduler' && forgotten !== undefined
      ? [
          problem(
            'ValueError',
            `SchedulerType.${name} requires \`${forgotten}\`, please provide that argument.`,
          ),
        ]
      : [];
  const isDropped =
    through === 'get_scheduler' &&
    (dropped === 'all' || (unexpected !== null && dropped.includes(unexpected)));
  return [
    ...asked,
    ...unexpectedArgument(callee, isDropped ? null : unexpected),
    ...missingArguments(callee, written, required),
  ];
}
