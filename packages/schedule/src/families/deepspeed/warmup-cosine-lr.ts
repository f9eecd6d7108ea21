import { ratioOf } from '../../ideas.ts';
import { argument } from '../../params/argument.ts';
import { family, type Handle } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { missingArguments } from '../call.ts';
import { points, seated } from '../handles.ts';
import { optimizerLr } from '../optimizer.ts';
import { peakHandle } from './handles.ts';
import { source } from './source.ts';
import {
  total_num_steps,
  warmup_num_steps,
  warmup_type,
  warmupPieces,
  warmupProblems,
  warmupSteps,
} from './warmup.ts';

/** Up to the optimizer's rate and down a cosine to a share of it, which is then kept. Update 0 runs at 0. */
export const deepspeedWarmupCosineLr = family({
  id: 'deepspeed.WarmupCosineLR',
  title: { en: 'DeepSpeed WarmupCosineLR', zh: 'DeepSpeed 的 WarmupCosineLR' },
  about: {
    en: "Up to the optimizer's learning rate, then half a cosine down to cos_min_ratio of it. Update 0 runs at 0.",
    zh: '升到优化器的学习率，再走半个余弦降到它的 cos_min_ratio 倍。第 0 次更新的学习率为 0。',
  },
  group: 'deepspeed',
  keywords: ['scheduler', 'ds_config', 'cosine', '预热', '余弦退火'],
  params: {
    lr: optimizerLr(1e-3),
    total_num_steps,
    warmup_min_ratio: argument({
      type: 'float',
      label: { en: 'Start as a share (warmup_min_ratio)', zh: '预热起点占比（warmup_min_ratio）' },
      help: {
        en: 'Share of the learning rate at update 1, where the climb begins.',
        zh: '第 1 次更新（爬升起点）的学习率占比。',
      },
      symbol: 'm',
      byDefault: '0.0',
      slider: [0, 1],
    }),
    warmup_num_steps,
    cos_min_ratio: argument({
      type: 'float',
      ofPeak: true,
      label: { en: 'Minimum as a share (cos_min_ratio)', zh: '最低学习率占比（cos_min_ratio）' },
      help: { en: 'Share of the learning rate that stays.', zh: '衰减结束后保留的学习率占比。' },
      symbol: 'c',
      byDefault: 0.0001,
      slider: [0, 1],
    }),
    warmup_type,
  },
  latex: ({ warmup_type: type }) => {
    const share =
      type === 'linear'
        ? String.raw`\frac{t - 1}{\p{warmup_num_steps}}`
        : String.raw`\frac{\ln t}{\ln \p{warmup_num_steps}}`;
    return String.raw`\eta_t = \p{lr} \cdot \begin{cases} 0 & t = 0 \\ \p{warmup_min_ratio} + (1 - \p{warmup_min_ratio})\,${share} & t \le \p{warmup_num_steps} \\ \p{cos_min_ratio} + (1 - \p{cos_min_ratio})\,\frac{1 + \cos(\pi x)}{2} & \text{else} \end{cases} \qquad x = \min\left(1, \frac{t - \p{warmup_num_steps}}{\p{total_num_steps} - \p{warmup_num_steps}}\right)`;
  },
  source,
  says: {
    cosine: {
      as: { length: 'total_num_steps' },
      say: ({ peak, floor }) => ({ cos_min_ratio: ratioOf(floor, peak), warmup_type: 'linear' }),
      hear: (p) => ({ floor: p.lr * p.cos_min_ratio }),
    },
  },
  tracks(p) {
    const { lr: a, warmup_min_ratio: m, cos_min_ratio: c, total_num_steps: T } = p;
    const W = warmupSteps(p);
    const D = Math.max(1, T - W);
    const end = Math.max(W + 1, updateFrom(W + D));
    const value = (s: number) => {
      const wave = (1 + Math.cos(Math.PI * Math.min(1, (s - W) / D))) / 2;
      return a * Math.max(0, c + (1 - c) * wave);
    };
    return {
      lr: [
        ...warmupPieces(
          p,
          0,
          (share) => a * (m + share * (1 - m)),
          String.raw`\p{a} (\p{m} + \p{g} (1 - \p{m}))`,
          {
            a,
            m,
          },
        ),
        along('decay', W + 1, end, value, {
          latex: String.raw`\p{a}\,\max\left(0, \p{c} + (1 - \p{c})\,\frac{1 + \cos\left(\pi\,\min(1, \frac{\p{s} - \p{W}}{\p{D}})\right)}{2}\right)`,
          terms: { a, c, W, D },
        }),
        flat('stable', end, Number.POSITIVE_INFINITY, value(W + D)),
      ],
    };
  },
  handles(p, run, tracks) {
    const { lr: a, cos_min_ratio: c, total_num_steps: T } = p;
    const W = warmupSteps(p);
    const end: Handle = {
      id: 'end',
      label: points.end,
      step: T,
      value: a * c,
      moveX: (to) => ({ total_num_steps: Math.max(W + 1, to) }),
      ...(a > 0 ? { moveY: (lr) => ({ cos_min_ratio: lr / a }) } : {}),
    };
    return seated([peakHandle(p, a, 'lr'), ...(T > W ? [end] : [])], tracks, run);
  },
  problems: (_, __, written) => [
    ...missingArguments('WarmupCosineLR.__init__', written, ['total_num_steps']),
    ...warmupProblems(written),
  ],
});
