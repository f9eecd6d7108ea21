import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { dividesByZero } from '../call.ts';

/** `get_lr(it)` of nanoGPT's train.py: the warmup is one update ahead and never quite reaches the peak before its end. */
export const nanogptGetLr = family({
  id: 'nanogpt.get_lr',
  title: { en: 'nanoGPT get_lr', zh: 'nanoGPT 的 get_lr' },
  about: {
    en: "train.py's own function: linear warmup, cosine down to min_lr, and flat from lr_decay_iters on.",
    zh: 'train.py 自带的函数：线性预热，余弦降到 min_lr，lr_decay_iters 之后保持不变。',
  },
  group: 'training',
  keywords: ['get_lr', 'decay_lr', 'Karpathy', 'GPT-2', '预热余弦'],
  params: {
    learning_rate: argument({
      role: 'peak',
      type: 'float',
      quantity: 'lr',
      label: { en: 'Learning rate (learning_rate)', zh: '学习率（learning_rate）' },
      help: { en: 'The highest learning rate.', zh: '最高学习率。' },
      symbol: String.raw`\eta_{\text{max}}`,
      byDefault: 6e-4,
      leads: true,
      slider: [1e-6, 1e-1],
      scale: 'log',
    }),
    warmup_iters: argument({
      role: 'warmup',
      type: 'steps',
      label: { en: 'Warmup (warmup_iters)', zh: '预热步数（warmup_iters）' },
      help: { en: 'Updates of the climb.', zh: '爬升阶段的更新次数。' },
      symbol: 'W',
      byDefault: 2000,
      initial: { value: 5, unit: 'percent' },
      slider: [0, 5000],
    }),
    lr_decay_iters: argument({
      role: 'length',
      type: 'steps',
      label: { en: 'End of decay (lr_decay_iters)', zh: '衰减终点（lr_decay_iters）' },
      help: {
        en: 'The update from which on min_lr stays. Should be about max_iters.',
        zh: '从这一步之后保持 min_lr，通常取 max_iters。',
      },
      symbol: 'T',
      byDefault: 600_000,
      initial: { value: 100, unit: 'percent' },
      slider: [1, 20_000],
    }),
    min_lr: argument({
      role: 'floor',
      type: 'float',
      quantity: 'lr',
      label: { en: 'Minimum learning rate (min_lr)', zh: '最低学习率（min_lr）' },
      help: { en: 'Should be about a tenth of learning_rate.', zh: '通常取 learning_rate 的十分之一。' },
      symbol: String.raw`\eta_{\text{min}}`,
      byDefault: 6e-5,
      slider: [1e-8, 1e-1],
      scale: 'log',
    }),
  },
  latex: String.raw`\eta_t = \begin{cases} \p{learning_rate}\,\frac{t + 1}{\p{warmup_iters} + 1} & t < \p{warmup_iters} \\ \p{min_lr} + \frac{1}{2}\left(1 + \cos\frac{\pi (t - \p{warmup_iters})}{\p{lr_decay_iters} - \p{warmup_iters}}\right)(\p{learning_rate} - \p{min_lr}) & t \le \p{lr_decay_iters} \\ \p{min_lr} & \text{else} \end{cases}`,
  source: {
    label: 'karpathy/nanoGPT, train.py at 3adf61e',
    url: 'https://github.com/karpathy/nanoGPT/blob/3adf61e154c3fe3fca428ad6bc3818b27a3b8291/train.py',
  },
  says: { cosine: { as: { length: 'lr_decay_iters' } } },
  tracks(p) {
    const { learning_rate: a, min_lr: b, warmup_iters: W, lr_decay_iters: T } = p;
    const warm = updateFrom(W);
    // The update T itself still belongs to the cosine.
    const end = Math.max(warm, updateFrom(Math.floor(T) + 1));
    return {
      lr: [
        along('warmup', 0, warm, (s) => (a * Math.min(W, s + 1)) / (W + 1), {
          latex: String.raw`\p{a}\,\frac{\min(\p{W}, \p{s} + 1)}{\p{W} + 1}`,
          terms: { a, W },
        }),
        along(
          'decay',
          warm,
          end,
          (s) => b + 0.5 * (1 + Math.cos(Math.PI * Math.min(1, (s - W) / (T - W)))) * (a - b),
          {
            latex: String.raw`\p{b} + \frac{1}{2}\left(1 + \cos\left(\pi\,\min(1, \frac{\p{s} - \p{W}}{\p{T} - \p{W}})\right)\right) (\p{a} - \p{b})`,
            terms: { a, b, W, T },
          },
        ),
        flat('stable', end, Number.POSITIVE_INFINITY, b),
      ],
    };
  },
  problems: ({ warmup_iters: W, lr_decay_iters: T }) =>
    W === T && Number.isInteger(W) && W >= 0 ? [dividesByZero(W)] : [],
});
