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
import { cosine } from './shapes.ts';
import { source } from './source.ts';

const name = 'CosineLRScheduler';

/** timm's usual schedule: half a wave down to `lr_min`, or several that restart. */
export const timmCosineLRScheduler = family({
  id: 'timm.CosineLRScheduler',
  title: { en: 'timm CosineLRScheduler', zh: 'timm CosineLRScheduler（余弦）' },
  about: {
    en: '--sched cosine: half a wave down to lr_min. The warmup lies inside it unless it is a prefix.',
    zh: '--sched cosine：半个余弦降到 lr_min。预热默认包含在其中，除非作为前缀。',
  },
  group: 'timm',
  keywords: [name, 'pytorch-image-models', 'SGDR', 'k-decay', '余弦退火', '热重启'],
  params: {
    lr,
    ...cycleArguments,
    ...warmupArguments(false),
    noise_range_t,
    ...noiseArguments('noise_range_t', 42),
    k_decay,
    initialize,
    unexpected,
  },
  latex: String.raw`\eta_t = \begin{cases} \p{warmup_lr_init} + t\,\frac{\p{lr} - \p{warmup_lr_init}}{\p{warmup_t}} & t < \p{warmup_t} \\ \p{lr_min} + \frac{\p{lr}\,\p{cycle_decay}^i - \p{lr_min}}{2}\left(1 + \cos\left(\pi\,(t_i / T_i)^{\p{k_decay}}\right)\right) & i < \p{cycle_limit} \\ \p{lr_min} & \text{else} \end{cases} \qquad T_i = \p{t_initial}\,\p{cycle_mul}^i`,
  source: source('cosine_lr.py'),
  guards: [timmEnteredLate],
  says: {
    cosine: { when: isPlain, say: (words) => sayCycles(words), hear: hearCycles },
    restarts: {
      when: (p) => isPlain(p, (cycles) => cycles > 1),
      say: (words) => sayCycles(words, Math.max(1, Math.round(words.num_cycles))),
      hear: (p) => ({ ...hearCycles(p), num_cycles: p.cycle_limit }),
    },
  },
  tracks(p, run, written) {
    const way = warmedUp(p, (from) => cyclePieces(p, cosine(p), from, run), { startsAtLr: beginsAtLr(p) });
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
  handles: (p, run, tracks) =>
    p.k_decay > 0 ? heldIn(p, [...warmupHandles(p), ...cycleHandles(p)], tracks, run) : [],
});
