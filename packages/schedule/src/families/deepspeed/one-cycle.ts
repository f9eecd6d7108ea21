import { argument, optionalArgument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { Resolved, Values } from '../../params/param.ts';
import { pythonFloat, strOfPython } from '../../params/python.ts';
import { text } from '../../params/text.ts';
import { family, type Handle, type Piece } from '../../schedule.ts';
import { flat } from '../along.ts';
import { missingArguments, problem } from '../call.ts';
import { points, seated } from '../handles.ts';
import { type Behind, divided, multiplied, poleProblems } from './behind-cycle.ts';
import { afterCycle, type Cycle, cyclePieces, cycleSteps } from './cycle.ts';
import { since } from './since.ts';
import { source } from './source.ts';

const cycles = (values: Values) => values['cycle_momentum'] === true;

const params = {
  cycle_min_lr: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Lowest learning rate (cycle_min_lr)', zh: '最低学习率（cycle_min_lr）' },
    help: { en: 'Where the cycle begins and ends.', zh: '周期的起点和终点。' },
    symbol: String.raw`\eta_{\text{min}}`,
    role: 'floor',
    initial: 1e-4,
    slider: [1e-7, 1e-1],
    scale: 'log',
  }),
  cycle_max_lr: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Highest learning rate (cycle_max_lr)', zh: '最高学习率（cycle_max_lr）' },
    help: { en: 'The top of the cycle.', zh: '周期的最高点。' },
    symbol: String.raw`\eta_{\text{max}}`,
    role: 'peak',
    initial: 1e-3,
    slider: [1e-6, 1],
    scale: 'log',
  }),
  decay_lr_rate: argument({
    type: 'float',
    label: { en: 'Decay behind the cycle (decay_lr_rate)', zh: '周期后的衰减率（decay_lr_rate）' },
    help: {
      en: 'After every decay_step_size updates the divisor grows by so much; 0 keeps the lowest rate.',
      zh: '每经过 decay_step_size 次更新，除数增加这么多；0 表示保持最低学习率。',
    },
    symbol: 'd',
    byDefault: '0.0',
    slider: [0, 5],
  }),
  cycle_first_step_size: argument({
    type: 'steps',
    label: { en: 'Way up (cycle_first_step_size)', zh: '上升步数（cycle_first_step_size）' },
    help: { en: 'Updates of the first half.', zh: '前半周期的更新次数。' },
    symbol: 'A',
    role: 'warmup',
    byDefault: 2000,
    initial: { value: 30, unit: 'percent' },
    slider: [1, 10_000],
  }),
  cycle_second_step_size: optionalArgument({
    type: 'steps',
    label: { en: 'Way down (cycle_second_step_size)', zh: '下降步数（cycle_second_step_size）' },
    help: {
      en: 'Updates of the second half; None makes it as long as the first.',
      zh: '后半周期的更新次数。None 表示与前半相同。',
    },
    symbol: 'C',
    byDefault: null,
    slider: [0, 10_000],
  }),
  cycle_first_stair_count: argument({
    type: 'int',
    label: { en: 'Stairs up (cycle_first_stair_count)', zh: '上升台阶数（cycle_first_stair_count）' },
    help: { en: '0 is a line.', zh: '0 表示直线。' },
    symbol: 'k_1',
    byDefault: 0,
    slider: [0, 20],
  }),
  cycle_second_stair_count: optionalArgument({
    type: 'int',
    label: { en: 'Stairs down (cycle_second_stair_count)', zh: '下降台阶数（cycle_second_stair_count）' },
    help: { en: '0 is a line; None takes as many as up.', zh: '0 表示直线；None 表示与上升相同。' },
    symbol: 'k_2',
    byDefault: null,
    slider: [0, 20],
  }),
  decay_step_size: argument({
    type: 'steps',
    label: { en: 'Interval of the decay (decay_step_size)', zh: '衰减间隔（decay_step_size）' },
    help: { en: '0 switches the decay behind the cycle off.', zh: '0 表示周期之后不衰减。' },
    symbol: 'D',
    byDefault: 0,
    slider: [0, 5000],
  }),
  cycle_momentum: flag({
    label: { en: 'Momentum too (cycle_momentum)', zh: '动量同时变化（cycle_momentum）' },
    help: {
      en: 'Momentum goes the other way, and beta2 becomes 0.99. Only optimizers with betas have it.',
      zh: '动量反向变化，beta2 被设为 0.99。仅对带 betas 的优化器有效。',
    },
    symbol: String.raw`\text{mom}`,
    initial: true,
    omitted: true,
  }),
  cycle_min_mom: argument({
    type: 'float',
    label: { en: 'Lowest momentum (cycle_min_mom)', zh: '最低动量（cycle_min_mom）' },
    help: { en: 'At the top of the cycle, and in update 0.', zh: '周期最高点处的动量，第 0 次更新也用它。' },
    symbol: String.raw`\beta_{\text{min}}`,
    byDefault: 0.8,
    slider: [0.5, 1],
    applies: cycles,
  }),
  cycle_max_mom: argument({
    type: 'float',
    label: { en: 'Highest momentum (cycle_max_mom)', zh: '最高动量（cycle_max_mom）' },
    help: { en: 'At both ends of the cycle.', zh: '周期两端的动量。' },
    symbol: String.raw`\beta_{\text{max}}`,
    byDefault: 0.9,
    slider: [0.5, 1],
    applies: cycles,
  }),
  decay_mom_rate: argument({
    type: 'float',
    label: { en: 'Growth behind the cycle (decay_mom_rate)', zh: '周期后的动量增长率（decay_mom_rate）' },
    help: {
      en: 'Momentum grows by this part of itself every decay_step_size updates, past 1 if it gets there.',
      zh: '每经过 decay_step_size 次更新，动量按此比例增长，可能超过 1。',
    },
    symbol: 'g',
    byDefault: '0.0',
    slider: [0, 0.1],
    applies: cycles,
  }),
  optimizer: text({
    label: { en: 'Optimizer', zh: '优化器' },
    help: {
      en: 'One without betas, such as SGD, has no momentum that could be cycled: DeepSpeed warns and leaves it alone.',
      zh: 'SGD 等没有 betas 的优化器无法循环动量：DeepSpeed 只会警告，动量保持不变。',
    },
    symbol: String.raw`\text{opt}`,
    options: ['Adam', 'AdamW', 'SGD'],
    byDefault: 'Adam',
  }),
} as const;

