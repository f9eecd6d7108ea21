import { optionalArgument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { along, updateFrom } from '../along.ts';
import { dividesByZero, problem, unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { linearWarmup, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_inverse_sqrt_schedule';

/** The timescale that is used when none is given: the warmup, or 10000 without one. */
const timescaleOf = (p: { readonly timescale: number | null; readonly num_warmup_steps: number }) =>
  p.timescale ?? (p.num_warmup_steps || 10_000);

/** Up from 0, then down with one over the square root of the step, without an end. */
export const transformersInverseSqrt = family({
  id: 'transformers.inverse_sqrt',
  title: { en: 'Transformers inverse square root', zh: 'Transformers 反平方根' },
  about: {
    en: "lr_scheduler_type='inverse_sqrt': falls with 1/√t after the warmup and knows no end.",
    zh: "lr_scheduler_type='inverse_sqrt'：预热之后按 1/√t 下降，没有终点。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', 'rsqrt', 'Noam', '平方根倒数'],
  params: {
    lr: optimizerLr(5e-5),
    num_warmup_steps,
    timescale: optionalArgument({
      type: 'steps',
      label: { en: 'Time scale (timescale)', zh: '时间尺度（timescale）' },
      help: {
        en: 'The longer, the slower the fall. None takes the warmup, or 10000 without one.',
        zh: '越大下降越慢。None 表示取预热步数，没有预热则取 10000。',
      },
      symbol: 'T',
      byDefault: null,
      slider: [1, 20_000],
    }),
    via,
    unexpected,
  },
  latex: ({ timescale }) =>
    timescale === null
      ? String.raw`\eta_t = \p{lr} \cdot \min\left(\frac{t}{\p{num_warmup_steps}}, \sqrt{\frac{\p{num_warmup_steps}}{t}}\right)`
      : String.raw`\eta_t = \p{lr} \cdot \begin{cases} t / \max(1, \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ \sqrt{\frac{\p{timescale}}{t + \p{timescale} - \p{num_warmup_steps}}} & \text{else} \end{cases}`,
  source,
  says: { inverse_sqrt: {} },
  tracks(p) {
    const { lr: a, num_warmup_steps: W } = p;
    const T = timescaleOf(p);
    const shift = T - W;
    // Below 0 the root ends soon, and behind the last update there is nothing to draw.
    const last = T < 0 ? updateFrom(-shift) - 1 : Number.POSITIVE_INFINITY;
    return {
      lr: [
        linearWarmup(a, W),
        along(
          'decay',
          updateFrom(W),
          Number.POSITIVE_INFINITY,
          (s) => a * (1 / Math.sqrt((Math.min(last, s) + shift) / T)),
          {
            latex: String.raw`\p{a}\,\frac{1}{\sqrt{\frac{\p{s} + \p{b}}{\p{T}}}}`,
            terms: { a, b: shift, T },
          },
        ),
      ],
    };
  },
  problems(p, _, written) {
    const call = problemsOfCall(
      p,
      { name: 'INVERSE_SQRT', callee, required: ['num_warmup_steps'], dropped: ['num_training_steps'] },
      written,
    );
    const T = timescaleOf(p);
    const warm = updateFrom(p.num_warmup_steps);
    if (T > 0) {
      // Only a warmup below 0 begins in front of the root's zero.
      const first = warm + T - p.num_warmup_steps;
      return first > 0 ? call : [...call, rootProblem(warm, first)];
    }
    if (T === 0) return [...call, dividesByZero(warm)];
    // Below 0 the curve rises, up to where the root's number reaches 0.
    const zero = p.num_warmup_steps - T;
    return [...call, rootProblem(updateFrom(zero), zero - updateFrom(zero))];
  },
});

/** Python's refusal of one over the root of 0, or of a root below 0. */
const rootProblem = (at: number, under: number) =>
  under === 0 ? dividesByZero(at) : problem('ValueError', 'math domain error', at);
