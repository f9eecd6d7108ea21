import { argument, optionalArgument } from '../../params/argument.ts';
import { formula } from '../../params/formula.ts';
import { text } from '../../params/text.ts';
import { family } from '../../schedule.ts';
import { dividesByZero, problem } from '../call.ts';
import { lastArguments, refusals } from './constructor.ts';
import { groupProblems } from './literals.ts';
import { momentumArguments, momentumProblems } from './momentum.ts';
import { source } from './source.ts';
import { downOf, scaleProblems, triangles } from './triangles.ts';

const modes = ['triangular', 'triangular2', 'exp_range'];

const rate = {
  type: 'float',
  quantity: 'lr',
  slider: [1e-6, 1],
  scale: 'log',
  literals: true,
} as const;

const params = {
  base_lr: argument({
    ...rate,
    label: { en: 'Lowest learning rate (base_lr)', zh: '最低学习率（base_lr）' },
    help: {
      en: "Where each triangle begins and ends. The optimizer's own lr is overwritten with it.",
      zh: '每个三角形的起点和终点，会覆盖优化器自己的 lr。',
    },
    symbol: String.raw`\eta_{\text{base}}`,
    initial: 0.001,
  }),
  max_lr: argument({
    ...rate,
    label: { en: 'Highest learning rate (max_lr)', zh: '最高学习率（max_lr）' },
    help: { en: 'The top of the first triangle.', zh: '第一个三角形的顶点。' },
    symbol: String.raw`\eta_{\text{max}}`,
    initial: 0.1,
  }),
  step_size_up: argument({
    type: 'steps',
    label: { en: 'Way up (step_size_up)', zh: '上升步数（step_size_up）' },
    help: { en: 'Steps of the climb in each cycle.', zh: '每个周期里上升的步数。' },
    symbol: 'U',
    byDefault: 2000,
    initial: { value: 10, unit: 'percent' },
    slider: [1, 5000],
  }),
  step_size_down: optionalArgument({
    type: 'steps',
    label: { en: 'Way down (step_size_down)', zh: '下降步数（step_size_down）' },
    help: {
      en: 'Steps of the fall. None takes those of the climb.',
      zh: '下降的步数。None 表示与上升相同。',
    },
    symbol: 'D',
    byDefault: null,
    slider: [0, 5000],
  }),
  mode: text({
    label: { en: 'Mode (mode)', zh: '模式（mode）' },
    help: {
      en: 'Triangles of one height, each half as high as the last, or times gamma at every step.',
      zh: '三角形等高、逐个减半，或者每一步乘一次 gamma。',
    },
    symbol: String.raw`\text{mode}`,
    options: modes,
    byDefault: 'triangular',
    applies: (values) => values['scale_fn'] === null,
  }),
  gamma: argument({
    type: 'float',
    label: { en: 'Factor (gamma)', zh: '系数（gamma）' },
    help: {
      en: 'What each step of the run leaves of the height. Close to 1: 0.9998 leaves a seventh after 10,000 steps.',
      zh: '训练的每一步之后高度剩下多少，应很接近 1：0.9998 在一万步后约剩七分之一。',
    },
    symbol: String.raw`\gamma`,
    byDefault: '1.0',
    initial: 0.9998,
    slider: [0.999, 1],
    applies: (values) => values['mode'] === 'exp_range' && values['scale_fn'] === null,
  }),
  scale_fn: {
    ...formula({
      label: { en: 'Height of your own (scale_fn)', zh: '自定义幅度（scale_fn）' },
      help: {
        en: 'What is left of the height, by the cycle or by the step; mode and gamma then have no effect.',
        zh: '按周期序号或步数给出幅度还剩多少，此时 mode 和 gamma 不起作用。',
      },
      symbol: 'f(z)',
      letter: 'z',
      initial: 'lambda x: 1 / 2 ** (x - 1)',
      examples: [
        {
          label: { en: 'Halves from cycle to cycle', zh: '逐周期减半' },
          formula: 'lambda x: 1 / 2 ** (x - 1)',
        },
        {
          label: { en: 'Shrinks from step to step', zh: '逐步缩小' },
          formula: 'lambda x: 1 / 5 ** (x * 0.0001)',
        },
      ],
    }),
    initial: null,
    omitted: null,
  },
  scale_mode: text({
    label: { en: 'Argument of scale_fn (scale_mode)', zh: 'scale_fn 的自变量（scale_mode）' },
    help: {
      en: 'Whether scale_fn is given the cycle, from 1, or the step of the run.',
      zh: '传给 scale_fn 的是周期序号（从 1 起）还是训练步数。',
    },
    symbol: String.raw`\text{by}`,
    options: ['cycle', 'iterations'],
    byDefault: 'cycle',
    applies: (values) => values['scale_fn'] !== null,
  }),
  ...momentumArguments(0.8, 0.9),
  ...lastArguments,
};

