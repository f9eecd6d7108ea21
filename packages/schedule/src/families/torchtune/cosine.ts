import { family } from '../../schedule.ts';
import { updateFrom, waves } from '../along.ts';
import { missingArguments } from '../call.ts';
import { cosineAt, cosineForm, rhythmOf } from '../hugging-face/cosine.ts';
import { waveCycles } from '../hugging-face/num-cycles.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';

/** torchtune's copy of Transformers' cosine; past the end it rises again as well. */
export const torchtuneCosine = family({
  id: 'torchtune.get_cosine_schedule_with_warmup',
  title: { en: 'torchtune cosine with warmup', zh: 'torchtune 的预热余弦' },
  about: {
    en: "The recipes' get_cosine_schedule_with_warmup: from 0 up, half a cosine down, up again if the run is longer.",
    zh: '各 recipe 使用的 get_cosine_schedule_with_warmup：从 0 升起，走半个余弦；训练更长则会再次升高。',
  },
  group: 'training',
  keywords: ['get_cosine_schedule_with_warmup', 'lr_scheduler', 'recipe', '余弦退火'],
  params: {
    lr: optimizerLr(2e-5),
    num_warmup_steps,
    num_training_steps,
    num_cycles: waveCycles(0.5),
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \frac{1}{2}\left(1 + \cos\frac{2\pi\,\p{num_cycles}\,(t - \p{num_warmup_steps})}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) & \text{else} \end{cases}`,
  source: {
    label: 'pytorch/torchtune, torchtune/training/lr_schedulers.py at bd2a0fc',
    url: 'https://github.com/pytorch/torchtune/blob/bd2a0fc7c31430972728494fa01aaeeb0ebf1ba1/torchtune/training/lr_schedulers.py',
  },
  says: { cosine: { as: { length: 'num_training_steps', num_cycles: 'num_cycles' } } },
  tracks: (p) => ({
    lr: [
      linearWarmup(p.lr, p.num_warmup_steps),
      ...waves('decay', rhythmOf(p), updateFrom(p.num_warmup_steps), Infinity, cosineAt(p), cosineForm(p)),
    ],
  }),
  problems: (_, __, written) =>
    missingArguments('get_cosine_schedule_with_warmup', written, ['num_warmup_steps', 'num_training_steps']),
});
