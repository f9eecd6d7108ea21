import { family } from '../../schedule.ts';
import { optimizerLr } from '../optimizer.ts';
import { betas, refusedBetas, secondBeta } from './betas.ts';
import { inner, innerProblems } from './inner.ts';
import { source } from './source.ts';
import { exponentialWay } from './ways.ts';

export const pytorchWarmupUntunedExponentialWarmup = family({
  id: 'pytorch_warmup.UntunedExponentialWarmup',
  title: {
    en: 'pytorch_warmup UntunedExponentialWarmup',
    zh: 'pytorch_warmup UntunedExponentialWarmup（免调指数预热）',
  },
  about: {
    en: "Exponentially with 1 / (1 − beta2) for its time: about what Adam's bias correction does.",
    zh: '按时间常数 1 / (1 − beta2) 指数接近满学习率，大致相当于 Adam 的偏差修正。',
  },
  group: 'pytorch_warmup',
  keywords: ['UntunedExponentialWarmup', 'dampening', 'warmup', '免调指数预热'],
  params: { lr: optimizerLr(1e-3), betas, inner },
  latex: String.raw`\eta_t = f(t)\left(1 - e^{-(t + 1) / \tau}\right),\quad \tau = \left\lfloor \frac{1}{1 - \beta_2} \right\rfloor,\quad (\beta_1, \beta_2) = \p{betas},\quad f(0) = \p{lr}`,
  source: source('untuned.py'),
  tracks: (p, run) => ({ lr: exponentialWay(p, Math.trunc(1 / (1 - secondBeta(p))), run) }),
  problems: (p, run, written) => [
    ...refusedBetas(p.betas, written.betas),
    ...innerProblems(p, run, written.lr),
  ],
});