/** Optimizers of PyTorch that have no betas. */
const withoutBetas = ['SGD', 'ASGD', 'RMSprop', 'Rprop', 'Adagrad', 'Adadelta', 'Adafactor', 'LBFGS'];

type OneCycle = Resolved<typeof params>;

/** One triangle, momentum against it, and a slow decay behind. */
export const deepspeedOneCycle = family({
  id: 'deepspeed.OneCycle',
  title: { en: 'DeepSpeed OneCycle', zh: 'DeepSpeed 的 OneCycle' },
  about: {
    en: 'One triangle of the learning rate, the opposite one of momentum, and if you like a slow decay behind it.',
    zh: '学习率走一个三角形，动量反向变化；之后可选择缓慢衰减。',
  },
  group: 'deepspeed',
  keywords: ['scheduler', 'ds_config', '1cycle', 'cycle_momentum', 'betas', '单周期', '动量'],
  params,
  latex: ({ decay_step_size: interval }) =>
    String.raw`\eta_t = \begin{cases} \p{cycle_min_lr} + (\p{cycle_max_lr} - \p{cycle_min_lr})\,\frac{t}{\p{cycle_first_step_size}} & t \le \p{cycle_first_step_size} \\ \p{cycle_min_lr} + (\p{cycle_max_lr} - \p{cycle_min_lr})\,\frac{S - t}{S - \p{cycle_first_step_size}} & t \le S \\ ${
      interval === 0
        ? String.raw`\p{cycle_min_lr}`
        : String.raw`\p{cycle_min_lr} \Big/ \left(1 + \p{decay_lr_rate}\,\frac{t - S}{\p{decay_step_size}}\right)`
    } & \text{else} \end{cases}`,
  source,
  tracks(p) {
    const cycle = cycleOf(p);
    const { cycle_min_lr: min, cycle_max_lr: max } = p;
    const lr = [
      ...cyclePieces(cycle, { base: min, height: max - min }),
      ...divided(rateOf(p), afterCycle(cycle)),
    ];
    if (withoutBetas.includes(p.optimizer)) return { lr };
    if (!p.cycle_momentum) return { lr, momentum: [forEver(0.9)], beta2: [forEver(0.999)] };
    return { lr, momentum: momentumPieces(p), beta2: [forEver(0.99)] };
  },
  handles(p, run, tracks) {
    const { first } = cycleOf(p);
    const start: Handle<typeof params> = {
      id: 'start',
      label: points.start,
      step: 0,
      value: p.cycle_min_lr,
      moveY: (lr) => ({ cycle_min_lr: lr }),
    };
    const peak: Handle<typeof params> = {
      id: 'peak',
      label: points.peak,
      step: first,
      value: p.cycle_max_lr,
      moveX: (to) => ({ cycle_first_step_size: Math.max(1, to) }),
      moveY: (lr) => ({ cycle_max_lr: lr }),
    };
    const end: Handle<typeof params> = {
      id: 'end',
      label: points.end,
      step: cycleSteps(cycleOf(p)),
      value: p.cycle_min_lr,
      moveX: (to) => ({ cycle_second_step_size: Math.max(0, to - first) }),
    };
    return seated([start, peak, end], tracks, run);
  },
  problems(p, _, written) {
    const missing = missingArguments('OneCycle.__init__', written, ['cycle_min_lr', 'cycle_max_lr']);
    const cycle = cycleOf(p);
    const refusal =
      cycle.first > 0
        ? `cycle_second_step_size must be non-negative, got ${floatText(cycle.second)}`
        : `cycle_first_step_size must be positive, got ${floatText(cycle.first)}`;
    if (cycle.first > 0 && cycle.second >= 0)
      return [...missing, ...poleProblems(rateOf(p), afterCycle(cycle))];
    return [...missing, problem('ValueError', refusal)];
  },
});

