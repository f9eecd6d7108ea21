/** The rules of torch's schedulers, step by step as `get_lr` and `_get_closed_form_lr` have them. */
import { PythonError } from '../../../formula/python-error.ts';
import { cosineAt } from '../cosine.ts';
import { between, cycleOf } from '../cosine-annealing-warm-restarts.ts';
import { nextCosine, nextLinear, nextPolynomial, passes } from '../recurrence.ts';
import type { Rule } from './scheduler.ts';

/** A function of a step that a program brings along. */
export type StepFunction = (t: number) => number;

/** Float division, as Python refuses it. */
export function divided(a: number, b: number): number {
  if (b === 0) throw new PythonError('ZeroDivisionError', 'division by zero');
  return a / b;
}

/** The remainder with the sign of the divisor. */
function modulo(a: number, b: number): number {
  if (b === 0) throw new PythonError('ZeroDivisionError', 'integer modulo by zero');
  const rest = a % b;
  return rest !== 0 && rest < 0 !== b < 0 ? rest + b : rest;
}

export const lambdaRule = (f: StepFunction, base: number): Rule => ({ next: (_, { t }) => base * f(t) });

export const multiplicativeRule = (f: StepFunction): Rule => ({
  next: (lr, { t, initial }) => (initial ? lr : lr * f(t)),
});

export const stepRule = (step_size: number, gamma: number, base: number): Rule => ({
  next: (lr, { t }) => (t === 0 || modulo(t, step_size) !== 0 ? lr : lr * gamma),
  closed: (t) => base * gamma ** Math.floor(divided(t, step_size)),
});

export function multiStepRule(milestones: readonly number[], gamma: number, base: number): Rule {
  const count = (meets: (milestone: number) => boolean) => milestones.filter(meets).length;
  return {
    next: (lr, { t }) => lr * gamma ** count((milestone) => milestone === t),
    closed: (t) => base * gamma ** count((milestone) => milestone <= t),
  };
}

export function constantRule(factor: number, total: number, base: number): Rule {
  return {
    next(lr, { t }) {
      if (t === 0) return lr * factor;
      return t === total ? lr * divided(1, factor) : lr;
    },
    closed: (t) => base * (factor + (t >= total ? 1 : 0) * (1 - factor)),
  };
}

export function linearRule(s: number, e: number, total: number, base: number): Rule {
  const next = nextLinear(s, e, total);
  return {
    next(lr, { t, initial }) {
      if (t === 0) return lr * s;
      return initial ? lr : next(lr, t);
    },
    closed: (t) => base * (s + divided((e - s) * Math.min(total, t), total)),
  };
}

export const exponentialRule = (gamma: number, base: number): Rule => ({
  next: (lr, { initial }) => (initial ? lr : lr * gamma),
  closed: (t) => base * gamma ** t,
});

export function polynomialRule(total: number, power: number, base: number): Rule {
  const next = nextPolynomial(total, power);
  return {
    next(lr, { t, initial }) {
      if (initial || t > total) return lr;
      divided(t, total);
      if (t === total && power < 0) throw new PythonError('ZeroDivisionError', 'zero to a negative power');
      return next(lr, t);
    },
    closed: (t) => base * (1 - divided(Math.min(total, t), total)) ** power,
  };
}

export function cosineRule(T: number, m: number, base: number): Rule {
  const next = nextCosine(base, T, m);
  return {
    next(lr, { t, initial }) {
      if (initial) return lr;
      if (T === 0 || (Math.cos((Math.PI * (t - 1)) / T) === -1 && !passes(t, T)))
        throw new PythonError('ZeroDivisionError', 'division by zero');
      return next(lr, t);
    },
    closed(t) {
      divided(t, T);
      return cosineAt(base, T, m)(t);
    },
  };
}

/** SWALR counts its own calls, and solves for the rate it began with. */
export function swaRule(swaLr: () => number, anneal_epochs: number, strategy: string): Rule {
  const alpha = (calls: number) => {
    const x = Math.max(0, Math.min(1, calls / Math.max(1, anneal_epochs)));
    return strategy === 'linear' ? x : (1 - Math.cos(Math.PI * x)) / 2;
  };
  return {
    next(lr, { calls }) {
      const step = anneal_epochs === 0 ? Math.max(1, calls - 1) : calls - 1;
      const before = alpha(step - 1);
      const swa_lr = swaLr();
      const first = before === 1 ? swa_lr : (lr - before * swa_lr) / (1 - before);
      const now = alpha(step);
      return swa_lr * now + first * (1 - now);
    },
  };
}

/** CosineAnnealingWarmRestarts counts within its cycle, and takes a number of epochs with its fraction. */
export function restartsRule(T_0: number, T_mult: number, m: number, base: number): Rule {
  let [c, length] = [0, T_0];
  return {
    next: () => between({ lr: base, eta_min: m }, c, length),
    follow(given, t) {
      if (given === null && t >= 0) {
        c += 1;
        if (c >= length) {
          c %= length;
          length *= T_mult;
        }
        return t + 1;
      }
      const epoch = given ?? 0;
      if (epoch < 0) throw new PythonError('ValueError', `Expected non-negative epoch, but got ${epoch}`);
      [c, length] = cycleOf({ T_0, T_mult }, epoch);
      return Math.floor(epoch);
    },
  };
}
