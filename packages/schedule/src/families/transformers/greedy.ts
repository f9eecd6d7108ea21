import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { Problem } from '../../problem.ts';
import { family } from '../../schedule.ts';
import { problem, unexpected, unexpectedArgument } from '../call.ts';
import { comparisonProblems, modeOf, thresholdModeOf, thresholdOf } from '../feedback/better.ts';
import { every, metricOf, stepProblem, told, toldPiece, unmeasured } from '../feedback/metrics.ts';
import { cooldown, eps, factorOf, minLrOf, patienceOf, tooManyRates } from '../feedback/reduce-on-plateau.ts';
import { via } from '../hugging-face/call.ts';
import { droppedLength, droppedWarmup, takenByFunction } from '../hugging-face/dropped.ts';
import { optimizerLr } from '../optimizer.ts';
import { type Greedy, grasping } from './grasping.ts';
import { source } from './source.ts';

/** GreedyLR, which raises the rate as long as a metric improves, and lowers it when it does not. */
export const transformersGreedy = family({
  id: 'transformers.greedy',
  title: { en: 'Transformers GreedyLR', zh: 'Transformers GreedyLR（贪心）' },
  about: {
    en: "lr_scheduler_type='greedy': divides by factor while the metric improves and multiplies by it when it does not.",
    zh: "lr_scheduler_type='greedy'：指标持续改进时除以 factor 提高学习率，停滞时乘以 factor 降低。",
  },
  group: 'transformers',
  keywords: ['get_greedy_schedule', 'GreedyLR', 'lr_scheduler_type', 'adaptive', '自适应', '贪心'],
  params: {
    lr: optimizerLr(0.01),
    metrics: metricOf('loss'),
    every,
    mode: modeOf('min'),
    factor: factorOf(0.95),
    patience: patienceOf({
      en: 'After more metrics in a row than this the learning rate goes up (all of them better) or down (none of them).',
      zh: '连续改进超过这么多次就提高学习率，连续无改进超过这么多次就降低。',
    }),
    threshold: thresholdOf(1e-6),
    threshold_mode: thresholdModeOf('abs'),
    cooldown,
    warmup: argument({
      type: 'int',
      label: { en: 'Pause after a rise (warmup)', zh: '提高后的等待（warmup）' },
      help: {
        en: 'Metrics behind a rise that are not counted, good or bad.',
        zh: '每次提高之后，接下来这么多次指标都不计入，无论好坏。',
      },
      symbol: 'W',
      byDefault: 0,
      slider: [0, 20],
    }),
    min_lr: minLrOf(1e-3),
    max_lr: argument({
      type: 'float',
      quantity: 'lr',
      literals: true,
      label: { en: 'Maximum (max_lr)', zh: '最高学习率（max_lr）' },
      help: { en: 'Rises do not go above it.', zh: '不会升到它以上。' },
      symbol: String.raw`\eta_{\text{max}}`,
      byDefault: '1.0',
      slider: [1e-6, 10],
      scale: 'log',
    }),
    eps,
    verbose: flag({
      label: { en: 'Prints changes (verbose)', zh: '打印变化（verbose）' },
      help: { en: 'Changes nothing about the curve.', zh: '对曲线没有影响。' },
      symbol: String.raw`\text{verbose}`,
      initial: false,
      omitted: false,
      applies: (values) => values['verbose'] === true,
    }),
    smooth: flag({
      label: { en: 'Smoothed metric (smooth)', zh: '平滑指标（smooth）' },
      help: {
        en: 'Looks at the mean of the last metrics instead of each one.',
        zh: '不看单次指标，而看最近若干次的平均值。',
      },
      symbol: String.raw`\text{smooth}`,
      initial: false,
      omitted: false,
    }),
    window_size: argument({
      type: 'int',
      label: { en: 'Metrics in the mean (window_size)', zh: '平均的次数（window_size）' },
      help: { en: 'How many metrics the running mean is of.', zh: '滑动平均包含多少次指标。' },
      symbol: 'w',
      byDefault: 50,
      slider: [1, 100],
      applies: (values) => values['smooth'] === true,
    }),
    reset_start: argument({
      type: 'int',
      label: { en: 'Cuts at the floor until a reset (reset_start)', zh: '触底多少次后重置（reset_start）' },
      help: {
        en: 'At min_lr so many more cuts put everything back to the start.',
        zh: '到达 min_lr 后再降低这么多次，就把一切恢复到初始状态。',
      },
      symbol: 'R',
      byDefault: 500,
      slider: [1, 1000],
    }),
    num_warmup_steps: droppedWarmup,
    num_training_steps: droppedLength,
    via,
    unexpected,
  },
  latex: String.raw`\eta_{i+1} = \begin{cases} \min(\eta_i / \p{factor},\ \p{max_lr}) & g_i > \p{patience} \\ \max(\p{factor}\,\eta_i,\ \p{min_lr}) & b_i > \p{patience} \\ \eta_i & \text{else} \end{cases} \qquad g_i, b_i = \#\{\text{better, worse metrics in a row}\}, \quad \eta_0 = \p{lr}`,
  source,
  tracks: (p) => ({ lr: [toldPiece('stable', ratesOf(p), p)] }),
  problems: (p, _, written) => [
    ...unexpectedArgument('GreedyLR.__init__', takenByFunction(p) ?? p.unexpected),
    ...(p.factor >= 1 ? [problem('ValueError', 'Factor should be < 1.0.')] : []),
    ...tooManyRates('min_lrs', written.min_lr),
    ...tooManyRates('max_lrs', written.max_lr),
    ...comparisonProblems(p),
    ...unmeasured(p),
    ...stops(p),
  ],
});

type Told = Greedy & { readonly metrics: readonly (number | null)[]; readonly every: number };

function ratesOf(p: Told): Iterable<number> {
  const next = grasping(p);
  return told(p.lr, p.metrics, (lr, metric) => next(lr, metric ?? Number.NaN));
}

/** What it cannot work out, at the first rate that is no number: a rise by a factor of 0, a mean of no metric, a bound that is a text. */
function stops(p: Told): readonly Problem[] {
  const divides = p.factor === 0 || (p.smooth && p.window_size < 1);
  if (!divides && !Number.isNaN(p.min_lr) && !Number.isNaN(p.max_lr)) return [];
  const call = [...ratesOf(p)].findIndex(Number.isNaN);
  if (call < 0) return [];
  if (divides) return [stepProblem('ZeroDivisionError', 'division by zero', call, p.every)];
  const operator = Number.isNaN(p.min_lr) ? '>' : '<';
  const text = `'${operator}' not supported between instances of 'str' and 'float'`;
  return [stepProblem('TypeError', text, call, p.every)];
}