/** Triangles between two rates, without an end; the momentum moves against them. */
export const torchCyclicLr = family({
  id: 'torch.CyclicLR',
  title: { en: 'PyTorch CyclicLR', zh: 'PyTorch CyclicLR（循环学习率）' },
  about: {
    en: 'lr_scheduler.CyclicLR: up and down between base_lr and max_lr, at one height or shrinking; momentum goes the other way.',
    zh: 'lr_scheduler.CyclicLR：在 base_lr 与 max_lr 之间反复升降，幅度不变或逐渐缩小；动量反向变化。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'CLR', 'triangular', 'triangular2', 'exp_range', '三角循环'],
  params,
  latex: ({ mode, scale_fn, scale_mode }) => {
    const scale =
      scale_fn !== null
        ? String.raw`\,\p{scale_fn}`
        : mode === 'exp_range'
          ? String.raw`\,\p{gamma}^{\,t}`
          : mode === 'triangular2'
            ? String.raw`\,2^{1 - c}`
            : '';
    const given = scale_fn === null ? '' : String.raw`,\; z = ${scale_mode === 'cycle' ? 'c' : 't'}`;
    return String.raw`\eta_t = \p{base_lr} + (\p{max_lr} - \p{base_lr})\,h${scale},\quad h = \begin{cases} x\,P / \p{step_size_up} & x \le \p{step_size_up} / P \\ (1 - x)\,P / (P - \p{step_size_up}) & \text{else} \end{cases},\; x = \frac{t}{P} \bmod 1${given}`;
  },
  source,
  tracks: (p, run) => ({
    lr: [triangles(p, { base: p.base_lr, height: p.max_lr - p.base_lr }, run)],
    ...(p.cycle_momentum
      ? {
          momentum: [
            triangles(p, { base: p.max_momentum, height: -(p.max_momentum - p.base_momentum) }, run),
          ],
        }
      : {}),
  }),
  problems(p, run, written) {
    const unusable = "unsupported operand type(s) for -: 'float' and 'str'";
    return refusals('CyclicLR', ['base_lr', 'max_lr'], p, written, [
      ...groupProblems('base_lr', p.base_lr, written.base_lr, unusable),
      ...groupProblems('max_lr', p.max_lr, written.max_lr, unusable),
      ...(p.step_size_up + downOf(p) === 0 ? [dividesByZero()] : []),
      ...(modes.includes(p.mode) || p.scale_fn !== null
        ? []
        : [problem('ValueError', 'mode is invalid and scale_fn is None')]),
      ...momentumProblems(p, written),
      ...(p.step_size_up === 0 ? [dividesByZero()] : []),
      ...(p.step_size_up === 0 || p.step_size_up + downOf(p) === 0
        ? []
        : scaleProblems(p, run, written.gamma)),
    ]);
  },
  handles(p) {
    const { base_lr: base, step_size_up: up, step_size_down: given } = p;
    const down = downOf(p);
    if (!(Number.isInteger(up) && up > 0 && down > 0 && base >= 0) || p.scale_fn !== null) return [];
    const left = p.mode === 'exp_range' ? p.gamma ** up : 1;
    if (!(left > 0 && left <= 1)) return [];
    const atBase = {
      label: { en: 'Lowest learning rate', zh: '最低学习率' },
      value: base,
      moveY: (lr: number) => ({ base_lr: Math.max(0, lr) }),
    };
    return [
      { ...atBase, id: 'base', step: 0 },
      {
        id: 'peak',
        label: { en: 'Top of the first triangle', zh: '第一个三角形的顶点' },
        step: up,
        value: base + (p.max_lr - base) * left,
        moveX: (step) => ({ step_size_up: Math.max(1, step) }),
        ...(left > 0.01 ? { moveY: (lr: number) => ({ max_lr: base + (lr - base) / left }) } : {}),
      },
      {
        ...atBase,
        id: 'end',
        step: up + down,
        // A way down that is not given follows the way up.
        moveX: (step) =>
          given === null
            ? { step_size_up: Math.max(1, step / 2) }
            : { step_size_down: Math.max(1, step - up) },
      },
    ];
  },
});
