/** PyTorch's `ReduceLROnPlateau`, which Transformers hands on and timm has inside. */
import { argument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';
import type { Problem } from '../../problem.ts';
import type { Text } from '../../schedule.ts';
import { problem } from '../call.ts';
import {
  type Comparison,
  comparisonProblems,
  isBetter,
  modeOf,
  thresholdModeOf,
  thresholdOf,
  worst,
} from './better.ts';
import { stepProblem, told, unmeasured } from './metrics.ts';

export const factorOf = (byDefault: PythonNumber) =>
  argument({
    type: 'float',
    label: { en: 'Factor (factor)', zh: '系数（factor）' },
    help: {
      en: 'What the learning rate is multiplied by when patience is at its end. Has to be below 1.',
      zh: '耐心耗尽时学习率乘上的系数，必须小于 1。',
    },
    symbol: 'f',
    byDefault,
    slider: [0.05, 0.95],
  });

export const patienceOf = (help: Text) =>
  argument({
    type: 'int',
    label: { en: 'Patience (patience)', zh: '耐心（patience）' },
    help,
    symbol: 'P',
    byDefault: 10,
    slider: [0, 30],
  });

export const cooldown = argument({
  type: 'int',
  label: { en: 'Cooldown (cooldown)', zh: '冷却期（cooldown）' },
  help: {
    en: 'Metrics behind a cut that are not counted as bad.',
    zh: '每次降低之后，接下来这么多次指标不计入“无改进”。',
  },
  symbol: 'C',
  byDefault: 0,
  slider: [0, 20],
});

export const minLrOf = (byDefault: PythonNumber) =>
  argument({
    type: 'float',
    quantity: 'lr',
    literals: true,
    role: 'floor',
    label: { en: 'Minimum (min_lr)', zh: '最低学习率（min_lr）' },
    help: { en: 'Cuts do not go below it.', zh: '不会降到它以下。' },
    symbol: String.raw`\eta_{\text{min}}`,
    byDefault,
    slider: [1e-9, 1e-2],
    scale: 'log',
  });

export const eps = argument({
  type: 'float',
  quantity: 'lr',
  label: { en: 'Least change (eps)', zh: '最小变化（eps）' },
  help: {
    en: 'A smaller change of the learning rate is not made at all. The default freezes rates near 1e-8.',
    zh: '学习率的变化若不超过它，就不做。默认值会让 1e-8 附近的学习率不再变化。',
  },
  symbol: String.raw`\epsilon`,
  byDefault: 1e-8,
  slider: [1e-12, 1e-3],
  scale: 'log',
});

/** Its arguments, in the order of its signature. */
export const plateauArguments = {
  mode: modeOf('min'),
  factor: factorOf(0.1),
  patience: patienceOf({
    en: 'Metrics without a new best that are let pass; the one after them brings the cut.',
    zh: '允许连续多少次没有改进；再多一次就降低学习率。',
  }),
  threshold: thresholdOf(1e-4),
  threshold_mode: thresholdModeOf('rel'),
  cooldown,
  min_lr: minLrOf(0),
  eps,
};

/** What they come to. */
export interface Plateau extends Comparison {
  readonly factor: number;
  readonly patience: number;
  readonly cooldown: number;
  readonly min_lr: number;
  readonly eps: number;
}

/**
 * Watches a metric, and says the rate behind each, NaN where a floor is no number: a cut where more than `patience` in a row were
 * no better than the best.
 *
 * @param first what the first metric has to beat.
 */
export function watching(p: Plateau, first = worst(p)): (lr: number, metric: number) => number {
  let best = first;
  let bad = 0;
  let cooling = 0;
  return (lr, metric) => {
    if (isBetter(p, metric, best)) {
      best = metric;
      bad = 0;
    } else bad += 1;
    if (cooling > 0) {
      cooling -= 1;
      bad = 0;
    }
    if (!(bad > p.patience)) return lr;
    cooling = p.cooldown;
    bad = 0;
    const lower = Math.max(lr * p.factor, p.min_lr);
    return lr - lower <= p.eps ? lr : lower;
  };
}

/** A call of it, and what it is told. */
interface Told extends Plateau {
  readonly lr: number;
  readonly metrics: readonly (number | null)[];
  readonly every: number;
}

/** Rates of all updates up to the last metric, and what stays behind it. */
export function plateauRates(p: Told): Iterable<number> {
  const next = watching(p);
  return told(p.lr, p.metrics, (lr, metric) => next(lr, metric ?? Number.NaN));
}

/** What is refused in the end: a metric that is None, and a text where a cut needs a number. */
export function plateauStops(p: Told): readonly Problem[] {
  const cut = Number.isNaN(p.min_lr) ? [...plateauRates(p)].findIndex(Number.isNaN) : -1;
  const text = "'>' not supported between instances of 'str' and 'float'";
  return [...unmeasured(p), ...(cut < 0 ? [] : [stepProblem('TypeError', text, cut, p.every)])];
}

/** What its constructor refuses, in its order. */
export function plateauProblems(p: Pick<Plateau, 'factor'> & Comparison, min_lr = ''): readonly Problem[] {
  return [
    ...(p.factor >= 1 ? [problem('ValueError', 'Factor should be < 1.0.')] : []),
    ...tooManyRates('min_lrs', min_lr),
    ...comparisonProblems(p),
  ];
}

/** One learning rate for each of several parameter groups: the optimizer here has one. */
export function tooManyRates(name: string, written: string): readonly Problem[] {
  const count = written.split(',').length;
  if (!written.startsWith('[') || count === 1) return [];
  return [problem('ValueError', `expected 1 ${name}, got ${count}`)];
}

/** The formula, for the names that a library has for its arguments. */
export const plateauLatex = (factor: string, floor: string, patience: string) =>
  String.raw`\eta_{i+1} = \begin{cases} \max(\p{${factor}}\,\eta_i,\ \p{${floor}}) & n_i > \p{${patience}} \\ \eta_i & \text{else} \end{cases} \qquad n_i = \#\{\text{metrics since the best}\}, \quad \eta_0 = \p{lr}`;
