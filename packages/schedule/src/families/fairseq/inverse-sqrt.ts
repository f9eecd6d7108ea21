import type { Resolved } from '../../params/param.ts';
import { family } from '../../schedule.ts';
import { along, updateFrom } from '../along.ts';
import { dividesByZero } from '../call.ts';
import { firstRate, learningRates, refusedRates } from './lr.ts';
import { source } from './source.ts';
import { climb, warmupInitLr, warmupUpdates } from './warmup.ts';

const params = {
  lr: learningRates(5e-4, {
    en: 'The highest learning rate, in force at the end of the warmup. One number.',
    zh: '最高学习率，在预热结束时达到。只能给一个。',
  }),
  warmup_updates: warmupUpdates(4000),
  warmup_init_lr: warmupInitLr({
    en: 'Where the warmup begins. Below 0 it begins at 0.',
    zh: '预热的起点；负数表示从 0 开始。',
  }),
} as const;

const start = ({ warmup_init_lr: given }: Resolved<typeof params>) => (given < 0 ? 0 : given);

/** The schedule of the Transformer in fairseq: up in a line, and down with the root of the update's number. */
export const fairseqInverseSqrt = family({
  id: 'fairseq.inverse_sqrt',
  title: { en: 'fairseq inverse_sqrt', zh: 'fairseq inverse_sqrt（反平方根）' },
  about: {
    en: '--lr-scheduler inverse_sqrt: a line up, then down with one over the root of the update. It has no end.',
    zh: '--lr-scheduler inverse_sqrt：线性升起，之后与更新次数的平方根成反比，没有终点。',
  },
  group: 'fairseq',
  keywords: [
    'InverseSquareRootSchedule',
    '--lr-scheduler',
    '--warmup-updates',
    'Noam',
    'Transformer',
    '反平方根',
  ],
  params,
  latex: String.raw`\eta_t = \begin{cases} \p{warmup_init_lr} + t\,\frac{\p{lr} - \p{warmup_init_lr}}{\p{warmup_updates}} & t < \p{warmup_updates} \\ \p{lr}\,\sqrt{\p{warmup_updates}}\,/\sqrt{t} & \text{else} \end{cases}`,
  source: source('inverse_square_root_schedule.py'),
  says: {
    inverse_sqrt: {
      say: ({ peak }) => ({ lr: [peak], warmup_init_lr: 0 }),
      hear: (p) => ({ peak: firstRate(p) }),
    },
  },
  tracks(p) {
    const [a, W] = [firstRate(p), p.warmup_updates];
    const factor = a * W ** 0.5;
    return {
      lr: [
        climb(start(p), a, W),
        along('decay', updateFrom(W), Number.POSITIVE_INFINITY, (s) => factor * s ** -0.5, {
          latex: String.raw`\frac{\p{a}\,\sqrt{\p{W}}}{\sqrt{\p{s}}}`,
          terms: { a, W },
        }),
      ],
    };
  },
  // Without a warmup the constructor divides by its length, and below 0 the first update raises 0 to a power below 0.
  problems: (p) => [
    ...refusedRates(p.lr, 'inverse_sqrt'),
    ...(p.warmup_updates > 0 ? [] : [dividesByZero()]),
  ],
});
