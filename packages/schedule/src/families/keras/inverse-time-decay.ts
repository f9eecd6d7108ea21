import { firstWhere } from '../../peak.ts';
import { hold } from '../../phases.ts';
import { family, type Piece } from '../../schedule.ts';
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
import { float32, precisionOf } from './precision.ts';
import { source } from './source.ts';
import { curve, type Decay, passedOf, perUpdate, stairs } from './stairs.ts';

/** One over a line. A rate below 0 takes it through infinity to below 0, and nothing complains. */
export const kerasInverseTimeDecay = family({
  id: 'keras.InverseTimeDecay',
  title: { en: 'Keras InverseTimeDecay', zh: 'Keras 的 InverseTimeDecay' },
  about: {
    en: 'Falls with one over the time, evenly or in stairs: fast at first, then ever slower. It never ends.',
    zh: '与时间成反比下降，可连续也可阶梯式：先快后慢，没有终点。',
  },
  group: 'keras',
  keywords: ['keras.optimizers.schedules', 'tf.keras', 'staircase', '1/t', '反时间衰减'],
  params: {
    initial_learning_rate,
    decay_steps: { ...decay_steps, initial: { value: 10, unit: 'percent' } },
    decay_rate: { ...decay_rate, initial: 0.5, slider: [0.01, 5] },
    staircase,
    float32,
  },
  latex: ({ staircase: inStairs }) => {
    const lengths = String.raw`\frac{t}{\p{decay_steps}}`;
    const passed = inStairs === true ? String.raw`\left\lfloor ${lengths} \right\rfloor` : lengths;
    return String.raw`\eta_t = \frac{\p{initial_learning_rate}}{1 + \p{decay_rate}\,${passed}}`;
  },
  source,
  guards: [kerasWholeNumber],
  tracks(p, run, written) {
    const { cast, round, grain } = precisionOf(p, written);
    const [a, D, r] = [cast(p.initial_learning_rate), cast(p.decay_steps), cast(p.decay_rate)];
    const passed = passedOf(p, round);
    const divisor = (lengths: number) => round(1 + round(r * passed(lengths)));
    const value = (lengths: number) => round(a / divisor(lengths));
    if (!(D > 0)) return { lr: [perUpdate(run, (s) => value(s / D))] };
    const decay: Decay = {
      value,
      left: (lengths) => 1 / divisor(lengths),
      form: { latex: String.raw`\frac{\p{a}}{1 + \p{r}\,\p{x}}`, terms: { a, r } },
      grain,
    };
    const wide = p.staircase && D >= 1;
    if (r >= 0) return { lr: wide ? stairs(decay, D) : curve(decay, D) };
    return { lr: wide ? stairsThroughPole(decay, D, divisor) : curveThroughPole(decay, D, divisor) };
  },
  handles: (p, run, tracks) => seated(startHandle(p), tracks, run),
  problems: (p, _, written) =>
    constructorProblems(
      {
        callee: 'InverseTimeDecay',
        required: ['initial_learning_rate', 'decay_steps', 'decay_rate'],
        length: 'decay_steps',
      },
      p,
      written,
    ),
});

type Divisor = (lengths: number) => number;

function curveThroughPole(decay: Decay, D: number, divisor: Divisor): readonly Piece[] {
  const pole = firstWhere((s) => divisor(s / D) <= 0, 0, Number.MAX_SAFE_INTEGER);
  const behind = divisor(pole / D) === 0 ? pole + 1 : pole;
  return [
    ...curve(decay, D, { to: pole, reach: pole - 1 }),
    hold('stable', behind - pole, decay.value(pole / D)),
    ...curve(decay, D, { from: behind }),
  ];
}

function stairsThroughPole(decay: Decay, D: number, divisor: Divisor): readonly Piece[] {
  const pole = firstWhere((k) => divisor(k) <= 0, 0, Number.MAX_SAFE_INTEGER);
  const behind = divisor(pole) === 0 ? pole + 1 : pole;
  return [
    ...stairs(decay, D, 0, pole),
    hold('stable', (behind - pole) * D, decay.value(pole)),
    ...stairs(decay, D, behind),
  ];
}
