import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { along, flat } from '../along.ts';
import { dividesByZero } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { rateHandle } from './handles.ts';
import { overflow } from './overflow.ts';
import { nextPolynomial, recurrence } from './recurrence.ts';
import { source } from './source.ts';
import { totalIters } from './total-iters.ts';

/** The library's closed form. */
const rate = (lr: number, T: number, power: number, t: number) => lr * (1 - t / T) ** power;

/** The last step at which the rate changes; a fraction of a step is never made. */
const lastChange = (T: number) => Math.max(0, Math.floor(T));

/** The form of the decay. */
export const power = argument({
  type: 'float',
  label: { en: 'Power (power)', zh: '幂次（power）' },
  help: {
    en: '1 is a line. Above 1 it falls early and ends gently; below 1 it falls at the end.',
    zh: '1 为直线；大于 1 先快后慢；小于 1 则集中在末尾下降。',
  },
  symbol: 'p',
  byDefault: '1.0',
  slider: [0.25, 5],
});

/** Down to 0 along a power, and 0 from there on. */
export const torchPolynomialLr = family({
  id: 'torch.PolynomialLR',
  title: { en: 'PyTorch PolynomialLR', zh: 'PyTorch PolynomialLR（多项式衰减）' },
  about: {
    en: 'lr_scheduler.PolynomialLR: down to 0 along a power in total_iters steps; a line unless you say otherwise.',
    zh: 'lr_scheduler.PolynomialLR：用 total_iters 步按幂次降到 0，默认是直线。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'poly', 'DeepLab', '多项式衰减'],
  params: {
    lr: optimizerLr(0.1),
    total_iters: {
      ...totalIters(
        {
          en: 'Steps of the decay; the rate is 0 from this one on.',
          zh: '衰减的步数，从这一步起学习率为 0。',
        },
        { value: 100, unit: 'percent' },
      ),
      role: 'length',
    },
    power,
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \p{lr} \left(1 - \frac{\min(t, \p{total_iters})}{\p{total_iters}}\right)^{\p{power}}`,
  source,
  says: {
    linear: {
      when: (p) => p.power === 1,
      as: { length: 'total_iters' },
      say: () => ({ power: 1 }),
    },
    polynomial: { as: { length: 'total_iters', power: 'power' } },
  },
  tracks(p) {
    const { lr: a, total_iters: T, power: q } = p;
    const end = lastChange(T);
    return {
      lr: [
        along(q < 0 ? 'warmup' : 'decay', 0, end, (t) => rate(a, T, q, t), {
          latex: String.raw`\p{a}\left(1 - \frac{\p{s}}{\p{T}}\right)^{\p{q}}`,
          terms: { a, T, q },
        }),
        flat('stable', end, Number.POSITIVE_INFINITY, end === 0 ? a : rate(a, T, q, end)),
      ],
    };
  },
  exact: (p) => ({ lr: recurrence(p.lr, nextPolynomial(p.total_iters, p.power)) }),
  problems(p, run, written) {
    const { lr, total_iters: T, power } = p;
    const end = lastChange(T);
    const divides = power < 0 && end > 0 && end === T;
    return refusals('PolynomialLR', [], p, written, [
      ...(divides ? [dividesByZero(T)] : []),
      ...overflow((t) => (end === 0 ? lr : rate(lr, T, power, Math.min(t, divides ? end - 1 : end))), run),
    ]);
  },
  handles(p) {
    const { lr, total_iters: T, power } = p;
    if (!(power > 0 && Number.isInteger(T) && T > 0)) return rateHandle(lr, 0);
    return [
      ...rateHandle(lr, 0),
      {
        id: 'end',
        label: { en: 'End of the decay', zh: '衰减终点' },
        step: T,
        value: 0,
        moveX: (step) => ({ total_iters: Math.max(1, step) }),
      },
    ];
  },
});
