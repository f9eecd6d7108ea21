import { family } from '../../schedule.ts';
import { optimizerLr } from '../optimizer.ts';
import { betas, refusedBetas, secondBeta } from './betas.ts';
import { inner, innerProblems } from './inner.ts';
import { source } from './source.ts';
import { linearWay } from './ways.ts';

export const pytorchWarmupUntunedLinearWarmup = family({
  id: 'pytorch_warmup.UntunedLinearWarmup',
  title: {
    en: 'pytorch_warmup UntunedLinearWarmup',
    zh: 'pytorch_warmup UntunedLinearWarmup（免调线性预热）',
  },
  about: {
    en: 'A line up in 2 / (1 − beta2) updates: 1999 for Adam as it comes.',
    zh: '用 2 / (1 − beta2) 步线性升起：Adam 默认值下是 1999 步。',
  },
  group: 'pytorch_warmup',
  keywords: ['UntunedLinearWarmup', 'dampening', 'warmup', '免调线性预热'],
  params: { lr: optimizerLr(1e-3), betas, inner },
  latex: String.raw`\eta_t = f(t)\,\min\left(1, \frac{t + 1}{\tau}\right),\quad \tau = \left\lfloor \frac{2}{1 - \beta_2} \right\rfloor,\quad (\beta_1, \beta_2) = \p{betas},\quad f(0) = \p{lr}`,
  source: source('untuned.py'),
  tracks: (p, run) => ({ lr: linearWay(p, Math.trunc(2 / (1 - secondBeta(p))), run) }),
  problems: (p, run, written) => [
    ...refusedBetas(p.betas, written.betas),
    ...innerProblems(p, run, written.lr),
  ],
});
