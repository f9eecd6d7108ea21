import { listed } from '../../listed.ts';
import { optionalArgument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { family, type Handle } from '../../schedule.ts';
import { problem, unexpected } from '../call.ts';
import { points } from '../handles.ts';
import { cosineAt, cosinePieces } from '../torch/cosine.ts';
import { divisionsByZero } from '../torch/cosine-annealing-lr.ts';
import { cosineRule } from '../torch/simulation/rules.ts';
import { inStep, lr, refusals, windowArguments } from './constructor.ts';
import { eta_min_ratio, etaMinOf, floorAt, floorLatex, floorOf } from './floor.ts';
import { beginHandle, endHandle } from './handles.ts';
import { likeTorch, ratesOf } from './scheduler.ts';
import { source } from './source.ts';
import { isWhole, windowed, windowOf } from './window.ts';

const params = {
  lr,
  T_max: optionalArgument({
    type: 'steps',
    role: 'length',
    label: { en: 'Half a wave (T_max)', zh: '半个周期（T_max）' },
    help: {
      en: 'Steps down to the minimum; end - begin where it is None or 0, so that the last step stays a little above. Beyond it the rate rises again.',
      zh: '降到最低值的步数。为 None 或 0 时取 end - begin，因此最后一步仍略高于最低值。超过之后学习率会再次升高。',
    },
    symbol: String.raw`T_{\text{max}}`,
    byDefault: null,
    slider: [1, 20_000],
  }),
  eta_min: etaMinOf(null),
  ...windowArguments({ value: 100, unit: 'percent' }, 'length'),
  eta_min_ratio,
  unexpected,
};

type P = Resolved<typeof params>;

/** Steps of half a wave. */
const halfOf = ({ T_max, begin, end }: P) => (T_max === null || T_max === 0 ? end - begin : T_max);

const ratesOfAll = (p: P) => ratesOf(p, likeTorch(cosineRule(halfOf(p), floorOf(p, p.lr), p.lr)));

/** Half a cosine down; in a longer window it rises again. */
export const mmengineCosineAnnealingLr = family({
  id: 'mmengine.CosineAnnealingLR',
  title: { en: 'MMEngine CosineAnnealingLR', zh: 'MMEngine CosineAnnealingLR（余弦退火）' },
  about: {
    en: 'Half a cosine from begin on, down to eta_min or a share of lr. By default it stops one step short of the minimum.',
    zh: '从 begin 起走半个余弦，降到 eta_min 或 lr 的一定比例。默认在到达最低值的前一步停下。',
  },
  group: 'mmengine',
  keywords: ['param_scheduler', 'OpenMMLab', 'MMPretrain', 'cosine', 'T_max', 'eta_min_ratio', '余弦退火'],
  params,
  latex: (values) => {
    const floor = floorLatex(values);
    const half = values['T_max'] === null ? String.raw`(\p{end} - \p{begin})` : String.raw`\p{T_max}`;
    return String.raw`\eta_t = ${floor} + (\p{lr} - ${floor})\,\frac{1 + \cos(\pi\,(t - \p{begin}) / ${half})}{2}`;
  },
  source,
  says: {
    cosine: {
      when: (p) => p.begin === 0,
      say: ({ length, floor }) => ({
        T_max: null,
        eta_min: floor,
        eta_min_ratio: null,
        begin: 0,
        end: length,
      }),
      hear: (p) => ({ length: halfOf(p), floor: floorOf(p, p.lr) }),
    },
  },
  tracks(p, run) {
    const { first, last } = windowOf(p);
    const [T, m] = [halfOf(p), floorOf(p, p.lr)];
    if (Number.isInteger(T))
      return { lr: windowed(p, cosinePieces(p.lr, T, m, Math.max(0, last)), cosineAt(p.lr, T, m)) };
    // The wave passes its floor between two updates, nearly meets it at some, and loses its digits there.
    const count = Math.min(run.steps, Math.max(1, first + last + 1));
    return { lr: [listed('decay', ratesOfAll(p), { count })] };
  },
  exact: (p) => ({ lr: ratesOfAll(p) }),
  problems(p, run, written) {
    const { last } = windowOf(p);
    const both = p.eta_min !== null && p.eta_min_ratio !== null;
    const own = both
      ? [problem('AssertionError', 'Either `eta_min` or `eta_min_ratio should be specified')]
      : [];
    const steps = divisionsByZero(halfOf(p), { ...run, steps: Math.min(run.steps, last + 1) });
    return refusals(
      'CosineAnnealing',
      [],
      p,
      written,
      own,
      steps.flatMap((found) => inStep(p, found.at ?? 0, found)),
    );
  },
  handles(p) {
    const { first, last } = windowOf(p);
    const [T, m] = [halfOf(p), floorOf(p, p.lr)];
    if (!(p.lr > 0 && last > 0 && isWhole(p))) return [];
    const start = beginHandle(p, points.start, p.lr, (to) => ({ lr: Math.max(0, to) }));
    const floor: Handle<typeof params> = {
      id: 'floor',
      label: { en: 'Minimum learning rate', zh: '最低学习率' },
      step: first + T,
      value: m,
      moveX: (step) => ({ T_max: Math.max(1, Math.round(step) - first) }),
      moveY: (to) => floorAt(p, to),
    };
    if (Number.isInteger(T) && T > 0 && T <= last && m >= 0) return [start, floor];
    return T === last + 1 && p.T_max === null ? [start, endHandle(p, cosineAt(p.lr, T, m)(last))] : [start];
  },
});
