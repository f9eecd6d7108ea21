import { argument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { optionalText, text } from '../../params/text.ts';
import { family, type Piece } from '../../schedule.ts';
import { optimizerLr } from '../optimizer.ts';
import { rest } from './program/pieces.ts';
import { refusedBy } from './program/problems.ts';
import { type Outcome, outcomeOf } from './program/run.ts';

const byArguments = (values: Readonly<Record<string, unknown>>) => values['code'] === null;

const afterUpdate = 'after optimizer.step()';
const warmupFirst = 'warmup first';

const params = {
  lr: { ...optimizerLr(1e-3), applies: byArguments },
  warmup_steps: argument({
    type: 'steps',
    label: { en: 'Warmup (warmup_steps)', zh: '预热步数（warmup_steps）' },
    help: {
      en: 'Where the loop changes from one scheduler to the other.',
      zh: '循环在这一步从一个调度器切换到另一个。',
    },
    symbol: 'W',
    initial: { value: 5, unit: 'percent' },
    slider: [0, 5000],
    applies: byArguments,
  }),
  total_steps: argument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (total_steps)', zh: '总步数（total_steps）' },
    help: { en: 'Updates of the loop.', zh: '循环的更新次数。' },
    symbol: 'N',
    initial: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
    applies: byArguments,
  }),
  T_max: text({
    label: { en: "The cosine's T_max", zh: '余弦的 T_max（半个周期）' },
    help: {
      en: 'In Python, of warmup_steps and total_steps.',
      zh: '用 Python 表达式写，可使用 warmup_steps 和 total_steps。',
    },
    symbol: String.raw`T_{\text{max}}`,
    options: ['total_steps - warmup_steps', 'total_steps'],
    byDefault: 'total_steps - warmup_steps',
    applies: byArguments,
  }),
  eta_min: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Minimum learning rate (eta_min)', zh: '最低学习率（eta_min）' },
    help: { en: 'Where the cosine turns.', zh: '余弦的最低点。' },
    symbol: String.raw`\eta_{\text{min}}`,
    byDefault: '0.0',
    initial: 1e-6,
    slider: [1e-8, 1e-1],
    scale: 'log',
    applies: byArguments,
  }),
  lr_lambda: text({
    label: { en: 'Warmup function (lr_lambda)', zh: '预热函数（lr_lambda）' },
    help: {
      en: 'The factor at each step. With step / warmup_steps update 0 runs at 0.',
      zh: '每一步的倍数。写成 step / warmup_steps 时，第 0 次更新的学习率为 0。',
    },
    symbol: 'f',
    options: [
      'lambda step: step / warmup_steps',
      'lambda step: min((step + 1) / warmup_steps, 1.0)',
      'lambda step: (step + 1) / warmup_steps',
    ],
    byDefault: 'lambda step: step / warmup_steps',
    applies: byArguments,
  }),
  condition: text({
    label: { en: 'Condition of the loop', zh: '循环中的条件' },
    help: {
      en: 'While it holds, the warmup is stepped; else the cosine.',
      zh: '条件成立时调用预热调度器，否则调用余弦调度器。',
    },
    symbol: String.raw`\text{if}`,
    options: ['step < warmup_steps', 'step < warmup_steps - 1', 'step <= warmup_steps'],
    byDefault: 'step < warmup_steps',
    applies: byArguments,
  }),
  first_step: argument({
    type: 'int',
    label: { en: 'Counting from', zh: '从几开始计数' },
    help: {
      en: 'The first step of the loop. From 1 there is one warmup step fewer.',
      zh: '循环的起始步数。从 1 数起会少走一步预热。',
    },
    symbol: 's_0',
    byDefault: 0,
    slider: [0, 1],
    applies: byArguments,
  }),
  construction_order: text({
    label: { en: 'Built first', zh: '先创建哪个' },
    help: { en: 'Which of the two schedulers is made first.', zh: '先创建两个调度器中的哪一个。' },
    symbol: String.raw`\text{first}`,
    options: [warmupFirst, 'cosine first'],
    byDefault: warmupFirst,
    applies: byArguments,
  }),
  scheduler_step: text({
    label: { en: 'Schedulers are stepped', zh: '调度器何时 step' },
    help: {
      en: 'Before the optimizer the first value is never used.',
      zh: '在优化器之前调用时，第一个值永远用不到。',
    },
    symbol: String.raw`\text{when}`,
    options: [afterUpdate, 'before optimizer.step()'],
    byDefault: afterUpdate,
    applies: byArguments,
  }),
  code: optionalText({
    label: { en: 'Python code', zh: 'Python 代码' },
    help: {
      en: 'The whole program, in place of everything above.',
      zh: '完整的程序，代替上面的所有参数。',
    },
    symbol: String.raw`\text{code}`,
    byDefault: null,
    lines: true,
    applies: (values) => !byArguments(values),
  }),
};

