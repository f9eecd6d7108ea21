import { argument, optionalArgument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { Resolved, Values } from '../../params/param.ts';
import { text } from '../../params/text.ts';
import type { Problem } from '../../problem.ts';
import { family, type Handle } from '../../schedule.ts';
import { dividesByZero, problem } from '../call.ts';
import { strategies, strategyProblem } from './anneal.ts';
import { isInt, lastArguments, refusals } from './constructor.ts';
import { groupProblems, uncomparable } from './literals.ts';
import { momentumArguments, momentumProblems } from './momentum.ts';
import { legsOf, piecesOf, placeOf, totalOf } from './one-cycle.ts';
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
  pct_start: argument({
    type: 'float',
    label: { en: 'Share of the rise (pct_start)', zh: '上升占比（pct_start）' },
    help: {
      en: 'Which part of the cycle goes up. The peak lies one step before, and may fall between two updates.',
      zh: '周期中用于上升的比例。峰值在其前一步，可能落在两次更新之间。',
    },
    symbol: 's',
    byDefault: 0.3,
    slider: [0, 1],
  }),
  anneal_strategy: text({
    label: { en: 'Annealing (anneal_strategy)', zh: '过渡方式（anneal_strategy）' },
    help: { en: 'The form of the ways up and down.', zh: '上升和下降的形状。' },
    symbol: String.raw`\text{anneal}`,
    options: strategies,
    byDefault: 'cos',
  }),
  div_factor: argument({
    type: 'float',
    label: { en: 'Start divisor (div_factor)', zh: '起点除数（div_factor）' },
    help: { en: 'The cycle starts at max_lr divided by this.', zh: '起始学习率等于 max_lr 除以它。' },
    symbol: 'd',
    byDefault: '25.0',
    slider: [1, 1000],
    scale: 'log',
  }),
  final_div_factor: argument({
    type: 'float',
    label: { en: 'End divisor (final_div_factor)', zh: '终点除数（final_div_factor）' },
    help: {
      en: 'The cycle ends at the starting learning rate divided by this.',
      zh: '最终学习率等于起始学习率除以它。',
    },
    symbol: 'f',
    byDefault: '10000.0',
    slider: [1, 1e6],
    scale: 'log',
  }),
  three_phase: flag({
    label: { en: 'Three phases (three_phase)', zh: '三阶段（three_phase）' },
    help: {
      en: 'Down to the start as fast as it went up, then on to the end. Else straight down to the end.',
      zh: '以上升的速度降回起点，再降到终点；否则一路降到终点。',
    },
    symbol: String.raw`\text{phases}`,
    initial: false,
    omitted: false,
  }),
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
  latex: ({ three_phase }) =>
    three_phase === true
      ? String.raw`\frac{\p{max_lr}}{\p{div_factor}} \xrightarrow{\;\p{pct_start} N - 1\;} \p{max_lr} \xrightarrow{\;2\,\p{pct_start} N - 2\;} \frac{\p{max_lr}}{\p{div_factor}} \xrightarrow{\;N - 1\;} \frac{\p{max_lr}}{\p{div_factor}\cdot\p{final_div_factor}}`
      : String.raw`\frac{\p{max_lr}}{\p{div_factor}} \xrightarrow{\;\p{pct_start} N - 1\;} \p{max_lr} \xrightarrow{\;N - 1\;} \frac{\p{max_lr}}{\p{div_factor}\cdot\p{final_div_factor}}`,
  source,
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
  const legs = legsOf(p);
  const stuck = (t: number) => {
    const { leg } = placeOf(legs, t);
    return leg !== undefined && leg.start === leg.end;
  };
  return [
    ...(stuck(0) ? [dividesByZero()] : []),
    ...(stuck(N) ? [dividesByZero(N)] : []),
    problem('ValueError', `Tried to step ${N + 1} times. The specified number of total steps is ${N}`, N + 1),
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
