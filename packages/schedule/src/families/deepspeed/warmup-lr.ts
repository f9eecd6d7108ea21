import { argument, optionalArgument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { seated } from '../handles.ts';
import { optimizerLr } from '../optimizer.ts';
import { climbHandles } from './handles.ts';
import { source } from './source.ts';
import { warmup_num_steps, warmup_type, warmupPieces, warmupProblems, warmupSteps } from './warmup.ts';

export const warmup_min_lr = argument({
  type: 'float',
  quantity: 'lr',
  label: { en: 'Start of warmup (warmup_min_lr)', zh: '预热起点（warmup_min_lr）' },
  help: { en: 'The learning rate of the first two updates.', zh: '前两次更新的学习率。' },
  symbol: String.raw`\eta_{\text{min}}`,
  role: 'floor',
  byDefault: '0.0',
  slider: [0, 1e-3],
});

export const warmup_max_lr = optionalArgument({
  type: 'float',
  quantity: 'lr',
  label: { en: 'End of warmup (warmup_max_lr)', zh: '预热终点（warmup_max_lr）' },
  help: {
    en: "The highest learning rate. None takes the optimizer's.",
    zh: '最高学习率。None 表示取优化器的学习率。',
  },
  symbol: String.raw`\eta_{\text{max}}`,
  role: 'peak',
  byDefault: null,
  slider: [1e-6, 1e-1],
  scale: 'log',
});

/** `lr` counts only where no highest rate is given. */
export const lr = {
  ...optimizerLr(1e-3),
  applies: (values: Readonly<Record<string, unknown>>) => values['warmup_max_lr'] === null,
};

/** The warmup between two rates, and what it comes to. */
export function warmupBetween(p: {
  readonly lr: number;
  readonly warmup_min_lr: number;
  readonly warmup_max_lr: number | null;
  readonly warmup_num_steps: number;
  readonly warmup_type: string;
}) {
  const from = p.warmup_min_lr;
  const delta = (p.warmup_max_lr ?? p.lr) - from;
  const value = (share: number) => from + delta * share;
  const pieces = warmupPieces(p, from, value, String.raw`\p{b} + \p{h}\,\p{g}`, { b: from, h: delta });
  return { from, delta, value, pieces };
}

/** Up, and flat for ever. */
export const deepspeedWarmupLr = family({
  id: 'deepspeed.WarmupLR',
  title: { en: 'DeepSpeed WarmupLR', zh: 'DeepSpeed 的 WarmupLR' },
  about: {
    en: 'Up from warmup_min_lr to warmup_max_lr along a logarithm (or a line), then flat.',
    zh: '从 warmup_min_lr 沿对数曲线（或直线）升到 warmup_max_lr，之后保持不变。',
  },
  group: 'deepspeed',
  keywords: ['scheduler', 'ds_config', 'warmup', '预热', '恒定'],
  params: { lr, warmup_min_lr, warmup_max_lr, warmup_num_steps, warmup_type },
  latex: ({ warmup_type: type, warmup_max_lr: highest }) => {
    const max = highest === null ? String.raw`\p{lr}` : String.raw`\p{warmup_max_lr}`;
    const share =
      type === 'linear'
        ? String.raw`\frac{t - 1}{\p{warmup_num_steps}}`
        : String.raw`\frac{\ln t}{\ln \p{warmup_num_steps}}`;
    return String.raw`\eta_0 = \p{warmup_min_lr}, \quad \eta_t = \p{warmup_min_lr} + (${max} - \p{warmup_min_lr}) \min\left(1, ${share}\right)`;
  },
  source,
  says: { constant: { say: () => ({ warmup_type: 'linear' }) } },
  tracks(p) {
    const { pieces, value } = warmupBetween(p);
    return { lr: [...pieces, flat('stable', warmupSteps(p) + 1, Number.POSITIVE_INFINITY, value(1))] };
  },
  handles: (p, run, tracks) => seated(climbHandles(p), tracks, run),
  problems: (_, __, written) => warmupProblems(written),
});
