import type { Resolved } from '../../params/param.ts';
import { family } from '../../schedule.ts';
import { along } from '../along.ts';
import { unexpected } from '../call.ts';
import { points } from '../handles.ts';
import { gamma } from '../torch/exponential-lr.ts';
import { leastHeld } from '../torch/handles.ts';
import { overflow } from '../torch/overflow.ts';
import { exponentialRule } from '../torch/simulation/rules.ts';
import { courseOf, stairs } from '../torch/stairs.ts';
import { lr, refusals, windowArguments } from './constructor.ts';
import { beginHandle } from './handles.ts';
import { likeTorch, ratesOf } from './scheduler.ts';
import { source } from './source.ts';
import { rateOf, windowed, windowOf } from './window.ts';

const params = { lr, gamma, ...windowArguments(), unexpected };

type P = Resolved<typeof params>;

const rate =
  ({ lr: a, gamma: g }: P) =>
  (s: number) =>
    a * g ** s;

/** Multiplies the rate at every step. */
export const mmengineExponentialLr = family({
  id: 'mmengine.ExponentialLR',
  title: { en: 'MMEngine ExponentialLR', zh: 'MMEngine ExponentialLR（指数衰减）' },
  about: {
    en: 'Times gamma at every step from begin up to end, without a floor.',
    zh: '从 begin 到 end，每一步都乘 gamma，没有下限。',
  },
  group: 'mmengine',
  keywords: ['param_scheduler', 'OpenMMLab', 'exponential decay', '指数衰减'],
  params,
  latex: String.raw`\eta_t = \p{lr} \cdot \p{gamma}^{\,t - \p{begin}}, \quad \p{begin} \le t < \p{end}`,
  source,
  tracks(p) {
    const { lr: a, gamma: g } = p;
    // Between the updates there is nothing where the factor is 0 or changes the sign.
    if (!(g > 0)) return { lr: windowed(p, [stairs(a, g, 1)], rate(p)) };
    const fall = along(courseOf(g), 0, Number.POSITIVE_INFINITY, rate(p), {
      latex: String.raw`\p{a}\,\p{g}^{\p{s}}`,
      terms: { a, g },
    });
    return { lr: windowed(p, [fall], rate(p)) };
  },
  exact: (p) => ({ lr: ratesOf(p, likeTorch(exponentialRule(p.gamma, p.lr))) }),
  problems: (p, run, written) =>
    refusals('Exponential', ['gamma'], p, written, [], overflow(rateOf(p, rate(p)), run)),
  handles(p, run) {
    const { first, last } = windowOf(p);
    const { lr: a, gamma: g } = p;
    if (!(a > 0 && last >= 0)) return [];
    const start = beginHandle(p, points.start, a, (to) => ({ lr: Math.max(0, to) }));
    // The end of a decay that outlasts the run is the run's.
    const steps = Math.min(last, run.steps - 1 - first);
    const value = rate(p)(steps);
    if (!(steps > 0 && g > 0 && value >= leastHeld)) return [start];
    return [
      start,
      {
        id: 'end',
        label: points.end,
        step: first + steps,
        value,
        moveY: (to) => ({ gamma: (to / a) ** (1 / steps) }),
      },
    ];
  },
});
