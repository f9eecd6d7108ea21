/** The cosine of CosineAnnealingLR: a wave without an end, which passes its floor at every odd multiple of `T_max`. */
import type { Piece } from '../../schedule.ts';
import { flat, waves } from '../along.ts';

/** The library's closed form at step `t`. */
export function cosineAt(lr: number, T: number, m: number): (t: number) => number {
  // Without a length only update 0 is ever made.
  if (T === 0) return () => lr;
  return (t) => m + ((lr - m) * (1 + Math.cos((Math.PI * t) / T))) / 2;
}

/** The same as pieces, up to update `to`. */
export function cosinePieces(
  lr: number,
  T: number,
  m: number,
  to = Number.POSITIVE_INFINITY,
): readonly Piece[] {
  if (T === 0) return [flat('decay', 0, to, lr)];
  return waves('decay', { origin: 0, half: Math.abs(T) }, 0, to, cosineAt(lr, T, m), {
    latex: String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos\frac{\pi\,\p{s}}{\p{T}}}{2}`,
    terms: { a: lr, b: m, T },
  });
}
