import { ratioOf } from '../../ideas.ts';
import { family } from '../../schedule.ts';
import { updateFrom, waves } from '../along.ts';
import { missingArguments } from '../call.ts';
import { decaySteps } from '../hugging-face/cosine.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { flooredAt, minLrRatio } from './min-lr-ratio.ts';
import { source } from './source.ts';

const callee = 'get_cosine_schedule_with_min_lr';

/** A line up and half a cosine down to a share of the rate. */
export const axolotlCosineWithMinLr = family({
  id: `axolotl.${callee}`,
  title: { en: 'axolotl cosine with min lr', zh: 'axolotl 余弦（带最低值）' },
  about: {
    en: 'lr_scheduler: cosine with cosine_min_lr_ratio. A line up, half a cosine down to the floor, up again past the end.',
    zh: 'lr_scheduler: cosine 并设 cosine_min_lr_ratio。线性升起，半个余弦降到最低值；超过终点会再次升高。',
  },
  group: 'training',
  keywords: [callee, 'cosine_min_lr_ratio', 'lr_scheduler', '余弦退火'],
  params: {
    lr: optimizerLr(2e-4),
    num_warmup_steps,
    num_training_steps,
    min_lr_ratio: minLrRatio('0.0'),
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ (1 - \p{min_lr_ratio})\,\frac{1}{2}\left(1 + \cos\frac{\pi\,(t - \p{num_warmup_steps})}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) + \p{min_lr_ratio} & \text{else} \end{cases}`,
  source,
  says: {
    cosine: {
      as: { length: 'num_training_steps' },
      say: ({ peak, floor }) => ({ min_lr_ratio: ratioOf(floor, peak) }),
      hear: (p) => ({ floor: p.lr * p.min_lr_ratio }),
    },
  },
  tracks(p) {
    const { lr: a, num_warmup_steps: W, min_lr_ratio: r } = p;
    const D = decaySteps(p);
    return {
      lr: [
        linearWarmup(a, W),
        ...waves('decay', { origin: W, half: D }, updateFrom(W), Infinity, flooredAt(p), {
          latex: String.raw`\p{a}\left((1 - \p{r})\,\frac{1 + \cos\left(\pi\,\frac{\p{s} - \p{W}}{\p{D}}\right)}{2} + \p{r}\right)`,
          terms: { a, r, W, D },
        }),
      ],
    };
  },
  problems: (_, __, written) => missingArguments(callee, written, ['num_warmup_steps', 'num_training_steps']),
});
