/** Schedulers that are told a metric: what it is, when they are told, and what becomes of the learning rate in between. */

import { listed } from '../../listed.ts';
import { argument } from '../../params/argument.ts';
import { series } from '../../params/series.ts';
import type { Problem } from '../../problem.ts';
import type { PhaseName, Piece } from '../../schedule.ts';

/** A loss that falls, stays for a while, and falls again when the default patience has brought a lower rate. */
const loss = [
  2.3, 1.9, 1.6, 1.38, 1.2, 1.06, 0.95, 0.86, 0.79, 0.74, 0.7, 0.67, 0.66, 0.65, 0.65, 0.66, 0.65, 0.66, 0.67,
  0.65, 0.66, 0.66, 0.67, 0.66, 0.65, 0.58, 0.52, 0.48, 0.45, 0.43, 0.42, 0.41, 0.41, 0.42, 0.41, 0.41, 0.42,
  0.42, 0.41, 0.42, 0.41, 0.41, 0.42, 0.38, 0.36, 0.35, 0.34, 0.34, 0.33, 0.33,
];

/** The same of an accuracy, which rises. */
const accuracy = loss.map((item) => Number((1 - item / 2.6).toFixed(3)));

/** What is measured, in the order in which the scheduler is told. */
export const metricOf = (kind: 'loss' | 'accuracy') => {
  const initial = kind === 'loss' ? loss : accuracy;
  return series({
    label: { en: 'Metric (metrics)', zh: '监控指标（metrics）' },
    help: {
      en: 'What scheduler.step is told, one number a call: draw it, paste it from a log, or type it. Behind the last number the learning rate stays.',
      zh: '依次传给 scheduler.step 的数值，每次一个：可以在图上画，从日志粘贴，也可以直接输入。用完之后学习率保持不变。',
    },
    symbol: 'm',
    initial,
    omitted: initial,
  });
};

/** How often the scheduler is told; no argument of the library. */
export const every = argument({
  type: 'steps',
  label: { en: 'Updates between metrics', zh: '指标的间隔步数' },
  help: {
    en: 'How many updates lie between two calls of scheduler.step: 1 epoch where validation runs once an epoch. No argument of the library.',
    zh: '相邻两次调用 scheduler.step 之间的更新次数：每个 epoch 验证一次就填 1 epoch。这不是库的参数。',
  },
  symbol: 'k',
  byDefault: 1,
  initial: { value: 2, unit: 'percent' },
  slider: [1, 1000],
});

/** Whole updates that a learning rate lasts. */
export const lasting = (updates: number) => Math.max(1, Math.round(updates));

/**
 * Learning rates from the first on, one more than metrics.
 *
 * @param next the rate behind a metric, from the one in force before it.
 */
export function* told(
  lr: number,
  metrics: readonly (number | null)[],
  next: (lr: number, metric: number | null, index: number) => number,
): Generator<number> {
  let rate = lr;
  yield rate;
  for (const [index, metric] of metrics.entries()) {
    rate = next(rate, metric, index);
    yield rate;
  }
}

/** A piece of such rates, up to the end of the run. */
export function toldPiece(
  name: PhaseName,
  rates: Iterable<number>,
  p: { readonly every: number; readonly metrics: readonly unknown[] },
): Piece {
  return listed(name, rates, { count: p.metrics.length + 1, each: lasting(p.every) });
}

/** What `scheduler.step` raises when it is called for the `call`th time, counted from 1. */
export function stepProblem(error: string, text: string, call: number, updates: number): Problem {
  return { error, text, at: call * lasting(updates), early: true };
}

/** The TypeError over a metric that is None, of schedulers that make a float of it. */
export function unmeasured(p: {
  readonly every: number;
  readonly metrics: readonly (number | null)[];
}): readonly Problem[] {
  const index = p.metrics.indexOf(null);
  if (index < 0) return [];
  const text = "float() argument must be a string or a real number, not 'NoneType'";
  return [stepProblem('TypeError', text, index + 1, p.every)];
}
