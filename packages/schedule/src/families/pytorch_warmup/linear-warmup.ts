import { family } from '../../schedule.ts';
import { optimizerLr } from '../optimizer.ts';
import { inner, innerProblems } from './inner.ts';
import { refusedPeriod, warmup_period } from './period.ts';
import { source } from './source.ts';
import { linearWay } from './ways.ts';

export const pytorchWarmupLinearWarmup = family({
  id: 'pytorch_warmup.LinearWarmup',
  title: { en: 'pytorch_warmup LinearWarmup', zh: 'pytorch_warmup LinearWarmup（线性预热）' },
  about: {
    en: 'A line up to the full rate in warmup_period updates, over any schedule of PyTorch.',
    zh: '用 warmup_period 步线性升到满学习率，可叠加在任意 PyTorch 调度上。',
  },
  group: 'pytorch_warmup',
  keywords: ['LinearWarmup', 'dampening', 'warmup', '线性预热'],
  params: { lr: optimizerLr(1e-3), warmup_period, inner },
  latex: String.raw`\eta_t = f(t)\,\min\left(1, \frac{t + 1}{\p{warmup_period}}\right),\quad f(0) = \p{lr}`,
  source: source('base.py'),
  says: { constant: { when: (p) => p.inner.length === 0 } },
  tracks: (p, run) => ({ lr: linearWay(p, p.warmup_period, run) }),
  problems: (p, run, written) => [
    ...innerProblems(p, run, written.lr),
    ...refusedPeriod('LinearWarmup', p.warmup_period, written.warmup_period),
  ],
});
