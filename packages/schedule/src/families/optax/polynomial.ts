/** From one value to another along a power of what is left of the way: also Optax's lines and warmups. */
import { inOrder, moving, type Part, still } from './part.ts';

/** What `polynomial_schedule` takes. */
export interface Polynomial {
  readonly init_value: number;
  readonly end_value: number;
  readonly power: number;
  readonly transition_steps: number;
  readonly transition_begin?: number;
}

/** A transition of no length never takes place: the first value stays. */
export function polynomial(p: Polynomial): Part {
  const { init_value: I, end_value: E, power: q, transition_steps: T } = p;
  const forever = Number.POSITIVE_INFINITY;
  if (T <= 0) return still(0, forever, I);
  const B = Math.max(0, p.transition_begin ?? 0);
  const value = (s: number) => (I - E) * (1 - Math.min(T, Math.max(0, s - B)) / T) ** q + E;
  return inOrder(
    still(0, B, value(0)),
    moving(I < E ? 'warmup' : 'decay', B, B + T, value, {
      latex: String.raw`(\p{a} - \p{b})\left(1 - \frac{\p{s} - \p{B}}{\p{T}}\right)^{\p{q}} + \p{b}`,
      terms: { a: I, b: E, B, T, q },
    }),
    still(B + T, forever, value(forever)),
  );
}

/** A straight line. */
export function line(init_value: number, end_value: number, transition_steps: number): Part {
  return polynomial({ init_value, end_value, power: 1, transition_steps });
}
