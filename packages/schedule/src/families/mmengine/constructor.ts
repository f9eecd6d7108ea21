/** What the constructors of all of MMEngine's schedulers have in common, and what they refuse. */
import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { Problem } from '../../problem.ts';
import type { Span } from '../../run.ts';
import { problem, refusedCall } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { endless, type Window, windowOf } from './window.ts';

export const lr = optimizerLr(0.1);

/** The calls in which the scheduler is at work. */
export const begin = argument({
  type: 'steps',
  label: { en: 'Begins at (begin)', zh: '起始步（begin）' },
  help: {
    en: 'Call of step() at which the scheduler begins. It counts its own steps from there; before it the rate is left alone.',
    zh: '调度器从第几次 step() 开始起作用，并从这里重新计数；此前不改动学习率。',
  },
  symbol: 'b',
  byDefault: 0,
  slider: [0, 10_000],
});

/** @param role where the end is that of the whole schedule. */
export const endOf = (initial: Span | number = endless, role?: 'length') =>
  argument({
    type: 'steps',
    ...(role === undefined ? {} : { role }),
    label: { en: 'Ends before (end)', zh: '结束步（end）' },
    help: {
      en: 'First call of step() that it leaves alone again: its last change is one call before, and stays.',
      zh: '从第几次 step() 起不再改动：最后一次改动在它的前一次，此后保持不变。',
    },
    symbol: 'e',
    byDefault: endless,
    initial,
    slider: [1, 20_000],
  });

export const last_step = argument({
  type: 'int',
  label: { en: 'Resumed after (last_step)', zh: '从此处恢复（last_step）' },
  help: {
    en: 'Index of the last step of an earlier run. A new optimizer has none, and the constructor refuses.',
    zh: '上次训练最后一步的序号。新建的优化器没有这一记录，构造函数会报错。',
  },
  symbol: 's_0',
  byDefault: -1,
  slider: [-1, 1000],
  applies: (values) => values['last_step'] !== -1,
});

export const by_epoch = flag({
  label: { en: 'Stepped once an epoch (by_epoch)', zh: '按 epoch 计步（by_epoch）' },
  help: {
    en: 'Whether the training loop calls step() behind every epoch or every iteration. The curve has one step for each such call.',
    zh: '训练循环在每个 epoch 结束后还是每次迭代后调用 step()。图上每一步对应一次这样的调用。',
  },
  symbol: String.raw`\text{epochs}`,
  initial: false,
  byDefault: true,
  omitted: true,
});

export const verbose = flag({
  label: { en: 'Prints every change (verbose)', zh: '打印每次变化（verbose）' },
  help: { en: 'Changes nothing about the rates.', zh: '不影响学习率本身。' },
  symbol: String.raw`\text{verbose}`,
  initial: false,
  omitted: false,
  applies: (values) => values['verbose'] === true,
});

/** The last arguments of most of them. */
export const windowArguments = (end: Span | number = endless, role?: 'length') => ({
  begin,
  end: endOf(end, role),
  last_step,
  by_epoch,
  verbose,
});

interface Call extends Window {
  readonly lr: number;
  readonly last_step: number;
  readonly unexpected: string | null;
}

type Written = Readonly<Record<string, string>>;

/**
 * Everything that is refused, in the order in which it is met: by the optimizer, by Python, by the scheduler, by the base class of
 * all, and at last by a step.
 *
 * @param name of the class that does the work: `LinearLR` is a `LinearParamScheduler`.
 * @param own what the scheduler refuses before the base class is asked.
 * @param steps what one of its steps refuses.
 */
export function refusals(
  name: string,
  required: readonly string[],
  p: Call,
  written: Written,
  own: readonly Problem[] = [],
  steps: readonly Problem[] = [],
): readonly Problem[] {
  return [
    ...(p.lr < 0 ? [problem('ValueError', `Invalid learning rate: ${written['lr'] ?? ''}`)] : []),
    ...refusedCall(`${name}ParamScheduler.__init__`, required, p.unexpected, written),
    ...own,
    ...refusedWindow(p, written),
    ...(isCount(written['last_step'] ?? '') ? [] : [problem('AssertionError', '')]),
    ...(p.last_step === -1 ? [] : [problem('KeyError', unknownStart)]),
    ...steps,
  ];
}

function refusedWindow({ begin: from, end: to }: Window, written: Written): readonly Problem[] {
  if (!(to <= from)) return [];
  const text = `end should be larger than begin, but got begin=${written['begin']}, end=${written['end']}`;
  return [problem('ValueError', text)];
}

/** Whether an int from -1 on is written. */
const isCount = (written: string) => /^(?:-1|\d+)$/.test(written);

/** As Python prints the key of a KeyError. */
export const unknownStart = `"param 'initial_lr' is not specified in param_groups[0] when resuming an optimizer"`;

/** What the scheduler's own step `s` refuses: the constructor makes it where it is the first call, and some are never made. */
export function inStep(p: Window, s: number, { error, text }: Problem): readonly Problem[] {
  const { first, last } = windowOf(p);
  if (s < 0 || s > last) return [];
  const at = first + s;
  return [problem(error, text, at === 0 ? null : at)];
}
