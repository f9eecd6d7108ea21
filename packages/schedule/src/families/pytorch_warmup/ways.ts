/** The two shapes of a warmup of so many updates, the first of which is not 0. */
import type { Run } from '../../run.ts';
import type { Piece } from '../../schedule.ts';
import { along, flat } from '../along.ts';
import { type Dampened, dampened } from './inner.ts';

/** A line: `(t + 1) / τ` up to 1. */
export function linearWay(p: Dampened, period: number, run: Run): readonly Piece[] {
  const within = dampened(p, run, (t) => Math.min(1, (t + 1) / period));
  if (within !== null) return within;
  const end = Math.max(0, period - 1);
  return [
    along('warmup', 0, end, (s) => p.lr * ((s + 1) / period), {
      latex: String.raw`\p{a}\,\frac{\p{s} + 1}{\p{T}}`,
      terms: { a: p.lr, T: period },
    }),
    flat('stable', end, Number.POSITIVE_INFINITY, p.lr),
  ];
}

/** `1 − exp(−(t + 1) / τ)`, which never quite gets to 1. */
export function exponentialWay(p: Dampened, period: number, run: Run): readonly Piece[] {
  const factor = (t: number) => 1 - Math.exp(-(t + 1) / period);
  return (
    dampened(p, run, factor) ?? [
      along('warmup', 0, Number.POSITIVE_INFINITY, (s) => p.lr * factor(s), {
        latex: String.raw`\p{a} \left(1 - e^{-(\p{s} + 1) / \p{T}}\right)`,
        terms: { a: p.lr, T: period },
      }),
    ]
  );
}
