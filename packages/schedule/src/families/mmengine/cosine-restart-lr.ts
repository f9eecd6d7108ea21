import { listed } from '../../listed.ts';
import { numbers } from '../../params/numbers.ts';
import type { Resolved } from '../../params/param.ts';
import { family, type Handle } from '../../schedule.ts';
import { along } from '../along.ts';
import { problem, unexpected } from '../call.ts';
import { manyHandles, points } from '../handles.ts';
import { lr, refusals, windowArguments } from './constructor.ts';
import { eta_min_ratio, etaMinOf, floorLatex, floorOf, isOne } from './floor.ts';
import { beginHandle } from './handles.ts';
import { restartRule } from './rules.ts';
import { ratesOf } from './scheduler.ts';
import { source } from './source.ts';
import { endless, windowed, windowOf } from './window.ts';

const params = {
  lr,
  periods: numbers({
    label: { en: 'Periods (periods)', zh: '周期长度（periods）' },
    help: {
      en: 'Steps of each cosine, counted from begin. Behind the last one the rate stays.',
      zh: '每段余弦的步数，从 begin 开始。最后一段之后学习率保持不变。',
    },
    symbol: 'P',
    maxLength: 64,
    initial: [2000, 3000, 5000],
  }),
  restart_weights: numbers({
    label: { en: 'Heights (restart_weights)', zh: '重启高度（restart_weights）' },
    help: {
      en: "At which share of the optimizer's learning rate each cosine begins. As many as there are periods.",
      zh: '每段余弦从优化器学习率的多少倍开始，个数与 periods 相同。',
    },
    symbol: 'w',
    maxLength: 64,
    byDefault: [1],
    initial: [1, 0.5, 0.25],
  }),
  eta_min: etaMinOf('0.0'),
  eta_min_ratio,
  ...windowArguments(),
  unexpected,
};

type P = Resolved<typeof params>;

/** Steps of all periods. */
const lengthOf = ({ periods }: P) => periods.reduce((sum, period) => sum + period, 0);

const ratesOfAll = (p: P) => ratesOf(p, restartRule({ ...p, eta_min: floorOf(p, p.lr) }, p.lr));

interface Cosine {
  readonly start: number;
  readonly period: number;
  readonly top: number;
}

/** Cosines one after the other; null where one of them is no whole number of steps. */
function cosinesOf({ lr: a, periods, restart_weights: weights }: P): readonly Cosine[] | null {
  if (!periods.every((period) => Number.isInteger(period) && period > 0)) return null;
  let start = 0;
  return periods.map((period, index) => {
    const cosine = { start, period, top: a * (weights[index] ?? Number.NaN) };
    start += period;
    return cosine;
  });
}

/** The rate `t` steps into a cosine. */
const rateIn =
  ({ period, top }: Cosine, m: number) =>
  (t: number) =>
    t === 0 ? top : m + ((top - m) * (1 + Math.cos((Math.PI * t) / period))) / 2;

/** The rate of an own step within the cosines. */
function rateAt(cosines: readonly Cosine[], m: number, s: number): number {
  const cosine = cosines.findLast(({ start }) => start <= s);
  return cosine === undefined ? m : rateIn(cosine, m)(s - cosine.start);
}

/** Cosines that each begin at a height of their own. */
export const mmengineCosineRestartLr = family({
  id: 'mmengine.CosineRestartLR',
  title: { en: 'MMEngine CosineRestartLR', zh: 'MMEngine CosineRestartLR（余弦重启）' },
  about: {
    en: 'Cosines of given lengths and heights, one after the other. The schedule of MMagic for super-resolution.',
    zh: '长度和高度各自给定的余弦，一段接一段。MMagic 的超分辨率训练用的就是它。',
  },
  group: 'mmengine',
  keywords: [
    'param_scheduler',
    'OpenMMLab',
    'MMagic',
    'SGDR',
    'BasicSR',
    'warm restarts',
    '热重启',
    '周期余弦',
  ],
  params,
  latex: (values) => {
    const floor = floorLatex(values);
    return String.raw`\eta_t = ${floor} + (\p{lr}\,w_i - ${floor})\,\frac{1 + \cos(\pi\,s_i / P_i)}{2}, \quad (P_1, \dots) = \p{periods},\; (w_1, \dots) = \p{restart_weights}`;
  },
  source,
  says: {
    restarts: {
      most: { num_cycles: 50 },
      when: (p) => p.begin === 0 && p.periods.length > 1 && p.restart_weights.every((weight) => weight === 1),
      say({ length, num_cycles, floor }) {
        const cycles = Math.max(1, Math.round(num_cycles));
        const alike = Array.from({ length: cycles });
        return {
          periods: alike.map(() => Math.ceil(length / cycles)),
          restart_weights: alike.map(() => 1),
          eta_min: floor,
          eta_min_ratio: null,
          begin: 0,
          end: endless,
        };
      },
      hear: (p) => ({
        length: lengthOf(p),
        num_cycles: p.periods.length,
        floor: floorOf(p, p.lr),
      }),
    },
  },
  tracks(p, run) {
    const { first, last } = windowOf(p);
    const cosines = cosinesOf(p);
    const count = Math.min(run.steps, Math.max(1, first + last + 1));
    if (cosines === null) return { lr: [listed('cycle', ratesOfAll(p), { count })] };
    const m = floorOf(p, p.lr);
    const own = cosines.map((cosine) =>
      along('cycle', 0, cosine.period, rateIn(cosine, m), {
        latex: String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos\frac{\pi\,\p{s}}{\p{T}}}{2}`,
        terms: { a: cosine.top, b: m, T: cosine.period },
      }),
    );
    // The last cosine stops one step short of its end, if the window does not end first.
    const end = first + Math.min(last + 1, lengthOf(p));
    return { lr: windowed({ ...p, end }, own, (s) => rateAt(cosines, m, s)) };
  },
  exact: (p) => ({ lr: ratesOfAll(p) }),
  problems: (p, _, written) =>
    refusals('CosineRestart', ['periods'], p, written, [
      ...(isOne(p) ? [] : [problem('AssertionError', '')]),
      ...(p.periods.length === p.restart_weights.length
        ? []
        : [problem('AssertionError', 'periods and restart_weights should have the same length.')]),
    ]),
  handles(p) {
    const { first, last } = windowOf(p);
    const { lr: a, periods, restart_weights: weights } = p;
    const [begun, ...restarts] = cosinesOf(p) ?? [];
    if (begun === undefined || last < 0 || !(a > 0)) return [];
    const [highest = 0] = weights;
    const top = (to: number) => ({ lr: Math.max(0, to / highest) });
    const start = highest > 0 ? [beginHandle(p, points.start, begun.top, top)] : [];
    const held = restarts.filter(({ start: at }) => at <= last).slice(0, manyHandles);
    const handles = held.map(
      ({ start: at, top: value }, index): Handle<typeof params> => ({
        id: `restart-${index + 1}`,
        label: { en: `Restart ${index + 1}`, zh: `第 ${index + 1} 次重启` },
        step: first + at,
        value,
        moveX: (step) => ({
          periods: periods.with(index, Math.max(1, Math.round(step) - first - at + (periods[index] ?? 0))),
        }),
        moveY: (to) => ({ restart_weights: weights.with(index + 1, Math.max(0, to) / a) }),
      }),
    );
    return [...start, ...handles];
  },
});
