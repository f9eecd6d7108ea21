import { family } from '../../schedule.ts';
import { updateFrom, waves } from '../along.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { cosineAt, cosineForm, rhythmOf } from '../hugging-face/cosine.ts';
import {
  floorProblems,
  floorShare,
  floorWords,
  min_lr,
  min_lr_rate,
  withFloorShare,
} from '../hugging-face/min-lr.ts';
import { waveCycles } from '../hugging-face/num-cycles.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_cosine_with_min_lr_schedule_with_warmup';

/** The cosine down to a floor; the warmup still begins at 0. */
export const transformersCosineWithMinLr = family({
  id: 'transformers.cosine_with_min_lr',
  title: { en: 'Transformers cosine with min_lr', zh: 'Transformers 余弦（带最低学习率）' },
  about: {
    en: "lr_scheduler_type='cosine_with_min_lr': the cosine ends at a floor instead of 0. Past the end it rises again.",
    zh: "lr_scheduler_type='cosine_with_min_lr'：余弦降到给定的最低值而不是 0，超过终点会再次升高。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', 'lr_scheduler_kwargs', '余弦退火'],
  params: {
    lr: optimizerLr(5e-5),
    num_warmup_steps,
    num_training_steps,
    num_cycles: waveCycles(0.5),
    min_lr,
    min_lr_rate,
    via,
    unexpected,
  },
  latex: (values) =>
    withFloorShare(
      String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ r + (1 - r)\,\frac{1}{2}\left(1 + \cos\frac{2\pi\,\p{num_cycles}\,(t - \p{num_warmup_steps})}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) & \text{else} \end{cases}`,
      values,
    ),
  source,
  says: { cosine: { as: { length: 'num_training_steps', num_cycles: 'num_cycles' }, ...floorWords } },
  tracks(p) {
    const r = floorShare(p);
    const warm = updateFrom(p.num_warmup_steps);
    return {
      lr: [
        linearWarmup(p.lr, p.num_warmup_steps),
        ...waves('decay', rhythmOf(p), warm, Infinity, cosineAt(p, r), cosineForm(p, r)),
      ],
    };
  },
  problems: (p, _, written) => [
    ...problemsOfCall(
      p,
      { name: 'COSINE_WITH_MIN_LR', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
    ...floorProblems(p),
  ],
});
