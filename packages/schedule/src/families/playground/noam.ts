import { number } from '../../params/number.ts';
import { span } from '../../params/span.ts';
import { phase } from '../../phases.ts';
import { family } from '../../schedule.ts';

/**
 * The schedule of "Attention Is All You Need", where updates are counted from 1: step `t` here is `step_num = t + 1` there.
 *
 * Its first part, `step_num·W^(−1.5)`, is the warmup: both parts meet at `step_num = W` only because the rise is linear
 * and begins at nothing. So there is no other warmup to choose; whoever wants one takes `inverse_sqrt`.
 */
export const noam = family({
  id: 'noam',
  title: { en: 'Noam', zh: 'Noam（原版 Transformer）' },
  about: {
    en: 'The original Transformer: linear warmup, then 1/√t, with a peak that follows from width and warmup.',
    zh: '最初的 Transformer 所用：线性预热后按 1/√t 下降，峰值由模型宽度和预热步数决定。',
  },
  group: 'decay',
  keywords: [
    'NoamOpt',
    'NoamDecay',
    'Attention Is All You Need',
    'Annotated Transformer',
    'd_model',
    '注意力',
  ],
  params: {
    d_model: number({
      label: { en: 'Model width (d_model)', zh: '模型宽度（d_model）' },
      help: {
        en: 'Wider models get a lower learning rate: it falls with the square root of the width.',
        zh: '模型越宽，学习率越低：与宽度的平方根成反比。',
      },
      symbol: String.raw`d_{\text{model}}`,
      initial: 512,
      min: 1,
      max: 1_000_000,
      slider: [64, 8192],
      scale: 'log',
      integer: true,
    }),
    factor: number({
      label: { en: 'Factor', zh: '系数（factor）' },
      help: {
        en: 'Multiplies the whole curve. The paper uses 1.',
        zh: '整条曲线乘上的系数，论文取 1。',
      },
      symbol: 'f',
      initial: 1,
      min: 0.000001,
      max: 1000,
      slider: [0.1, 10],
      scale: 'log',
    }),
    warmup: span({
      role: 'warmup',
      label: { en: 'Warmup', zh: '预热长度' },
      help: {
        en: 'How long the climb takes. A longer one also lowers the peak. The paper uses 4000 steps.',
        zh: '爬升用多久；预热越长，峰值也越低。论文取 4000 步。',
      },
      symbol: 'W',
      initial: { value: 4000, unit: 'steps' },
      min: 1,
    }),
  },
  latex: String.raw`\eta_t = \p{factor}\,\p{d_model}^{-0.5}\,\min\!\left((t+1)^{-0.5},\; (t+1)\,\p{warmup}^{-1.5}\right)`,
  source: {
    label: 'Vaswani et al. 2017, Attention Is All You Need',
    url: 'https://arxiv.org/abs/1706.03762',
  },
  tracks(p) {
    const scale = p.factor * p.d_model ** -0.5;
    const slope = p.warmup ** -1.5;
    const rise = phase('warmup', p.warmup - 1, (t) => scale * ((t + 1) * slope), {
      latex: String.raw`\p{f}\,\p{d}^{-0.5}\,(\p{t} + 1)\,\p{W}^{-1.5}`,
      terms: { f: p.factor, d: p.d_model, W: p.warmup },
    });
    const fall = phase('decay', Infinity, (t) => scale * (t + p.warmup) ** -0.5, {
      latex: String.raw`\p{f}\,\p{d}^{-0.5}\,(\p{t} + \p{W})^{-0.5}`,
      terms: { f: p.factor, d: p.d_model, W: p.warmup },
    });
    return { lr: [rise, fall] };
  },
  handles: (p) => [
    {
      id: 'peak',
      label: { en: 'Peak and end of warmup', zh: '峰值与预热终点' },
      step: p.warmup - 1,
      value: p.factor * (p.d_model * p.warmup) ** -0.5,
      moveX: (step) => ({ warmup: step + 1 }),
      moveY: (lr) => ({ factor: lr * (p.d_model * p.warmup) ** 0.5 }),
    },
  ],
});
