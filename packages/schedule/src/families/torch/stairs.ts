/** A learning rate that is multiplied by a factor, again and again. */
import { hold, repeat } from '../../phases.ts';
import type { Phase, PhaseName, Piece } from '../../schedule.ts';

/** What multiplying by a factor does to a learning rate. */
export function courseOf(gamma: number): PhaseName {
  if (gamma > 1) return 'warmup';
  return gamma === 1 ? 'stable' : 'decay';
}

/** `lr · gamma^k` in stair `k`, each as long; a negative factor changes the sign from stair to stair. */
export function stairs(lr: number, gamma: number, steps: number): Piece {
  const stair = (k: number): Phase =>
    // There is no -0 on a curve.
    hold(k === 0 ? 'stable' : courseOf(gamma), steps, lr * gamma ** k + 0, {
      latex: String.raw`\p{a}\,\p{g}^{\p{k}}`,
      terms: { a: lr, g: gamma, k },
    });
  if (steps === Number.POSITIVE_INFINITY) return stair(0);
  if (gamma >= 0) return repeat({ steps, height: (k) => lr * gamma ** k }, (k) => [stair(k)]);
  // Two stairs make a cycle: the heights of cycles keep their sign.
  const height = (k: number) => lr * gamma ** (2 * k);
  return repeat({ steps: 2 * steps, height }, (k) => [stair(2 * k), stair(2 * k + 1)]);
}
