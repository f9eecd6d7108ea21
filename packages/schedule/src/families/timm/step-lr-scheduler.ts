import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { decay_rate, initialize, lr, warmupArguments } from './arguments.ts';
import { warmupHandles } from './handles.ts';
import { heldIn, noiseIn, noiseProblems, noisy } from './noise.ts';
import { noise_range_t, noiseArguments } from './noise-arguments.ts';
import { refusedScheduler, warmedUp } from './scheduler.ts';
import { source } from './source.ts';
import { stepPieces, stepProblems } from './step.ts';

const name = 'StepLRScheduler';

/** Drops by a factor at equal distances, which may be fractions. */
export const timmStepLRScheduler = family({
  id: 'timm.StepLRScheduler',
  title: { en: 'timm StepLRScheduler', zh: 'timm StepLRScheduler（等间隔阶梯）' },
  about: {
    en: '--sched step: drops by a factor every decay_t calls, counted from the end of the warmup.',
    zh: '--sched step：每 decay_t 次调用乘一次系数，默认从预热结束算起。',
  },
  group: 'timm',
  keywords: [name, 'pytorch-image-models', 'EfficientNet', '阶梯衰减'],
  params: {
    lr,
    decay_t: argument({
      type: 'steps',
      label: { en: 'Distance of drops (decay_t)', zh: '下降间隔（decay_t）' },
      help: {
        en: 'Calls from drop to drop; 2.4 is a legal distance. With 0 the second call raises.',
        zh: '相邻两次下降之间的调用次数，可以是 2.4 这样的小数。取 0 时第二次调用报错。',
      },
      symbol: 'D',
      initial: { value: 30, unit: 'percent' },
      slider: [1, 20_000],
    }),
    decay_rate,
    ...warmupArguments(true),
    noise_range_t,
    ...noiseArguments('noise_range_t', 42),
    initialize,
    unexpected,
  },
  latex: ({ warmup_prefix }) => {
    const time = warmup_prefix === true ? String.raw`(t - \p{warmup_t})` : 't';
    return String.raw`\eta_t = \begin{cases} \p{warmup_lr_init} + t\,\frac{\p{lr} - \p{warmup_lr_init}}{\p{warmup_t}} & t < \p{warmup_t} \\ \p{lr}\,\p{decay_rate}^{\lfloor ${time} / \p{decay_t} \rfloor} & \text{else} \end{cases}`;
  },
  source: source('step_lr.py'),
  tracks(p, run, written) {
    const way = warmedUp(p, (from) => stepPieces(p, from), { startsAtLr: p.decay_t !== 0 });
    return { lr: noisy(way, noiseIn(p, written.noise_range_t), run) };
  },
  problems: (p, _, written) => [
    ...refusedScheduler(name, ['decay_t'], p, written),
    ...stepProblems(p, written),
    ...noiseProblems(noiseIn(p, written.noise_range_t), written.noise_seed),
  ],
  handles: (p, run, tracks) => heldIn(p, warmupHandles(p), tracks, run),
});
