import { family } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { every, metricOf, toldPiece } from '../feedback/metrics.ts';
import {
  plateauArguments,
  plateauLatex,
  plateauProblems,
  plateauRates,
  plateauStops,
} from '../feedback/reduce-on-plateau.ts';
import { optimizerLr } from '../optimizer.ts';
import { refusals } from './constructor.ts';
import { rateHandle } from './handles.ts';
import { source } from './source.ts';

/** Cuts the rate when a metric has got no better for a while. */
export const torchReduceLrOnPlateau = family({
  id: 'torch.ReduceLROnPlateau',
  title: { en: 'PyTorch ReduceLROnPlateau', zh: 'PyTorch ReduceLROnPlateau（平台期降低）' },
  about: {
    en: 'lr_scheduler.ReduceLROnPlateau: times factor when a metric has stopped improving. Give it the metric and see when.',
    zh: 'lr_scheduler.ReduceLROnPlateau：指标不再改进时乘一次 factor。给出指标曲线，看它何时降低。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'plateau', 'patience', 'validation loss', '早停', '验证损失', '自适应'],
  params: {
    lr: optimizerLr(0.1),
    metrics: metricOf('loss'),
    every,
    ...plateauArguments,
    unexpected,
  },
  latex: plateauLatex('factor', 'min_lr', 'patience'),
  source,
  tracks: (p) => ({ lr: [toldPiece('decay', plateauRates(p), p)] }),
  problems: (p, _, written) =>
    refusals('ReduceLROnPlateau', [], { ...p, last_epoch: -1 }, written, [
      ...plateauProblems(p, written.min_lr),
      ...plateauStops(p),
    ]),
  handles: (p) => rateHandle(p.lr, 0),
});
