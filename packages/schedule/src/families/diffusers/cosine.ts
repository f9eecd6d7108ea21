import { family } from '../../schedule.ts';
import { updateFrom, waves } from '../along.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { cosineAt, cosineForm, rhythmOf } from '../hugging-face/cosine.ts';
import { waveCycles } from '../hugging-face/num-cycles.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';
import { calledFor } from './unpassable.ts';

const callee = 'get_cosine_schedule_with_warmup';

/** As in Transformers, but `get_scheduler` drops `num_cycles`: through it the cosine is always half a wave. */
export const diffusersCosine = family({
  id: 'diffusers.cosine',
  title: { en: 'Diffusers cosine', zh: 'Diffusers 余弦' },
  about: {
    en: "lr_scheduler='cosine': a line up from 0, half a cosine down to 0, and up again past the end.",
    zh: "lr_scheduler='cosine'：从 0 线性升起，走半个余弦降到 0；超过终点会再次升高。",
  },
  group: 'diffusers',
  keywords: [callee, 'lr_scheduler', '余弦退火'],
  params: {
    lr: optimizerLr(1e-4),
    num_warmup_steps,
    num_training_steps,
    num_cycles: { ...waveCycles(0.5), applies: (values) => values['via'] === 'function' },
    via,
    unexpected,
  },
  latex: ({ via: through }) =>
    String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \frac{1}{2}\left(1 + \cos\frac{${through === 'function' ? String.raw`2\pi\,\p{num_cycles}` : String.raw`\pi`}\,(t - \p{num_warmup_steps})}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) & \text{else} \end{cases}`,
  source,
  says: {
    cosine: {
      as: { length: 'num_training_steps' },
      // get_scheduler has num_cycles for restarts only.
      say: ({ num_cycles }) => ({ num_cycles, ...calledFor(num_cycles === 0.5) }),
      hear: (p) => (p.via === 'function' ? { num_cycles: p.num_cycles } : {}),
    },
  },
  tracks(p) {
    const wave = p.via === 'function' ? p : { ...p, num_cycles: 0.5 };
    const warm = updateFrom(p.num_warmup_steps);
    return {
      lr: [
        linearWarmup(p.lr, p.num_warmup_steps),
        ...waves('decay', rhythmOf(wave), warm, Infinity, cosineAt(wave), cosineForm(wave)),
      ],
    };
  },
  problems: (p, _, written) =>
    problemsOfCall(
      p,
      { name: 'COSINE', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
});
