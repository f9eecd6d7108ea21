import { argument, optionalArgument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { optionalText, text } from '../../params/text.ts';
import type { Run } from '../../run.ts';
import { family, type Piece } from '../../schedule.ts';
import { along, flat } from '../along.ts';
import { dividesByZero, problem } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { strategies, strategyProblem } from './anneal.ts';
import { isInt, lastArguments, refusals } from './constructor.ts';
import { cosineAt, cosinePieces } from './cosine.ts';
import { groupProblems } from './literals.ts';
import { rest } from './program/pieces.ts';
import { refusedBy } from './program/problems.ts';
import { outcomeOf } from './program/run.ts';

const params = {
  lr: optimizerLr(0.1),
  swa_lr: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Final learning rate (swa_lr)', zh: '最终学习率（swa_lr）' },
    help: {
      en: 'Where the annealing ends; weights are averaged at it.',
      zh: '退火的终点，随后在这一学习率下对权重取平均。',
    },
    symbol: String.raw`\eta_{\text{swa}}`,
    initial: 0.05,
    slider: [1e-6, 1],
    scale: 'log',
    literals: true,
  }),
  anneal_epochs: argument({
    type: 'steps',
    label: { en: 'Length (anneal_epochs)', zh: '退火步数（anneal_epochs）' },
    help: {
      en: 'Steps of the way there. Steps of this scheduler, so epochs if it is stepped once an epoch.',
      zh: '走到终点的步数。按该调度器的步数算：若每轮调用一次，单位就是轮。',
    },
    symbol: 'E',
    byDefault: 10,
    initial: { value: 10, unit: 'percent' },
    slider: [0, 10_000],
    literals: true,
  }),
  anneal_strategy: text({
    label: { en: 'Annealing (anneal_strategy)', zh: '过渡方式（anneal_strategy）' },
    help: { en: 'The form of the way.', zh: '过渡的形状。' },
    symbol: String.raw`\text{anneal}`,
    options: strategies,
    byDefault: 'cos',
  }),
  swa_start: optionalArgument({
    type: 'steps',
    label: { en: 'Begins after (swa_start)', zh: '开始位置（swa_start）' },
    help: {
      en: "As in the documentation's loop: the main scheduler is stepped up to this update, SWALR behind it. None: SWALR alone.",
      zh: '即文档示例的循环：到这一步为止调用主调度器，之后才调用 SWALR。None 表示只用 SWALR。',
    },
    symbol: 's',
    byDefault: null,
    initial: { value: 75, unit: 'percent' },
    slider: [0, 20_000],
  }),
  T_max: optionalArgument({
    type: 'steps',
    label: { en: 'Main cosine (T_max)', zh: '主调度器余弦长度（T_max）' },
    help: {
      en: 'T_max of a CosineAnnealingLR that is stepped before. None: the rate stays.',
      zh: '此前调用的 CosineAnnealingLR 的 T_max。None 表示此前保持不变。',
    },
    symbol: String.raw`T_{\text{max}}`,
    byDefault: null,
    initial: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
    applies: (values) => values['swa_start'] !== null && values['main'] === null,
  }),
  main: optionalText({
    label: { en: 'Main scheduler', zh: '主调度器' },
    help: {
      en: 'Any other scheduler that is stepped before, as Python builds it: ExponentialLR(optimizer, gamma=0.999).',
      zh: '此前调用的其他调度器，按 Python 写法构造：ExponentialLR(optimizer, gamma=0.999)。',
    },
    symbol: String.raw`\text{main}`,
    byDefault: null,
    applies: (values) => values['swa_start'] !== null,
  }),
  ...lastArguments,
};

type P = Resolved<typeof params>;

