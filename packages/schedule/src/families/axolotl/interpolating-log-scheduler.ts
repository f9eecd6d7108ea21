import { argument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import { family } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { dividesByZero, missingArguments, problem } from '../call.ts';
import { source } from './source.ts';

const rate = (name: 'min_lr' | 'max_lr', initial: number, en: string, zh: string, symbol: string) =>
  argument({
    type: 'float',
    quantity: 'lr',
    label: { en: `${en} (${name})`, zh: `${zh}（${name}）` },
    help: {
      en: "Given as it is: the optimizer's learning rate does not count.",
      zh: '直接给出的学习率，与优化器的学习率无关。',
    },
    symbol,
    initial,
    slider: [1e-9, 10],
    scale: 'log',
  });

const params = {
  num_steps: argument({
    type: 'steps',
    label: { en: 'Length (num_steps)', zh: '步数（num_steps）' },
    help: {
      en: 'Updates from min_lr to max_lr. 1 divides by 0.',
      zh: '从 min_lr 到 max_lr 的更新次数，取 1 会除以 0。',
    },
    symbol: 'N',
    initial: { value: 100, unit: 'percent' },
    slider: [2, 20_000],
  }),
  min_lr: rate('min_lr', 1e-8, 'Start', '起点', String.raw`\eta_{\text{min}}`),
  max_lr: rate('max_lr', 1, 'End', '终点', String.raw`\eta_{\text{max}}`),
} as const;

/** The factor of an update; NaN where Python makes a complex number of it. */
const factorOf = ({ num_steps, min_lr, max_lr }: Resolved<typeof params>) =>
  (max_lr / min_lr) ** (1 / (num_steps - 1));

/** A rise in equal factors, to find out which learning rate a model takes; the first two updates are equal. */
export const axolotlInterpolatingLogScheduler = family({
  id: 'axolotl.InterpolatingLogScheduler',
  title: { en: 'axolotl InterpolatingLogScheduler', zh: 'axolotl InterpolatingLogScheduler（对数插值）' },
  about: {
    en: 'lr_scheduler: log_sweep. From min_lr to max_lr by the same factor each update, for a range test.',
    zh: 'lr_scheduler: log_sweep。每次更新乘同一个系数，从 min_lr 升到 max_lr，用于学习率范围测试。',
  },
  group: 'training',
  keywords: ['log_sweep', 'range test', 'lr finder', '范围测试'],
  params,
  latex: String.raw`\eta_t = \begin{cases} \p{min_lr} & t = 0 \\ \p{min_lr}\,(\p{max_lr} / \p{min_lr})^{(t - 1) / (\p{num_steps} - 1)} & t < \p{num_steps} \\ \p{max_lr} & \text{else} \end{cases}`,
  source,
  tracks(p) {
    const { num_steps: N, min_lr: b, max_lr: a } = p;
    const q = factorOf(p);
    const end = Math.max(1, updateFrom(N));
    return {
      lr: [
        flat('warmup', 0, 1, b),
        along('warmup', 1, end, (s) => b * q ** (s - 1), {
          latex: String.raw`\p{b}\,(\p{a} / \p{b})^{(\p{s} - 1) / (\p{N} - 1)}`,
          terms: { a, b, N },
        }),
        flat('stable', end, Infinity, a),
      ],
    };
  },
  problems(p, _, written) {
    const missing = missingArguments('InterpolatingLogScheduler.__init__', written, [
      'num_steps',
      'min_lr',
      'max_lr',
    ]);
    return missing.length > 0 ? missing : refusedFactor(p);
  },
});

function refusedFactor(p: Resolved<typeof params>): readonly Problem[] {
  const { num_steps: N, min_lr, max_lr } = p;
  if (min_lr === 0 || N === 1 || (max_lr === 0 && N < 1)) return [dividesByZero()];
  const q = factorOf(p);
  if (q === Infinity) return [problem('OverflowError', "(34, 'Numerical result out of range')")];
  const complex = "float() argument must be a string or a real number, not 'complex'";
  return Number.isNaN(q) && N > 1 ? [problem('TypeError', complex, 1)] : [];
}
