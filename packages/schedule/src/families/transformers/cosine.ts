import { family } from '../../schedule.ts';
import { updateFrom, waves } from '../along.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { cosineAt, cosineForm, rhythmOf } from '../hugging-face/cosine.ts';
import { waveCycles } from '../hugging-face/num-cycles.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_cosine_schedule_with_warmup';

/** Up from 0, then a cosine that nothing stops at the end: in a longer run it rises again. */
export const transformersCosine = family({
  id: 'transformers.cosine',
  title: { en: 'Transformers cosine', zh: 'Transformers 余弦' },
  about: {
    en: "lr_scheduler_type='cosine': a line up from 0, half a cosine down to 0, and up again past the end.",
    zh: "lr_scheduler_type='cosine'：从 0 线性升起，走半个余弦降到 0；超过终点会再次升高。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', '余弦退火'],
  params: {
    lr: optimizerLr(5e-5),
    num_warmup_steps,
    num_training_steps,
    num_cycles: waveCycles(0.5),
    via,
    unexpected,
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \frac{1}{2}\left(1 + \cos\frac{2\pi\,\p{num_cycles}\,(t - \p{num_warmup_steps})}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) & \text{else} \end{cases}`,
  source,
  says: { cosine: { as: { length: 'num_training_steps', num_cycles: 'num_cycles' } } },
  tracks: (p) => ({
    lr: [
      linearWarmup(p.lr, p.num_warmup_steps),
      ...waves('decay', rhythmOf(p), updateFrom(p.num_warmup_steps), Infinity, cosineAt(p), cosineForm(p)),
    ],
  }),
  problems: (p, _, written) =>
    problemsOfCall(
      p,
      { name: 'COSINE', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
});
