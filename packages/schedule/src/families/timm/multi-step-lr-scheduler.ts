import { numbers } from '../../params/numbers.ts';
import { family } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { decay_rate, initialize, lr, warmupArguments } from './arguments.ts';
import { warmupHandles } from './handles.ts';
import { heldIn, noiseIn, noiseProblems, noisy } from './noise.ts';
import { noise_range_t, noiseArguments } from './noise-arguments.ts';
import { refusedScheduler, warmedUp } from './scheduler.ts';
import { source } from './source.ts';
import { dropsOf, multiStepPieces, multiStepProblems } from './step.ts';

const name = 'MultiStepLRScheduler';

/** Drops by a factor at milestones, each of them one call before it is due. */
export const timmMultiStepLRScheduler = family({
  id: 'timm.MultiStepLRScheduler',
  title: { en: 'timm MultiStepLRScheduler', zh: 'timm MultiStepLRScheduler（里程碑阶梯）' },
  about: {
    en: '--sched multistep: drops by a factor at milestones; each drop comes one call before its milestone.',
    zh: '--sched multistep：到里程碑时乘一次系数，实际会比里程碑早一次调用。',
  },
  group: 'timm',
  keywords: [name, 'pytorch-image-models', 'milestones', '阶梯衰减'],
  params: {
    lr,
    decay_t: numbers({
      label: { en: 'Milestones (decay_t)', zh: '里程碑（decay_t）' },
      help: {
        en: 'Calls of the drops, in ascending order. The drop at 30 acts from call 29 on.',
        zh: '下降的位置，需从小到大排列。写 30 则从第 29 次调用起生效。',
      },
      symbol: 'M',
      maxLength: 200,
      initial: [3000, 6000, 9000],
    }),
    decay_rate,
    ...warmupArguments(true),
    noise_range_t,
    ...noiseArguments('noise_range_t', 42),
    initialize,
    unexpected,
  },
  latex: ({ warmup_prefix }) => {
    const time = warmup_prefix === true ? String.raw`t - \p{warmup_t}` : 't';
    return String.raw`\eta_t = \begin{cases} \p{warmup_lr_init} + t\,\frac{\p{lr} - \p{warmup_lr_init}}{\p{warmup_t}} & t < \p{warmup_t} \\ \p{lr}\,\p{decay_rate}^{n} & \text{else} \end{cases} \qquad n = \left|\left\{ M \in \p{decay_t} : M \le ${time} + 1 \right\}\right|`;
  },
  source: source('multistep_lr.py'),
  tracks(p, run, written) {
    const way = warmedUp(p, (from) => multiStepPieces(p, from), { startsAtLr: dropsOf(p)(0) === 0 });
    return { lr: noisy(way, noiseIn(p, written.noise_range_t), run) };
  },
  problems: (p, _, written) => [
    ...refusedScheduler(name, ['decay_t'], p, written),
    ...multiStepProblems(p, written),
    ...noiseProblems(noiseIn(p, written.noise_range_t), written.noise_seed),
  ],
  handles: (p, run, tracks) => heldIn(p, warmupHandles(p), tracks, run),
});
