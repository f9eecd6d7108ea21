import { ratioOf } from '../../ideas.ts';
import { argument } from '../../params/argument.ts';
import { optionalNumbers } from '../../params/numbers.ts';
import type { Resolved } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import { family, type Handle, type Tracks } from '../../schedule.ts';
import { missingArguments, problem } from '../call.ts';
import { points, seated } from '../handles.ts';
import { where } from '../where.ts';
import { div_final, forgotten, n_epoch, n_iter, rate, rateOf, refusedFit } from './arguments.ts';
import { fitted, updateAt } from './fitted.ts';
import { endHandle, shareAt } from './handles.ts';
import { refusedShares } from './sched.ts';
import { source } from './source.ts';
import { combinedCos, sharesOf } from './ways.ts';

const params = {
  n_epoch,
  lr_max: rate('lr_max', { en: 'The top of the cycle.', zh: '周期的最高点。' }),
  div: argument({
    type: 'float',
    label: { en: 'Start divisor (div)', zh: '起点除数（div）' },
    help: { en: 'The cycle starts at lr_max divided by this.', zh: '起始学习率等于 lr_max 除以它。' },
    symbol: 'd',
    byDefault: '25.0',
    slider: [1, 1000],
    scale: 'log',
  }),
  div_final,
  pct_start: argument({
    type: 'float',
    label: { en: 'Share of the rise (pct_start)', zh: '上升占比（pct_start）' },
    help: { en: 'Which part of the fit goes up.', zh: '整个训练中用于上升的比例。' },
    symbol: 's',
    byDefault: 0.25,
    slider: [0, 1],
  }),
  moms: optionalNumbers({
    label: { en: 'Momentum (moms)', zh: '动量（moms）' },
    help: {
      en: "At the start, at the top and at the end. None takes the Learner's own, (0.95, 0.85, 0.95).",
      zh: '起点、最高点与终点的动量。None 表示取 Learner 自己的 (0.95, 0.85, 0.95)。',
    },
    symbol: 'm',
    byDefault: null,
    maxLength: 64,
  }),
  n_iter,
} as const;

type P = Resolved<typeof params>;

/** Up a cosine, down a longer one; momentum goes the other way. */
export const fastaiFitOneCycle = family({
  id: 'fastai.fit_one_cycle',
  title: { en: 'fastai fit_one_cycle', zh: 'fastai fit_one_cycle（单周期）' },
  about: {
    en: 'learn.fit_one_cycle: up from lr_max / div in a quarter of the fit, then down to almost nothing; momentum goes the other way.',
    zh: 'learn.fit_one_cycle：用前四分之一的训练从 lr_max / div 升到最高点，再降到接近 0；动量反向变化。',
  },
  group: 'fastai',
  keywords: [
    '1cycle',
    'one cycle',
    'Learner',
    'super-convergence',
    'combined_cos',
    '超收敛',
    '单周期',
    '动量',
  ],
  params,
  latex: where(
    String.raw`\eta_t = \begin{cases} C\left(\frac{\p{lr_max}}{\p{div}}, \p{lr_max}, \frac{x}{\p{pct_start}}\right) & x < \p{pct_start} \\ C\left(\p{lr_max}, \frac{\p{lr_max}}{\p{div_final}}, \frac{x - \p{pct_start}}{1 - \p{pct_start}}\right) & \text{else} \end{cases}`,
    String.raw`x = \frac{t}{\p{n_epoch}\,\p{n_iter}}`,
    String.raw`C(a, b, x) = a + \frac{1 + \cos(\pi(1 - x))}{2}\,(b - a)`,
  ),
  source,
  says: {
    one_cycle: {
      say: ({ peak, start, floor, warmup, length }) => ({
        n_epoch: 1,
        n_iter: length,
        div: ratioOf(peak, start),
        div_final: ratioOf(peak, floor),
        pct_start: ratioOf(warmup, length),
      }),
      hear(p) {
        const peak = rateOf(p.lr_max);
        const length = p.n_epoch * p.n_iter;
        const warmup = Math.round(p.pct_start * length);
        return { peak, start: peak / p.div, floor: peak / p.div_final, warmup, length };
      },
    },
  },
  // NumPy divides by 0 and goes on.
  overflows: true,
  tracks(p) {
    const momentum = momentumOf(p);
    return {
      lr: fitted(cycleOf(p), p),
      ...(momentum === null ? {} : { momentum: fitted(momentum, p) }),
    };
  },
  handles: (p, run, tracks) => handles(p, run, tracks),
  problems: (p, _, written) => [
    ...forgotten('fit_one_cycle', ['n_epoch'], written),
    ...refusedShares(sharesOf(p.pct_start)),
    ...refusedMomentum(p.moms),
    ...refusedFit(p, written),
  ],
});

function cycleOf(p: P) {
  const top = rateOf(p.lr_max);
  return combinedCos(p.pct_start, top / p.div, top, top / p.div_final);
}

/** Null where there are not three numbers, and the call is refused. */
function momentumOf({ pct_start, moms }: P) {
  const [start, middle, end] = moms ?? [0.95, 0.85, 0.95];
  const isWhole = start !== undefined && middle !== undefined && end !== undefined;
  return isWhole ? combinedCos(pct_start, start, middle, end) : null;
}

/** They are passed on to `combined_cos` one by one. */
function refusedMomentum(moms: readonly number[] | null): readonly Problem[] {
  if (moms === null) return [];
  const names = ['start', 'middle', 'end'];
  if (moms.length > names.length)
    return [
      problem('TypeError', `combined_cos() takes 4 positional arguments but ${moms.length + 1} were given`),
    ];
  const written = names.map((name, index) => [name, index < moms.length ? 'given' : 'None']);
  return missingArguments('combined_cos', Object.fromEntries(written), names);
}

/** The peak, and the ends, which are divisors of it. */
function handles(p: P, run: Run, tracks: Tracks): readonly Handle<typeof params>[] {
  const top = rateOf(p.lr_max);
  if (!(top > 0 && p.div > 0 && p.div_final > 0)) return [];
  const border = updateAt(p, Math.fround(p.pct_start));
  const start: Handle<typeof params> = {
    id: 'start',
    label: points.start,
    step: 0,
    value: top / p.div,
    moveY: (lr) => ({ div: top / Math.max(1e-12, lr) }),
  };
  const peak: Handle<typeof params> = {
    id: 'peak',
    label: points.peak,
    step: border,
    value: top,
    moveX: (to) => ({ pct_start: to === border ? p.pct_start : shareAt(p, to) }),
    moveY: (lr) => ({ lr_max: lr }),
  };
  return [...seated([start, peak], tracks, run), ...endHandle(p, top, border, tracks, run)];
}
