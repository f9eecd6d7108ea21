import { choice } from '../../params/choice.ts';
import { flag } from '../../params/flag.ts';
import { number } from '../../params/number.ts';
import type { Resolved } from '../../params/param.ts';
import { phase } from '../../phases.ts';
import type { Run } from '../../run.ts';
import { family, type Handle, type Phase, type PhaseName } from '../../schedule.ts';
import { afterLeadIn, leadInParams, ledIn, ledInHandles, waiting } from '../lead-in.ts';
import { hearDivisors, sayDivisors } from '../one-cycle-words.ts';
import { peak_lr } from '../peak.ts';
import { momentumParams } from './momentum.ts';

const params = {
  peak_lr,
  pct_start: number({
    label: { en: 'Share of the rise (pct_start)', zh: '上升占比（pct_start）' },
    help: {
      en: 'Which part of the run is spent on the way up. 0.3 is usual.',
      zh: '整个训练有多大比例用于上升，常取 0.3。',
    },
    symbol: 's',
    initial: 0.3,
    min: 0,
    max: 1,
    slider: [0, 1],
  }),
  div_factor: number({
    label: { en: 'Start divisor (div_factor)', zh: '起点除数（div_factor）' },
    help: {
      en: 'The run starts at the peak divided by this.',
      zh: '起始学习率等于峰值除以它。',
    },
    symbol: 'd',
    initial: 25,
    min: 1,
    max: 1e9,
    slider: [1, 1000],
    scale: 'log',
  }),
  final_div_factor: number({
    label: { en: 'End divisor (final_div_factor)', zh: '终点除数（final_div_factor）' },
    help: {
      en: 'The run ends at the starting learning rate divided by this.',
      zh: '最终学习率等于起始学习率除以它。',
    },
    symbol: 'f',
    initial: 10_000,
    min: 1,
    max: 1e12,
    slider: [1, 1e6],
    scale: 'log',
  }),
  anneal_strategy: choice({
    label: { en: 'Annealing', zh: '过渡方式（anneal_strategy）' },
    help: { en: 'The form of the ways up and down.', zh: '上升和下降的形状。' },
    symbol: String.raw`\text{anneal}`,
    initial: 'cos',
    options: { cos: { en: 'cosine', zh: '余弦' }, linear: { en: 'linear', zh: '线性' } },
  }),
  three_phase: flag({
    label: { en: 'Three phases', zh: '三阶段（three_phase）' },
    help: {
      en: 'Down to the start as fast as it went up, then on to the end. Else straight down to the end.',
      zh: '以上升的速度降回起点，再降到终点；否则一路降到终点。',
    },
    symbol: String.raw`\text{phases}`,
    initial: false,
    omitted: false,
  }),
  ...momentumParams(0.85, 0.95),
  ...leadInParams('peak_lr'),
};

type P = Resolved<typeof params>;

/** Where the cycle begins. */
function low(p: P): number {
  return p.peak_lr / p.div_factor;
}

/** Where the phases end, unrounded as in PyTorch (the peak may fall between two updates), and the values there. */
function corners(p: P, run: Run) {
  const end = low(p) / p.final_div_factor;
  const top = p.pct_start * run.steps - 1;
  const start = { step: 0, lr: low(p), momentum: p.max_momentum };
  const peak = { step: top, lr: p.peak_lr, momentum: p.base_momentum };
  const back = { step: 2 * p.pct_start * run.steps - 2, lr: low(p), momentum: p.max_momentum };
  const last = { step: run.steps - 1, lr: end, momentum: p.max_momentum };
  return p.three_phase ? [start, peak, back, last] : [start, peak, last];
}

const names: readonly PhaseName[] = ['warmup', 'decay', 'cooldown'];

/** From `a` to `b`, beginning `late` steps into the way; held at the end, which the last update already reaches. */
function leg(
  p: P,
  name: PhaseName,
  steps: number,
  late: number,
  length: number,
  a: number,
  b: number,
): Phase {
  const part = (t: number) => Math.min(1, (t + late) / length);
  // Halving the smallest doubles rounds, which must not lead below 0.
  const cosine = (t: number) => Math.max(0, b + ((a - b) / 2) * (Math.cos(Math.PI * part(t)) + 1));
  const linear = (t: number) => (b - a) * part(t) + a;
  const clock = String.raw`\frac{\p{t}${late > 0 ? String.raw` + \p{o}` : ''}}{\p{T}}`;
  const latex =
    p.anneal_strategy === 'cos'
      ? String.raw`\p{b} + \frac{\p{a} - \p{b}}{2}\left(\cos\left(\pi\,${clock}\right) + 1\right)`
      : String.raw`(\p{b} - \p{a})\,${clock} + \p{a}`;
  return phase(name, steps, p.anneal_strategy === 'cos' ? cosine : linear, {
    latex,
    terms: { a, b, o: late, T: length },
  });
}

