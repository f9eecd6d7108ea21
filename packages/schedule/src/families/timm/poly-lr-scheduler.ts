import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { cycleArguments, initialize, k_decay, lr, warmupArguments } from './arguments.ts';
import { domainProblems, heightProblems, powerProblems } from './cycle-problems.ts';
import { beginsAtLr, cyclePieces } from './cycles.ts';
import { timmEnteredLate } from './guards/entered-late.ts';
import { cycleHandles, warmupHandles } from './handles.ts';
import { heldIn, noiseIn, noiseProblems, noisy } from './noise.ts';
import { noise_range_t, noiseArguments } from './noise-arguments.ts';
import { hearCycles, isPlain, sayCycles } from './says.ts';
import { asserted, refusedScheduler, warmedUp } from './scheduler.ts';
import { polynomial } from './shapes.ts';
import { source } from './source.ts';

const name = 'PolyLRScheduler';

const { t_initial, ...cycles } = cycleArguments;

/** A power of what is left, by default the root: most of the fall comes at the end. */
export const timmPolyLRScheduler = family({
  id: 'timm.PolyLRScheduler',
  title: { en: 'timm PolyLRScheduler', zh: 'timm PolyLRScheduler（多项式）' },
  about: {
    en: '--sched poly: a power of what is left of the way, by default its root, which falls at the end.',
    zh: '--sched poly：剩余路程的幂次，默认取平方根，下降集中在末尾。',
  },
  group: 'timm',
  keywords: [name, 'pytorch-image-models', 'k-decay', '幂次衰减'],
  params: {
    lr,
    t_initial,
    power: argument({
      type: 'float',
      label: { en: 'Power (power)', zh: '幂次（power）' },
      help: {
        en: '1 is linear. Above 1 it falls early and ends gently; below 1 it falls at the end.',
        zh: '1 为线性；大于 1 先快后慢；小于 1 则集中在末尾下降。',
      },
      symbol: 'p',
      byDefault: 0.5,
      slider: [0.25, 5],
    }),
    ...cycles,
    ...warmupArguments(false),
    noise_range_t,
    ...noiseArguments('noise_range_t', 42),
    k_decay,
    initialize,
    unexpected,
  },
  latex: String.raw`\eta_t = \begin{cases} \p{warmup_lr_init} + t\,\frac{\p{lr} - \p{warmup_lr_init}}{\p{warmup_t}} & t < \p{warmup_t} \\ \p{lr_min} + \left(\p{lr}\,\p{cycle_decay}^i - \p{lr_min}\right)\left(1 - (t_i / T_i)^{\p{k_decay}}\right)^{\p{power}} & i < \p{cycle_limit} \\ \p{lr_min} & \text{else} \end{cases} \qquad T_i = \p{t_initial}\,\p{cycle_mul}^i`,
  source: source('poly_lr.py'),
  guards: [timmEnteredLate],
  says: {
    linear: {
      when: (p) => isPlain(p) && p.power === 1,
      say: (words) => ({ ...sayCycles(words), power: 1 }),
      hear: hearCycles,
    },
    polynomial: {
      when: (p) => isPlain(p),
      as: { power: 'power' },
      say: (words) => sayCycles(words),
      hear: hearCycles,
    },
  },
  overflows: true,
  tracks(p, run, written) {
    const way = warmedUp(p, (from) => cyclePieces(p, polynomial(p), from, run), {
      startsAtLr: beginsAtLr(p),
    });
    return { lr: noisy(way, noiseIn(p, written.noise_range_t), run) };
  },
  problems: (p, run, written) => [
    ...refusedScheduler(name, ['t_initial'], p, written),
    ...asserted(p.t_initial > 0 && p.lr_min >= 0),
    ...domainProblems(p),
    ...heightProblems(p, written),
    ...powerProblems(p, written, run),
    ...noiseProblems(noiseIn(p, written.noise_range_t), written.noise_seed),
  ],
  handles(p, run, tracks) {
    if (!(p.k_decay > 0)) return [];
    const handles = [...warmupHandles(p), ...(p.power > 0 ? cycleHandles(p) : [])];
    return heldIn(p, handles, tracks, run);
  },
});
