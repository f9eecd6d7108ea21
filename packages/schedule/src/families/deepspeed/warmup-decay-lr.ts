import { family, type Handle } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { missingArguments } from '../call.ts';
import { points, seated } from '../handles.ts';
import { climbHandles } from './handles.ts';
import { source } from './source.ts';
import { total_num_steps, warmup_num_steps, warmup_type, warmupProblems, warmupSteps } from './warmup.ts';
import { lr, warmup_max_lr, warmup_min_lr, warmupBetween } from './warmup-lr.ts';

/** Up, and down a line to the rate it began with. */
export const deepspeedWarmupDecayLr = family({
  id: 'deepspeed.WarmupDecayLR',
  title: { en: 'DeepSpeed WarmupDecayLR', zh: 'DeepSpeed 的 WarmupDecayLR' },
  about: {
    en: 'Up along a logarithm (or a line), then down a line to warmup_min_lr at total_num_steps.',
    zh: '沿对数曲线（或直线）升起，再线性降回 warmup_min_lr，在 total_num_steps 处到底。',
  },
  group: 'deepspeed',
  keywords: ['scheduler', 'ds_config', 'linear', '预热', '线性衰减'],
  params: {
    lr,
    total_num_steps,
    warmup_min_lr,
    warmup_max_lr: { ...warmup_max_lr, initial: 1e-3, byDefault: 1e-3, omitted: 1e-3 },
    warmup_num_steps,
    warmup_type,
  },
  latex: ({ warmup_type: type, warmup_max_lr: highest }) => {
    const max = highest === null ? String.raw`\p{lr}` : String.raw`\p{warmup_max_lr}`;
    const share =
      type === 'linear'
        ? String.raw`\frac{t - 1}{\p{warmup_num_steps}}`
        : String.raw`\frac{\ln t}{\ln \p{warmup_num_steps}}`;
    return String.raw`\eta_t = \p{warmup_min_lr} + (${max} - \p{warmup_min_lr}) \cdot \begin{cases} ${share} & 1 \le t \le \p{warmup_num_steps} \\ \max\left(0, \frac{\p{total_num_steps} - t + 1}{\p{total_num_steps} - \p{warmup_num_steps}}\right) & \text{else} \end{cases}`;
  },
  source,
  // The floor is where the warmup begins, too.
  says: { linear: { as: { length: 'total_num_steps' }, say: () => ({ warmup_type: 'linear' }) } },
  tracks(p) {
    const T = p.total_num_steps;
    const W = warmupSteps(p);
    const { from, delta, value, pieces } = warmupBetween(p);
    const D = Math.max(1, T - W);
    const end = Math.max(W + 1, updateFrom(T + 1));
    return {
      lr: [
        ...pieces,
        along('decay', W + 1, end, (s) => value(Math.max(0, (T - (s - 1)) / D)), {
          latex: String.raw`\p{b} + \p{h}\,\max\left(0, \frac{\p{T} - (\p{s} - 1)}{\p{D}}\right)`,
          terms: { b: from, h: delta, T, D },
        }),
        flat('stable', end, Number.POSITIVE_INFINITY, value(0)),
      ],
    };
  },
  handles(p, run, tracks) {
    const end: Handle = {
      id: 'end',
      label: points.end,
      step: p.total_num_steps + 1,
      value: p.warmup_min_lr,
      moveX: (to) => ({ total_num_steps: Math.max(warmupSteps(p) + 1, to - 1) }),
    };
    return seated([...climbHandles(p), ...(p.total_num_steps > warmupSteps(p) ? [end] : [])], tracks, run);
  },
  problems: (_, __, written) => [
    ...missingArguments('WarmupDecayLR.__init__', written, ['total_num_steps']),
    ...warmupProblems(written),
  ],
});
