/** Momentum that moves against the learning rate, and the optimizers that have one. */
import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { Values } from '../../params/param.ts';
import type { PythonNumber } from '../../params/python.ts';
import { text } from '../../params/text.ts';
import type { Problem } from '../../problem.ts';
import { problem } from '../call.ts';
import { groupProblems } from './literals.ts';

const moves = (values: Values): boolean => values['cycle_momentum'] === true;

/** Optimizers of torch.optim that have neither `momentum` nor `betas`. */
const withoutMomentum = ['Adadelta', 'Adafactor', 'Adagrad', 'ASGD', 'LBFGS', 'Rprop'];

/** The class of the optimizer, where schedulers look at it. */
export const optimizerClass = (applies: (values: Values) => boolean) =>
  text({
    label: { en: 'Optimizer', zh: '优化器' },
    help: {
      en: 'The class of torch.optim. Some have no momentum, and the constructor refuses them.',
      zh: 'torch.optim 中的类。有些优化器没有动量，构造函数会报错。',
    },
    symbol: String.raw`\text{opt}`,
    options: ['SGD', 'Adam', 'AdamW', 'RMSprop', 'NAdam', 'RAdam', ...withoutMomentum],
    byDefault: 'SGD',
    applies,
  });

/** The arguments of both schedulers, which differ in their defaults only. */
export const momentumArguments = (base: PythonNumber, max: PythonNumber) => ({
  cycle_momentum: flag({
    label: { en: 'Move momentum too (cycle_momentum)', zh: '同时调整动量（cycle_momentum）' },
    help: {
      en: 'Momentum (beta1 of Adam) goes down while the learning rate goes up, and back.',
      zh: '学习率上升时动量（Adam 的 beta1）下降，反之亦然。',
    },
    symbol: String.raw`\text{momentum}`,
    initial: true,
    omitted: true,
  }),
  base_momentum: argument({
    type: 'float',
    label: { en: 'Lowest momentum (base_momentum)', zh: '最低动量（base_momentum）' },
    help: { en: 'Momentum at the top of the learning rate.', zh: '学习率到达最高点时的动量。' },
    symbol: String.raw`\mu_{\text{base}}`,
    byDefault: base,
    slider: [0.5, 1],
    literals: true,
    applies: moves,
  }),
  max_momentum: argument({
    type: 'float',
    label: { en: 'Highest momentum (max_momentum)', zh: '最高动量（max_momentum）' },
    help: { en: 'Momentum where the learning rate is lowest.', zh: '学习率最低时的动量。' },
    symbol: String.raw`\mu_{\text{max}}`,
    byDefault: max,
    slider: [0.5, 1],
    literals: true,
    applies: moves,
  }),
  optimizer: optimizerClass(moves),
});

/** What the constructors refuse about momentum. */
export function momentumProblems(
  p: {
    readonly cycle_momentum: boolean;
    readonly optimizer: string;
    readonly base_momentum: number;
    readonly max_momentum: number;
  },
  written: { readonly base_momentum: string; readonly max_momentum: string },
): readonly Problem[] {
  if (!p.cycle_momentum) return [];
  const none = 'optimizer must support momentum or beta1 with `cycle_momentum` option enabled';
  const unusable = "unsupported operand type(s) for -: 'str' and 'float'";
  return [
    ...(withoutMomentum.includes(p.optimizer) ? [problem('ValueError', none)] : []),
    ...groupProblems('base_momentum', p.base_momentum, written.base_momentum, unusable),
    ...groupProblems('max_momentum', p.max_momentum, written.max_momentum, unusable),
  ];
}
