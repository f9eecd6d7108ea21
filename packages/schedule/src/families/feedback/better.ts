/** When a metric counts as better than the best so far: a rule that PyTorch wrote and others repeat. */
import { argument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';
import { text } from '../../params/text.ts';
import type { Problem } from '../../problem.ts';
import { problem } from '../call.ts';

export const modeOf = (byDefault: 'min' | 'max') =>
  text({
    label: { en: 'Better is (mode)', zh: '优化方向（mode）' },
    help: {
      en: 'min for a loss, max for an accuracy.',
      zh: '损失用 min（越小越好），准确率用 max（越大越好）。',
    },
    symbol: String.raw`\text{mode}`,
    options: ['min', 'max'],
    byDefault,
  });

export const thresholdOf = (byDefault: PythonNumber) =>
  argument({
    type: 'float',
    label: { en: 'Least gain (threshold)', zh: '最小改进（threshold）' },
    help: {
      en: 'By how much a metric has to beat the best so far in order to count.',
      zh: '超过历史最好值至少这么多，才算有改进。',
    },
    symbol: String.raw`\theta`,
    byDefault,
    slider: [1e-6, 0.1],
    scale: 'log',
  });

export const thresholdModeOf = (byDefault: 'rel' | 'abs') =>
  text({
    label: { en: 'Gain is (threshold_mode)', zh: '改进的算法（threshold_mode）' },
    help: {
      en: 'rel: a share of the best so far. abs: a plain difference.',
      zh: 'rel：按历史最好值的比例算；abs：直接相减。',
    },
    symbol: String.raw`\text{rel}`,
    options: ['rel', 'abs'],
    byDefault,
  });

/** What decides. */
export interface Comparison {
  readonly mode: string;
  readonly threshold: number;
  readonly threshold_mode: string;
}

/** Worse than every metric: the best before there was one. */
export const worst = ({ mode }: Comparison) =>
  mode === 'min' ? Number.POSITIVE_INFINITY : Number.NEGATIVE_INFINITY;

/** Whether a metric beats the best so far. NaN never does; with a best below 0, `rel` lets equals count. */
export function isBetter(
  { mode, threshold, threshold_mode }: Comparison,
  metric: number,
  best: number,
): boolean {
  if (mode === 'min')
    return threshold_mode === 'rel' ? metric < best * (1 - threshold) : metric < best - threshold;
  return threshold_mode === 'rel' ? metric > best * (threshold + 1) : metric > best + threshold;
}

/** What is refused of it, last of all. */
export function comparisonProblems({ mode, threshold_mode }: Comparison): readonly Problem[] {
  return [
    ...(mode === 'min' || mode === 'max' ? [] : [problem('ValueError', `mode ${mode} is unknown!`)]),
    ...(threshold_mode === 'rel' || threshold_mode === 'abs'
      ? []
      : [problem('ValueError', `threshold mode ${threshold_mode} is unknown!`)]),
  ];
}
