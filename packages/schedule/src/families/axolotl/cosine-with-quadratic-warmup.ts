import { family } from '../../schedule.ts';
import { along, updateFrom, waves } from '../along.ts';
import { missingArguments } from '../call.ts';
import { cosineAt, cosineForm, rhythmOf } from '../hugging-face/cosine.ts';
import { waveCycles } from '../hugging-face/num-cycles.ts';
import { num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_cosine_schedule_with_quadratic_warmup';

/** Transformers' cosine, but the warmup climbs with the square of the step. */
export const axolotlCosineWithQuadraticWarmup = family({
  id: `axolotl.${callee}`,
  title: { en: 'axolotl cosine, quadratic warmup', zh: 'axolotl 余弦（二次预热）' },
  about: {
    en: 'lr_quadratic_warmup: true. Up with the square of the step, half a cosine down, up again past the end.',
    zh: 'lr_quadratic_warmup: true。按步数的平方升起，走半个余弦；超过终点会再次升高。',
  },
  group: 'training',
  keywords: [callee, 'lr_quadratic_warmup', 'lr_scheduler', '二次预热', '余弦退火'],
  params: {
    lr: optimizerLr(2e-4),
    num_warmup_steps,
    num_training_steps,
    num_cycles: waveCycles(0.5),
  },
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} \left(t / \max(1, \p{num_warmup_steps})\right)^2 & t < \p{num_warmup_steps} \\ \frac{1}{2}\left(1 + \cos\frac{2\pi\,\p{num_cycles}\,(t - \p{num_warmup_steps})}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) & \text{else} \end{cases}`,
  source,
  says: { cosine: { as: { length: 'num_training_steps', num_cycles: 'num_cycles' } } },
  tracks(p) {
    const { lr: a, num_warmup_steps } = p;
    const W = Math.max(1, num_warmup_steps);
    const warm = updateFrom(num_warmup_steps);
    return {
      lr: [
        along('warmup', 0, warm, (s) => a * (s / W) ** 2, {
          latex: String.raw`\p{a} \left(\frac{\p{s}}{\p{W}}\right)^2`,
          terms: { a, W },
        }),
        ...waves('decay', rhythmOf(p), warm, Infinity, cosineAt(p), cosineForm(p)),
      ],
    };
  },
  problems: (_, __, written) => missingArguments(callee, written, ['num_warmup_steps', 'num_training_steps']),
});
