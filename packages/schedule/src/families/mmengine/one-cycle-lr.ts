import { argument, optionalArgument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import { family } from '../../schedule.ts';
import { dividesByZero, problem, unexpected } from '../call.ts';
import { hearDivisors, sayDivisors } from '../one-cycle-words.ts';
import { isInt } from '../torch/constructor.ts';
import { isStuck, legsOf, type OneCycle, oneCycleLatex, oneCycleOf, piecesOf } from '../torch/one-cycle.ts';
import { shapeArguments } from '../torch/one-cycle-arguments.ts';
import { inStep, lr, refusals, windowArguments } from './constructor.ts';
import { source } from './source.ts';
import { windowed, windowOf } from './window.ts';

const params = {
  lr,
  eta_max: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Highest learning rate (eta_max)', zh: '最高学习率（eta_max）' },
    help: {
      en: "The top of the cycle. The optimizer's own lr is in force before begin only.",
      zh: '周期的最高点。优化器自己的 lr 只在 begin 之前起作用。',
    },
    symbol: String.raw`\eta_{\text{max}}`,
    byDefault: 0,
    initial: 0.1,
    slider: [1e-6, 10],
    scale: 'log',
    literals: true,
  }),
  total_steps: optionalArgument({
    type: 'steps',
    role: 'length',
    label: { en: 'Length (total_steps)', zh: '总步数（total_steps）' },
    help: {
      en: 'Steps of the whole cycle; end - begin where it is None. Two steps beyond raise.',
      zh: '整个周期的步数，为 None 时取 end - begin。多走两步就会报错。',
    },
    symbol: 'N',
    byDefault: null,
    slider: [1, 20_000],
  }),
  ...shapeArguments,
  ...windowArguments({ value: 100, unit: 'percent' }, 'length'),
  unexpected,
};

type P = Resolved<typeof params>;

/** What PyTorch's cycle would be given. */
export const cycleOf = ({ eta_max, total_steps, begin, end, ...shape }: P): OneCycle => ({
  ...shape,
  max_lr: eta_max,
  total_steps: total_steps ?? end - begin,
  epochs: null,
  steps_per_epoch: null,
  base_momentum: 0,
  max_momentum: 0,
});

/** Up to a high peak and far down, once. */
export const mmengineOneCycleLr = family({
  id: 'mmengine.OneCycleLR',
  title: { en: 'MMEngine OneCycleLR', zh: 'MMEngine OneCycleLR（单周期）' },
  about: {
    en: 'From eta_max / div_factor up to eta_max and far down, once.',
    zh: '从 eta_max / div_factor 升到 eta_max，再降到很低，只走一次。',
  },
  group: 'mmengine',
  keywords: [
    'param_scheduler',
    'OpenMMLab',
    '1cycle',
    'one cycle',
    'super-convergence',
    'pct_start',
    '超收敛',
    '单周期',
  ],
  params,
  latex: oneCycleLatex('eta_max', 'N'),
  source,
  says: {
    one_cycle: {
      when: (p) => p.anneal_strategy === 'cos' && !p.three_phase && p.begin === 0,
      say: (words) => ({ ...sayDivisors(words), eta_max: words.peak, end: words.length, by_epoch: false }),
      hear: (p) => hearDivisors(p.eta_max, p, p.total_steps ?? p.end),
    },
  },
  tracks(p) {
    const cycle = cycleOf(p);
    const rateAt = oneCycleOf(cycle);
    return { lr: windowed(p, piecesOf(cycle, 'lr'), (s) => rateAt(s, 'lr')) };
  },
  problems: (p, _, written) => refusals('OneCycle', [], p, written, ownProblems(p, written), stepProblems(p)),
  handles(p) {
    const { first } = windowOf(p);
    const [rise] = legsOf(cycleOf(p));
    const { eta_max, div_factor } = p;
    const N = cycleOf(p).total_steps ?? 0;
    const low = eta_max / div_factor;
    if (rise === undefined || rise.end < 1 || !(eta_max > 0 && low > 0)) return [];
    return [
      {
        id: 'start',
        label: { en: 'Start', zh: '起点' },
        step: first,
        value: low,
        moveY: (to) => ({ div_factor: eta_max / Math.max(1e-12, to) }),
      },
      {
        id: 'peak',
        label: { en: 'Peak', zh: '峰值' },
        step: first + rise.end,
        value: eta_max,
        // A whole number of steps more than one: a phase of no length divides by zero.
        moveX: (step) => ({ pct_start: Math.min(1, Math.max(2, step - first + 1) / N) }),
        moveY: (to) => ({ eta_max: to }),
      },
    ];
  },
});

type Written = Readonly<Record<string, string>>;

function ownProblems(p: P, written: Written): readonly Problem[] {
  const { total_steps: N, pct_start, anneal_strategy: strategy } = p;
  const [length = '', share = '', top = ''] = [
    written['total_steps'],
    written['pct_start'],
    written['eta_max'],
  ];
  const groups = top.split(',').length;
  return [
    ...(N !== null && !(N > 0 && isInt(length))
      ? [problem('ValueError', `Expected positive integer total_steps, but got ${length}`)]
      : []),
    ...(pct_start < 0 || pct_start > 1 || isInt(share)
      ? [problem('ValueError', `Expected float between 0 and 1 pct_start, but got ${share}`)]
      : []),
    ...(['cos', 'linear'].includes(strategy)
      ? []
      : [problem('ValueError', `anneal_strategy must by one of "cos" or "linear", instead got ${strategy}`)]),
    ...(top.startsWith('[') && groups > 1
      ? [problem('ValueError', `expected 1 values for max_lr, got ${groups}`)]
      : []),
    // A resumed one takes what the optimizer has.
    ...(p.last_step === -1 && (p.div_factor === 0 || p.final_div_factor === 0) ? [dividesByZero()] : []),
  ];
}

/** Phases without a length, and the end. */
function stepProblems(p: P): readonly Problem[] {
  const cycle = cycleOf(p);
  const N = cycle.total_steps ?? 0;
  const beyond = Math.floor(N) + 1;
  return [
    ...(isStuck(cycle, 0) ? inStep(p, 0, dividesByZero()) : []),
    ...(isStuck(cycle, N) ? inStep(p, N, dividesByZero()) : []),
    ...inStep(p, beyond, problem('ValueError', steppedTooFar(beyond, N))),
  ];
}

/** The text of step `s` of a cycle that is shorter. */
export const steppedTooFar = (s: number, total: number) =>
  `Tried to step ${s + 1} times. The specified number of total steps is ${total}`;
