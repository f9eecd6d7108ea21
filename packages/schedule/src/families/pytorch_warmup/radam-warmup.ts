import { family } from '../../schedule.ts';
import { along } from '../along.ts';
import { problem } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { betas, refusedBetas, secondBeta } from './betas.ts';
import { dampened, inner, innerProblems } from './inner.ts';
import { source } from './source.ts';

const endOf = (beta2: number) => 2 / (1 - beta2) - 1;

/** Length of the average that RAdam works with at its step `t`. */
function rhoAt(beta2: number, t: number): number {
  const power = beta2 ** t;
  return endOf(beta2) - (2 * t * power) / (1 - power);
}

/** The first step with a length above 4; so near 1 that rounding hides it, there is none. */
function offsetOf(beta2: number): number {
  let t = 1;
  while (t < 1000 && !(rhoAt(beta2, t) > 4)) t += 1;
  return t;
}

/** What RAdam rectifies Adam's variance with, from the first step that it does so. */
function factorOf(beta2: number): (t: number) => number {
  const end = endOf(beta2);
  const offset = offsetOf(beta2);
  return (t) => {
    const rho = rhoAt(beta2, t + offset);
    return Math.sqrt(((rho - 4) * (rho - 2) * end) / ((end - 4) * (end - 2) * rho));
  };
}

/** RAdam's rectification as a warmup of Adam. */
export const pytorchWarmupRAdamWarmup = family({
  id: 'pytorch_warmup.RAdamWarmup',
  title: { en: 'pytorch_warmup RAdamWarmup', zh: 'pytorch_warmup RAdamWarmup（RAdam 预热）' },
  about: {
    en: "RAdam's rectification as a warmup of Adam: its length follows from beta2 alone.",
    zh: '把 RAdam 的修正系数用作 Adam 的预热，长度只由 beta2 决定。',
  },
  group: 'pytorch_warmup',
  keywords: ['RAdamWarmup', 'RAdam', 'dampening', 'rectified Adam', 'RAdam 预热'],
  params: { lr: optimizerLr(1e-3), betas, inner },
  latex: String.raw`\eta_t = f(t)\,\sqrt{\frac{(\rho_s - 4)(\rho_s - 2)\,\rho_\infty}{(\rho_\infty - 4)(\rho_\infty - 2)\,\rho_s}},\quad \rho_s = \rho_\infty - \frac{2 s \beta_2^s}{1 - \beta_2^s},\quad \rho_\infty = \frac{2}{1 - \beta_2} - 1,\quad (\beta_1, \beta_2) = \p{betas},\quad f(0) = \p{lr}`,
  source: source('radam.py'),
  tracks(p, run) {
    const factor = factorOf(secondBeta(p));
    const within = dampened(p, run, factor);
    if (within !== null) return { lr: within };
    const terms = { a: p.lr, b: secondBeta(p), e: endOf(secondBeta(p)), d: offsetOf(secondBeta(p)) };
    return {
      lr: [
        along('warmup', 0, Number.POSITIVE_INFINITY, (s) => p.lr * factor(s), {
          latex: String.raw`\p{a}\,\sqrt{\frac{(\rho - 4)(\rho - 2)\,\p{e}}{(\p{e} - 4)(\p{e} - 2)\,\rho}},\ \rho = \p{e} - \frac{2\,(\p{s} + \p{d})\,\p{b}^{\p{s} + \p{d}}}{1 - \p{b}^{\p{s} + \p{d}}}`,
          terms,
        }),
      ],
    };
  },
  problems(p, run, written) {
    const beta2 = secondBeta(p);
    const text = written.betas.replace(/^\[|\]$/g, '').split(', ')[1] ?? '';
    return [
      ...refusedBetas(p.betas, written.betas),
      ...innerProblems(p, run, written.lr),
      ...(beta2 > 0.6 ? [] : [problem('ValueError', `beta2 (${text}) must be greater than 0.6`)]),
    ];
  },
});
