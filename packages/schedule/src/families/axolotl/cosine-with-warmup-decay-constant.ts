import { argument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { flat, updateFrom, waves } from '../along.ts';
import { missingArguments } from '../call.ts';
import { rhythmOf } from '../hugging-face/cosine.ts';
import { waveCycles } from '../hugging-face/num-cycles.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { minLrRatio } from './min-lr-ratio.ts';
import { source } from './source.ts';

const callee = 'get_cosine_schedule_with_warmup_decay_constant';

/** A cosine that is done early, and flat from there on, as for training that goes on with a model. */
export const axolotlCosineWithWarmupDecayConstant = family({
  id: `axolotl.${callee}`,
  title: { en: 'axolotl cosine, then constant', zh: 'axolotl 余弦后恒定' },
  about: {
    en: 'cosine_constant_lr_ratio: a line up, a cosine down to min_lr_ratio at that share of the run, and flat.',
    zh: 'cosine_constant_lr_ratio：线性升起，余弦在该比例处降到 min_lr_ratio，之后不变。',
  },
  group: 'training',
  keywords: [callee, 'cosine_constant_lr_ratio', 'continual pre-training', '继续预训练', '余弦退火'],
  params: {
    lr: optimizerLr(2e-4),
    num_warmup_steps,
    num_training_steps,
    constant_lr_ratio: argument({
      type: 'float',
      label: { en: 'End of the cosine (constant_lr_ratio)', zh: '余弦终点占比（constant_lr_ratio）' },
      help: {
        en: 'The share of num_training_steps at which the rate stops changing. Should lie behind the warmup.',
        zh: '到 num_training_steps 的这个比例时学习率不再变化，应晚于预热。',
      },
      symbol: 'q',
      initial: 0.8,
      omitted: 0.8,
      slider: [0, 1],
    }),
    min_lr_ratio: minLrRatio(),
    num_cycles: waveCycles(0.5),
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ (1 - \p{min_lr_ratio})\,\frac{1}{2}\left(1 + \cos\frac{2\pi\,\p{num_cycles}\,(\min(t, K) - \p{num_warmup_steps})}{\max(1, K - \p{num_warmup_steps})}\right) + \p{min_lr_ratio} & \text{else} \end{cases}\qquad K = \lfloor \p{constant_lr_ratio}\,\p{num_training_steps} \rfloor`,
  source,
  tracks(p) {
    const { lr: a, num_warmup_steps: W, min_lr_ratio: r, num_cycles: c } = p;
    const K = Math.trunc(p.num_training_steps * p.constant_lr_ratio);
    const D = Math.max(1, K - W);
    const at = (s: number) =>
      a * (Math.max(0, (1 - r) * 0.5 * (1 + Math.cos(Math.PI * c * 2 * ((s - W) / D)))) + r);
    const warm = updateFrom(W);
    const end = Math.max(warm, updateFrom(K));
    return {
      lr: [
        linearWarmup(a, W),
        ...waves('decay', rhythmOf({ ...p, num_training_steps: K }), warm, end, at, {
          latex: String.raw`\p{a}\left(\max\left(0, (1 - \p{r})\,\frac{1 + \cos\left(2\pi\,\p{c}\,\frac{\p{s} - \p{W}}{\p{D}}\right)}{2}\right) + \p{r}\right)`,
          terms: { a, r, c, W, D },
        }),
        flat('stable', end, Infinity, at(K)),
      ],
    };
  },
  problems: (_, __, written) =>
    missingArguments(callee, written, [
      'num_warmup_steps',
      'num_training_steps',
      'constant_lr_ratio',
      'min_lr_ratio',
    ]),
});
