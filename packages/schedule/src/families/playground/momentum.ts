/** Momentum that moves against the learning rate, as the one-cycle and cyclic policies move it. */
import { flag } from '../../params/flag.ts';
import { number } from '../../params/number.ts';
import type { Values } from '../../params/param.ts';

const moves = (values: Values): boolean => values['cycle_momentum'] === true;

/** Names and defaults are PyTorch's OneCycleLR's; `CyclicLR` differs only in its defaults. */
export function momentumParams(base: number, max: number) {
  return {
    cycle_momentum: flag({
      label: { en: 'Move momentum too', zh: '同时调整动量' },
      help: {
        en: 'Momentum (beta1 of Adam) goes down while the learning rate goes up, and back.',
        zh: '学习率上升时动量（Adam 的 beta1）下降，反之亦然。',
      },
      symbol: String.raw`\text{momentum}`,
      initial: true,
    }),
    base_momentum: number({
      label: { en: 'Lowest momentum', zh: '最低动量（base_momentum）' },
      help: { en: 'Momentum at the peak of the learning rate.', zh: '学习率到达峰值时的动量。' },
      symbol: String.raw`\mu_{\text{min}}`,
      initial: base,
      min: 0,
      max: 1,
      slider: [0.5, 1],
      applies: moves,
    }),
    max_momentum: number({
      label: { en: 'Highest momentum', zh: '最高动量（max_momentum）' },
      help: { en: 'Momentum where the learning rate is lowest.', zh: '学习率最低时的动量。' },
      symbol: String.raw`\mu_{\text{max}}`,
      initial: max,
      min: 0,
      max: 1,
      slider: [0.5, 1],
      applies: moves,
    }),
  };
}
