import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import { hold, repeat } from '../../phases.ts';
import { family, type Piece } from '../../schedule.ts';
import { along } from '../along.ts';
import { problem } from '../call.ts';
import { points, seated } from '../handles.ts';
import { source } from './source.ts';
import { isPositiveInteger } from './warmup.ts';

/** A line up without an end, or stairs: to find out how much a model can take. */
export const deepspeedLrRangeTest = family({
  id: 'deepspeed.LRRangeTest',
  title: { en: 'DeepSpeed LRRangeTest', zh: 'DeepSpeed 的 LRRangeTest' },
  about: {
    en: 'Learning-rate range test: a line (or stairs) up from a small rate, until the loss diverges.',
    zh: '学习率范围测试：从很小的学习率线性（或阶梯式）上升，直到损失发散。',
  },
  group: 'deepspeed',
  keywords: ['scheduler', 'ds_config', 'lr finder', 'range test', '学习率搜索'],
  params: {
    lr_range_test_min_lr: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Start (lr_range_test_min_lr)', zh: '起点（lr_range_test_min_lr）' },
      help: { en: 'The learning rate of update 0.', zh: '第 0 次更新的学习率。' },
      symbol: String.raw`\eta_{\text{min}}`,
      byDefault: 1e-3,
      leads: true,
      slider: [1e-8, 1e-1],
      scale: 'log',
    }),
    lr_range_test_step_size: argument({
      type: 'steps',
      label: { en: 'Interval (lr_range_test_step_size)', zh: '间隔（lr_range_test_step_size）' },
      help: {
        en: 'After so many updates the learning rate has grown by step_rate times the start.',
        zh: '每经过这么多次更新，学习率增加“起点 × step_rate”。',
      },
      symbol: 'S',
      byDefault: 2000,
      slider: [1, 5000],
    }),
    lr_range_test_step_rate: argument({
      type: 'float',
      label: { en: 'Growth (lr_range_test_step_rate)', zh: '增长率（lr_range_test_step_rate）' },
      help: {
        en: 'How much is added each interval, in parts of the start.',
        zh: '每个间隔增加多少，以起点为单位。',
      },
      symbol: 'r',
      byDefault: '1.0',
      slider: [0, 20],
    }),
    lr_range_test_staircase: flag({
      label: { en: 'Stairs (lr_range_test_staircase)', zh: '阶梯（lr_range_test_staircase）' },
      help: { en: 'Grows at the end of each interval only.', zh: '只在每个间隔结束时增长。' },
      symbol: String.raw`\text{stairs}`,
      initial: false,
      omitted: false,
    }),
  },
  latex: ({ lr_range_test_staircase: stairs }) => {
    const share = String.raw`\frac{t}{\p{lr_range_test_step_size}}`;
    const passed = stairs === true ? String.raw`\left\lfloor ${share} \right\rfloor` : share;
    return String.raw`\eta_t = \p{lr_range_test_min_lr} \left(1 + \p{lr_range_test_step_rate}\,${passed}\right)`;
  },
  source,
  tracks(p) {
    const { lr_range_test_min_lr: a, lr_range_test_step_rate: r, lr_range_test_step_size: S } = p;
    const value = (intervals: number) => a * (1 + r * intervals);
    return { lr: [p.lr_range_test_staircase ? stairs(a, r, S, value) : line(a, r, S, value)] };
  },
  handles: (p, run, tracks) =>
    seated(
      [
        {
          id: 'start',
          label: points.start,
          step: 0,
          value: p.lr_range_test_min_lr,
          moveY: (lr) => ({ lr_range_test_min_lr: lr }),
        },
      ],
      tracks,
      run,
    ),
  problems: (_, __, { lr_range_test_step_size: size }) =>
    isPositiveInteger(size)
      ? []
      : [problem('ValueError', `lr_range_test_step_size must be a positive integer, got ${size}`)],
});

function line(a: number, r: number, S: number, value: (intervals: number) => number): Piece {
  return along('warmup', 0, Number.POSITIVE_INFINITY, (s) => value(s / S), {
    latex: String.raw`\p{a} \left(1 + \p{r}\,\frac{\p{s}}{\p{S}}\right)`,
    terms: { a, r, S },
  });
}

function stairs(a: number, r: number, S: number, value: (intervals: number) => number): Piece {
  const form = (k: number) => ({ latex: String.raw`\p{a} (1 + \p{r} \cdot \p{k})`, terms: { a, r, k } });
  return repeat({ steps: S, base: a, height: (k) => k }, (k) => [hold('warmup', S, value(k), form(k))]);
}
