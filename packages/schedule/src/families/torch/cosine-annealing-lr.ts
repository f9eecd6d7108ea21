import { listed } from '../../listed.ts';
import { argument } from '../../params/argument.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { dividesByZero } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { lastArguments, refusals } from './constructor.ts';
import { cosinePieces } from './cosine.ts';
import { rateHandle } from './handles.ts';
import { unsubtractable } from './literals.ts';
import { nextCosine, passes, recurrence } from './recurrence.ts';
import { source } from './source.ts';

/** Half a cosine down; nothing stops it there, and in a longer run it rises again. */
export const torchCosineAnnealingLr = family({
  id: 'torch.CosineAnnealingLR',
  title: { en: 'PyTorch CosineAnnealingLR', zh: 'PyTorch CosineAnnealingLR（余弦退火）' },
  about: {
    en: 'lr_scheduler.CosineAnnealingLR: half a cosine down to eta_min in T_max steps, and up again behind them.',
    zh: 'lr_scheduler.CosineAnnealingLR：用 T_max 步走半个余弦降到 eta_min，超过之后会再次升高。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'cosine', 'T_max', 'eta_min', 'SGDR', '余弦退火'],
  params: {
    lr: optimizerLr(0.1),
    T_max: argument({
      role: 'length',
      type: 'steps',
      label: { en: 'Half a wave (T_max)', zh: '半个周期（T_max）' },
      help: {
        en: 'Steps down to the minimum. Steps of the scheduler: a number of epochs is only right if it is stepped once an epoch.',
        zh: '降到最低值的步数。按调度器的步数算：只有每轮调用一次 step() 时才应填轮数。',
      },
      symbol: String.raw`T_{\text{max}}`,
      initial: { value: 100, unit: 'percent' },
      slider: [1, 20_000],
      literals: true,
    }),
    eta_min: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Minimum learning rate (eta_min)', zh: '最低学习率（eta_min）' },
      help: { en: 'Where the cosine turns.', zh: '余弦的最低点。' },
      symbol: String.raw`\eta_{\text{min}}`,
      byDefault: '0.0',
      slider: [1e-8, 1e-1],
      scale: 'log',
      literals: true,
    }),
    ...lastArguments,
  },
  latex: String.raw`\eta_t = \p{eta_min} + (\p{lr} - \p{eta_min})\,\frac{1 + \cos(\pi\,t / \p{T_max})}{2}`,
  source,
  says: { cosine: { as: { length: 'T_max', floor: 'eta_min' } } },
  tracks(p, run) {
    const { lr, T_max, eta_min } = p;
    // Texts stop it at the first step.
    if (Number.isNaN(T_max + eta_min)) return { lr: [flat('decay', 0, Number.POSITIVE_INFINITY, lr)] };
    if (Number.isInteger(T_max)) return { lr: cosinePieces(lr, T_max, eta_min) };
    // The wave passes its floor between two updates, nearly meets it at some, and loses its digits there.
    return { lr: [listed('decay', finite(ratesOf(p)), { count: run.steps })] };
  },
  exact: (p) => ({ lr: ratesOf(p) }),
  problems: (p, run, written) =>
    refusals('CosineAnnealingLR', ['T_max'], p, written, [
      ...unsubtractable('int', p.T_max, written.T_max),
      ...unsubtractable('float', p.eta_min, written.eta_min),
      ...divisionsByZero(p.T_max, run),
    ]),
  handles(p) {
    const { lr, T_max: T, eta_min: m } = p;
    if (!Number.isInteger(T) || T < 1 || !(m >= 0)) return rateHandle(lr, 0);
    return [
      ...rateHandle(lr, 0),
      {
        id: 'floor',
        label: { en: 'Minimum learning rate', zh: '最低学习率' },
        step: T,
        value: m,
        moveX: (to) => ({ T_max: Math.max(1, to) }),
        moveY: (to) => ({ eta_min: Math.max(0, to) }),
      },
    ];
  },
});

const ratesOf = (p: { readonly lr: number; readonly T_max: number; readonly eta_min: number }) =>
  recurrence(p.lr, nextCosine(p.lr, p.T_max, p.eta_min));

/** Values up to the first that is no number. */
function* finite(values: Iterable<number>): Generator<number> {
  for (const value of values) {
    if (!Number.isFinite(value)) return;
    yield value;
  }
}

/** Updates that are looked at for a division by zero. */
const mostLooked = 100_000;

/** A cosine without a length; and one whose length is no whole number, but which an update meets the floor of all the same. */
export function divisionsByZero(T: number, run: Run): readonly Problem[] {
  if (T === 0) return [dividesByZero(1)];
  if (!(Number.isFinite(T) && !Number.isInteger(T))) return [];
  for (let t = 1; t < Math.min(run.steps, mostLooked); t += 1)
    if (Math.cos((Math.PI * t) / T) === -1 && !passes(t + 1, T)) return [dividesByZero(t + 1)];
  return [];
}
