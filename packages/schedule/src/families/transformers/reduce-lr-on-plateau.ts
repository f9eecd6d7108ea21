import { family } from '../../schedule.ts';
import { unexpected, unexpectedArgument } from '../call.ts';
import { every, metricOf, toldPiece } from '../feedback/metrics.ts';
import {
  plateauArguments,
  plateauLatex,
  plateauProblems,
  plateauRates,
  plateauStops,
} from '../feedback/reduce-on-plateau.ts';
import { via } from '../hugging-face/call.ts';
import { droppedLength, droppedWarmup, takenByFunction } from '../hugging-face/dropped.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

/** PyTorch's class, handed on. */
export const transformersReduceLrOnPlateau = family({
  id: 'transformers.reduce_lr_on_plateau',
  title: { en: 'Transformers reduce on plateau', zh: 'Transformers 平台期降低' },
  about: {
    en: "lr_scheduler_type='reduce_lr_on_plateau': PyTorch's ReduceLROnPlateau, told the metric of every evaluation.",
    zh: "lr_scheduler_type='reduce_lr_on_plateau'：即 PyTorch 的 ReduceLROnPlateau，每次评估后把指标传给它。",
  },
  group: 'transformers',
  keywords: ['get_reduce_on_plateau_schedule', 'lr_scheduler_type', 'ReduceLROnPlateau', '平台', '评估指标'],
  params: {
    lr: optimizerLr(5e-5),
    metrics: metricOf('loss'),
    every,
    ...plateauArguments,
    num_warmup_steps: droppedWarmup,
    num_training_steps: droppedLength,
    via,
    unexpected,
  },
  latex: plateauLatex('factor', 'min_lr', 'patience'),
  source,
  tracks: (p) => ({ lr: [toldPiece('decay', plateauRates(p), p)] }),
  problems: (p, _, written) => [
    ...unexpectedArgument('ReduceLROnPlateau.__init__', takenByFunction(p) ?? p.unexpected),
    ...plateauProblems(p, written.min_lr),
    ...plateauStops(p),
  ],
});
