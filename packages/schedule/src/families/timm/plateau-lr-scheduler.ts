import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { unexpected, unexpectedArgument } from '../call.ts';
import { modeOf, thresholdOf } from '../feedback/better.ts';
import { every, metricOf } from '../feedback/metrics.ts';
import { plateauLatex } from '../feedback/reduce-on-plateau.ts';
import { optimizerLr } from '../optimizer.ts';
import { noiseIn } from './noise.ts';
import { noise_range_t, noise_type, noiseArguments } from './noise-arguments.ts';
import { plateauNoiseProblems, plateauPieces, plateauRefused } from './plateau.ts';

/** A climb, and behind it PyTorch's ReduceLROnPlateau. */
export const timmPlateauLrScheduler = family({
  id: 'timm.PlateauLRScheduler',
  title: { en: 'timm PlateauLRScheduler', zh: 'timm PlateauLRScheduler（平台期降低）' },
  about: {
    en: '--sched plateau: times decay_rate when the metric of an epoch has stopped improving. Metrics during the warmup do not count.',
    zh: '--sched plateau：每轮的指标不再改进时乘以 decay_rate。预热期间的指标不计入。',
  },
  group: 'timm',
  keywords: ['pytorch-image-models', 'ReduceLROnPlateau', 'patience', '平台', '自适应'],
  params: {
    lr: optimizerLr(0.1),
    metrics: metricOf('accuracy'),
    every,
    decay_rate: argument({
      type: 'float',
      label: { en: 'Factor (decay_rate)', zh: '系数（decay_rate）' },
      help: {
        en: 'What the learning rate is multiplied by when patience is at its end. Has to be below 1.',
        zh: '耐心耗尽时学习率乘上的系数，必须小于 1。',
      },
      symbol: 'f',
      byDefault: 0.1,
      slider: [0.05, 0.95],
    }),
    patience_t: argument({
      type: 'int',
      label: { en: 'Patience (patience_t)', zh: '耐心（patience_t）' },
      help: {
        en: 'Metrics without a new best that are let pass; the one after them brings the cut.',
        zh: '允许连续多少次没有改进；再多一次就降低学习率。',
      },
      symbol: 'P',
      byDefault: 10,
      slider: [0, 30],
    }),
    threshold: thresholdOf(1e-4),
    cooldown_t: argument({
      type: 'int',
      label: { en: 'Cooldown (cooldown_t)', zh: '冷却期（cooldown_t）' },
      help: {
        en: 'Metrics behind a cut that are not counted as bad.',
        zh: '每次降低之后，接下来这么多次指标不计入“无改进”。',
      },
      symbol: 'C',
      byDefault: 0,
      slider: [0, 20],
    }),
    warmup_t: argument({
      type: 'int',
      label: { en: 'Warmup (warmup_t)', zh: '预热次数（warmup_t）' },
      help: {
        en: 'Calls of the climb. What is measured up to this one is not looked at.',
        zh: '爬升所用的调用次数。直到这一次为止的指标都不看。',
      },
      symbol: 'W',
      byDefault: 0,
      slider: [0, 20],
    }),
    warmup_lr_init: argument({
      role: 'start',
      type: 'float',
      quantity: 'lr',
      label: { en: 'Start of warmup (warmup_lr_init)', zh: '预热起点（warmup_lr_init）' },
      help: { en: 'The learning rate before the first call.', zh: '第一次调用之前的学习率。' },
      symbol: 'w',
      byDefault: '0.0',
      slider: [1e-8, 1e-1],
      scale: 'log',
    }),
    lr_min: argument({
      type: 'float',
      quantity: 'lr',
      literals: true,
      role: 'floor',
      label: { en: 'Minimum (lr_min)', zh: '最低学习率（lr_min）' },
      help: { en: 'Cuts do not go below it.', zh: '不会降到它以下。' },
      symbol: String.raw`\eta_{\text{min}}`,
      byDefault: '0.0',
      slider: [1e-9, 1e-2],
      scale: 'log',
    }),
    mode: modeOf('max'),
    noise_range_t,
    noise_type,
    ...noiseArguments('noise_range_t', null),
    unexpected,
  },
  latex: plateauLatex('decay_rate', 'lr_min', 'patience_t'),
  source: {
    label: 'huggingface/pytorch-image-models, timm/scheduler/plateau_lr.py at aa4b585 (1.0.29.dev0)',
    url: 'https://github.com/huggingface/pytorch-image-models/blob/aa4b5850c1543fa488abf260f18390eda46cf85d/timm/scheduler/plateau_lr.py',
  },
  tracks: (p, run, written) => ({ lr: plateauPieces(p, noiseIn(p, written.noise_range_t), run) }),
  problems: (p, _, written) => [
    ...unexpectedArgument('PlateauLRScheduler.__init__', p.unexpected),
    ...plateauRefused(p, written.lr_min),
    ...plateauNoiseProblems(p, noiseIn(p, written.noise_range_t), written.noise_seed),
  ],
});
