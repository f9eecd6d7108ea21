/** Arguments that fastai's fits have in common, and what they refuse about them. */
import { argument, optionalArgument } from '../../params/argument.ts';
import type { Problem } from '../../problem.ts';
import type { Text } from '../../schedule.ts';
import { missingArguments, problem } from '../call.ts';
import { type Fit, updatesOf } from './fit.ts';

export const n_epoch = argument({
  type: 'int',
  label: { en: 'Epochs (n_epoch)', zh: '训练轮数（n_epoch）' },
  help: {
    en: 'The schedule spans the whole fit: with more epochs all of it gets longer.',
    zh: '调度覆盖整个 fit，轮数越多，整条曲线越长。',
  },
  symbol: 'E',
  initial: 1,
  slider: [1, 50],
});

export const n_iter = argument({
  type: 'steps',
  label: { en: 'Batches an epoch (n_iter)', zh: '每轮批次数（n_iter）' },
  help: {
    en: 'len(dls.train). No argument: the Learner knows it from its data.',
    zh: '即 len(dls.train)。它不是参数，Learner 从数据得到。',
  },
  symbol: 'n',
  // There is always some data; nothing says how much but the run.
  byDefault: { value: 100, unit: 'percent' },
  leads: true,
  slider: [1, 10_000],
});

/** `defaults.lr`, which a Learner is made with. */
const learnersLr = 1e-3;

/** The rate that a fit is given under that name. */
export const rate = (name: string, help: Text) =>
  optionalArgument({
    role: 'peak',
    type: 'float',
    quantity: 'lr',
    label: { en: `Learning rate (${name})`, zh: `学习率（${name}）` },
    help: {
      en: `${help.en} None takes the Learner's own, 0.001.`,
      zh: `${help.zh}None 表示取 Learner 自己的学习率 0.001。`,
    },
    symbol: String.raw`\eta_{\text{max}}`,
    byDefault: null,
    initial: learnersLr,
    leads: true,
    slider: [1e-6, 1],
    scale: 'log',
  });

export const rateOf = (given: number | null) => given ?? learnersLr;

export const div_final = argument({
  type: 'float',
  label: { en: 'End divisor (div_final)', zh: '终点除数（div_final）' },
  help: {
    en: 'The fit ends at the learning rate divided by this.',
    zh: '训练结束时的学习率等于最高学习率除以它。',
  },
  symbol: 'f',
  byDefault: '100000.0',
  slider: [1, 1e6],
  scale: 'log',
});

/** The TypeError over required arguments of a method of the Learner that were not given. */
export const forgotten = (method: string, required: readonly string[], written: Written) =>
  missingArguments(`Learner.${method}`, written, required);

/** What the fit itself refuses: it counts epochs and batches with `range`, and divides 1 by the number of all batches. */
export function refusedFit(fit: Fit, written: Written): readonly Problem[] {
  if ([written['n_epoch'], written['n_iter']].some((text) => /[.e]/.test(text ?? ''))) return [uncountable];
  return Number.isFinite(updatesOf(fit))
    ? []
    : [problem('OverflowError', 'int too large to convert to float', 1)];
}

type Written = Readonly<Record<string, string>>;

/** What `range` says of a float. */
export const uncountable: Problem = problem(
  'TypeError',
  "'float' object cannot be interpreted as an integer",
);