const floatText = (value: number) => strOfPython(pythonFloat(value));

const forEver = (value: number) => flat('stable', 0, Number.POSITIVE_INFINITY, value);

function cycleOf(p: OneCycle): Cycle {
  return {
    first: p.cycle_first_step_size,
    second: p.cycle_second_step_size ?? p.cycle_first_step_size,
    firstStairs: p.cycle_first_stair_count,
    secondStairs: p.cycle_second_stair_count ?? p.cycle_first_stair_count,
  };
}

function rateOf(p: OneCycle): Behind {
  const { cycle_min_lr: value, decay_lr_rate: rate, decay_step_size: interval } = p;
  return { value, rate, interval, end: cycleSteps(cycleOf(p)) };
}

/** The constructor leaves the lowest momentum; from update 1 on it goes against the cycle. */
function momentumPieces(p: OneCycle): readonly Piece[] {
  const { cycle_min_mom: min, cycle_max_mom: max, decay_mom_rate: rate, decay_step_size: interval } = p;
  const cycle = cycleOf(p);
  const behind = { value: max, rate, interval, end: cycleSteps(cycle) };
  const against = [
    ...cyclePieces(cycle, { base: max, height: min - max }),
    multiplied(behind, afterCycle(cycle)),
  ];
  return [flat('cycle', 0, 1, min), ...since(against, 1)];
}
