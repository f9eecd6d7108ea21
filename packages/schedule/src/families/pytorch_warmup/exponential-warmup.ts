import { family } from '../../schedule.ts';
import { optimizerLr } from '../optimizer.ts';
import { inner, innerProblems } from './inner.ts';
import { refusedPeriod, warmup_period } from './period.ts';
import { source } from './source.ts';
import { exponentialWay } from './ways.ts';

export const pytorchWarmupExponentialWarmup = family({
  id: 'pytorch_warmup.ExponentialWarmup',
  title: { en: 'pytorch_warmup ExponentialWarmup', zh: 'pytorch_warmup ExponentialWarmup（指数预热）' },
  about: {
    en: 'Quickly at first and ever more slowly towards the full rate, over any schedule of PyTorch.',
    zh: '先快后慢地接近满学习率，可叠加在任意 PyTorch 调度上。',
  },
  group: 'pytorch_warmup',
  keywords: ['ExponentialWarmup', 'dampening', 'warmup', '指数预热'],
  params: { lr: optimizerLr(1e-3), warmup_period, inner },
  latex: String.raw`\eta_t = f(t)\left(1 - e^{-(t + 1) / \p{warmup_period}}\right),\quad f(0) = \p{lr}`,
  source: source('base.py'),
  tracks: (p, run) => ({ lr: exponentialWay(p, p.warmup_period, run) }),
  problems: (p, run, written) => [
    ...innerProblems(p, run, written.lr),
    ...refusedPeriod('ExponentialWarmup', p.warmup_period, written.warmup_period),
  ],
});
