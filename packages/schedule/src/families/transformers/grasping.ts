/** How GreedyLR reaches for more: rates behind each metric, as in `transformers/optimization.py`. */
import { type Comparison, isBetter, worst } from '../feedback/better.ts';

/** Its arguments. */
export interface Greedy extends Comparison {
  readonly lr: number;
  readonly factor: number;
  readonly patience: number;
  readonly cooldown: number;
  readonly warmup: number;
  readonly min_lr: number;
  readonly max_lr: number;
  readonly eps: number;
  readonly smooth: boolean;
  readonly window_size: number;
  readonly reset_start: number;
}

/** Follows a metric, and says the rate behind each; NaN where the library cannot: it divides by 0, or a bound is no number. */
export function grasping(p: Greedy): (lr: number, metric: number) => number {
  let state = start(p);
  let resets = p.reset_start;
  const rise = (lr: number) => {
    state.waiting = p.warmup;
    state.good = 0;
    resets = p.reset_start;
    if (p.factor === 0) return Number.NaN;
    const higher = Math.min(lr / p.factor, p.max_lr);
    return higher - lr <= p.eps ? lr : higher;
  };
  const fall = (lr: number) => {
    const lower = Math.max(lr * p.factor, p.min_lr);
    const rate = lr - lower <= p.eps ? lr : lower;
    if (!(rate > p.min_lr)) {
      resets -= 1;
      if (resets <= 0) {
        state = start(p);
        resets = p.reset_start;
        // A reset forgets everything but the pause that follows every cut.
        state.cooling = p.cooldown;
        return p.lr;
      }
    }
    state.cooling = p.cooldown;
    state.bad = 0;
    return rate;
  };
  return (lr, metric) => {
    const current = p.smooth ? state.mean(metric) : metric;
    if (p.smooth && p.window_size < 1) return Number.NaN;
    if (state.cooling > 0 || state.waiting > 0) {
      if (state.cooling > 0) state.cooling -= 1;
      else state.waiting -= 1;
      state.bad = 0;
      state.good = 0;
      return lr;
    }
    if (isBetter(p, current, state.best)) {
      state.best = current;
      state.good += 1;
      state.bad = 0;
    } else {
      state.bad += 1;
      state.good = 0;
    }
    if (state.good > p.patience) return rise(lr);
    return state.bad > p.patience ? fall(lr) : lr;
  };
}

function start(p: Greedy) {
  return { best: worst(p), good: 0, bad: 0, cooling: 0, waiting: 0, mean: runningMean(p.window_size) };
}

/** The mean of the last metrics, from a sum that is carried along, roundings and all. */
function runningMean(window: number): (metric: number) => number {
  const kept: number[] = [];
  let sum = 0;
  return (metric) => {
    kept.push(metric);
    sum += metric;
    if (kept.length > window) sum -= kept.shift() ?? 0;
    return sum / kept.length;
  };
}
