import { choice } from '../../params/choice.ts';
import { number } from '../../params/number.ts';
import type { Resolved, Values } from '../../params/param.ts';
import { span } from '../../params/span.ts';
import { cycleLength, cycleStart, ramp, repeat } from '../../phases.ts';
import type { Run } from '../../run.ts';
import { type Cycles, family, type Handle } from '../../schedule.ts';
import { cosine, linear } from '../../shapes.ts';
import { floorHandle, manyHandles } from '../handles.ts';
import { min_lr, peak_lr } from '../peak.ts';
import { stepsAfterWarmup, warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

const byCount = (values: Values): boolean => values['restarts_by'] === 'num_cycles';

const params = {
  peak_lr,
  min_lr,
  restarts_by: choice({
    label: { en: 'Cycles given by', zh: '周期的给法' },
    help: {
      en: 'Either how many equal cycles fill the run, or how long the first one is and how the next ones grow.',
      zh: '要么指定把训练平分成几个周期，要么指定第一个周期的长度和之后的增长倍数。',
    },
    symbol: String.raw`\text{by}`,
    initial: 'num_cycles',
    options: {
      num_cycles: { en: 'number of cycles', zh: '周期数（num_cycles）' },
      t_0: { en: 'length of the first (T_0)', zh: '首个周期长度（T_0）' },
    },
  }),
  num_cycles: number({
    role: 'cycles',
    label: { en: 'Number of cycles', zh: '周期数（num_cycles）' },
    help: {
      en: 'Equal cycles from the end of warmup to the end of the run; 2.5 leaves the last one half done.',
      zh: '从预热结束到训练结束平分成几个周期；2.5 表示最后一个只走一半。',
    },
    symbol: 'c',
    initial: 4,
    min: 0.01,
    max: 1e6,
    slider: [1, 12],
    applies: byCount,
  }),
  T_0: span({
    role: 'cycle',
    label: { en: 'First cycle (T_0)', zh: '首个周期长度（T_0）' },
    help: {
      en: 'How long the first cycle lasts, from the end of warmup to the first restart.',
      zh: '第一个周期多长，从预热结束算到第一次重启。',
    },
    symbol: 'T_0',
    initial: { value: 15, unit: 'percent' },
    min: 1,
    applies: (values) => !byCount(values),
  }),
  T_mult: number({
    label: { en: 'Growth (T_mult)', zh: '周期倍数（T_mult）' },
    help: {
      en: 'Each cycle is this many times as long as the one before.',
      zh: '后一个周期是前一个的几倍长。',
    },
    symbol: String.raw`T_{\text{mult}}`,
    initial: 2,
    min: 1,
    max: 100,
    slider: [1, 4],
    applies: (values) => !byCount(values),
  }),
  peak_decay: number({
    label: { en: 'Peak factor', zh: '峰值衰减系数' },
    help: {
      en: 'Each cycle peaks at this share of the one before; at 1 every restart returns to the full peak.',
      zh: '每个周期的峰值是前一个的几分之几；取 1 则每次重启都回到原来的峰值。',
    },
    symbol: String.raw`\delta`,
    initial: 1,
    omitted: 1,
    min: 0,
    max: 1,
    slider: [0.1, 1],
  }),
  cycle_warmup: span({
    label: { en: 'Re-warmup', zh: '重启后再预热' },
    help: {
      en: 'How long a restart climbs back instead of jumping; at 0 it jumps. It is part of the cycle.',
      zh: '重启时用多久爬回峰值；0 表示直接跳回。这段时间算在周期之内。',
    },
    symbol: 'W_c',
    initial: { value: 0, unit: 'percent' },
    omitted: { value: 0, unit: 'percent' },
    min: 0,
  }),
  ...warmupParams,
};

type P = Resolved<typeof params>;

/** The peak of cycle `k`, which decays no further than the floor. */
function peakOf(p: P, k: number): number {
  return Math.max(Math.min(p.min_lr, p.peak_lr), p.peak_lr * p.peak_decay ** k);
}

function cyclesOf(p: P, run: Run): Cycles {
  const counted = p.restarts_by === 'num_cycles';
  const rhythm = counted
    ? { steps: stepsAfterWarmup(p, run) / p.num_cycles, times: p.num_cycles }
    : { steps: p.T_0, growth: p.T_mult };
  const height = (k: number) => peakOf(p, k) - p.min_lr;
  const cycles: Cycles = repeat({ ...rhythm, base: p.min_lr, height }, (k) => {
    const length = cycleLength(cycles, k);
    // The first cycle has the warmup before it. A climb leaves at least half of its cycle to the cosine.
    const climb = k === 0 ? 0 : Math.min(p.cycle_warmup, length / 2);
    const top = peakOf(p, k);
    const fall = ramp('cycle', length - climb, top, p.min_lr, cosine);
    return climb > 0 ? [ramp('warmup', climb, p.min_lr, top, linear), fall] : [fall];
  });
  return cycles;
}

/** Every restart can be dragged: sideways for the length of cycles, up and down for the decay of peaks. */
function restartHandles(p: P, run: Run): readonly Handle<typeof params>[] {
  const cycles = cyclesOf(p, run);
  const start = warmupSteps(p);
  const handles: Handle<typeof params>[] = [];
  // Cycles shorter than a step have restarts that nobody can see.
  if (cycles.steps < 1) return handles;
  for (let k = 1; k <= manyHandles && k < cycles.times; k += 1) {
    const away = cycleStart(cycles, k);
    if (start + away >= run.steps) break;
    // Dragged into the warmup it stays a step behind it: cycles never turn around.
    const longer = (step: number) => Math.max(1, step - start) / away;
    const counted = p.restarts_by === 'num_cycles';
    const moveX = (step: number) =>
      counted ? { num_cycles: p.num_cycles / longer(step) } : { T_0: p.T_0 * longer(step) };
    const place = {
      id: `restart-${k}`,
      label: { en: `Restart ${k}`, zh: `第 ${k} 次重启` },
      step: start + away,
      moveX,
    };
    const decays = p.peak_lr * p.peak_decay ** k >= p.min_lr;
    if (p.cycle_warmup > 0) handles.push({ ...place, value: p.min_lr, moveY: (lr) => ({ min_lr: lr }) });
    else if (!decays) handles.push({ ...place, value: peakOf(p, k) });
    else
      handles.push({
        ...place,
        value: peakOf(p, k),
        moveY: (lr) => ({ peak_decay: (lr / p.peak_lr) ** (1 / k) }),
      });
  }
  return handles;
}

/** Cosine annealing with warm restarts, in equal cycles or growing ones. A cut last cycle is cut by the end of the run. */
export const cosineRestarts = family({
  id: 'cosine_restarts',
  title: { en: 'Cosine restarts', zh: '余弦热重启' },
  about: {
    en: 'Cosine after cosine: each restart throws the model out of its valley and lets it settle again.',
    zh: '一段接一段的余弦：每次重启都把模型从谷底拉起，再让它重新沉降。',
  },
  group: 'cycle',
  keywords: [
    'SGDR',
    'warm restarts',
    'CosineAnnealingWarmRestarts',
    'get_cosine_with_hard_restarts_schedule_with_warmup',
    'CosineDecayRestarts',
    'CosineAnnealingWarmupRestarts',
    '热重启',
    '周期余弦',
  ],
  params,
  latex: (values) =>
    String.raw`\eta_t = \p{min_lr} + (\p{peak_lr}\,\p{peak_decay}^{\,k} - \p{min_lr})\,\frac{1 + \cos(\pi\,t_k/T_k)}{2},\quad T_k = ` +
    (byCount(values)
      ? String.raw`\frac{N - \p{warmup}}{\p{num_cycles}}`
      : String.raw`\p{T_0}\,\p{T_mult}^{\,k}`),
  source: {
    label: 'Loshchilov & Hutter 2017, SGDR',
    url: 'https://arxiv.org/abs/1608.03983',
  },
  says: {
    restarts: {
      when: (p) => p.restarts_by === 'num_cycles' && p.peak_decay === 1 && p.cycle_warmup === 0,
      as: { num_cycles: 'num_cycles' },
      say: () => ({ restarts_by: 'num_cycles' as const }),
    },
  },
  tracks: (p, run) => ({ lr: [...warmupPhases(p, p.peak_lr), cyclesOf(p, run)] }),
  handles(p, run, { lr }) {
    const bottom = warmupSteps(p) + cyclesOf(p, run).steps;
    return [...warmupHandles(p, run), ...restartHandles(p, run), ...floorHandle(p, lr, bottom, run)];
  },
});
