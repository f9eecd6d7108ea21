import { argument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';
import { family, type Handle, type PhaseName, type Text } from '../../schedule.ts';
import { along, flat } from '../along.ts';
import { problem } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { neverUndone } from './guards/never-undone.ts';
import { rateHandle } from './handles.ts';
import { nextLinear, recurrence } from './recurrence.ts';
import { source } from './source.ts';
import { totalIters } from './total-iters.ts';

/** A share of the optimizer's rate. */
export const share = (
  label: Text,
  help: Text,
  symbol: string,
  byDefault: PythonNumber,
  initial = byDefault,
) => argument({ type: 'float', label, help, symbol, byDefault, initial, slider: [0.001, 1] });

/** From one share of the rate to another, along a line; then it stays. */
export const torchLinearLr = family({
  id: 'torch.LinearLR',
  title: { en: 'PyTorch LinearLR', zh: 'PyTorch LinearLR（线性预热）' },
  about: {
    en: 'lr_scheduler.LinearLR: a line from one share of the rate to another in total_iters steps. With 0 steps it stays at the first.',
    zh: 'lr_scheduler.LinearLR：用 total_iters 步从一个比例线性走到另一个。步数为 0 时停在起始比例。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'warmup', 'start_factor', 'end_factor', '线性预热', '线性衰减'],
  params: {
    lr: optimizerLr(0.1),
    start_factor: share(
      { en: 'Start (start_factor)', zh: '起始比例（start_factor）' },
      {
        en: "Share of the optimizer's learning rate at update 0: above 0, at most 1.",
        zh: '第 0 次更新占优化器学习率的比例，大于 0，不超过 1。',
      },
      's',
      1 / 3,
    ),
    end_factor: share(
      { en: 'End (end_factor)', zh: '结束比例（end_factor）' },
      {
        en: 'Share at the end of the line and from there on, from 0 to 1.',
        zh: '直线终点及之后的比例，在 0 到 1 之间。',
      },
      'e',
      '1.0',
    ),
    total_iters: totalIters({
      en: 'Steps of the line. 0 does not mean no warmup: the rate then stays at its first share.',
      zh: '直线的步数。取 0 并不等于不预热，而是一直停在起始比例。',
    }),
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \p{lr} \left(\p{start_factor} + (\p{end_factor} - \p{start_factor})\,\frac{\min(t, \p{total_iters})}{\p{total_iters}}\right)`,
  source,
  guards: [neverUndone('start_factor')],
  tracks(p) {
    const { lr: a, start_factor: s, end_factor: e, total_iters: T } = p;
    // A fraction of a step is never made: the line ends short of its end then.
    const end = Math.max(0, Math.floor(T));
    const value = (t: number) => a * (s + ((e - s) * t) / T);
    const name: PhaseName = e < s ? 'decay' : 'warmup';
    return {
      lr: [
        along(name, 0, end, value, {
          latex: String.raw`\p{a}\left(\p{b} + (\p{e} - \p{b})\,\frac{\p{s}}{\p{T}}\right)`,
          terms: { a, b: s, e, T },
        }),
        flat('stable', end, Number.POSITIVE_INFINITY, end === 0 ? a * s : value(end)),
      ],
    };
  },
  exact: (p) => ({
    lr: recurrence(p.lr * p.start_factor, nextLinear(p.start_factor, p.end_factor, p.total_iters)),
  }),
  problems: (p, _, written) =>
    refusals('LinearLR', [], p, written, [
      ...(p.start_factor > 1 || p.start_factor <= 0
        ? [
            problem(
              'ValueError',
              'Starting multiplicative factor expected to be greater than 0 and less or equal to 1.',
            ),
          ]
        : []),
      ...(p.end_factor > 1 || p.end_factor < 0
        ? [problem('ValueError', 'Ending multiplicative factor expected to be between 0 and 1.')]
        : []),
    ]),
  handles(p) {
    const { lr, start_factor: s, end_factor: e, total_iters: T } = p;
    if (!(lr > 0)) return [];
    const start: Handle = {
      id: 'start',
      label: { en: 'Start', zh: '起点' },
      step: 0,
      value: lr * s,
      moveY: (to) => ({ start_factor: Math.min(1, Math.max(1e-15, to / lr)) }),
    };
    if (!Number.isInteger(T) || T <= 0) return [start];
    const moveX = (step: number) => ({ total_iters: Math.max(1, step) });
    const full = e === 1 ? rateHandle(lr, T) : [];
    const end: Handle = {
      id: 'end',
      label: { en: 'End of the line', zh: '直线终点' },
      step: T,
      value: lr * e,
      moveY: (to) => ({ end_factor: Math.min(1, Math.max(0, to / lr)) }),
    };
    return [start, ...(full.length > 0 ? full : [end]).map((handle) => ({ ...handle, moveX }))];
  },
});
