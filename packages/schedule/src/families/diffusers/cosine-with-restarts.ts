import { family } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { restartCycles } from '../hugging-face/num-cycles.ts';
import { restarts } from '../hugging-face/restarts.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_cosine_with_hard_restarts_schedule_with_warmup';

/** Up from 0, then falls to 0 that begin anew at the full rate; 0 behind the end. */
export const diffusersCosineWithRestarts = family({
  id: 'diffusers.cosine_with_restarts',
  title: { en: 'Diffusers cosine with restarts', zh: 'Diffusers 余弦重启' },
  about: {
    en: "lr_scheduler='cosine_with_restarts': several cosines down to 0, each from the full rate, equally long.",
    zh: "lr_scheduler='cosine_with_restarts'：若干段等长的余弦，每段都从满学习率降到 0。",
  },
  group: 'diffusers',
  keywords: [callee, 'lr_scheduler', 'hard restarts', 'SGDR', '热重启'],
  params: {
    lr: optimizerLr(1e-4),
    num_warmup_steps,
    num_training_steps,
    num_cycles: restartCycles,
    via,
    unexpected,
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \frac{1}{2}\left(1 + \cos\left(\pi\,(\p{num_cycles}\,x \bmod 1)\right)\right) & x < 1 \\ 0 & \text{else} \end{cases} \qquad x = \frac{t - \p{num_warmup_steps}}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}`,
  source,
  says: { restarts: { as: { length: 'num_training_steps', num_cycles: 'num_cycles' } } },
  tracks: (p) => ({ lr: [linearWarmup(p.lr, p.num_warmup_steps), ...restarts(p)] }),
  problems: (p, _, written) =>
    problemsOfCall(
      p,
      { name: 'COSINE_WITH_RESTARTS', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
});
