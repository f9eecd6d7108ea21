/** The polynomial decay of Transformers: divides by the learning rate and multiplies by it again, bits and all. */
import { argument } from '../../params/argument.ts';
import type { Problem } from '../../problem.ts';
import type { Piece } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { dividesByZero, problem } from '../call.ts';
import { linearWarmup } from './warmup.ts';

export const lr_end = argument({
  type: 'float',
  quantity: 'lr',
  label: { en: 'Final learning rate (lr_end)', zh: '最终学习率（lr_end）' },
  help: {
    en: "Has to be below the optimizer's learning rate.",
    zh: '必须小于优化器的学习率。',
  },
  symbol: String.raw`\eta_{\text{end}}`,
  byDefault: 1e-7,
  slider: [1e-9, 1e-2],
  scale: 'log',
});

export const power = argument({
  type: 'float',
  label: { en: 'Power (power)', zh: '幂次（power）' },
  help: {
    en: '1 is linear. Above 1 it falls early and ends gently; below 1 it falls at the end.',
    zh: '1 为线性；大于 1 先快后慢；小于 1 则集中在末尾下降。',
  },
  symbol: 'p',
  byDefault: '1.0',
  slider: [0.25, 5],
});

/** What the decay needs to know. */
export interface Polynomial {
  readonly lr: number;
  readonly num_warmup_steps: number;
  readonly num_training_steps: number;
  readonly lr_end: number;
  readonly power: number;
}

/** Warmup, decay up to and with the last update, and the final rate behind it. */
export function polynomialPieces(p: Polynomial): readonly Piece[] {
  const { lr, num_warmup_steps: W, num_training_steps: N, lr_end: e, power: q } = p;
  const warm = updateFrom(W);
  const end = Math.max(warm, updateFrom(Math.floor(N) + 1));
  const value = (s: number) => lr * (((lr - e) * Math.max(0, 1 - (s - W) / (N - W)) ** q + e) / lr);
  return [
    linearWarmup(lr, W),
    along('decay', warm, end, value, {
      latex: String.raw`(\p{a} - \p{b})\,\max(0, 1 - \frac{\p{s} - \p{W}}{\p{N} - \p{W}})^{\p{q}} + \p{b}`,
      terms: { a: lr, b: e, W, N, q },
    }),
    flat('stable', end, Number.POSITIVE_INFINITY, lr * (e / lr)),
  ];
}

/** What Python refuses: an end above the start, and divisions by zero at the end. */
export function polynomialProblems(
  { lr, num_warmup_steps: W, num_training_steps: N, lr_end: e, power: q }: Polynomial,
  written: { readonly lr: string; readonly lr_end: string },
): readonly Problem[] {
  if (!(lr > e))
    return [
      problem('ValueError', `lr_end (${written.lr_end}) must be smaller than initial lr (${written.lr})`),
    ];
  if (!Number.isInteger(N) || N < 0 || N < W) return [];
  return N === W || q < 0 ? [dividesByZero(N)] : [];
}
