/** Warmup as an ingredient: parameters and phases that any family can put before its own. */
import { choice } from '../params/choice.ts';
import { level } from '../params/level.ts';
import { number } from '../params/number.ts';
import type { Resolved, Values } from '../params/param.ts';
import { span } from '../params/span.ts';
import { hold, phase, ramp } from '../phases.ts';
import type { Run } from '../run.ts';
import type { Handle, Phase } from '../schedule.ts';
import { cosine, exponential, linear, powerRise, type Shape, saturating } from '../shapes.ts';

const section = { en: 'Warmup', zh: '预热' };

const shapeOf = (values: Values): unknown => values['warmup_shape'];
const isWarm = (values: Values): boolean => shapeOf(values) !== 'none';

/** Parameters of a warmup; a family spreads them after its own. The family also has `peak_lr`. */
export const warmupParams = {
  warmup_shape: choice({
    section,
    label: { en: 'Warmup shape', zh: '预热方式' },
    help: {
      en: 'How the learning rate climbs to its peak. Linear is the usual one.',
      zh: '学习率以什么方式升到峰值。最常用的是线性。',
    },
    symbol: String.raw`\text{warmup}`,
    initial: 'linear',
    options: {
      none: { en: 'none', zh: '不预热' },
      linear: { en: 'linear', zh: '线性' },
      cosine: { en: 'cosine', zh: '余弦' },
      exponential: { en: 'exponential', zh: '指数' },
      saturating: { en: 'saturating', zh: '饱和指数' },
      polynomial: { en: 'polynomial', zh: '多项式' },
      stairs: { en: 'stairs', zh: '阶梯' },
    },
  }),
  warmup: span({
    role: 'warmup',
    section,
    label: { en: 'Warmup', zh: '预热长度' },
    help: {
      en: 'How long the climb takes: a share of the run (5%), steps (2000), epochs or tokens.',
      zh: '爬升用多久：占总训练的百分比（5%）、步数（2000）、轮数或词元数。',
    },
    symbol: 'W',
    initial: { value: 5, unit: 'percent' },
    min: 0,
    applies: isWarm,
  }),
  start_lr: level({
    role: 'start',
    section,
    label: { en: 'Starting learning rate', zh: '起始学习率' },
    help: {
      en: 'Where the climb begins. At 0 the first update moves nothing.',
      zh: '爬升的起点。若为 0，第一次更新不会改变任何参数。',
    },
    symbol: String.raw`\eta_0`,
    initial: { value: 0, unit: 'percent' },
    omitted: { value: 0, unit: 'percent' },
    of: 'peak_lr',
    applies: (values) => isWarm(values) && shapeOf(values) !== 'saturating',
  }),
  warmup_count: choice({
    section,
    label: { en: 'Counting', zh: '计数方式' },
    help: {
      en: 't/N starts at the starting learning rate and has the peak at step N; (t+1)/N is one step ahead.',
      zh: 't/N 从起始学习率开始，第 N 步到达峰值；(t+1)/N 整体早一步。',
    },
    symbol: String.raw`\text{count}`,
    initial: 't',
    options: { t: { en: 't/N', zh: 't/N' }, t_plus_1: { en: '(t+1)/N', zh: '(t+1)/N' } },
    applies: (values) => shapeOf(values) === 'linear',
  }),
  warmup_power: number({
    section,
    label: { en: 'Warmup power', zh: '预热幂次' },
    help: { en: 'Above 1 the climb starts gently.', zh: '大于 1 时，起步更平缓。' },
    symbol: 'p_w',
    initial: 2,
    min: 0.1,
    max: 10,
    slider: [0.5, 4],
    applies: (values) => shapeOf(values) === 'polynomial',
  }),
  warmup_levels: number({
    section,
    label: { en: 'Stairs', zh: '台阶数' },
    help: {
      en: 'How many equal steps the stairs have below the peak.',
      zh: '到达峰值之前有几级等高的台阶。',
    },
    symbol: 'k',
    initial: 5,
    min: 1,
    max: 100,
    slider: [2, 20],
    integer: true,
    applies: (values) => shapeOf(values) === 'stairs',
  }),
} as const;

/** What a warmup needs to know, resolved. */
export type Warmup = Resolved<typeof warmupParams>;

/** Steps a warmup takes. */
export function warmupSteps(p: Warmup): number {
  return p.warmup_shape === 'none' ? 0 : p.warmup;
}

