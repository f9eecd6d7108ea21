import { ratioOf } from '../../ideas.ts';
import { argument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';
import { family, type Text } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { decaySteps } from '../hugging-face/cosine.ts';
import { linearWarmup, num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';
import { calledFor, shownUnpassable, unpassable } from './unpassable.ts';

/** A share of the optimizer's rate; `get_scheduler` has no way to pass it. */
const share = (name: 'f_min' | 'f_max', byDefault: PythonNumber, text: Text) =>
  argument({
    type: 'float',
    ofPeak: true,
    label: { en: `${text.en} (${name})`, zh: `${text.zh}（${name}）` },
    help: {
      en: "A factor of the optimizer's learning rate. Only the function itself takes it.",
      zh: '优化器学习率的倍数，只有直接调用原函数才能传入。',
    },
    symbol: name === 'f_min' ? String.raw`f_{\text{min}}` : String.raw`f_{\text{max}}`,
    byDefault,
    slider: [0, 2],
    applies: shownUnpassable(name, byDefault),
  });

const f_min = share('f_min', '0.0', { en: 'Lowest factor', zh: '最低倍数' });
const f_max = share('f_max', '1.0', { en: 'Highest factor', zh: '最高倍数' });

const callee = 'get_linear_schedule_with_warmup';

/** Up from 0 to `f_max` and down to `f_min` at the end: shares of the optimizer's rate that `get_scheduler` cannot pass. */
export const diffusersLinear = family({
  id: 'diffusers.linear',
  title: { en: 'Diffusers linear', zh: 'Diffusers 线性' },
  about: {
    en: "lr_scheduler='linear': a line up from 0 to f_max and a line down to f_min.",
    zh: "lr_scheduler='linear'：从 0 线性升到 f_max，再线性降到 f_min。",
  },
  group: 'diffusers',
  keywords: [callee, 'lr_scheduler', '线性衰减'],
  params: { lr: optimizerLr(1e-4), num_warmup_steps, num_training_steps, f_min, f_max, via, unexpected },
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} \p{f_max}\,t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \p{f_min} + (\p{f_max} - \p{f_min}) \max\left(0, \frac{\p{num_training_steps} - t}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) & \text{else} \end{cases}`,
  source,
  says: {
    linear: {
      as: { length: 'num_training_steps' },
      say: ({ peak, floor }) => ({ f_min: ratioOf(floor, peak), ...calledFor(floor === 0) }),
      hear: (p) => ({ floor: p.lr * p.f_min }),
    },
  },
  tracks(p) {
    const { lr: a, num_warmup_steps: W, num_training_steps: N, f_min: b, f_max: c } = p;
    const D = decaySteps(p);
    const warm = updateFrom(W);
    const end = Math.max(warm, updateFrom(N));
    return {
      lr: [
        linearWarmup(a, W, c),
        along('decay', warm, end, (s) => a * (b + (c - b) * Math.max(0, (N - s) / D)), {
          latex: String.raw`\p{a} (\p{b} + (\p{c} - \p{b}) \max(0, \frac{\p{N} - \p{s}}{\p{D}}))`,
          terms: { a, b, c, N, D },
        }),
        flat('stable', end, Number.POSITIVE_INFINITY, a * b),
      ],
    };
  },
  problems: (p, _, written) => [
    ...unpassable(p, 'f_min', p.f_min !== 0),
    ...unpassable(p, 'f_max', p.f_max !== 1),
    ...problemsOfCall(
      p,
      { name: 'LINEAR', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
  ],
});
