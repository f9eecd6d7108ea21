import { calls } from '../../params/calls.ts';
import { numbers } from '../../params/numbers.ts';
import { problem, refusedCall, unexpected } from '../call.ts';
import { optaxConstantSchedule } from './constant-schedule.ts';
import { optaxCosineDecaySchedule } from './cosine-decay-schedule.ts';
import { optaxCosineOnecycleSchedule } from './cosine-onecycle-schedule.ts';
import { optaxExponentialDecay } from './exponential-decay.ts';
import { joined } from './join.ts';
import { optaxLinearOnecycleSchedule } from './linear-onecycle-schedule.ts';
import { optaxLinearSchedule } from './linear-schedule.ts';
import { type OptaxFamily, optaxFamily } from './page.ts';
import { optaxPiecewiseConstantSchedule } from './piecewise-constant-schedule.ts';
import { optaxPiecewiseInterpolateSchedule } from './piecewise-interpolate-schedule.ts';
import { optaxPolynomialSchedule } from './polynomial-schedule.ts';
import { optaxSgdrSchedule } from './sgdr-schedule.ts';
import { optaxWarmupConstantSchedule } from './warmup-constant-schedule.ts';
import { optaxWarmupCosineDecaySchedule } from './warmup-cosine-decay-schedule.ts';
import { optaxWarmupExponentialDecaySchedule } from './warmup-exponential-decay-schedule.ts';

const callee = 'join_schedules';

/** All schedules of the library, this one too: a list that is joined may stand in another list. */
function callables(): Readonly<Record<string, OptaxFamily>> {
  return {
    constant_schedule: optaxConstantSchedule,
    linear_schedule: optaxLinearSchedule,
    polynomial_schedule: optaxPolynomialSchedule,
    exponential_decay: optaxExponentialDecay,
    cosine_decay_schedule: optaxCosineDecaySchedule,
    piecewise_constant_schedule: optaxPiecewiseConstantSchedule,
    piecewise_interpolate_schedule: optaxPiecewiseInterpolateSchedule,
    warmup_constant_schedule: optaxWarmupConstantSchedule,
    warmup_cosine_decay_schedule: optaxWarmupCosineDecaySchedule,
    warmup_exponential_decay_schedule: optaxWarmupExponentialDecaySchedule,
    linear_onecycle_schedule: optaxLinearOnecycleSchedule,
    cosine_onecycle_schedule: optaxCosineOnecycleSchedule,
    sgdr_schedule: optaxSgdrSchedule,
    join_schedules: optaxJoinSchedules,
  };
}

/** One schedule after another; each counts from the boundary at which it takes over. */
export const optaxJoinSchedules = optaxFamily({
  id: 'optax.join_schedules',
  title: { en: 'Optax join_schedules', zh: 'Optax join_schedules（拼接）' },
  about: {
    en: 'One schedule after another. Each counts its updates from the boundary at which it takes over.',
    zh: '把几个调度依次拼接，每个都从自己的边界处重新计数。',
  },
  keywords: [callee, 'JAX', 'Flax', 'WSD', 'SequentialLR', '组合', '拼接'],
  params: {
    schedules: calls({
      label: { en: 'Schedules (schedules)', zh: '调度列表（schedules）' },
      help: {
        en: 'Calls of the schedules, as in Python. There is one more than there are boundaries; any beyond that are never used.',
        zh: '按 Python 写法列出各个调度。应比边界多一个，多出来的不会用到。',
      },
      symbol: String.raw`\text{list}`,
      callables,
      initial: 'linear_schedule::0::1e-3::500:::cosine_decay_schedule::1e-3::9500',
    }),
    boundaries: numbers({
      label: { en: 'Boundaries (boundaries)', zh: '边界（boundaries）' },
      help: {
        en: 'Updates at which the next schedule takes over. Of several that have come the last one counts.',
        zh: '下一个调度接手的更新次数。若已过多个边界，以最后一个为准。',
      },
      symbol: 'b',
      maxLength: 64,
      initial: [500],
    }),
    unexpected,
  },
  latex: String.raw`\eta_t = f_j(t - b_j) \text{ for the last } j \text{ with } t \ge b_j, \quad b_0 = 0,\; (b_1, b_2, \dots) = \p{boundaries}`,
  overflows: true,
  part: (p) =>
    joined(
      p.schedules.map((call) => call.page.part(call.p)),
      p.boundaries,
    ),
  problems: (p, run, written) => [
    ...p.schedules.flatMap((call) => call.page.problems?.(call.p, run, call.written) ?? []),
    ...refusedCall(callee, ['schedules', 'boundaries'], p.unexpected, written),
    ...(p.schedules.length === 0 ? [problem('IndexError', 'list index out of range')] : []),
  ],
});
