import { argument, optionalArgument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { cycleLength, cycleStart, phase, repeat } from '../../phases.ts';
import type { Run } from '../../run.ts';
import { type Cycles, family, type Handle, type Piece } from '../../schedule.ts';
import { along, flat } from '../along.ts';
import { problem } from '../call.ts';
import { manyHandles } from '../handles.ts';
import { optimizerLr } from '../optimizer.ts';
import { isInt, lastArguments, refusals } from './constructor.ts';
import { rateHandle } from './handles.ts';
import { typeName, uncomparable } from './literals.ts';
import { source } from './source.ts';

const params = {
  lr: optimizerLr(0.1),
  T_0: argument({
    role: 'cycle',
    type: 'steps',
    label: { en: 'First cycle (T_0)', zh: '首个周期长度（T_0）' },
    help: {
      en: 'Steps of the first cycle. In epochs where step() is given epochs.',
      zh: '第一个周期的步数；若给 step() 传入轮数，单位就是轮。',
    },
    symbol: 'T_0',
    initial: { value: 15, unit: 'percent' },
    slider: [1, 10_000],
    literals: true,
  }),
  T_mult: argument({
    type: 'int',
    label: { en: 'Growth (T_mult)', zh: '周期倍数（T_mult）' },
    help: {
      en: 'Each cycle is this many times as long as the one before. A whole number.',
      zh: '后一个周期是前一个的几倍长，只能取整数。',
    },
    symbol: String.raw`T_{\text{mult}}`,
    byDefault: 1,
    initial: 2,
    slider: [1, 4],
    literals: true,
  }),
  eta_min: argument({
    type: 'float',
    quantity: 'lr',
    label: { en: 'Minimum learning rate (eta_min)', zh: '最低学习率（eta_min）' },
    help: {
      en: 'What each cycle falls towards. The restart comes one step before it would be reached.',
      zh: '每个周期趋向的最低值。重启比到达它早一步。',
    },
    symbol: String.raw`\eta_{\text{min}}`,
    byDefault: '0.0',
    slider: [1e-8, 1e-1],
    scale: 'log',
    literals: true,
  }),
  iters: optionalArgument({
    type: 'steps',
    label: { en: 'step(epoch + i / iters)', zh: '每轮步数（iters）' },
    help: {
      en: 'Updates of an epoch, where step() is given the epoch with its fraction; the rate then lags one update. None: step().',
      zh: '若给 step() 传入带小数的轮数 epoch + i / iters，这里填每轮的更新次数，此时学习率滞后一步。None 表示直接调用 step()。',
    },
    symbol: 'n',
    byDefault: null,
    slider: [1, 1000],
    applies: (values) => values['epoch'] === null,
  }),
  epoch: optionalArgument({
    type: 'float',
    label: { en: 'step(epoch), always the same', zh: '固定传入的轮数（step 的参数）' },
    help: {
      en: 'A number that step() is given at every update. None where it is not.',
      zh: '每次更新都传给 step() 的同一个数。None 表示不传。',
    },
    symbol: 'e',
    byDefault: null,
    slider: [0, 100],
    applies: (values) => values['epoch'] !== null,
  }),
  ...lastArguments,
};

export type WarmRestarts = Resolved<typeof params>;
type P = WarmRestarts;

/** Falls of half a cosine wave, each from the full rate and longer than the last, without an end. */
export const torchCosineAnnealingWarmRestarts = family({
  id: 'torch.CosineAnnealingWarmRestarts',
  title: {
    en: 'PyTorch CosineAnnealingWarmRestarts',
    zh: 'PyTorch CosineAnnealingWarmRestarts（余弦热重启）',
  },
  about: {
    en: 'lr_scheduler.CosineAnnealingWarmRestarts: cosines down from the full rate, each T_mult times as long as the one before.',
    zh: 'lr_scheduler.CosineAnnealingWarmRestarts：一段接一段的余弦，每段都从满值开始，长度逐段乘以 T_mult。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'SGDR', 'warm restarts', 'T_0', 'T_mult', 'eta_min', '热重启', '周期余弦'],
  params,
  latex: String.raw`\eta_t = \p{eta_min} + (\p{lr} - \p{eta_min})\,\frac{1 + \cos(\pi\,t_k/T_k)}{2},\quad T_k = \p{T_0}\,\p{T_mult}^{\,k}`,
  source,
  says: {
    restarts: {
      when: (p) => p.T_mult === 1 && p.iters === null && p.epoch === null,
      as: { floor: 'eta_min' },
      say: ({ length, num_cycles }) => ({ T_0: Math.ceil(length / num_cycles), T_mult: 1 }),
      hear: (p, run) => ({ num_cycles: Math.max(1, Math.round(run.steps / p.T_0)) }),
    },
  },
  tracks(p) {
    if (p.epoch !== null) {
      return {
        lr: [flat('cycle', 0, 1, between(p, 0, p.T_0)), flat('cycle', 1, Infinity, rateAt(p, p.epoch))],
      };
    }
    if (p.iters === null) return { lr: [cyclesOf(p, p.T_0)] };
    // Update 0 is made before the first call, which then asks for epoch 0. An epoch has whole updates.
    const lag = flat('cycle', 0, 1, between(p, 0, p.T_0));
    const iters = Math.max(1, Math.round(p.iters));
    return { lr: [lag, ...(p.T_mult === 1 ? [cyclesOf(p, p.T_0 * iters)] : growing(p, iters))] };
  },
  problems: (p, _, written) =>
    refusals('CosineAnnealingWarmRestarts', ['T_0'], p, written, [
      ...uncomparable('<=', p.T_0, written.T_0),
      ...(p.T_0 <= 0 || !isInt(written.T_0)
        ? [problem('ValueError', `Expected positive integer T_0, but got ${written.T_0}`)]
        : []),
      ...uncomparable('<', p.T_mult, written.T_mult),
      ...(p.T_mult < 1 || !isInt(written.T_mult)
        ? [problem('ValueError', `Expected integer T_mult >= 1, but got ${written.T_mult}`)]
        : []),
      ...(Number.isNaN(p.eta_min)
        ? [
            problem(
              'ValueError',
              `Expected float or int eta_min, but got ${written.eta_min} of type <class '${typeName(written.eta_min)}'>`,
            ),
          ]
        : []),
      ...(p.epoch !== null && p.epoch < 0
        ? [problem('ValueError', `Expected non-negative epoch, but got ${written.epoch}`, 1)]
        : []),
    ]),
  handles(p, run) {
    const { lr, eta_min: m } = p;
    if (!(lr > 0) || p.epoch !== null || p.iters !== null) return [];
    return [...rateHandle(lr, 0), ...restartHandles(p, run), ...bottomHandle(p, m, run)];
  },
});

/** The library's formula: `c` steps into a cycle of `length`. */
export function between(p: Pick<P, 'lr' | 'eta_min'>, c: number, length: number): number {
  return p.eta_min + ((p.lr - p.eta_min) * (1 + Math.cos((Math.PI * c) / length))) / 2;
}

/** What the library makes of a number it is given. A logarithm that rounds below a whole number has it miss a restart. */
const rateAt = (p: P, x: number) => between(p, ...cycleOf(p, x));

/** Steps into a cycle, and its length, at a number that `step` is given. */
export function cycleOf({ T_0, T_mult: r }: Pick<P, 'T_0' | 'T_mult'>, x: number): readonly [number, number] {
  if (x < T_0) return [x, T_0];
  if (r === 1) return [x % T_0, T_0];
  const n = Math.trunc(Math.log((x / T_0) * (r - 1) + 1) / Math.log(r));
  return [x - (T_0 * (r ** n - 1)) / (r - 1), T_0 * r ** n];
}

const fallForm = String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos\frac{\pi\,\p{t}}{\p{T}}}{2}`;

/** Cycles that begin with one of `steps` updates, folded. */
function cyclesOf(p: P, steps: number): Cycles {
  const { lr: a, eta_min: b } = p;
  const cycles: Cycles = repeat({ steps, growth: p.T_mult, base: b, height: () => a - b }, (k) => {
    const length = cycleLength(cycles, k);
    return [
      phase('cycle', length, (t) => between(p, t, length), { latex: fallForm, terms: { a, b, T: length } }),
    ];
  });
  return cycles;
}

/**
 * Cycles one by one, of epochs of `iters` updates: there are few of them, as they grow. Each begins where the library finds its
 * restart.
 */
function growing(p: P, iters: number): readonly Piece[] {
  const pieces: Piece[] = [];
  let start = 1;
  for (let k = 0; start < Number.MAX_SAFE_INTEGER && k < 64; k += 1) {
    const origin = (p.T_0 * (p.T_mult ** k - 1)) / (p.T_mult - 1);
    const length = p.T_0 * p.T_mult ** k;
    // Updates since epoch 0: k-th restart, and the next one.
    const [from, to] = [origin * iters + 1, Math.ceil((origin + length) * iters) + 1];
    const next = missed(p, to, iters) ? to + 1 : to;
    pieces.push(
      along('cycle', start, next, (s) => between(p, Math.min(length, clock(s - 1, iters) - origin), length), {
        latex: String.raw`\p{b} + (\p{a} - \p{b})\,\frac{1 + \cos\frac{\pi\,(\p{s} - \p{e})}{\p{T}}}{2}`,
        terms: { a: p.lr, b: p.eta_min, e: from, T: length * iters },
      }),
    );
    start = next;
  }
  return pieces;
}

/** The number that `step` is given after update `i`. */
function clock(i: number, iters: number): number {
  const epoch = Math.floor(i / iters);
  return epoch + (i - epoch * iters) / iters;
}

/** Whether the library still is in the old cycle at the update that begins a new one. */
function missed(p: P, update: number, iters: number): boolean {
  return Math.abs(rateAt(p, clock(update - 1, iters)) - p.eta_min) < Math.abs(p.lr - p.eta_min) / 2;
}

function restartHandles(p: P, run: Run): readonly Handle<typeof params>[] {
  const cycles = cyclesOf(p, p.T_0);
  const handles: Handle<typeof params>[] = [];
  for (let k = 1; k <= manyHandles && cycleStart(cycles, k) < run.steps; k += 1) {
    const step = cycleStart(cycles, k);
    handles.push({
      id: `restart-${k}`,
      label: { en: `Restart ${k}`, zh: `第 ${k} 次重启` },
      step,
      value: p.lr,
      moveX: (to) => ({ T_0: Math.max(1, (p.T_0 * to) / step) }),
    });
  }
  return handles;
}

/** Holds the floor at the end of the first cycle, where there is a curve to hold. */
function bottomHandle(p: P, m: number, run: Run): readonly Handle<typeof params>[] {
  if (m < 0 || p.T_0 > run.steps - 1) return [];
  return [
    {
      id: 'floor',
      label: { en: 'Minimum learning rate', zh: '最低学习率' },
      step: p.T_0,
      value: m,
      moveY: (to) => ({ eta_min: Math.max(0, to) }),
    },
  ];
}