/** Steps from the end of warmup to the end of the run, at least 1. */
export function stepsAfterWarmup(p: Warmup, run: Run): number {
  return Math.max(1, run.steps - warmupSteps(p));
}

/** The phases of a warmup that ends at `peak`; none when there is no warmup. Lasts `warmupSteps`. */
export function warmupPhases(p: Warmup, peak: number): readonly Phase[] {
  const steps = warmupSteps(p);
  if (steps <= 0) return [];
  if (p.warmup_shape === 'stairs') return stairs(steps, p.start_lr, peak, p.warmup_levels);
  if (p.warmup_shape === 'saturating') return [ramp('warmup', steps, 0, peak, saturating)];
  if (p.warmup_shape === 'linear' && p.warmup_count === 't_plus_1')
    return [oneAhead(steps, p.start_lr, peak)];
  return [ramp('warmup', steps, p.start_lr, peak, risingShape(p))];
}

function risingShape(p: Warmup): Shape {
  if (p.warmup_shape === 'cosine') return cosine;
  if (p.warmup_shape === 'exponential') return exponential;
  return p.warmup_shape === 'polynomial' ? powerRise(p.warmup_power) : linear;
}

/** `(t + 1)/N` of the way: full at step N − 1 already, and never beyond. */
function oneAhead(steps: number, start: number, peak: number): Phase {
  return phase('warmup', steps, (t) => start + (peak - start) * Math.min(1, (t + 1) / steps), {
    latex: String.raw`\p{a} + (\p{b} - \p{a})\,\frac{\p{t} + 1}{\p{T}}`,
    terms: { a: start, b: peak, T: steps },
  });
}

/** `k` equal stairs from `start`, the last of them one stair below the peak; never more stairs than steps. */
function stairs(steps: number, start: number, peak: number, levels: number): readonly Phase[] {
  const k = Math.min(levels, steps);
  const border = (level: number) => Math.round((steps * level) / k);
  return Array.from({ length: k }, (_, level) =>
    hold('warmup', border(level + 1) - border(level), start + ((peak - start) * level) / k, {
      latex: String.raw`\p{a} + (\p{b} - \p{a})\,\frac{\p{i}}{\p{k}}`,
      terms: { a: start, b: peak, i: level, k },
    }),
  );
}

/**
 * Handles of a warmup: its start, and its end, which is also the peak.
 *
 * @param next what is in force right after the climb. Where that is not the peak, and the climb itself stops short of it,
 * there is no peak on the curve to take hold of.
 */
export function warmupHandles(
  p: Warmup & { readonly peak_lr: number },
  run: Run,
  next = p.peak_lr,
): readonly Handle[] {
  const steps = warmupSteps(p);
  const phases = warmupPhases(p, p.peak_lr);
  const arrival = phases.at(-1);
  const isPeak = (value: number) => Math.abs(value - p.peak_lr) <= 1e-12 * p.peak_lr;
  const seen = isPeak(next) || (arrival !== undefined && isPeak(arrival.value(arrival.steps)));
  const peak: Handle = {
    id: 'peak',
    label: steps === 0 ? { en: 'Peak', zh: '峰值' } : { en: 'Peak and end of warmup', zh: '峰值与预热终点' },
    step: steps,
    value: p.peak_lr,
    ...(p.warmup_shape === 'none' ? {} : { moveX: (step: number) => ({ warmup: Math.max(0, step) }) }),
    moveY: (peak_lr) => ({ peak_lr }),
  };
  const first = phases[0];
  return [
    ...(first === undefined ? [] : startHandle(p, first)),
    ...(seen && steps < run.steps ? [peak] : []),
  ];
}

/** Where the climb begins; saturating always begins at 0, and a climb of one step ahead is at the peak at once. */
function startHandle(p: Warmup & { readonly peak_lr: number }, first: Phase): readonly Handle[] {
  const ahead = p.warmup_shape === 'linear' && p.warmup_count === 't_plus_1' ? 1 / warmupSteps(p) : 0;
  if (p.warmup_shape === 'saturating' || ahead === 1) return [];
  return [
    {
      id: 'start',
      label: { en: 'Start of warmup', zh: '预热起点' },
      step: 0,
      value: first.value(0),
      moveY: (lr) => ({ start_lr: Math.max(0, (lr - p.peak_lr * ahead) / (1 - ahead)) }),
    },
  ];
}
