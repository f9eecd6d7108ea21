import { family } from '../../schedule.ts';
import { flat, updateFrom } from '../along.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { linearWarmup, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_constant_schedule_with_warmup';

/** Up from 0, then the optimizer's rate. */
export const transformersConstantWithWarmup = family({
  id: 'transformers.constant_with_warmup',
  title: { en: 'Transformers constant with warmup', zh: 'Transformers 预热后恒定' },
  about: {
    en: "lr_scheduler_type='constant_with_warmup': a line up from 0, then flat.",
    zh: "lr_scheduler_type='constant_with_warmup'：从 0 线性升起，之后保持不变。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', '预热'],
  params: { lr: optimizerLr(5e-5), num_warmup_steps, via, unexpected },
  latex: String.raw`\eta_t = \p{lr} \cdot \min\left(1, \frac{t}{\max(1, \p{num_warmup_steps})}\right)`,
  source,
  says: { constant: {} },
  tracks: (p) => ({
    lr: [
      linearWarmup(p.lr, p.num_warmup_steps),
      flat('stable', updateFrom(p.num_warmup_steps), Number.POSITIVE_INFINITY, p.lr),
    ],
  }),
  problems: (p, _, written) =>
    problemsOfCall(
      p,
      { name: 'CONSTANT_WITH_WARMUP', callee, required: ['num_warmup_steps'], dropped: 'all' },
      written,
    ),
});
