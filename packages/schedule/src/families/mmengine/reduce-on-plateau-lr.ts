import type { Resolved } from '../../params/param.ts';
import { text } from '../../params/text.ts';
import type { Problem } from '../../problem.ts';
import { family, type Written } from '../../schedule.ts';
import { problem, unexpected } from '../call.ts';
import { type Comparison, comparisonProblems, thresholdModeOf, thresholdOf } from '../feedback/better.ts';
import { every, metricOf, stepProblem, told, toldPiece } from '../feedback/metrics.ts';
import {
  cooldown,
  eps,
  factorOf,
  minLrOf,
  patienceOf,
  plateauLatex,
  tooManyRates,
  watching,
} from '../feedback/reduce-on-plateau.ts';
import { rateHandle } from '../torch/handles.ts';
import { begin, by_epoch, endOf, last_step, lr, refusals, verbose } from './constructor.ts';
import { source } from './source.ts';

const params = {
  lr,
  metrics: metricOf('loss'),
  every,
  monitor: text({
    label: { en: 'Metric to watch (monitor)', zh: '监控的指标名（monitor）' },
    help: { en: 'Its name among what validation measures.', zh: '它在验证结果里的名字。' },
    symbol: String.raw`\text{monitor}`,
    byDefault: 'loss',
  }),
  rule: text({
    label: { en: 'Better is (rule)', zh: '优化方向（rule）' },
    help: {
      en: 'less for a loss, greater for an accuracy.',
      zh: '损失用 less（越小越好），准确率用 greater（越大越好）。',
    },
    symbol: String.raw`\text{rule}`,
    options: ['less', 'greater'],
    byDefault: 'less',
  }),
  factor: factorOf(0.1),
  patience: patienceOf({
    en: 'Validations without a new best that are let pass; the one after them brings the cut.',
    zh: '允许连续多少次验证没有改进；再多一次就降低学习率。',
  }),
  threshold: thresholdOf(1e-4),
  threshold_rule: {
    ...thresholdModeOf('rel'),
    label: { en: 'Gain is (threshold_rule)', zh: '改进的算法（threshold_rule）' },
  },
  cooldown,
  min_value: { ...minLrOf('0.0'), label: { en: 'Minimum (min_value)', zh: '最低学习率（min_value）' } },
  eps,
  begin: {
    ...begin,
    help: {
      en: 'Epoch, counted from 1, whose metric is the first that is looked at.',
      zh: '从第几个 epoch（从 1 数起）的指标开始看。',
    },
  },
  end: {
    ...endOf(),
    help: { en: 'Epoch whose metric is not looked at any more.', zh: '从第几个 epoch 起不再看指标。' },
  },
  last_step,
  by_epoch: { ...by_epoch, initial: true },
  verbose,
  unexpected,
};

type P = Resolved<typeof params>;

/** The same rule in PyTorch's words. */
const comparisonOf = ({ rule, threshold, threshold_rule }: P): Comparison => ({
  mode: rule === 'less' ? 'min' : 'max',
  threshold,
  threshold_mode: threshold_rule,
});

/** The best before there was any; the library has no infinity there. */
const first = ({ rule }: P) => (rule === 'less' ? 1e9 : -1e9);

/** The rate in force from each metric on. Those of epochs outside the window count nothing. */
function ratesOf(p: P): Iterable<number> {
  const next = watching({ ...p, ...comparisonOf(p), min_lr: p.min_value }, first(p));
  return told(p.lr, p.metrics, (rate, metric, index) =>
    isWatched(p, index + 1) ? next(rate, metric ?? Number.NaN) : rate,
  );
}

const isWatched = (p: P, epoch: number) => p.begin <= epoch && epoch < p.end;

/** Cuts the rate when a metric of the validation has got no better for a while. */
export const mmengineReduceOnPlateauLr = family({
  id: 'mmengine.ReduceOnPlateauLR',
  title: { en: 'MMEngine ReduceOnPlateauLR', zh: 'MMEngine ReduceOnPlateauLR（平台期降低）' },
  about: {
    en: 'Times factor when a metric of the validation has stopped improving. One metric an epoch, from the first epoch on.',
    zh: '验证指标不再改进时乘一次 factor。每个 epoch 一个指标，从第一个 epoch 开始。',
  },
  group: 'mmengine',
  keywords: ['param_scheduler', 'OpenMMLab', 'ReduceLROnPlateau', 'patience', 'monitor', '平台', '自适应'],
  params,
  latex: plateauLatex('factor', 'min_value', 'patience'),
  source,
  tracks: (p) => ({ lr: [toldPiece('decay', ratesOf(p), p)] }),
  problems: (p, _, written) => refusals('ReduceOnPlateau', [], p, written, [], ownProblems(p, written)),
  handles: (p) => rateHandle(p.lr, 0),
});

/** What is refused behind the base class's own checks. */
function ownProblems(p: P, written: Written<typeof params>): readonly Problem[] {
  return [
    ...(p.by_epoch ? [] : [problem('AssertionError', 'Now ReduceOnPlateauLR only support by_epoch=True')]),
    ...(p.factor >= 1 ? [problem('ValueError', 'Factor should be < 1.0.')] : []),
    ...tooManyRates('min_lrs', written.min_value),
    ...(p.threshold < 0 ? [problem('ValueError', `threshold ${written.threshold} should be >= 0.`)] : []),
    ...(p.rule === 'less' || p.rule === 'greater'
      ? []
      : [problem('ValueError', `mode ${p.rule} is unknown!`)]),
    ...comparisonProblems(comparisonOf(p)),
    ...unmeasured(p),
  ];
}

/** A validation that did not measure what is watched. */
function unmeasured(p: P): readonly Problem[] {
  const index = p.metrics.findIndex((metric, epoch) => metric === null && isWatched(p, epoch + 1));
  if (index < 0) return [];
  const text = `"Excepted key in ['${p.monitor}'], but got key ${p.monitor} is not in dict"`;
  return [stepProblem('KeyError', text, index + 1, p.every)];
}
