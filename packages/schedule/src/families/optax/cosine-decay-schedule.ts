import { ratioOf } from '../../ideas.ts';
import { argument } from '../../params/argument.ts';
import { refusedCall, unexpected } from '../call.ts';
import { decaySteps, exponent, initValue } from './arguments.ts';
import { cosineDecay, cosineProblems } from './cosine.ts';
import { optaxFamily } from './page.ts';

const callee = 'cosine_decay_schedule';

/** Half a wave down to a share of the first value, which then stays. */
export const optaxCosineDecaySchedule = optaxFamily({
  id: 'optax.cosine_decay_schedule',
  title: { en: 'Optax cosine_decay_schedule', zh: 'Optax cosine_decay_schedule（余弦衰减）' },
  about: {
    en: 'Half a cosine wave down to a share of the first value; no warmup.',
    zh: '半个余弦降到初始值的一定比例，没有预热。',
  },
  keywords: [callee, 'JAX', 'Flax', '余弦退火'],
  params: {
    init_value: initValue(1e-3, 'peak'),
    decay_steps: decaySteps({
      en: 'Updates of the decay. What it arrives at stays.',
      zh: '衰减所用的更新次数，之后保持终值。',
    }),
    alpha: argument({
      type: 'float',
      ofPeak: true,
      label: { en: 'Share that stays (alpha)', zh: '剩余比例（alpha）' },
      help: { en: 'The last value is this share of the first.', zh: '终值占初始值的比例。' },
      symbol: String.raw`\alpha`,
      byDefault: '0.0',
      slider: [0, 1],
    }),
    exponent,
    unexpected,
  },
  latex: String.raw`\eta_t = \p{init_value}\left((1 - \p{alpha})\left(\frac{1 + \cos\left(\pi\,\min(t, \p{decay_steps}) / \p{decay_steps}\right)}{2}\right)^{\p{exponent}} + \p{alpha}\right)`,
  says: {
    cosine: {
      when: (p) => p.exponent === 1,
      as: { length: 'decay_steps' },
      say: ({ peak, floor }) => ({ alpha: ratioOf(floor, peak) }),
      hear: (p) => ({ floor: p.init_value * p.alpha }),
    },
  },
  overflows: true,
  part: (p) => cosineDecay(p),
  problems: (p, _, written) => [
    ...refusedCall(callee, ['init_value', 'decay_steps'], p.unexpected, written),
    ...cosineProblems(p.decay_steps, written.decay_steps),
  ],
});
