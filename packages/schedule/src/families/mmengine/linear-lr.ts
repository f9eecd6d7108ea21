import type { Resolved } from '../../params/param.ts';
import { family } from '../../schedule.ts';
import { along } from '../along.ts';
import { dividesByZero, problem, unexpected } from '../call.ts';
import { points } from '../handles.ts';
import { share } from '../torch/linear-lr.ts';
import { inStep, lr, refusals, windowArguments } from './constructor.ts';
import { beginHandle, endHandle } from './handles.ts';
import { linearRule } from './rules.ts';
import { ratesOf } from './scheduler.ts';
import { source } from './source.ts';
import { isWhole, totalOf, windowed, windowOf } from './window.ts';

const params = {
  lr,
  start_factor: share(
    { en: 'Start (start_factor)', zh: '起始比例（start_factor）' },
    {
      en: 'Share of the rate in force at the first step, from 0 to 1. With 0 the next step divides by zero.',
      zh: '第一步占当时学习率的比例，在 0 到 1 之间。取 0 时下一步会除以零。',
    },
    'f_0',
    1 / 3,
    0.001,
  ),
  end_factor: share(
    { en: 'End (end_factor)', zh: '结束比例（end_factor）' },
    {
      en: 'Share at the last step, one call before end, from 0 to 1.',
      zh: '最后一步（end 的前一步）的比例，在 0 到 1 之间。',
    },
    'f_1',
    '1.0',
  ),
  ...windowArguments({ value: 10, unit: 'percent' }),
  unexpected,
};

type P = Resolved<typeof params>;

/** The share that is left of a product of steps: a line. */
function rate(p: P): (s: number) => number {
  const { lr: a, start_factor: f0, end_factor: f1 } = p;
  const total = totalOf(p);
  return (s) => (s === 0 ? a * f0 : a * (f0 + ((f1 - f0) * s) / total));
}

/** From one share of the rate to another, along a line that ends one call before `end`. */
export const mmengineLinearLr = family({
  id: 'mmengine.LinearLR',
  title: { en: 'MMEngine LinearLR', zh: 'MMEngine LinearLR（线性预热）' },
  about: {
    en: 'A line from one share of the rate to another, which is reached one call before end. The usual warmup of MMDetection.',
    zh: '从一个比例线性走到另一个，在 end 的前一步到达。MMDetection 常用的预热。',
  },
  group: 'mmengine',
  keywords: ['param_scheduler', 'OpenMMLab', 'MMDetection', 'warmup', 'start_factor', '线性预热', '线性衰减'],
  params,
  latex: String.raw`\eta_t = \p{lr} \left(\p{start_factor} + (\p{end_factor} - \p{start_factor})\,\frac{t - \p{begin}}{\p{end} - \p{begin} - 1}\right)`,
  source,
  tracks(p) {
    const { last } = windowOf(p);
    const { lr: a, start_factor: f0, end_factor: f1 } = p;
    const line = along(f1 < f0 ? 'decay' : 'warmup', 0, Math.max(0, last), rate(p), {
      latex: String.raw`\p{a}\left(\p{b} + (\p{e} - \p{b})\,\frac{\p{s}}{\p{T}}\right)`,
      terms: { a, b: f0, e: f1, T: totalOf(p) },
    });
    return { lr: windowed(p, [line], rate(p)) };
  },
  exact: (p) => ({ lr: ratesOf(p, linearRule(p.start_factor, p.end_factor, totalOf(p))) }),
  problems: (p, _, written) =>
    refusals(
      'Linear',
      [],
      p,
      written,
      [...refusedShare('Starting', p.start_factor), ...refusedShare('Ending', p.end_factor)],
      p.start_factor === 0 ? inStep(p, 1, dividesByZero()) : [],
    ),
  handles(p) {
    const { lr: full, start_factor: f0, end_factor: f1 } = p;
    if (!(full > 0 && isWhole(p))) return [];
    const within = (to: number, least: number) => Math.min(1, Math.max(least, to / full));
    const end = {
      ...endHandle(p, full * f1),
      moveY:
        f1 === 1
          ? (to: number) => ({ lr: Math.max(0, to) })
          : (to: number) => ({ end_factor: within(to, 0) }),
    };
    return [beginHandle(p, points.start, full * f0, (to) => ({ start_factor: within(to, 1e-15) })), end];
  },
});

function refusedShare(which: 'Starting' | 'Ending', value: number) {
  if (!(value > 1 || value < 0)) return [];
  return [problem('ValueError', `${which} multiplicative factor should between 0 and 1.`)];
}
