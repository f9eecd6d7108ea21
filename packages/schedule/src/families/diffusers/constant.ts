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
export const diffusersConstant = family({
  id: 'diffusers.constant',
  title: { en: 'Diffusers constant', zh: 'Diffusers 恒定' },
  about: {
    en: "The training scripts' --lr_scheduler constant: the optimizer's learning rate, and no warmup.",
    zh: '训练脚本的 --lr_scheduler constant：始终用优化器的学习率，没有预热。',
  },
  group: 'diffusers',
  keywords: ['get_constant_schedule', 'lr_scheduler', '常数'],
  params: {
    lr: optimizerLr(1e-4),
    num_warmup_steps: droppedWarmup,
    via,
    unexpected,
  },
  latex: String.raw`\eta_t = \p{lr}`,
  source,
  guards: [ignoredWarmup('diffusers.constant_with_warmup')],
  tracks: (p) => ({ lr: [flat('stable', 0, Number.POSITIVE_INFINITY, p.lr)] }),
  problems: problemsOfConstant,
});
