import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { dividesByZero, missingArguments, problem } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

/** Reflected exponential: stays high for long and falls ever faster. The constructor has made a step before update 0. */
export const axolotlRexLr = family({
  id: 'axolotl.RexLR',
  title: { en: 'axolotl RexLR', zh: 'axolotl RexLR（反射指数）' },
  about: {
    en: 'lr_scheduler: rex. A line up, then the reflected exponential: high for long, and down ever faster to min_lr.',
    zh: 'lr_scheduler: rex。线性升起，之后按反射指数：长时间保持较高，末尾越降越快，直到 min_lr。',
  },
  group: 'training',
  keywords: ['REX', 'lr_scheduler: rex', 'reflected exponential', 'budgeted training', '反射指数'],
  params: {
    lr: optimizerLr(2e-4),
    max_lr: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Highest learning rate (max_lr)', zh: '最高学习率（max_lr）' },
      help: {
        en: "Only min_lr / max_lr counts. The trainer gives the optimizer's learning rate.",
        zh: '只有 min_lr / max_lr 起作用。训练器传入优化器的学习率。',
      },
      symbol: String.raw`\eta_{\text{max}}`,
      initial: 2e-4,
      slider: [1e-6, 1],
      scale: 'log',
    }),
    min_lr: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Minimum learning rate (min_lr)', zh: '最低学习率（min_lr）' },
      help: { en: 'Where it ends and stays.', zh: '终点，之后一直保持。' },
      symbol: String.raw`\eta_{\text{min}}`,
      initial: '0.0',
      slider: [0, 1e-3],
    }),
    total_steps: argument({
      role: 'length',
      type: 'steps',
      label: { en: 'Length (total_steps)', zh: '总步数（total_steps）' },
      help: { en: 'Where the schedule ends, warmup included.', zh: '调度的终点（含预热）。' },
      symbol: 'T',
      byDefault: 0,
      initial: { value: 100, unit: 'percent' },
      slider: [1, 20_000],
    }),
    num_warmup_steps: argument({
      role: 'warmup',
      type: 'steps',
      label: { en: 'Warmup (num_warmup_steps)', zh: '预热步数（num_warmup_steps）' },
      help: {
        en: 'Updates of the climb, which is one update ahead: it never runs at 0.',
        zh: '爬升的更新次数。爬升提前一步，因此学习率不会为 0。',
      },
      symbol: 'W',
      byDefault: 0,
      initial: { value: 5, unit: 'percent' },
      slider: [0, 5000],
    }),
    last_step: argument({
      type: 'int',
      label: { en: 'Resumed at (last_step)', zh: '续训起点（last_step）' },
      help: {
        en: 'The step of update 0. Less than 1 counts as 1.',
        zh: '第 0 次更新对应的步数，小于 1 按 1 计。',
      },
      symbol: 'u',
      byDefault: 0,
      slider: [0, 10_000],
      applies: (values) => values['last_step'] !== 0,
    }),
  },
  latex: String.raw`\eta_t = \begin{cases} \p{lr}\,s / \p{num_warmup_steps} & s \le \p{num_warmup_steps} \\ \p{lr}\left(\rho + (1 - \rho)\,\frac{z}{0.1 + 0.9\,z}\right) & s < \p{total_steps} \\ \p{min_lr} & \text{else} \end{cases} \qquad s = t + 1,\quad z = \frac{\p{total_steps} - s}{\p{total_steps} - \p{num_warmup_steps}},\quad \rho = \frac{\p{min_lr}}{\p{max_lr}}`,
  source,
  tracks(p) {
    const { lr: a, num_warmup_steps: W, total_steps: T, min_lr } = p;
    const u = Math.max(1, p.last_step);
    const warm = updateFrom(Math.floor(W) + 1 - u);
    const end = Math.max(warm, updateFrom(T - u));
    const ratio = min_lr / p.max_lr;
    const decay = (step: number) => {
      const rest = T - W;
      const z = (rest - (Math.min(T, step) - W)) / rest;
      return a * (ratio + (1 - ratio) * (z / (0.1 + 0.9 * z)));
    };
    return {
      lr: [
        along('warmup', 0, warm, (s) => (a * Math.min(W, s + u)) / W, {
          latex: String.raw`\p{a}\,\frac{\min(\p{W}, \p{s} + \p{u})}{\p{W}}`,
          terms: { a, W, u },
        }),
        along('decay', warm, end, (s) => decay(s + u), {
          latex: String.raw`\p{a}\left(\p{r} + (1 - \p{r})\,\frac{z}{0.1 + 0.9\,z}\right),\ z = \frac{\p{T} - \min(\p{T}, \p{s} + \p{u})}{\p{T} - \p{W}}`,
          terms: { a, r: ratio, T, W, u },
        }),
        flat('stable', end, Infinity, min_lr),
      ],
    };
  },
  problems(p, _, written) {
    const { num_warmup_steps: W, total_steps: T, max_lr, min_lr } = p;
    const u = Math.max(1, p.last_step);
    const decays = updateFrom(Math.floor(W) + 1 - u);
    return [
      ...missingArguments('RexLR.__init__', written, ['max_lr', 'min_lr']),
      ...(min_lr > max_lr
        ? [
            problem(
              'ValueError',
              `Value of "min_lr" should be less than value of "max_lr". Got min_lr=${written.min_lr} and max_lr=${written.max_lr}`,
            ),
          ]
        : []),
      ...(W > T
        ? [
            problem(
              'ValueError',
              `num_warmup_steps (${written.num_warmup_steps}) must be less than or equal to total_steps (${written.total_steps}).`,
            ),
          ]
        : []),
      ...(max_lr === 0 && decays + u < T ? [dividesByZero(decays === 0 ? null : decays)] : []),
    ];
  },
});
