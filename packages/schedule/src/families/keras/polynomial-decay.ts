import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import { phase, repeat } from '../../phases.ts';
import { type Form, family, type Handle, type Piece } from '../../schedule.ts';
import { flat } from '../along.ts';
import { points, seated } from '../handles.ts';
import { constructorProblems, decay_steps, initial_learning_rate } from './arguments.ts';
import { kerasWholeNumber } from './guards/whole-number.ts';
import { startHandle } from './handles.ts';
import { float32, type Precision, power as powerOf, precisionOf } from './precision.ts';
import { source } from './source.ts';
import { curve, perUpdate } from './stairs.ts';

/** Down along a power, once or again and again over an ever longer way: then every cycle begins lower. */
export const kerasPolynomialDecay = family({
  id: 'keras.PolynomialDecay',
  title: { en: 'Keras PolynomialDecay', zh: 'Keras 的 PolynomialDecay' },
  about: {
    en: 'Down to end_learning_rate along a power; with cycle again and again, each time from a lower peak.',
    zh: '按幂次降到 end_learning_rate；开启 cycle 后反复进行，每次的起点更低。',
  },
  group: 'keras',
  keywords: ['keras.optimizers.schedules', 'tf.keras', 'linear', '多项式衰减', '线性衰减'],
  params: {
    initial_learning_rate,
    decay_steps: { ...decay_steps, role: 'length' },
    end_learning_rate: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Final learning rate (end_learning_rate)', zh: '最终学习率（end_learning_rate）' },
      help: { en: 'Where the decay ends.', zh: '衰减的终点。' },
      symbol: String.raw`\eta_{\text{end}}`,
      role: 'floor',
      byDefault: 0.0001,
      slider: [1e-8, 1e-1],
      scale: 'log',
    }),
    power: argument({
      type: 'float',
      label: { en: 'Power (power)', zh: '幂次（power）' },
      help: {
        en: '1 is linear. Above 1 it falls early and ends gently; below 1 it falls at the end.',
        zh: '1 为线性；大于 1 先快后慢；小于 1 则集中在末尾下降。',
      },
      symbol: 'p',
      byDefault: '1.0',
      slider: [0.25, 5],
    }),
    cycle: flag({
      label: { en: 'Again and again (cycle)', zh: '循环（cycle）' },
      help: {
        en: 'Takes the next multiple of decay_steps for the length when one has passed.',
        zh: '每到一个 decay_steps 的整数倍，就以下一个整数倍作为总长度。',
      },
      symbol: String.raw`\text{cycle}`,
      initial: false,
      omitted: false,
    }),
    float32,
  },
  latex: ({ cycle }) => {
    const x =
      cycle === true
        ? String.raw`\frac{t}{\p{decay_steps}\,\lceil t / \p{decay_steps} \rceil}`
        : String.raw`\min\left(1, \frac{t}{\p{decay_steps}}\right)`;
    return String.raw`\eta_t = (\p{initial_learning_rate} - \p{end_learning_rate}) \left(1 - ${x}\right)^{\p{power}} + \p{end_learning_rate}`;
  },
  source,
  guards: [kerasWholeNumber],
  says: {
    linear: {
      when: (p) => !p.cycle && p.power === 1,
      as: { length: 'decay_steps' },
      say: () => ({ power: 1 }),
    },
    polynomial: { when: (p) => !p.cycle, as: { length: 'decay_steps', power: 'power' } },
  },
  tracks(p, run, written) {
    const precision = precisionOf(p, written);
    const { cast } = precision;
    const D = cast(p.decay_steps);
    const q = cast(p.power);
    const value = rateOf(p, precision);
    if (D === 0) return { lr: [flat('stable', 0, Number.POSITIVE_INFINITY, Number.NaN)] };
    const form = {
      latex: String.raw`(\p{a} - \p{b}) (1 - \min(1, \p{x}))^{\p{q}} + \p{b}`,
      terms: { a: cast(p.initial_learning_rate), b: cast(p.end_learning_rate), q },
    };
    if (!p.cycle) {
      const decay = { value: (x: number) => value(Math.min(1, x)), form };
      return {
        lr: [...curve(decay, D, { to: Math.ceil(D) }), flat('stable', Math.ceil(D), Infinity, value(1))],
      };
    }
    if (q < 0 || D < 1)
      return { lr: [perUpdate(run, (s) => value(s / (D * (s === 0 ? 1 : Math.ceil(s / D)))))] };
    return { lr: cycles(D, q, value, precision, form) };
  },
  handles(p, run, tracks) {
    const { decay_steps: D, end_learning_rate: value } = p;
    const end: Handle = {
      id: 'end',
      label: points.end,
      step: D,
      value,
      moveX: (to) => ({ decay_steps: Math.max(1, to) }),
      moveY: (lr) => ({ end_learning_rate: lr }),
    };
    return seated([...startHandle(p), ...(p.float32 ? [] : [end])], tracks, run);
  },
  problems: (p, _, written) =>
    constructorProblems(
      {
        callee: 'PolynomialDecay',
        required: ['initial_learning_rate', 'decay_steps'],
        length: 'decay_steps',
      },
      p,
      written,
    ),
});

/** The learning rate at a share of the decay. */
function rateOf(
  p: {
    readonly initial_learning_rate: number;
    readonly end_learning_rate: number;
    readonly power: number;
  },
  { cast, round }: Precision,
): (share: number) => number {
  const [a, b, q] = [cast(p.initial_learning_rate), cast(p.end_learning_rate), cast(p.power)];
  return (share) => round(round(round(a - b) * round(powerOf(round(1 - round(share)), q))) + b);
}

/** The first decay, and those over 2, 3, 4 lengths, each of which begins behind the update at the end of the one before. */
function cycles(
  D: number,
  q: number,
  value: (share: number) => number,
  { grain }: Precision,
  { latex, terms }: Form,
): readonly Piece[] {
  // Behind an end between two updates the next cycle is there at once, a hair later, so that no end is taken for a beginning.
  const gap = Number.isInteger(D) ? 1 : D * 2 ** -20;
  const within = {
    latex: latex.replaceAll(String.raw`\p{x}`, String.raw`\frac{\p{o} + \p{t}}{\p{L}}`),
    terms,
  };
  const cycle = (k: number, begun: number, steps: number) => {
    const start = k * D + begun;
    const length = (k + 1) * D;
    const share = (t: number) => {
      const s = start + t;
      // Between updates all cycles go through the same, which would be lost in rounding.
      return Number.isInteger(s) ? Math.min(1, s / length) : (k + Math.min(1, (begun + t) / D)) / (k + 1);
    };
    return phase('cycle', steps, (t) => value(share(t)), {
      latex: within.latex,
      terms: { ...within.terms, o: start, L: length },
    });
  };
  return [
    cycle(0, 0, D + gap),
    repeat({ steps: D, base: value(1), height: (k) => (k + 2) ** -q, grain }, (k) => [cycle(k + 1, gap, D)]),
  ];
}
