/** Optax's cosine decay: half a wave to some power, down to a share of where it began. */
import type { Problem } from '../../problem.ts';
import { problem } from '../call.ts';
import { inOrder, moving, type Part, still } from './part.ts';

/** What `cosine_decay_schedule` takes. */
export interface Cosine {
  readonly init_value: number;
  readonly decay_steps: number;
  readonly alpha: number;
  readonly exponent: number;
}

export function cosineDecay({ init_value: I, decay_steps: T, alpha, exponent }: Cosine): Part {
  const value = (s: number) =>
    I * ((1 - alpha) * (0.5 * (1 + Math.cos((Math.PI * Math.min(s, T)) / T))) ** exponent + alpha);
  return inOrder(
    moving('decay', 0, T, value, {
      latex: String.raw`\p{a}\left((1 - \p{r})\left(\frac{1 + \cos(\pi\,\p{s}/\p{T})}{2}\right)^{\p{q}} + \p{r}\right)`,
      terms: { a: I, r: alpha, T, q: exponent },
    }),
    still(T, Number.POSITIVE_INFINITY, value(T)),
  );
}

/** @param written the number of steps as Python prints it. */
export function cosineProblems(decaySteps: number, written: string): readonly Problem[] {
  if (decaySteps > 0) return [];
  const text = `The cosine_decay_schedule requires positive decay_steps, got decay_steps=${written}.`;
  return [problem('ValueError', text)];
}
