import { number } from '../../params/number.ts';
import { ramp } from '../../phases.ts';
import { family, type Handle } from '../../schedule.ts';
import { powerFall } from '../../shapes.ts';
import { floorHandle } from '../handles.ts';
import { min_lr, peak_lr } from '../peak.ts';
import { stepsAfterWarmup, warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

/** `min + (peak − min)·(1 − t/T)^power`, reaching the floor at the end of the run. */
export const polynomial = family({
  id: 'polynomial',
  title: { en: 'Polynomial', zh: '多项式衰减' },
  about: {
    en: 'One number bends the way down: power 1 is a line, 2 falls early, 0.5 falls late.',
    zh: '用一个幂次控制下降的弯曲程度：1 是直线，2 先快后慢，0.5 先慢后快。',
  },
  group: 'decay',
  keywords: [
    'poly',
    'PolynomialLR',
    'PolyLR',
    'PolynomialDecay',
    'get_polynomial_decay_schedule_with_warmup',
    'polynomial_schedule',
    'DeepLab',
    '幂次衰减',
  ],
  params: {
    peak_lr,
    min_lr,
    power: number({
      label: { en: 'Power', zh: '幂次（power）' },
      help: {
        en: '1 is linear. Above 1 the learning rate falls early and ends gently; below 1 it falls at the end.',
        zh: '1 为线性；大于 1 先快后慢、平缓收尾；小于 1 则集中在末尾下降。',
      },
      symbol: 'p',
      initial: 2,
      min: 0,
      max: 100,
      slider: [0.25, 5],
    }),
    ...warmupParams,
  },
  latex: String.raw`\eta_t = \p{min_lr} + (\p{peak_lr} - \p{min_lr})\left(1 - \frac{t - \p{warmup}}{N - \p{warmup}}\right)^{\p{power}}`,
  source: {
    label: 'Chen et al. 2017, DeepLab',
    url: 'https://arxiv.org/abs/1606.00915',
  },
  says: { polynomial: { as: { power: 'power' } } },
  tracks: (p, run) => ({
    lr: [
      ...warmupPhases(p, p.peak_lr),
      ramp('decay', stepsAfterWarmup(p, run), p.peak_lr, p.min_lr, powerFall(p.power)),
    ],
  }),
  handles(p, run, tracks) {
    const { peak_lr: peak, min_lr: floor, power } = p;
    const bend: Handle = {
      id: 'bend',
      label: { en: 'Bend', zh: '弯曲程度' },
      step: warmupSteps(p) + stepsAfterWarmup(p, run) / 2,
      value: floor + (peak - floor) * 0.5 ** power,
      moveY: (lr) => ({ power: Math.log((lr - floor) / (peak - floor)) / Math.log(0.5) }),
    };
    return [
      ...warmupHandles(p, run),
      // Half-way, the curve of a very high power cannot be told from the floor.
      ...(power < 20 ? [bend] : []),
      ...floorHandle(p, tracks.lr, run.steps, run),
    ];
  },
});
