import { family } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { decaySteps } from '../hugging-face/cosine.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_linear_schedule_with_warmup';

/** The Trainer's default: up from 0, and down to 0 at the end. */
export const transformersLinear = family({
  id: 'transformers.linear',
  title: { en: 'Transformers linear', zh: 'Transformers 线性' },
  about: {
    en: "The Trainer's default, lr_scheduler_type='linear': a line up from 0 and a line down to 0.",
    zh: "Trainer 的默认值 lr_scheduler_type='linear'：从 0 线性升起，再线性降到 0。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', 'Trainer', '线性衰减'],
  params: { lr: optimizerLr(5e-5), num_warmup_steps, num_training_steps, via, unexpected },
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \max\left(0, \frac{\p{num_training_steps} - t}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) & \text{else} \end{cases}`,
  source,
  says: { linear: { as: { length: 'num_training_steps' } } },
  tracks(p) {
    const { lr: a, num_warmup_steps: W, num_training_steps: N } = p;
    const D = decaySteps(p);
    const warm = updateFrom(W);
    const end = Math.max(warm, updateFrom(N));
    return {
      lr: [
        linearWarmup(a, W),
        along('decay', warm, end, (s) => a * Math.max(0, (N - s) / D), {
          latex: String.raw`\p{a}\,\max(0, \frac{\p{N} - \p{s}}{\p{D}})`,
          terms: { a, N, D },
        }),
        flat('stable', end, Number.POSITIVE_INFINITY, 0),
      ],
    };
  },
  problems: (p, _, written) =>
    problemsOfCall(
      p,
      { name: 'LINEAR', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
});
