import { argument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { family, type Handle, type Written } from '../../schedule.ts';
import { points, seated } from '../handles.ts';
import { where } from '../where.ts';
import { forgotten, n_iter, rate, rateOf, refusedFit } from './arguments.ts';
import { fitted } from './fitted.ts';
import { combined, type Part } from './sched.ts';
import { planOf } from './sgdr.ts';
import { source } from './source.ts';
import { cos } from './ways.ts';

const params = {
  n_cycles: argument({
    type: 'int',
    label: { en: 'Cycles (n_cycles)', zh: '周期数（n_cycles）' },
    help: {
      en: 'How often the rate falls from lr_max to 0. It fixes the length of the fit.',
      zh: '学习率从 lr_max 降到 0 的次数，也决定了训练总长度。',
    },
    symbol: 'K',
    initial: 3,
    slider: [1, 8],
  }),
  cycle_len: argument({
    type: 'int',
    label: { en: 'First cycle in epochs (cycle_len)', zh: '首个周期的轮数（cycle_len）' },
    help: { en: 'Epochs of the first cycle.', zh: '首个周期包含的轮数。' },
    symbol: 'l',
    initial: 1,
    slider: [1, 20],
  }),
  lr_max: rate('lr_max', { en: 'Where every cycle begins.', zh: '每个周期的起点。' }),
  cycle_mult: argument({
    type: 'int',
    label: { en: 'Growth of cycles (cycle_mult)', zh: '周期增长倍数（cycle_mult）' },
    help: {
      en: 'Every cycle is so many times as long as the one before. 1 divides by zero.',
      zh: '每个周期是前一个的多少倍。取 1 会除以零而报错。',
    },
    symbol: 'r',
    byDefault: 2,
    slider: [2, 5],
  }),
  // A seventh of the run: three cycles of 1, 2 and 4 epochs.
  n_iter: { ...n_iter, initial: { value: 14.28, unit: 'percent' } },
} as const;

type P = Resolved<typeof params>;

/** Half cosines from the top to 0, each longer than the one before. */
export const fastaiFitSgdr = family({
  id: 'fastai.fit_sgdr',
  title: { en: 'fastai fit_sgdr', zh: 'fastai fit_sgdr（余弦重启）' },
  about: {
    en: 'learn.fit_sgdr: half a cosine from lr_max down to 0, again and again, each cycle_mult times as long.',
    zh: 'learn.fit_sgdr：用半个余弦从 lr_max 降到 0，反复重启，每个周期的长度是前一个的 cycle_mult 倍。',
  },
  group: 'fastai',
  keywords: ['SGDR', 'warm restarts', 'Learner', 'cosine annealing', '热重启', '余弦退火', '周期'],
  params,
  latex: where(
    String.raw`\eta_t = \p{lr_max} \cdot \frac{1 + \cos(\pi x)}{2}`,
    String.raw`x = \frac{t - T_k}{\p{n_iter}\,\p{cycle_len}\,\p{cycle_mult}^k}`,
    String.raw`T_k = \p{n_iter}\,\p{cycle_len}\,\frac{\p{cycle_mult}^k - 1}{\p{cycle_mult} - 1} \le t`,
    String.raw`k < \p{n_cycles}`,
  ),
  source,
  tracks(p, _, written) {
    const { n_epoch, pcts } = planOf(p, written);
    const cycle = cos(rateOf(p.lr_max), 0);
    const named = { ...cycle, parts: cycle.parts.map((part): Part => ({ ...part, name: 'cycle' })) };
    return {
      lr: fitted(
        combined(
          pcts,
          pcts.map(() => named),
        ),
        { ...p, n_epoch },
      ),
    };
  },
  handles(p, run, tracks) {
    const top = rateOf(p.lr_max);
    const start: Handle<typeof params> = {
      id: 'peak',
      label: points.peak,
      step: 0,
      value: top,
      moveY: (lr) => ({ lr_max: lr }),
    };
    const restart: Handle<typeof params> = {
      id: 'restart',
      label: points.restart,
      step: p.cycle_len * p.n_iter,
      value: top,
      moveX: (to) => ({ cycle_len: Math.max(1, Math.round(to / p.n_iter)) }),
    };
    return seated(p.n_cycles > 1 ? [start, restart] : [start], tracks, run);
  },
  problems: (p, _, written) => problemsOf(p, written),
});

function problemsOf(p: P, written: Written<typeof params>) {
  const { n_epoch, problems } = planOf(p, written);
  return [
    ...forgotten('fit_sgdr', ['n_cycles', 'cycle_len'], written),
    ...problems,
    ...refusedFit({ ...p, n_epoch }, written),
  ];
}
