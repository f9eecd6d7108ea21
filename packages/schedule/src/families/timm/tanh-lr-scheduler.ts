import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { cycleArguments, initialize, lr, warmupArguments } from './arguments.ts';
import { tanhProblems } from './cycle-problems.ts';
import { startHandle, warmupHandles } from './handles.ts';
import { heldIn, noiseIn, noiseProblems, noisy } from './noise.ts';
import { noise_range_t, noiseArguments } from './noise-arguments.ts';
import { asserted, refusedScheduler } from './scheduler.ts';
import { source } from './source.ts';
import { tanhPieces } from './tanh.ts';

const name = 'TanhLRScheduler';

const { t_initial, ...cycles } = cycleArguments;

/** A hyperbolic tangent: long at the top, steep, and not quite at `lr_min` when the cycle ends. */
export const timmTanhLRScheduler = family({
  id: 'timm.TanhLRScheduler',
  title: { en: 'timm TanhLRScheduler', zh: 'timm TanhLRScheduler（双曲正切）' },
  about: {
    en: '--sched tanh: holds on to the top, then falls steeply; a small drop to lr_min ends it.',
    zh: '--sched tanh：先贴着峰值，再陡然下降，最后小跳到 lr_min。',
  },
  group: 'timm',
  keywords: [name, 'pytorch-image-models', 'HTD', '双曲正切'],
  params: {
    lr,
    t_initial,
    lb: argument({
      type: 'float',
      label: { en: 'Lower bound (lb)', zh: '下界（lb）' },
      help: {
        en: 'Where on the tangent a cycle begins. Has to be below ub.',
        zh: '周期开始时在 tanh 上的位置，必须小于 ub。',
      },
      symbol: 'l',
      byDefault: '-7.0',
      slider: [-10, 0],
    }),
    ub: argument({
      type: 'float',
      label: { en: 'Upper bound (ub)', zh: '上界（ub）' },
      help: { en: 'Where on the tangent a cycle ends.', zh: '周期结束时在 tanh 上的位置。' },
      symbol: 'u',
      byDefault: '3.0',
      slider: [0, 10],
    }),
    ...cycles,
    ...warmupArguments(false),
    noise_range_t,
    ...noiseArguments('noise_range_t', 42),
    initialize,
    unexpected,
  },
  latex: String.raw`\eta_t = \begin{cases} \p{warmup_lr_init} + t\,\frac{\eta_W - \p{warmup_lr_init}}{\p{warmup_t}} & t < \p{warmup_t} \\ \p{lr_min} + \frac{\p{lr}\,\p{cycle_decay}^i - \p{lr_min}}{2}\left(1 - \tanh\left(\p{lb} + (\p{ub} - \p{lb})\,t_i / T_i\right)\right) & i < \p{cycle_limit} \\ \p{lr_min} & \text{else} \end{cases} \qquad T_i = \p{t_initial}\,\p{cycle_mul}^i`,
  source: source('tanh_lr.py'),
  tracks: (p, run, written) => ({
    lr: noisy(tanhPieces(p, run), noiseIn(p, written.noise_range_t), run),
  }),
  problems: (p, _, written) => [
    ...refusedScheduler(name, ['t_initial'], p, written),
    ...asserted(p.t_initial > 0 && p.lr_min >= 0 && p.lb < p.ub),
    ...asserted(p.cycle_limit >= 0 && p.warmup_t >= 0 && p.warmup_lr_init >= 0),
    ...tanhProblems(p, written),
    ...noiseProblems(noiseIn(p, written.noise_range_t), written.noise_seed),
  ],
  handles(p, run, tracks) {
    // A warmup inside the cycle ends at no value that is an argument.
    if (p.warmup_prefix || p.warmup_t === 0) return heldIn(p, warmupHandles(p), tracks, run);
    return p.warmup_t >= 1 ? [startHandle(p.warmup_lr_init)] : [];
  },
});
