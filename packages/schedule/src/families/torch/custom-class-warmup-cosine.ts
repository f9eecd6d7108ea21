import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { dividesByZero } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { rateHandle } from './handles.ts';

/** The subclass of `_LRScheduler` that people write by hand: one step ahead in the warmup, so that its last update is full already. */
export const torchCustomClassWarmupCosine = family({
  id: 'torch.custom-class-warmup-cosine',
  title: { en: 'PyTorch WarmupCosine class', zh: 'PyTorch 自定义类 WarmupCosine' },
  about: {
    en: 'A hand-written subclass of _LRScheduler: base_lr * (last_epoch + 1) / warmup, then a cosine to eta_min that stays there.',
    zh: '手写的 _LRScheduler 子类：先按 base_lr * (last_epoch + 1) / warmup 升高，再走余弦降到 eta_min 并保持。',
  },
  group: 'torch',
  keywords: [
    '_LRScheduler',
    'LRScheduler',
    'get_lr',
    'WarmupCosine',
    'WarmupCosineLR',
    '预热余弦',
    '自定义调度器',
  ],
  params: {
    lr: optimizerLr(1e-3),
    warmup: argument({
      type: 'steps',
      label: { en: 'Warmup (warmup)', zh: '预热步数（warmup）' },
      help: {
        en: 'Updates of the climb. The full rate comes at the last of them, and once more at the next.',
        zh: '爬升的更新次数。最后一步就达到满值，下一步再重复一次。',
      },
      symbol: 'W',
      initial: { value: 5, unit: 'percent' },
      slider: [0, 5000],
    }),
    total: argument({
      role: 'length',
      type: 'steps',
      label: { en: 'Length (total)', zh: '总步数（total）' },
      help: { en: 'Where the cosine ends, warmup included.', zh: '余弦的终点（含预热）。' },
      symbol: 'N',
      initial: { value: 100, unit: 'percent' },
      slider: [1, 20_000],
    }),
    eta_min: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Minimum learning rate (eta_min)', zh: '最低学习率（eta_min）' },
      help: { en: 'Where the cosine ends.', zh: '余弦的终点值。' },
      symbol: String.raw`\eta_{\text{min}}`,
      byDefault: '0.0',
      slider: [1e-8, 1e-1],
      scale: 'log',
    }),
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \begin{cases} \p{lr}\,(t + 1) / \p{warmup} & t < \p{warmup} \\ \p{eta_min} + (\p{lr} - \p{eta_min})\,\frac{1 + \cos(\pi\,\min(1, x))}{2} & \text{else} \end{cases} \qquad x = \frac{t - \p{warmup}}{\p{total} - \p{warmup}}`,
  source: {
    label: 'PyTorch, how to write a scheduler of your own: torch/optim/lr_scheduler.py, LRScheduler.get_lr',
    url: 'https://docs.pytorch.org/docs/stable/generated/torch.optim.lr_scheduler.LRScheduler.html',
  },
  says: { cosine: { as: { warmup: 'warmup', length: 'total', floor: 'eta_min' } } },
  tracks(p) {
    const { lr: a, eta_min: b, warmup: W, total: N } = p;
    const warm = updateFrom(W);
    const end = Math.max(warm, updateFrom(N));
    const x = (s: number) => Math.min(1, (s - W) / (N - W));
    const cosine = (s: number) => b + ((a - b) * (1 + Math.cos(Math.PI * x(s)))) / 2;
    return {
      lr: [
        // Between the last update of the climb and the next the rate is full.
        along('warmup', 0, warm, (s) => (a * Math.min(warm, s + 1)) / W, {
          latex: String.raw`\p{a}\,\frac{\min(\p{e}, \p{s} + 1)}{\p{W}}`,
          terms: { a, W, e: warm },
        }),
        along('decay', warm, end, cosine, {
          latex: String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos\left(\pi\,\min(1, \frac{\p{s} - \p{W}}{\p{N} - \p{W}})\right)}{2}`,
          terms: { a, b, W, N },
        }),
        flat('stable', end, Number.POSITIVE_INFINITY, b),
      ],
    };
  },
  problems(p, _, written) {
    const first = updateFrom(p.warmup);
    return refusals(
      'WarmupCosine',
      ['warmup', 'total'],
      p,
      written,
      p.total === p.warmup ? [dividesByZero(first > 0 ? first : null)] : [],
    );
  },
  handles(p) {
    const { lr, warmup: W, total: N, eta_min: m } = p;
    if (!(Number.isInteger(W) && Number.isInteger(N) && W >= 0 && N > W && m >= 0)) return [];
    return [
      ...rateHandle(lr, W).map((full) =>
        W > 0 ? { ...full, moveX: (to: number) => ({ warmup: Math.min(N - 1, Math.max(1, to)) }) } : full,
      ),
      {
        id: 'floor',
        label: { en: 'Minimum learning rate', zh: '最低学习率' },
        step: N,
        value: m,
        moveX: (to) => ({ total: Math.max(W + 1, to) }),
        moveY: (to) => ({ eta_min: Math.max(0, to) }),
      },
    ];
  },
});
