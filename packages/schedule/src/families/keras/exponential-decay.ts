import { family, type Piece } from '../../schedule.ts';
import { flat, updateFrom } from '../along.ts';
import { seated } from '../handles.ts';
import {
  constructorProblems,
  decay_rate,
  decay_steps,
  initial_learning_rate,
  staircase,
} from './arguments.ts';
import { kerasWholeNumber } from './guards/whole-number.ts';
import { startHandle } from './handles.ts';
import { float32, power, precisionOf } from './precision.ts';
import { source } from './source.ts';
import { curve, type Decay, passedOf, perUpdate, stairs } from './stairs.ts';

/** Times the rate every `decay_steps` updates, evenly or all at once; it never ends. */
export const kerasExponentialDecay = family({
  id: 'keras.ExponentialDecay',
  title: { en: 'Keras ExponentialDecay', zh: 'Keras 的 ExponentialDecay' },
  about: {
    en: 'Multiplied by decay_rate every decay_steps updates, evenly or in stairs. It never ends.',
    zh: '每 decay_steps 次更新乘以 decay_rate，可连续也可阶梯式，没有终点。',
  },
  group: 'keras',
  keywords: ['keras.optimizers.schedules', 'tf.keras', 'staircase', '指数衰减'],
  params: {
    initial_learning_rate,
    decay_steps: { ...decay_steps, initial: { value: 10, unit: 'percent' } },
    decay_rate,
    staircase,
    float32,
  },
  latex: ({ staircase: inStairs }) => {
    const lengths = String.raw`t / \p{decay_steps}`;
    const exponent = inStairs === true ? String.raw`\lfloor ${lengths} \rfloor` : lengths;
    return String.raw`\eta_t = \p{initial_learning_rate} \cdot \p{decay_rate}^{${exponent}}`;
  },
  source,
  guards: [kerasWholeNumber],
  tracks(p, run, written) {
    const { cast, round, grain } = precisionOf(p, written);
    const [a, D, r] = [cast(p.initial_learning_rate), cast(p.decay_steps), cast(p.decay_rate)];
    const passed = passedOf(p, round);
    const value = (lengths: number) => round(a * round(power(r, passed(lengths))));
    const decay: Decay = {
      value,
      left: (lengths) => r ** lengths,
      form: { latex: String.raw`\p{a} \cdot \p{r}^{\p{x}}`, terms: { a, r } },
      grain,
    };
    if (r > 0 && D > 0) return { lr: p.staircase && D >= 1 ? stairs(decay, D) : curve(decay, D) };
    if (r === 0 && D > 0) return { lr: gone(value(0), value(1), p.staircase ? updateFrom(D) : 1) };
    // Roots of a number below 0 are none; between them it changes its sign.
    return { lr: [perUpdate(run, (s) => value(s / D))] };
  },
  handles: (p, run, tracks) => seated(startHandle(p), tracks, run),
  problems: (p, _, written) =>
    constructorProblems(
      {
        callee: 'ExponentialDecay',
        required: ['initial_learning_rate', 'decay_steps', 'decay_rate'],
        length: 'decay_steps',
      },
      p,
      written,
    ),
});

/** A rate of 0 leaves nothing behind the first updates. */
const gone = (first: number, then: number, end: number): readonly Piece[] => [
  flat('stable', 0, end, first),
  flat('decay', end, Number.POSITIVE_INFINITY, then),
];
