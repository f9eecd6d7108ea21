import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { unexpected } from '../call.ts';
import { via } from '../hugging-face/call.ts';
import { problemsOfConstant } from '../hugging-face/constant.ts';
import { droppedWarmup } from '../hugging-face/dropped.ts';
import { ignoredWarmup } from '../hugging-face/guards/dropped-warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

/** The optimizer's rate, always. `get_scheduler` drops every other argument; the function itself has none. */
export const transformersConstant = family({
  id: 'transformers.constant',
  title: { en: 'Transformers constant', zh: 'Transformers 恒定' },
  about: {
    en: "lr_scheduler_type='constant': the optimizer's learning rate from first to last, and no warmup.",
    zh: "lr_scheduler_type='constant'：自始至终用优化器的学习率，没有预热。",
  },
  group: 'transformers',
  keywords: ['get_constant_schedule', 'lr_scheduler_type', '常数'],
  params: {
    lr: optimizerLr(5e-5),
    num_warmup_steps: droppedWarmup,
    via,
    unexpected,
  },
  latex: String.raw`\eta_t = \p{lr}`,
  source,
  guards: [ignoredWarmup('transformers.constant_with_warmup')],
  tracks: (p) => ({ lr: [flat('stable', 0, Number.POSITIVE_INFINITY, p.lr)] }),
  problems: problemsOfConstant,
});
