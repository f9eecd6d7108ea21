import type { Resolved } from '../../params/param.ts';
import { segmentShapes, segments as segmentsParam } from '../../params/segments.ts';
import { hold, ramp } from '../../phases.ts';
import { family, type Handle, type Phase, type PhaseName } from '../../schedule.ts';
import { manyHandles } from '../handles.ts';
import { peak_lr } from '../peak.ts';
import { warmupHandles, warmupParams, warmupPhases, warmupSteps } from '../warmup.ts';

const params = {
  peak_lr,
  segments: segmentsParam({
    label: { en: 'Segments', zh: '分段（segments）' },
    help: {
      en: 'One after the other from the end of warmup: how it moves, for how long, and where it ends.',
      zh: '从预热结束起依次进行：怎样变化、持续多久、终点在哪里。',
    },
    symbol: String.raw`(\text{shape}, L, \eta)`,
    initial: [
      { shape: 'hold', length: { value: 55, unit: 'percent' }, end: { value: 100, unit: 'percent' } },
      { shape: 'cosine', length: { value: 25, unit: 'percent' }, end: { value: 20, unit: 'percent' } },
      { shape: 'hold', length: { value: 5, unit: 'percent' }, end: { value: 20, unit: 'percent' } },
      { shape: 'linear', length: { value: 10, unit: 'percent' }, end: { value: 2, unit: 'percent' } },
    ],
    of: 'peak_lr',
    maxLength: 64,
  }),
  ...warmupParams,
};

type P = Resolved<typeof params>;

function nameOf(from: number, to: number): PhaseName {
  if (from === to) return 'stable';
  return from < to ? 'warmup' : 'decay';
}

/** A phase per segment, each beginning at the value the one before has reached. */
function phasesOf(p: P): readonly Phase[] {
  let from = p.peak_lr;
  return p.segments.map(({ shape: name, steps, end }) => {
    const shape = segmentShapes[name];
    const phase =
      shape === null ? hold('stable', steps, end) : ramp(nameOf(from, end), steps, from, end, shape);
    if (steps > 0) from = phase.value(steps);
    return phase;
  });
}

/** What is in force right after warmup. */
function firstValue(p: P): number {
  return (
    phasesOf(p)
      .find(({ steps }) => steps > 0)
      ?.value(0) ?? p.peak_lr
  );
}

/** The border behind each segment: sideways it changes the segment's length, up and down its end value. */
function borders(p: P): readonly Handle<typeof params>[] {
  let step = warmupSteps(p);
  return phasesOf(p).flatMap((phase, index) => {
    const start = step;
    step += phase.steps;
    const change = (part: { steps?: number; end?: number }) => ({
      segments: p.segments.map((segment, at) => (at === index ? { ...segment, ...part } : segment)),
    });
    if (!(phase.steps > 0) || index >= manyHandles) return [];
    return {
      id: `segment-${index + 1}`,
      label: { en: `End of segment ${index + 1}`, zh: `第 ${index + 1} 段的终点` },
      step,
      value: phase.value(phase.steps),
      moveX: (to: number) => change({ steps: Math.max(0, to - start) }),
      moveY: (lr: number) => change({ end: lr }),
    };
  });
}

/**
 * Any sequence of pieces: what recipes with several plateaus, drops or annealing stages need. The last value is held to
 * the end of the run.
 */
export const segments = family({
  id: 'segments',
  title: { en: 'Segments', zh: '自由分段' },
  about: {
    en: 'Build it yourself, piece by piece: plateaus, ramps, drops and cool-downs in any order.',
    zh: '一段一段自己拼：平台、升降、骤降、收尾，顺序随意。',
  },
  group: 'phases',
  keywords: [
    'piecewise',
    'SequentialLR',
    'join_schedules',
    'PiecewiseConstantDecay',
    'multi-plateau',
    'custom',
    '分段',
    '自定义',
  ],
  params,
  latex: String.raw`\eta_t:\; \p{peak_lr} \to \p{segments}`,
  source: {
    label: 'optax, join_schedules',
    url: 'https://optax.readthedocs.io/en/latest/api/optimizer_schedules.html',
  },
  tracks(p) {
    const phases = phasesOf(p);
    const reached = phases.findLast(({ steps }) => steps > 0);
    const end = reached?.value(reached.steps) ?? p.peak_lr;
    return { lr: [...warmupPhases(p, p.peak_lr), ...phases, hold('stable', Infinity, end)] };
  },
  handles: (p, run) => [...warmupHandles(p, run, firstValue(p)), ...borders(p)],
});