/** From whatever is in force to the rate at which weights are averaged. */
export const torchSwaLr = family({
  id: 'torch.SWALR',
  title: { en: 'PyTorch SWALR', zh: 'PyTorch SWALR（权重平均退火）' },
  about: {
    en: 'swa_utils.SWALR: from the rate in force to swa_lr, and there it stays while weights are averaged.',
    zh: 'swa_utils.SWALR：从当前学习率过渡到 swa_lr 并保持，期间对权重取平均。',
  },
  group: 'torch',
  keywords: ['swa_utils', 'stochastic weight averaging', 'AveragedModel', '随机权重平均', 'SWA'],
  params,
  latex: String.raw`\eta_k = \p{swa_lr}\,\alpha + \eta_0\,(1 - \alpha),\quad \alpha = \frac{1 - \cos(\pi x)}{2},\; x = \min\left(1, \frac{k}{\max(1, \p{anneal_epochs})}\right)`,
  source: {
    label: 'pytorch/pytorch, torch/optim/swa_utils.py at v2.14.1',
    url: 'https://github.com/pytorch/pytorch/blob/v2.14.1/torch/optim/swa_utils.py',
  },
  tracks(p, run) {
    const { swa_start, main: given } = p;
    if (swa_start === null) return { lr: annealing(p, 0, p.lr) };
    if (given !== null) return { lr: [rest('decay', outcomeOf(programOf(p, given, run), run.steps))] };
    // The update behind swa_start still has the main scheduler's rate: the loop asks `i > swa_start`.
    const start = Math.max(0, Math.floor(swa_start) + 1);
    // Without annealing the constructor sets the final rate already, and the main scheduler goes on from there.
    const lr = p.anneal_epochs === 0 ? p.swa_lr : p.lr;
    const main = mainAt(p, lr);
    return { lr: [...before(p, lr, start), ...annealing(p, start, main(start))] };
  },
  problems: (p, run, written) =>
    refusals('SWALR', ['swa_lr'], p, written, [
      ...groupProblems(
        'swa_lr',
        p.swa_lr,
        written.swa_lr,
        "can't multiply sequence by non-int of type 'float'",
      ),
      ...strategyProblem(p.anneal_strategy),
      ...(!isInt(written.anneal_epochs) || p.anneal_epochs < 0
        ? [
            problem(
              'ValueError',
              `anneal_epochs must be equal or greater than 0, got ${written.anneal_epochs}`,
            ),
          ]
        : []),
      ...(p.swa_start !== null && p.main !== null ? refusedBy(programOf(p, p.main, run), run) : []),
      ...(p.swa_start !== null && p.swa_start >= 0 && p.main === null && p.T_max === 0
        ? [dividesByZero(1)]
        : []),
    ]),
  handles(p, run) {
    const { swa_lr, anneal_epochs: E } = p;
    const start = p.swa_start === null ? 0 : Math.max(0, Math.floor(p.swa_start) + 1);
    const end = start + E;
    if (!(swa_lr > 0) || end > run.steps - 1 || E === 0) return [];
    if (p.swa_start !== null && p.main !== null) return [];
    return [
      {
        id: 'end',
        label: { en: 'End of the annealing', zh: '退火终点' },
        step: end,
        value: swa_lr,
        moveX: (to) => ({ anneal_epochs: Math.max(1, to - start) }),
        moveY: (to) => ({ swa_lr: Math.max(1e-12, to) }),
      },
    ];
  },
});

/** The documentation's loop with a main scheduler of any kind. */
function programOf(p: P, main: string, run: Run): string {
  return [
    `optimizer = torch.optim.SGD(params, lr=${p.lr})`,
    `scheduler = ${main}`,
    `swa_scheduler = SWALR(optimizer, swa_lr=${p.swa_lr}, anneal_epochs=${p.anneal_epochs}, anneal_strategy="${p.anneal_strategy}")`,
    `for i in range(${run.steps}):`,
    '    optimizer.step()',
    `    if i > ${p.swa_start}:`,
    '        swa_scheduler.step()',
    '    else:',
    '        scheduler.step()',
    '',
  ].join('\n');
}

/** What the main scheduler makes of update `s`. */
function mainAt({ T_max }: P, lr: number): (s: number) => number {
  return T_max === null ? () => lr : cosineAt(lr, T_max, 0);
}

/** The main scheduler's updates. */
function before(p: P, lr: number, start: number): readonly Piece[] {
  const { T_max } = p;
  return T_max === null ? [flat('stable', 0, start, lr)] : cosinePieces(lr, T_max, 0, start);
}

/** From `first` at update `start` to the final rate. */
function annealing(p: P, start: number, first: number): readonly Piece[] {
  const { swa_lr: b, anneal_epochs } = p;
  const E = Math.max(1, anneal_epochs);
  const end = anneal_epochs === 0 ? start : start + E;
  const x = (s: number) => Math.min(1, (s - start) / E);
  const linear = p.anneal_strategy === 'linear';
  const alpha = linear ? x : (s: number) => (1 - Math.cos(Math.PI * x(s))) / 2;
  const share = String.raw`\frac{\p{s} - \p{f}}{\p{E}}`;
  const weight = linear ? share : String.raw`\frac{1 - \cos(\pi\,${share})}{2}`;
  return [
    along(b > first ? 'warmup' : 'decay', start, end, (s) => b * alpha(s) + first * (1 - alpha(s)), {
      latex: String.raw`\p{b} + (\p{a} - \p{b})\left(1 - ${weight}\right)`,
      terms: { a: first, b, E, f: start },
    }),
    flat('stable', end, Number.POSITIVE_INFINITY, b),
  ];
}
