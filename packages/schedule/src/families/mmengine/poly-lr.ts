import { argument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { family } from '../../schedule.ts';
import { along } from '../along.ts';
import { dividesByZero, unexpected } from '../call.ts';
import { points } from '../handles.ts';
import { complexRate } from '../torch/factors.ts';
import { overflow } from '../torch/overflow.ts';
import { power } from '../torch/polynomial-lr.ts';
import { inStep, lr, refusals, windowArguments } from './constructor.ts';
import { beginHandle, endHandle } from './handles.ts';
import { polyRule } from './rules.ts';
import { ratesOf } from './scheduler.ts';
import { source } from './source.ts';
import { isWhole, rateOf, totalOf, windowed, windowOf } from './window.ts';

const params = {
  lr,
  eta_min: argument({
    type: 'float',
    quantity: 'lr',
    role: 'floor',
    label: { en: 'Minimum learning rate (eta_min)', zh: '最低学习率（eta_min）' },
    help: {
      en: 'Reached at the last step, one call before end.',
      zh: '在最后一步（end 的前一步）到达。',
    },
    symbol: String.raw`\eta_{\text{min}}`,
    byDefault: 0,
    initial: 1e-4,
    slider: [1e-8, 1e-1],
    scale: 'log',
  }),
  power,
  ...windowArguments({ value: 100, unit: 'percent' }, 'length'),
  unexpected,
};

type P = Resolved<typeof params>;

function rate(p: P): (s: number) => number {
  const { lr: a, eta_min: m, power: q } = p;
  const total = totalOf(p);
  return (s) => (s === 0 ? a : (a - m) * (1 - s / total) ** q + m);
}

/** Down to a floor along a power, which is reached one call before `end`. */
export const mmenginePolyLr = family({
  id: 'mmengine.PolyLR',
  title: { en: 'MMEngine PolyLR', zh: 'MMEngine PolyLR（多项式衰减）' },
  about: {
    en: 'Down to eta_min along a power, reached one call before end. The schedule of MMSegmentation, with power 0.9.',
    zh: '按幂次降到 eta_min，在 end 的前一步到达。MMSegmentation 用的就是它，power 取 0.9。',
  },
  group: 'mmengine',
  keywords: ['param_scheduler', 'OpenMMLab', 'MMSegmentation', 'DeepLab', 'poly', '多项式衰减', '语义分割'],
  params,
  latex: String.raw`\eta_t = (\p{lr} - \p{eta_min}) \left(1 - \frac{t - \p{begin}}{\p{end} - \p{begin} - 1}\right)^{\p{power}} + \p{eta_min}`,
  source,
  says: {
    linear: {
      when: (p) => p.begin === 0 && p.power === 1,
      say: ({ length }) => ({ begin: 0, end: length + 1, power: 1 }),
      hear: (p) => ({ length: totalOf(p) }),
    },
    polynomial: {
      when: (p) => p.begin === 0,
      as: { power: 'power' },
      say: ({ length }) => ({ begin: 0, end: length + 1 }),
      hear: (p) => ({ length: totalOf(p) }),
    },
  },
  tracks(p) {
    const { last } = windowOf(p);
    const { lr: a, eta_min: b, power: q } = p;
    const rises = q < 0 === a > b;
    const way = along(rises ? 'warmup' : 'decay', 0, Math.max(0, last), rate(p), {
      latex: String.raw`(\p{a} - \p{b})\left(1 - \frac{\p{s}}{\p{T}}\right)^{\p{q}} + \p{b}`,
      terms: { a, b, q, T: totalOf(p) },
    });
    return { lr: windowed(p, [way], rate(p)) };
  },
  exact: (p) => ({ lr: ratesOf(p, polyRule(p.eta_min, p.power, totalOf(p))) }),
  problems(p, run, written) {
    const { first, last } = windowOf(p);
    const total = totalOf(p);
    const divides = p.power < 0 && last > 0 && last === total;
    // The last step of a window between two calls may lie behind the floor; its power is a complex number then.
    const isComplex = last > total && !Number.isInteger(p.power);
    const known = divides || isComplex ? last - 1 : last;
    return refusals(
      'Poly',
      [],
      p,
      written,
      [],
      [
        ...(divides ? inStep(p, last, dividesByZero()) : []),
        ...(isComplex ? [complexRate(first + last)] : []),
        ...overflow(rateOf({ ...p, end: first + known + 1 }, rate(p)), run),
      ],
    );
  },
  handles(p) {
    const { lr: a, eta_min: m, power: q } = p;
    if (!(q > 0 && a > 0 && isWhole(p))) return [];
    return [
      beginHandle(p, points.start, a, (to) => ({ lr: Math.max(0, to) })),
      { ...endHandle(p, m), ...(m < 0 ? {} : { moveY: (to) => ({ eta_min: Math.max(0, to) }) }) },
    ];
  },
});
