import { family } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { lr_end as end, polynomialPieces, polynomialProblems, power } from '../hugging-face/polynomial.ts';
import { num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';
import { calledFor, shownUnpassable, unpassable } from './unpassable.ts';

/** `get_scheduler` has no way to pass it. */
const lr_end = { ...end, applies: shownUnpassable('lr_end', 1e-7) };

const callee = 'get_polynomial_decay_schedule_with_warmup';

/** Up from 0, then down to `lr_end` along a power. */
export const diffusersPolynomial = family({
  id: 'diffusers.polynomial',
  title: { en: 'Diffusers polynomial', zh: 'Diffusers 多项式' },
  about: {
    en: "lr_scheduler='polynomial': down to lr_end along a power; a line unless you say otherwise.",
    zh: "lr_scheduler='polynomial'：按幂次降到 lr_end，默认是直线。",
  },
  group: 'diffusers',
  keywords: [callee, 'lr_scheduler', '多项式衰减'],
  params: { lr: optimizerLr(1e-4), num_warmup_steps, num_training_steps, lr_end, power, via, unexpected },
  latex: String.raw`\eta_t = \begin{cases} \p{lr}\,t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \p{lr_end} + (\p{lr} - \p{lr_end})\left(1 - \frac{t - \p{num_warmup_steps}}{\p{num_training_steps} - \p{num_warmup_steps}}\right)^{\p{power}} & t \le \p{num_training_steps} \\ \p{lr_end} & \text{else} \end{cases}`,
  source,
  says: {
    linear: {
      when: (p) => p.power === 1,
      as: { length: 'num_training_steps', floor: 'lr_end' },
      say: ({ floor }) => ({ power: 1, ...calledFor(floor === 1e-7) }),
    },
    polynomial: {
      as: { length: 'num_training_steps', floor: 'lr_end', power: 'power' },
      say: ({ floor }) => calledFor(floor === 1e-7),
    },
  },
  tracks: (p) => ({ lr: polynomialPieces(p) }),
  problems: (p, _, written) => [
    ...unpassable(p, 'lr_end', p.lr_end !== 1e-7),
    ...problemsOfCall(
      p,
      { name: 'POLYNOMIAL', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
    ...polynomialProblems(p, written),
  ],
});
