import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import { family, type Handle } from '../../schedule.ts';
import { along, flat } from '../along.ts';
import { dividesByZero } from '../call.ts';
import { points, seated } from '../handles.ts';
import { uncountable } from './arguments.ts';
import { source } from './source.ts';

/** Fewer batches than this are taken as so many. */
const fewest = 6;

const params = {
  start_lr: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'First learning rate (start_lr)', zh: '起始学习率（start_lr）' },
    help: { en: 'Where the test begins.', zh: '测试的起点。' },
    symbol: String.raw`\eta_0`,
    byDefault: 1e-7,
    leads: true,
    slider: [1e-9, 1e-2],
    scale: 'log',
  }),
  end_lr: argument({
    role: 'peak',
    type: 'float',
    quantity: 'lr',
    label: { en: 'Last learning rate (end_lr)', zh: '终止学习率（end_lr）' },
    help: {
      en: 'What the rate grows towards; the test stops one batch before.',
      zh: '学习率增长的目标，测试在到达它的前一个批次停止。',
    },
    symbol: String.raw`\eta_1`,
    byDefault: 10,
    slider: [1e-3, 100],
    scale: 'log',
  }),
  num_it: argument({
    type: 'steps',
    label: { en: 'Batches (num_it)', zh: '批次数（num_it）' },
    help: { en: 'Length of the test; fewer than 6 count as 6.', zh: '测试的长度，小于 6 时按 6 计。' },
    symbol: 'n',
    byDefault: 100,
    initial: { value: 100, unit: 'percent' },
    slider: [6, 1000],
  }),
  stop_div: flag({
    label: { en: 'Stop when it diverges (stop_div)', zh: '发散时停止（stop_div）' },
    help: {
      en: 'Ends the test once the smoothed loss is four times its best. The rates until then are the same.',
      zh: '平滑后的损失超过最小值四倍时结束测试，此前的学习率不受影响。',
    },
    symbol: String.raw`\text{stop}`,
    initial: true,
    omitted: true,
  }),
} as const;

/** The learning-rate range test: the same factor every batch. */
export const fastaiLrFind = family({
  id: 'fastai.lr_find',
  title: { en: 'fastai lr_find', zh: 'fastai lr_find（学习率测试）' },
  about: {
    en: 'learn.lr_find: a mock training in which the rate grows by the same factor every batch, to read a good one off the loss.',
    zh: 'learn.lr_find：试训练，学习率每个批次乘以同一倍数，从损失曲线上读出合适的学习率。',
  },
  group: 'fastai',
  keywords: ['LRFinder', 'range test', 'learning rate finder', 'Learner', '学习率查找', '学习率范围测试'],
  params,
  latex: String.raw`\eta_t = \p{start_lr} \left(\frac{\p{end_lr}}{\p{start_lr}}\right)^{t / n}, \quad n = \max(6, \p{num_it})`,
  source,
  overflows: true,
  tracks({ start_lr: a, end_lr: b, num_it }) {
    const n = Math.max(fewest, num_it);
    const value = (s: number) => a * (b / a) ** (s / n);
    return {
      lr: [
        along('formula', 0, n, value, {
          latex: String.raw`\p{a} \left(\frac{\p{b}}{\p{a}}\right)^{\p{s} / \p{n}}`,
          terms: { a, b, n },
        }),
        flat('stable', n, Number.POSITIVE_INFINITY, value(n)),
      ],
    };
  },
  handles({ start_lr, end_lr, num_it }, run, tracks) {
    const first: Handle<typeof params> = {
      id: 'start',
      label: points.start,
      step: 0,
      value: start_lr,
      moveY: (lr) => ({ start_lr: lr }),
    };
    const last: Handle<typeof params> = {
      id: 'end',
      label: points.end,
      step: num_it,
      value: end_lr,
      moveX: (to) => ({ num_it: Math.max(fewest, to) }),
      moveY: (lr) => ({ end_lr: lr }),
    };
    return seated([first, last], tracks, run);
  },
  problems: ({ start_lr }, _, written) => [
    ...(/[.e]/.test(written.num_it) ? [uncountable] : []),
    ...(start_lr === 0 ? [dividesByZero()] : []),
  ],
});