type P = Resolved<typeof params>;

/** A warmup and a cosine, both built at the start, and an `if` in the loop that steps the one or the other. */
export const torchHandSwitch = family({
  id: 'torch.hand-switch',
  title: { en: 'PyTorch warmup, then cosine by hand', zh: 'PyTorch 手动切换（预热再余弦）' },
  about: {
    en: 'LambdaLR and CosineAnnealingLR on one optimizer, and an if in the loop. The cosine goes on from whatever the warmup left.',
    zh: 'LambdaLR 与 CosineAnnealingLR 共用一个优化器，循环里用 if 切换。余弦从预热留下的学习率接着走。',
  },
  group: 'torch',
  keywords: ['LambdaLR', 'CosineAnnealingLR', 'if step < warmup_steps', '手动切换', '预热余弦'],
  params,
  latex: String.raw`\eta_t = \begin{cases} \p{lr}\,f(t) & t \le \p{warmup_steps} \\ \p{eta_min} + (\eta_{\p{warmup_steps}} - \p{eta_min})\,\frac{1 + \cos(\pi\,(t - \p{warmup_steps}) / \p{T_max})}{2} & \text{else} \end{cases}`,
  source: {
    label: 'PyTorch, how to adjust the learning rate',
    url: 'https://docs.pytorch.org/docs/stable/optim.html#how-to-adjust-learning-rate',
  },
  tracks: (p, run) => ({ lr: piecesOf(p, outcomeOf(programOf(p), run.steps)) }),
  problems: (p, run) => refusedBy(programOf(p), run),
});

/** A number as a program has it. */
const literal = (value: number) => (Number.isNaN(value) ? 'None' : String(value));

/** The program that the arguments describe. */
function programOf(p: P): string {
  if (p.code !== null) return p.code;
  const warmup = `warmup_scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lr_lambda=${p.lr_lambda})`;
  const cosine = `cosine_scheduler = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, T_max=${p.T_max}, eta_min=${literal(p.eta_min)})`;
  const update = '    optimizer.step()';
  const step = [
    `    if ${p.condition}:`,
    '        warmup_scheduler.step()',
    '    else:',
    '        cosine_scheduler.step()',
  ];
  return [
    `optimizer = torch.optim.SGD(params, lr=${literal(p.lr)}, momentum=0.9)`,
    `total_steps = ${literal(p.total_steps)}`,
    `warmup_steps = ${literal(p.warmup_steps)}`,
    ...(p.construction_order === warmupFirst ? [warmup, cosine] : [cosine, warmup]),
    `for step in range(${literal(p.first_step)}, total_steps + ${literal(p.first_step)}):`,
    ...(p.scheduler_step === afterUpdate ? [update, ...step] : [...step, update]),
    '',
  ].join('\n');
}

/** The rates of the updates, as two phases. */
function piecesOf(p: P, outcome: Outcome): readonly Piece[] {
  const { length } = outcome.made;
  const warm = p.code === null ? Math.min(length, Math.max(0, Math.ceil(p.warmup_steps))) : 0;
  if (warm === 0) return [rest('decay', outcome)];
  if (warm === length) return [rest('warmup', outcome)];
  return [{ ...rest('warmup', outcome), steps: warm }, rest('decay', outcome, warm)];
}
