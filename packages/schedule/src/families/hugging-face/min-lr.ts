/** The floor of Transformers' cosines, given as a learning rate or as a share of the optimizer's. */
import { optionalArgument } from '../../params/argument.ts';
import type { Values } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import { dividesByZero, problem } from '../call.ts';
import { where } from '../where.ts';

export const min_lr = optionalArgument({
  role: 'floor',
  type: 'float',
  quantity: 'lr',
  label: { en: 'Minimum learning rate (min_lr)', zh: '最低学习率（min_lr）' },
  help: {
    en: 'Where the cosine ends. Give this or min_lr_rate, not both.',
    zh: '余弦的终点。与 min_lr_rate 二选一。',
  },
  symbol: String.raw`\eta_{\text{min}}`,
  byDefault: null,
  initial: 5e-6,
  slider: [1e-9, 1e-2],
  scale: 'log',
});

export const min_lr_rate = optionalArgument({
  type: 'float',
  ofPeak: true,
  label: { en: 'Minimum as a share (min_lr_rate)', zh: '最低学习率占比（min_lr_rate）' },
  help: {
    en: "The same as a share of the optimizer's learning rate: 0.1 is a tenth.",
    zh: '以优化器学习率的比例给出最低值：0.1 即十分之一。',
  },
  symbol: 'r',
  byDefault: null,
  slider: [0, 1],
});

/** The two ways to give the floor. */
export interface Floor {
  readonly lr: number;
  readonly min_lr: number | null;
  readonly min_lr_rate: number | null;
}

/** How the floor is heard, whichever way it is given; it is said as `min_lr`, by its role. */
export const floorWords = {
  hear: (p: Floor) => ({ floor: p.lr * floorShare(p) }),
};

/** The floor as a share of the learning rate. */
export function floorShare(p: Floor): number {
  return p.min_lr === null ? (p.min_lr_rate ?? 0) : p.min_lr / p.lr;
}

/** The formula with what its `r` stands for. */
export function withFloorShare(latex: string, { min_lr: floor }: Values): string {
  return where(latex, floor === null ? String.raw`r = \p{min_lr_rate}` : String.raw`r = \p{min_lr} / \p{lr}`);
}

/** What is refused: both, neither, and a share of nothing. */
export function floorProblems(p: Floor): readonly Problem[] {
  if (p.min_lr !== null && p.min_lr_rate !== null)
    return [problem('ValueError', 'Only one of min_lr or min_lr_rate should be set')];
  if (p.min_lr !== null) return p.lr === 0 ? [dividesByZero()] : [];
  if (p.min_lr_rate !== null) return [];
  return [
    problem('ValueError', 'One of min_lr or min_lr_rate should be set through the `lr_scheduler_kwargs`'),
  ];
}
