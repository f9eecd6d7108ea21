import { ratioOf } from '../../ideas.ts';
import { argument, optionalArgument } from '../../params/argument.ts';
import { family, type Handle, type Phase } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { points, seated } from '../handles.ts';
import { constructorProblems, decay_steps, initial_learning_rate } from './arguments.ts';
import { kerasIgnoredWarmup } from './guards/ignored-warmup.ts';
import { kerasWholeNumber } from './guards/whole-number.ts';
import { startHandle } from './handles.ts';
import { float32, precisionOf } from './precision.ts';
import { source } from './source.ts';

export const alpha = argument({
  type: 'float',
  ofPeak: true,
  label: { en: 'Minimum as a share (alpha)', zh: '最低学习率占比（alpha）' },
  help: {
    en: 'Share of the highest learning rate that stays.',
    zh: '衰减结束后保留的比例（相对于最高学习率）。',
  },
  symbol: String.raw`\alpha`,
  byDefault: '0.0',
  slider: [0, 1],
});

/** Half a cosine, and a warmup before it if there is a target. The decay comes on top of the warmup. */
export const kerasCosineDecay = family({
  id: 'keras.CosineDecay',
  title: { en: 'Keras CosineDecay', zh: 'Keras 的 CosineDecay' },
  about: {
    en: 'Half a cosine over decay_steps, after a linear warmup if warmup_target is given. The two lengths add up.',
    zh: '用 decay_steps 走完半个余弦；给出 warmup_target 时先线性预热，两段长度相加。',
  },
  group: 'keras',
  keywords: ['keras.optimizers.schedules', 'tf.keras', 'warmup', '余弦退火', '预热'],
  params: {
    initial_learning_rate,
    decay_steps: { ...decay_steps, role: 'length' },
    alpha,
    warmup_target: optionalArgument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'End of warmup (warmup_target)', zh: '预热终点（warmup_target）' },
      help: {
        en: 'Where the decay begins. None means no warmup, whatever warmup_steps says.',
        zh: '余弦开始处的学习率。None 表示没有预热，warmup_steps 被忽略。',
      },
      symbol: String.raw`\eta_1`,
      byDefault: null,
      slider: [1e-6, 1],
      scale: 'log',
    }),
    warmup_steps: argument({
      type: 'steps',
      label: { en: 'Warmup (warmup_steps)', zh: '预热步数（warmup_steps）' },
      help: {
        en: 'Updates of the climb, before those of the decay.',
        zh: '爬升的更新次数，不包含在衰减步数内。',
      },
      symbol: 'W',
      byDefault: 0,
      slider: [0, 5000],
      applies: (values) => values['warmup_target'] !== null,
    }),
    float32,
  },
  latex: ({ warmup_target: target }) => {
    const wave = (top: string, x: string) =>
      String.raw`${top} \left((1 - \p{alpha})\,\frac{1 + \cos(\pi x)}{2} + \p{alpha}\right)${x}`;
    if (target === null)
      return String.raw`\eta_t = ${wave(String.raw`\p{initial_learning_rate}`, String.raw`, \quad x = \min\left(1, \frac{t}{\p{decay_steps}}\right)`)}`;
    return String.raw`\eta_t = \begin{cases} \p{initial_learning_rate} + (\p{warmup_target} - \p{initial_learning_rate})\,\frac{t}{\p{warmup_steps}} & t < \p{warmup_steps} \\ ${wave(String.raw`\p{warmup_target}`, String.raw` & \text{else}`)} \end{cases} \qquad x = \min\left(1, \frac{t - \p{warmup_steps}}{\p{decay_steps}}\right)`;
  },
  source,
  guards: [kerasIgnoredWarmup, kerasWholeNumber],
  says: {
    cosine: {
      say({ peak, floor, warmup, length }) {
        const alpha = ratioOf(floor, peak);
        if (!(warmup > 0)) return { initial_learning_rate: peak, decay_steps: length, alpha };
        const climb = { initial_learning_rate: 0, warmup_target: peak, warmup_steps: warmup };
        return { ...climb, decay_steps: length - warmup, alpha };
      },
      hear(p) {
        const [peak, warmup] =
          p.warmup_target === null ? [p.initial_learning_rate, 0] : [p.warmup_target, p.warmup_steps];
        return { peak, warmup, floor: p.alpha * peak, length: warmup + p.decay_steps };
      },
    },
  },
  tracks(p, _, written) {
    const { cast, round, pi } = precisionOf(p, written);
    const [a, D] = [cast(p.initial_learning_rate), cast(p.decay_steps)];
    const W = p.warmup_target === null ? 0 : cast(p.warmup_steps);
    const top = p.warmup_target === null ? a : cast(p.warmup_target);
    const end = W + D;
    const value = (s: number) => {
      const wave = round(Math.cos(round(pi * round((Math.min(s, end) - W) / D))));
      const left = round(round(1 - p.alpha) * round(0.5 * round(1 + wave)));
      return round(top * round(left + round(p.alpha)));
    };
    const warm = updateFrom(W);
    const last = Math.max(warm, updateFrom(end));
    const climb: Phase = along('warmup', 0, warm, (s) => round(round(round(top - a) * round(s / W)) + a), {
      latex: String.raw`(\p{b} - \p{a})\,\frac{\p{s}}{\p{W}} + \p{a}`,
      terms: { a, b: top, W },
    });
    if (D === 0) return { lr: [climb, flat('stable', warm, Number.POSITIVE_INFINITY, Number.NaN)] };
    return {
      lr: [
        climb,
        along('decay', warm, last, value, {
          latex: String.raw`\p{b} \left((1 - \p{r})\,\frac{1 + \cos\left(\pi\,\frac{\min(\p{E}, \p{s}) - \p{W}}{\p{D}}\right)}{2} + \p{r}\right)`,
          terms: { b: top, r: p.alpha, W, D, E: end },
        }),
        flat('stable', last, Number.POSITIVE_INFINITY, value(end)),
      ],
    };
  },
  handles(p, run, tracks) {
    const { warmup_target: target, decay_steps: D, alpha: r } = p;
    const W = target === null ? 0 : p.warmup_steps;
    const top = target ?? p.initial_learning_rate;
    const peak: Handle = {
      id: 'peak',
      label: points.peak,
      step: W,
      value: top,
      moveX: (to) => ({ warmup_steps: Math.max(0, to) }),
      moveY: (lr) => ({ warmup_target: lr }),
    };
    const end: Handle = {
      id: 'end',
      label: points.end,
      step: W + D,
      value: top * r,
      moveX: (to) => ({ decay_steps: Math.max(1, to - W) }),
      ...(top > 0 ? { moveY: (lr) => ({ alpha: lr / top }) } : {}),
    };
    const further = p.float32 ? [] : [...(target === null ? [] : [peak]), end];
    return seated([...startHandle(p), ...further], tracks, run);
  },
  problems: (p, _, written) =>
    constructorProblems(
      { callee: 'CosineDecay', required: ['initial_learning_rate', 'decay_steps'], length: 'decay_steps' },
      p,
      written,
    ),
});
