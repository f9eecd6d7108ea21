/** The shapes of timm's cycles. */
import type { Shape } from './cycles.ts';

/** Half a wave, over a power of the time. */
export function cosine({ lr_min, k_decay: k }: { readonly lr_min: number; readonly k_decay: number }): Shape {
  return {
    value: (clock, length, high) =>
      lr_min + 0.5 * (high - lr_min) * (1 + Math.cos((Math.PI * clock ** k) / length ** k)),
    form: {
      latex: String.raw`\p{b} + \frac{\p{a} - \p{b}}{2}\left(1 + \cos\left(\pi\,\left(\frac{\p{s} - \p{S}}{\p{T}}\right)^{\p{k}}\right)\right)`,
      terms: { k },
    },
    falls: k >= 0,
  };
}

/** A hyperbolic tangent between two bounds; it reaches neither end. */
export function tanh({
  lr_min,
  lb,
  ub,
}: {
  readonly lr_min: number;
  readonly lb: number;
  readonly ub: number;
}): Shape {
  return {
    value(clock, length, high) {
      const share = clock / length;
      return lr_min + 0.5 * (high - lr_min) * (1 - Math.tanh(lb * (1 - share) + ub * share));
    },
    form: {
      latex: String.raw`\p{b} + \frac{\p{a} - \p{b}}{2}\left(1 - \tanh\left(\p{l} + (\p{u} - \p{l})\,\frac{\p{s} - \p{S}}{\p{T}}\right)\right)`,
      terms: { l: lb, u: ub },
    },
    falls: true,
  };
}

/** A power of what is left of a power of the time. */
export function polynomial({
  lr_min,
  k_decay: k,
  power,
}: {
  readonly lr_min: number;
  readonly k_decay: number;
  readonly power: number;
}): Shape {
  return {
    value: (clock, length, high) => lr_min + (high - lr_min) * (1 - clock ** k / length ** k) ** power,
    form: {
      latex: String.raw`\p{b} + (\p{a} - \p{b})\left(1 - \left(\frac{\p{s} - \p{S}}{\p{T}}\right)^{\p{k}}\right)^{\p{q}}`,
      terms: { k, q: power },
    },
    falls: k >= 0,
  };
}
