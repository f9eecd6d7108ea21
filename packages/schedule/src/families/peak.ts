/** Parameters that most families share: the peak and the floor. */
import { level } from '../params/level.ts';
import { number } from '../params/number.ts';

/** The highest learning rate. */
export const peak_lr = number({
  role: 'peak',
  label: { en: 'Peak learning rate', zh: '峰值学习率' },
  help: {
    en: 'The highest learning rate, reached when warmup ends. The number you tune first.',
    zh: '预热结束时达到的最高学习率，最先要调的就是它。',
  },
  symbol: String.raw`\eta_{\text{max}}`,
  quantity: 'lr',
  initial: 3e-4,
  min: 1e-12,
  max: 100,
  scale: 'log',
  slider: [1e-6, 1],
});

/** The floor, called η_min in papers and `eta_min` in PyTorch. */
export const min_lr = level({
  role: 'floor',
  label: { en: 'Minimum learning rate (η_min)', zh: '最小学习率（η_min）' },
  help: {
    en: 'Where the decay ends: a learning rate such as 1e-5, or a share of the peak such as 10%.',
    zh: '衰减的终点：可以写成学习率（如 1e-5），也可以写成峰值的百分比（如 10%）。',
  },
  symbol: String.raw`\eta_{\text{min}}`,
  initial: { value: 0, unit: 'percent' },
  of: 'peak_lr',
});
