/** Ways of going from one value to another over a number of steps. */
import type { Text } from './schedule.ts';

/**
 * A shape makes the value function of a ramp directly, one closure deep, so that a million steps cost a million
 * evaluations and no more. In `latex`, `\p{a}` and `\p{b}` are the ends, `\p{T}` the length and `\p{t}` the clock.
 */
export interface Shape {
  readonly label: Text;
  readonly latex: string;
  /** The ends it really goes between, where it cannot reach those it is asked for; its formula has these. */
  ends?(a: number, b: number): readonly [a: number, b: number];
  /** Value `t` steps into a ramp from `a` to `b` that takes `T` steps. */
  between(a: number, b: number, T: number): (t: number) => number;
}

/** `a + (b − a)·t/T`, and `b` itself at the end, where rounding could fall below it. */
export const linear: Shape = {
  label: { en: 'linear', zh: '线性' },
  latex: String.raw`\p{a} + (\p{b} - \p{a})\,\frac{\p{t}}{\p{T}}`,
  between: (a, b, T) => (t) => (t < T ? a + ((b - a) * t) / T : b),
};

/** Half a cosine wave. `cos((π·t)/T)` is the association every library uses; `2cos²` would differ in the tail. */
export const cosine: Shape = {
  label: { en: 'cosine', zh: '余弦' },
  latex: String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos(\pi\,\p{t}/\p{T})}{2}`,
  between: (a, b, T) => (t) => b + (a - b) * 0.5 * (1 + Math.cos((Math.PI * t) / T)),
};

/** An exponential never reaches 0; asked to end (or begin) there, it stops at this fraction of the other end. */
export const exponentialFloor = 1e-3;

/** No learning rate below this is told from it: the ratio of any two legal ones stays finite. */
const smallest = 1e-300;

function exponentialEnds(a: number, b: number): readonly [number, number] {
  return [
    Math.max(smallest, a > 0 ? a : b * exponentialFloor),
    Math.max(smallest, b > 0 ? b : a * exponentialFloor),
  ];
}

/** `a·(b/a)^(t/T)`, a straight line on a logarithmic axis. */
export const exponential: Shape = {
  label: { en: 'exponential', zh: '指数' },
  latex: String.raw`\p{a}\left(\frac{\p{b}}{\p{a}}\right)^{\p{t}/\p{T}}`,
  ends: exponentialEnds,
  between: (a, b, T) => {
    const [from, to] = exponentialEnds(a, b);
    const ratio = to / from;
    return Math.max(a, b) > 0 ? (t) => from * ratio ** (t / T) : () => 0;
  },
};

/** `b + (a − b)·(1 − √(t/T))`, the cool-down of Hägele et al. 2024 (arXiv 2405.18392). */
export const oneMinusSqrt: Shape = {
  label: { en: '1 − √t', zh: '1 − √t' },
  latex: String.raw`\p{b} + (\p{a} - \p{b})\left(1 - \sqrt{\p{t}/\p{T}}\right)`,
  between: (a, b, T) => (t) => b + (a - b) * (1 - Math.sqrt(Math.min(1, t / T))),
};

/** `a + (b − a)·(1 − e^(−5t/T))`: fast first, and still 0.7 % short of `b` at the end. */
export const saturating: Shape = {
  label: { en: 'saturating', zh: '饱和指数' },
  latex: String.raw`\p{a} + (\p{b} - \p{a})\left(1 - e^{-5\,\p{t}/\p{T}}\right)`,
  between: (a, b, T) => (t) => a + (b - a) * (1 - Math.exp((-5 * t) / T)),
};

/** `a + (b − a)·(t/T)^power`: a slow start for powers above 1. */
export const powerRise = (power: number): Shape => ({
  label: { en: 'polynomial', zh: '多项式' },
  latex: String.raw`\p{a} + (\p{b} - \p{a})\left(\frac{\p{t}}{\p{T}}\right)^{${power}}`,
  between: (a, b, T) => (t) => a + (b - a) * (t / T) ** power,
});

/** `b + (a − b)·(1 − t/T)^power`: the usual polynomial decay. */
export const powerFall = (power: number): Shape => ({
  label: { en: 'polynomial', zh: '多项式' },
  latex: String.raw`\p{b} + (\p{a} - \p{b})\left(1 - \frac{\p{t}}{\p{T}}\right)^{${power}}`,
  between: (a, b, T) => (t) => b + (a - b) * Math.max(0, 1 - t / T) ** power,
});