function track(p: P, run: Run, which: 'lr' | 'momentum'): readonly Phase[] {
  const points = corners(p, run);
  const phases: Phase[] = [];
  let begun = 0;
  for (const [index, name] of names.entries()) {
    const from = points[index];
    const to = points[index + 1];
    // A leg that would end before it began is left out; so is what lies behind the last update.
    if (from === undefined || to === undefined || to.step <= Math.max(0, from.step)) continue;
    if (from.step >= run.steps - 1) break;
    phases.push(
      leg(p, name, to.step - begun, begun - from.step, to.step - from.step, from[which], to[which]),
    );
    begun = to.step;
  }
  const final = phases.pop();
  // The last leg ends on the last update, which lasts one step more.
  if (final !== undefined) return [...phases, { ...final, steps: final.steps + 1 }];
  return [leg(p, 'decay', 1, 1, 1, points[0]?.[which] ?? 0, points.at(-1)?.[which] ?? 0)];
}

/** The start and the end are divisors of the peak; with no update at the peak there is none to hold. */
function handles(p: P, run: Run): readonly Handle<typeof params>[] {
  const [start, peak] = corners(p, run);
  const end = corners(p, run).at(-1);
  if (start === undefined || peak === undefined || end === undefined || peak.step <= 0) return [];
  const atPeak: Handle<typeof params> = {
    id: 'peak',
    label: { en: 'Peak', zh: '峰值' },
    step: peak.step,
    value: peak.lr,
    moveX: (step) => ({ pct_start: (step + 1) / run.steps }),
    moveY: (peak_lr) => ({ peak_lr }),
  };
  const atStart: Handle<typeof params> = {
    id: 'start',
    label: { en: 'Start', zh: '起点' },
    step: 0,
    value: start.lr,
    moveY: (lr) => ({ div_factor: p.peak_lr / lr }),
  };
  const atEnd: Handle<typeof params> = {
    id: 'end',
    label: { en: 'End', zh: '终点' },
    step: end.step,
    value: end.lr,
    moveY: (lr) => ({ final_div_factor: start.lr / lr }),
  };
  // A way down of less than a millionth of a step is not to be taken hold of.
  const ends = end.step - peak.step > 1e-6 && !(p.three_phase && (corners(p, run)[2]?.step ?? 0) >= end.step);
  return [atStart, atPeak, ...(ends ? [atEnd] : [])];
}

/**
 * The one-cycle policy as PyTorch's OneCycleLR computes it, over the whole run. Its first phase is a warmup already (start
 * value, length and shape are `div_factor`, `pct_start` and `anneal_strategy`), so the one that leads up to it is off unless
 * asked for; the cycle then takes what is left of the run.
 */
export const oneCycle = family({
  id: 'one_cycle',
  title: { en: 'One-cycle', zh: '单周期（1cycle）' },
  about: {
    en: 'Up to a high peak, then far down, once; momentum moves the other way. Made for short trainings.',
    zh: '先升到很高的峰值，再降到很低，只走一次；动量则反向变化。为快速训练而生。',
  },
  group: 'phases',
  keywords: ['OneCycleLR', '1cycle', 'super-convergence', 'fit_one_cycle', 'fastai', '超收敛', '单周期'],
  params,
  latex: String.raw`\frac{\p{peak_lr}}{\p{div_factor}} \;\xrightarrow{\;\p{pct_start} N\;}\; \p{peak_lr} \;\longrightarrow\; \frac{\p{peak_lr}}{\p{div_factor}\cdot\p{final_div_factor}}`,
  source: {
    label: 'Smith & Topin 2018, Super-Convergence; PyTorch, OneCycleLR',
    url: 'https://arxiv.org/abs/1708.07120',
  },
  says: {
    one_cycle: {
      when: (p) => p.anneal_strategy === 'cos' && !p.three_phase && p.warmup_shape === 'none',
      say: sayDivisors,
      hear: (p, run) => hearDivisors(p.peak_lr, p, run.steps),
    },
  },
  tracks(p, run) {
    const rest = afterLeadIn(p, run);
    const momentum = waiting(p, p.max_momentum, track(p, rest, 'momentum'));
    return { lr: ledIn(p, low(p), track(p, rest, 'lr')), ...(p.cycle_momentum ? { momentum } : {}) };
  },
  handles: (p, run) => ledInHandles(p, run, low(p), handles(p, afterLeadIn(p, run))),
});
