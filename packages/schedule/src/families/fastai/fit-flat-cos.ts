import { argument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import type { Run } from '../../run.ts';
import { family, type Handle, type Tracks } from '../../schedule.ts';
import { seated } from '../handles.ts';
import { where } from '../where.ts';
import { div_final, forgotten, n_epoch, n_iter, rate, rateOf, refusedFit } from './arguments.ts';
import { fitted, updateAt } from './fitted.ts';
import { endHandle, shareAt } from './handles.ts';
import { refusedShares } from './sched.ts';
import { source } from './source.ts';
import { combinedCos, sharesOf } from './ways.ts';

const params = {
  n_epoch,
  lr: rate('lr', { en: 'It stays until the cosine begins.', zh: '余弦开始之前保持不变。' }),
  div_final,
  pct_start: argument({
    type: 'float',
    label: { en: 'Share of the flat part (pct_start)', zh: '平稳段占比（pct_start）' },
    help: { en: 'Which part of the fit is flat.', zh: '整个训练中保持不变的比例。' },
    symbol: 's',
    byDefault: 0.75,
    slider: [0, 1],
  }),
  n_iter,
} as const;

type P = Resolved<typeof params>;

/** Flat, and down a cosine at the end. */
export const fastaiFitFlatCos = family({
  id: 'fastai.fit_flat_cos',
  title: { en: 'fastai fit_flat_cos', zh: 'fastai fit_flat_cos（平稳后余弦）' },
  about: {
    en: 'learn.fit_flat_cos: flat for three quarters of the fit, then half a cosine down to almost nothing.',
    zh: 'learn.fit_flat_cos：前四分之三的训练保持不变，然后用半个余弦降到接近 0。',
  },
  group: 'fastai',
  keywords: ['flat and anneal', 'Ranger', 'Learner', 'WSD', '平稳', '余弦退火'],
  params,
  latex: where(
    String.raw`\eta_t = \begin{cases} \p{lr} & x < \p{pct_start} \\ C\left(\p{lr}, \frac{\p{lr}}{\p{div_final}}, \frac{x - \p{pct_start}}{1 - \p{pct_start}}\right) & \text{else} \end{cases}`,
    String.raw`x = \frac{t}{\p{n_epoch}\,\p{n_iter}}`,
    String.raw`C(a, b, x) = a + \frac{1 + \cos(\pi(1 - x))}{2}\,(b - a)`,
  ),
  source,
  // NumPy divides by 0 and goes on.
  overflows: true,
  tracks: (p) => ({ lr: fitted(flatCosOf(p), p) }),
  handles: (p, run, tracks) => handles(p, run, tracks),
  problems: (p, _, written) => [
    ...forgotten('fit_flat_cos', ['n_epoch'], written),
    ...refusedShares(sharesOf(p.pct_start)),
    ...refusedFit(p, written),
  ],
});

function flatCosOf(p: P) {
  const lr = rateOf(p.lr);
  return combinedCos(p.pct_start, lr, lr, lr / p.div_final);
}

/** Where the flat part ends, and the end. */
function handles(p: P, run: Run, tracks: Tracks): readonly Handle<typeof params>[] {
  const lr = rateOf(p.lr);
  if (!(lr > 0 && p.div_final > 0)) return [];
  const border = updateAt(p, Math.fround(p.pct_start));
  const decay: Handle<typeof params> = {
    id: 'decay',
    label: { en: 'Start of the decay', zh: '衰减起点' },
    step: border,
    value: lr,
    moveX: (to) => ({ pct_start: to === border ? p.pct_start : shareAt(p, to) }),
    moveY: (value) => ({ lr: value }),
  };
  return [...seated([decay], tracks, run), ...endHandle(p, lr, border, tracks, run)];
}
