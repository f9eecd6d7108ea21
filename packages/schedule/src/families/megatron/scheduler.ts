/** `OptimizerParamScheduler`: learning rate and weight decay by the samples that have been seen. */
import type { Problem } from '../../problem.ts';
import { dividesByZero, problem } from '../call.ts';
import type { Scheduler } from './arguments.ts';
import { flatZone, type Zone } from './zones.ts';

/** What the constructor checks, in its order; no assertion but the last has a text. */
export function constructorProblems(p: Scheduler): readonly Problem[] {
  const holds =
    p.min_lr >= 0 &&
    p.max_lr >= p.min_lr &&
    p.init_lr <= p.max_lr &&
    p.lr_decay_steps > 0 &&
    p.lr_warmup_steps < p.lr_decay_steps &&
    (p.lr_decay_style !== 'WSD' || p.wsd_decay_steps !== null) &&
    p.start_wd >= 0 &&
    p.end_wd >= p.start_wd;
  if (!holds) return [problem('AssertionError', '')];
  return p.override_opt_param_scheduler && p.use_checkpoint_opt_param_scheduler
    ? [problem('AssertionError', 'both override and use-checkpoint are set.')]
    : [];
}

/** The learning rates between which the scheduler goes: those of the parameter group come before those of the class. */
const ratesOf = (p: Scheduler) => ({
  max: p.param_group_max_lr ?? p.max_lr,
  min: p.param_group_min_lr ?? p.min_lr,
});

/** The learning rate: warmup up to and with its last sample, decay up to and with its last, and what is kept behind. */
export function lrZones(p: Scheduler): readonly Zone[] {
  const { init_lr: a, lr_warmup_steps: W } = p;
  const { max, min } = ratesOf(p);
  const warmup: Zone = {
    name: 'warmup',
    last: W,
    value: (n) => a + ((max - a) * n) / W,
    form: { latex: String.raw`\p{a} + (\p{b} - \p{a})\,\frac{\p{n}}{\p{W}}`, terms: { a, b: max, W } },
  };
  const climb = W > 0 ? [warmup] : [];
  if (p.lr_decay_style === 'constant') return [...climb, flatZone('stable', Number.POSITIVE_INFINITY, max)];
  return [...climb, ...decayZones(p), flatZone('stable', Number.POSITIVE_INFINITY, min)];
}

function decayZones(p: Scheduler): readonly Zone[] {
  const { lr_warmup_steps: W, lr_decay_steps: D, lr_decay_style: style } = p;
  const { max, min } = ratesOf(p);
  if (style === 'inverse-square-root') return [inverseRoot(p)];
  if (style === 'WSD') {
    const Q = p.wsd_decay_steps ?? 0;
    const start = D - Q;
    return [
      { ...flatZone('stable', Math.min(start, D), min + (max - min)), least: W },
      { ...shapedZone(p, p.lr_wsd_decay_style, start, Q), least: W },
    ];
  }
  if (style === 'linear' || style === 'cosine') return [{ ...shapedZone(p, style, W, D - W), least: W }];
  const unknown = problem('Exception', `${style} decay style is not supported.`);
  return [{ ...flatZone('decay', D, max), least: W, refusal: unknown }];
}

function inverseRoot(p: Scheduler): Zone {
  const { max, min } = ratesOf(p);
  const W = Math.max(p.lr_warmup_steps, 1);
  return {
    name: 'decay',
    last: p.lr_decay_steps,
    value: (n) => Math.max(min, (max * Math.sqrt(W)) / Math.sqrt(Math.max(n, 1))),
    form: {
      latex: String.raw`\max\left(\p{b}, \p{a}\,\frac{\sqrt{\p{W}}}{\sqrt{\max(1, \p{n})}}\right)`,
      terms: { a: max, b: min, W },
    },
  };
}

/** How much of the height is left at a share of a decay, and how that is written. */
const shapes = new Map<string | null, readonly [left: (x: number) => number, latex: string]>([
  ['linear', [(x) => 1 - x, String.raw`1 - \p{x}`]],
  [
    'cosine',
    [(x) => 0.5 * (Math.cos(Math.PI * x) + 1), String.raw`\frac{1 + \cos\left(\pi\,\p{x}\right)}{2}`],
  ],
  ['exponential', [(x) => 2 * 0.5 ** x - 1, String.raw`2 \cdot 0.5^{\p{x}} - 1`]],
  ['minus_sqrt', [(x) => 1 - Math.sqrt(x), String.raw`1 - \sqrt{\p{x}}`]],
]);

/** A decay over `steps` samples from `start` on. Shapes that the library does not know leave it without a coefficient. */
function shapedZone(p: Scheduler, shape: string | null, start: number, steps: number): Zone {
  const { max, min } = ratesOf(p);
  const known = shapes.get(shape);
  if (known === undefined)
    return { ...flatZone('decay', p.lr_decay_steps, max), refusal: problem('AssertionError', '') };
  const [left, latex] = known;
  const share = String.raw`\frac{\p{n} - \p{A}}{\p{D}}`;
  return {
    name: 'decay',
    last: p.lr_decay_steps,
    value: (n) => min + left((n - start) / steps) * (max - min),
    form: {
      latex: String.raw`\p{b} + \left(${latex.replace(String.raw`\p{x}`, share)}\right) (\p{a} - \p{b})`,
      terms: { a: max, b: min, A: start, D: steps },
    },
  };
}

/** The weight decay, times the factor of the parameter group. */
export function weightDecayZones(p: Scheduler): readonly Zone[] {
  const { wd_incr_steps: V, wd_incr_style: style } = p;
  const start = p.param_group_start_wd ?? p.start_wd;
  const end = p.param_group_end_wd ?? p.end_wd;
  const m = p.param_group_wd_mult ?? 1;
  const kept = flatZone('stable', Number.POSITIVE_INFINITY, end * m);
  const growing = flatZone('stable', V, end * m);
  if (style === 'constant')
    return [start === end ? growing : { ...growing, refusal: problem('AssertionError', '') }, kept];
  if (V === 0) return [{ ...growing, refusal: dividesByZero() }, kept];
  const known = growths.get(style);
  if (known === undefined) {
    const unknown = problem('Exception', `${style} weight decay increment style is not supported.`);
    return [{ ...growing, least: 0, refusal: unknown }, kept];
  }
  const [share, latex] = known;
  const form = {
    latex: String.raw`\left(\p{a} + ${latex} (\p{b} - \p{a})\right) \p{m}`,
    terms: { a: start, b: end, V, m },
  };
  return [
    { name: 'warmup', last: V, value: (n) => (start + share(n / V) * (end - start)) * m, form, least: 0 },
    kept,
  ];
}

/** How much of the growth is done at a share of its length. */
const growths = new Map<string, readonly [done: (x: number) => number, latex: string]>([
  ['linear', [(x) => x, String.raw`\frac{\p{n}}{\p{V}}`]],
  [
    'cosine',
    [
      (x) => 0.5 * (Math.cos(Math.PI * (1 - x)) + 1),
      String.raw`\frac{1 + \cos\left(\pi\left(1 - \frac{\p{n}}{\p{V}}\right)\right)}{2}`,
    ],
  ],
]);
