/** What the constructors of all of PyTorch's schedulers have in common, and what they and the optimizer refuse. */
import { argument } from '../../params/argument.ts';
import type { Problem } from '../../problem.ts';
import { missingArguments, problem, unexpected, unexpectedArgument } from '../call.ts';

/** The last argument of each of them; forms show it where it is not -1. */
const last_epoch = argument({
  type: 'int',
  label: { en: 'Resumed after (last_epoch)', zh: '从此处恢复（last_epoch）' },
  help: {
    en: 'Index of the last step of an earlier run. A new optimizer has none, and the constructor refuses.',
    zh: '上次训练最后一步的序号。新建的优化器没有这一记录，构造函数会报错。',
  },
  symbol: 't_0',
  byDefault: -1,
  slider: [-1, 1000],
  applies: (values) => values['last_epoch'] !== -1,
});

/** Arguments that come last in every constructor. */
export const lastArguments = { last_epoch, unexpected };

/** A call of a constructor. */
interface Call {
  readonly lr?: number;
  readonly last_epoch: number;
  readonly unexpected: string | null;
}

/**
 * Everything a constructor refuses, in the order in which it is met: by the optimizer, by Python, by the scheduler itself, and
 * by the base class of all.
 *
 * @param own what this scheduler refuses, at the constructor or later.
 */
export function refusals(
  name: string,
  required: readonly string[],
  p: Call,
  written: Readonly<Record<string, string>>,
  own: readonly Problem[] = [],
): readonly Problem[] {
  const callee = `${name}.__init__`;
  const negative = p.lr !== undefined && p.lr < 0;
  return [
    ...(negative ? [problem('ValueError', `Invalid learning rate: ${written['lr'] ?? ''}`)] : []),
    ...unexpectedArgument(callee, p.unexpected),
    ...missingArguments(callee, written, required),
    ...(own.some(isAtOnce) ? own.filter(isAtOnce) : own.map(inStep)),
    ...(p.last_epoch === -1 ? [] : [problem('KeyError', unknownStart)]),
  ];
}

const isAtOnce = ({ at }: Problem) => at === null;

/** What is no matter of the constructor comes from `scheduler.step()`, or from within the update. */
const inStep = (refused: Problem): Problem => (refused.at === null ? refused : { ...refused, early: true });

/** As Python prints the key of a KeyError: quoted, and line breaks as two characters. */
export const unknownStart = String.raw`"param 'initial_lr' is not specified in param_groups[0] when resuming scheduler with last_epoch >= 0.\nThis typically happens when:\n1. You're trying to resume training from a checkpoint but haven't properly loaded the optimizer state\n2. You're using last_epoch >= 0 for a fresh training run (not recommended)"`;

/** Whether the text of an argument is that of a Python int. */
export const isInt = (written: string) => /^-?\d+$/.test(written);
