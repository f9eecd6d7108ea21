import { family } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { lr_end, polynomialPieces, polynomialProblems, power } from '../hugging-face/polynomial.ts';
import { num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_polynomial_decay_schedule_with_warmup';

/** Up from 0, then down to `lr_end` along a power. */
export const transformersPolynomial = family({
  id: 'transformers.polynomial',
  title: { en: 'Transformers polynomial', zh: 'Transformers 多项式' },
  about: {
    en: "lr_scheduler_type='polynomial': down to lr_end along a power; a line unless you say otherwise.",
    zh: "lr_scheduler_type='polynomial'：按幂次降到 lr_end，默认是直线。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', '多项式衰减'],
  params: { lr: optimizerLr(5e-5), num_warmup_steps, num_training_steps, lr_end, power, via, unexpected },
  latex: String.raw`\eta_t = \begin{cases} \p{lr}\,t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \p{lr_end} + (\p{lr} - \p{lr_end})\left(1 - \frac{t - \p{num_warmup_steps}}{\p{num_training_steps} - \p{num_warmup_steps}}\right)^{\p{power}} & t \le \p{num_training_steps} \\ \p{lr_end} & \text{else} \end{cases}`,
  source,
  says: {
    linear: {
      when: (p) => p.power === 1,
      as: { length: 'num_training_steps', floor: 'lr_end' },
      say: () => ({ power: 1 }),
    },
    polynomial: { as: { length: 'num_training_steps', floor: 'lr_end', power: 'power' } },
  },
  tracks: (p) => ({ lr: polynomialPieces(p) }),
  problems: (p, _, written) => [
    ...problemsOfCall(
      p,
      { name: 'POLYNOMIAL', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
    ...polynomialProblems(p, written),
  ],
});
