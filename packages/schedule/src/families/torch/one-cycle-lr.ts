import { argument, optionalArgument } from '../../params/argument.ts';
import type { Resolved, Values } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import { family, type Handle } from '../../schedule.ts';
import { dividesByZero, problem } from '../call.ts';
import { hearDivisors, sayDivisors } from '../one-cycle-words.ts';
import { strategyProblem } from './anneal.ts';
import { isInt, lastArguments, refusals } from './constructor.ts';
import { groupProblems, uncomparable } from './literals.ts';
import { momentumArguments, momentumProblems } from './momentum.ts';
import { isStuck, legsOf, oneCycleLatex, piecesOf, totalOf } from './one-cycle.ts';
import { shapeArguments } from './one-cycle-arguments.ts';
import { source } from './source.ts';

const byEpochs = (values: Values) => values['total_steps'] === null;

const params = {
  max_lr: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Highest learning rate (max_lr)', zh: '最高学习率（max_lr）' },
    help: {
      en: "The top of the cycle. The optimizer's own lr is not looked at.",
      zh: '周期的最高点。优化器自己的 lr 不起作用。',
    },
    symbol: String.raw`\eta_{\text{max}}`,
    initial: 0.1,
    slider: [1e-6, 10],
    scale: 'log',
    literals: true,
  }),
  total_steps: optionalArgument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (total_steps)', zh: '总步数（total_steps）' },
    help: {
      en: 'Steps of the whole cycle. One step beyond raises.',
      zh: '整个周期的步数，多走一步就会报错。',
    },
    symbol: 'N',
    byDefault: null,
    initial: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
    literals: true,
  }),
  epochs: optionalArgument({
    type: 'int',
    label: { en: 'Epochs (epochs)', zh: '轮数（epochs）' },
    help: {
      en: 'Together with steps_per_epoch in place of total_steps.',
      zh: '与 steps_per_epoch 一起代替 total_steps。',
    },
    symbol: 'E',
    byDefault: null,
    slider: [1, 100],
    applies: byEpochs,
  }),
  steps_per_epoch: optionalArgument({
    type: 'int',
    label: { en: 'Steps an epoch (steps_per_epoch)', zh: '每轮步数（steps_per_epoch）' },
    help: { en: 'Usually len(data_loader).', zh: '通常取 len(data_loader)。' },
    symbol: 'n',
    byDefault: null,
    slider: [1, 1000],
    applies: byEpochs,
  }),
  ...shapeArguments,
  ...momentumArguments(0.85, 0.95),
  ...lastArguments,
};

type P = Resolved<typeof params>;

/** Up to a high peak and far down, once. */
export const torchOneCycleLr = family({
  id: 'torch.OneCycleLR',
  title: { en: 'PyTorch OneCycleLR', zh: 'PyTorch OneCycleLR（单周期）' },
  about: {
    en: 'lr_scheduler.OneCycleLR: from max_lr / div_factor up to max_lr and far down, once; momentum goes the other way.',
    zh: 'lr_scheduler.OneCycleLR：从 max_lr / div_factor 升到 max_lr，再降到很低，只走一次；动量反向变化。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', '1cycle', 'one cycle', 'super-convergence', 'pct_start', '超收敛', '单周期'],
  params,
  latex: oneCycleLatex('max_lr', 'N'),
  source,
  says: {
    one_cycle: {
      when: (p) => p.anneal_strategy === 'cos' && !p.three_phase,
      say: (words) => ({ ...sayDivisors(words), max_lr: words.peak, total_steps: words.length }),
      hear: (p) => hearDivisors(p.max_lr, p, totalOf(p)),
    },
  },
  tracks: (p) => ({
    lr: piecesOf(p, 'lr'),
    ...(p.cycle_momentum ? { momentum: piecesOf(p, 'momentum') } : {}),
  }),
  problems: (p, _, written) =>
    refusals('OneCycleLR', ['max_lr'], p, written, [
      ...lengthProblems(p, written),
      ...(p.pct_start < 0 || p.pct_start > 1 || isInt(written.pct_start)
        ? [problem('ValueError', `Expected float between 0 and 1 pct_start, but got ${written.pct_start}`)]
        : []),
      ...strategyProblem(p.anneal_strategy),
      ...groupProblems(
        'max_lr',
        p.max_lr,
        written.max_lr,
        "unsupported operand type(s) for /: 'str' and 'float'",
      ),
      ...(p.div_factor === 0 || p.final_div_factor === 0 ? [dividesByZero()] : []),
      ...momentumProblems(p, written),
      ...walkProblems(p),
    ]),
  handles: (p) => handles(p),
});

function lengthProblems(p: P, written: Readonly<Record<keyof P & string, string>>): readonly Problem[] {
  const refused = (name: 'total_steps' | 'epochs' | 'steps_per_epoch') => {
    const value = p[name];
    const legal = value !== null && value > 0 && isInt(written[name]);
    return legal
      ? []
      : [problem('ValueError', `Expected positive integer ${name}, but got ${written[name]}`)];
  };
  if (p.total_steps !== null)
    return [...uncomparable('<=', p.total_steps, written.total_steps), ...refused('total_steps')];
  if (p.epochs !== null && p.steps_per_epoch !== null)
    return [...refused('epochs'), ...refused('steps_per_epoch')];
  return [problem('ValueError', 'You must define either total_steps OR (epochs AND steps_per_epoch)')];
}

/** Phases without a length, and the end. */
function walkProblems(p: P): readonly Problem[] {
  const N = totalOf(p);
  return [
    ...(isStuck(p, 0) ? [dividesByZero()] : []),
    ...(isStuck(p, N) ? [dividesByZero(N)] : []),
    {
      ...problem(
        'ValueError',
        `Tried to step ${N + 1} times. The specified number of total steps is ${N}`,
        N + 1,
      ),
      beyond: true,
    },
  ];
}

/** The peak, and the ends, which are divisors of it. */
function handles(p: P): readonly Handle<typeof params>[] {
  const N = totalOf(p);
  const [rise] = legsOf(p);
  const low = p.max_lr / p.div_factor;
  if (rise === undefined || rise.end < 1 || !(p.max_lr > 0 && low > 0)) return [];
  return [
    {
      id: 'start',
      label: { en: 'Start', zh: '起点' },
      step: 0,
      value: low,
      moveY: (lr) => ({ div_factor: p.max_lr / Math.max(1e-12, lr) }),
    },
    {
      id: 'peak',
      label: { en: 'Peak', zh: '峰值' },
      step: rise.end,
      value: p.max_lr,
      // A whole number of steps more than one: a phase of no length divides by zero.
      moveX: (step) => ({ pct_start: Math.min(1, Math.max(2, step + 1) / N) }),
      moveY: (max_lr) => ({ max_lr }),
    },
  ];
}
