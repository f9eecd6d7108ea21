import { ratioOf } from '../../ideas.ts';
import { listed } from '../../listed.ts';
import { argument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { firstWhere } from '../../peak.ts';
import { repeat } from '../../phases.ts';
import { family, type Handle, type Phase, type Piece } from '../../schedule.ts';
import { along, flat } from '../along.ts';
import { points, seated } from '../handles.ts';
import { constructorProblems, decay_steps, initial_learning_rate } from './arguments.ts';
import { alpha } from './cosine-decay.ts';
import { kerasWholeNumber } from './guards/whole-number.ts';
import { startHandle } from './handles.ts';
import { float32, type Precision, power, precisionOf } from './precision.ts';
import { source } from './source.ts';

const params = {
  initial_learning_rate,
  first_decay_steps: {
    ...decay_steps,
    role: 'cycle',
    label: { en: 'First cycle (first_decay_steps)', zh: '首个周期（first_decay_steps）' },
    help: { en: 'Updates of the first cycle.', zh: '第一个周期的更新次数。' },
    initial: { value: 15, unit: 'percent' },
  },
  t_mul: argument({
    type: 'float',
    label: { en: 'Growth of cycles (t_mul)', zh: '周期增长倍数（t_mul）' },
    help: {
      en: 'Every cycle is so many times longer than the one before. Below 1 the cycles come to an end, and NaN follows.',
      zh: '每个周期的长度是前一个的多少倍。小于 1 时周期总长有限，之后全是 NaN。',
    },
    symbol: String.raw`T_{\text{mul}}`,
    byDefault: '2.0',
    slider: [1, 4],
  }),
  m_mul: argument({
    type: 'float',
    label: { en: 'Height of cycles (m_mul)', zh: '周期高度倍数（m_mul）' },
    help: {
      en: 'Every cycle begins so many times higher than the one before.',
      zh: '每个周期的起点是前一个的多少倍。',
    },
    symbol: String.raw`m_{\text{mul}}`,
    byDefault: '1.0',
    slider: [0.1, 1],
  }),
  alpha,
  float32,
} as const;

/** Cosines that begin anew, ever longer and, if you like, ever lower, without an end. */
export const kerasCosineDecayRestarts = family({
  id: 'keras.CosineDecayRestarts',
  title: { en: 'Keras CosineDecayRestarts', zh: 'Keras 的 CosineDecayRestarts' },
  about: {
    en: 'Cosine restarts (SGDR): each cycle t_mul times as long and m_mul times as high as the one before, for ever.',
    zh: '余弦热重启（SGDR）：每个周期的长度乘以 t_mul、高度乘以 m_mul，一直重复。',
  },
  group: 'keras',
  keywords: ['keras.optimizers.schedules', 'tf.keras', 'SGDR', 'warm restarts', '热重启', '余弦退火'],
  params,
  latex: String.raw`\eta_t = \p{initial_learning_rate} \left((1 - \p{alpha})\,\p{m_mul}^k\,\frac{1 + \cos(\pi x)}{2} + \p{alpha}\right), \qquad x = \frac{t - S_k}{\p{first_decay_steps} \cdot \p{t_mul}^k}, \quad S_k = \p{first_decay_steps} \sum_{i<k} \p{t_mul}^i`,
  source,
  guards: [kerasWholeNumber],
  says: {
    restarts: {
      when: (p) => p.t_mul === 1 && p.m_mul === 1,
      say: ({ peak, floor, length, num_cycles }) => ({
        first_decay_steps: Math.ceil(length / num_cycles),
        t_mul: 1,
        m_mul: 1,
        alpha: ratioOf(floor, peak),
      }),
      hear: (p, run) => ({
        floor: p.initial_learning_rate * p.alpha,
        num_cycles: Math.max(1, Math.round(run.steps / p.first_decay_steps)),
      }),
    },
  },
  tracks(p, run, written) {
    const restarts = restartsOf(p, precisionOf(p, written));
    const { D, T, m } = restarts;
    const many = T !== 1 && cyclesUpTo(restarts, run.steps) > most;
    if (!(D >= 1) || !(T >= 1) || (many && m < 0))
      return { lr: [listed('cycle', valuesOf(restarts), { count: run.steps })] };
    return { lr: T === 1 || many ? folded(restarts) : oneByOne(restarts, run.steps) };
  },
  handles(p, run, tracks) {
    const { initial_learning_rate: a, first_decay_steps: D, m_mul: m, alpha: r } = p;
    const restart: Handle = {
      id: 'restart',
      label: points.restart,
      step: D,
      value: a * ((1 - r) * m + r),
      moveX: (to) => ({ first_decay_steps: Math.max(1, to) }),
      ...(a > 0 && r < 0.99 ? { moveY: (lr) => ({ m_mul: (lr / a - r) / (1 - r) }) } : {}),
    };
    return seated([...startHandle(p), ...(p.float32 || p.t_mul < 1 ? [] : [restart])], tracks, run);
  },
  problems: (p, _, written) =>
    constructorProblems(
      {
        callee: 'CosineDecayRestarts',
        required: ['initial_learning_rate', 'first_decay_steps'],
        length: 'first_decay_steps',
      },
      p,
      written,
    ),
});

/** Cycles that are laid out one by one, each beginning at the very update at which the library restarts. */
const most = 200;

/** The arguments as numbers of the schedule's dtype. */
interface Restarts {
  readonly a: number;
  readonly D: number;
  readonly T: number;
  readonly m: number;
  readonly r: number;
  readonly whole: boolean;
  readonly precision: Precision;
}

function restartsOf(p: Resolved<typeof params>, precision: Precision): Restarts {
  const whole = precision.pi === 3;
  // Which cycle it is is worked out in float64 in any case: NumPy's logarithm of float32 meets the whole powers.
  const cast = whole ? Math.trunc : (value: number) => value;
  return {
    a: precision.cast(p.initial_learning_rate),
    D: cast(p.first_decay_steps),
    // A growth that float32 does not tell from 1 is none.
    T: precision.round(cast(p.t_mul)) === 1 ? 1 : cast(p.t_mul),
    m: cast(p.m_mul),
    r: cast(p.alpha),
    whole,
    precision,
  };
}

/** The value at a share of cycle `k`. */
function valueAt({ a, m, r, precision }: Restarts, k: number, share: number): number {
  const { round, pi } = precision;
  const height = round(0.5 * round(power(round(m), k)));
  const wave = round(height * round(1 + round(Math.cos(round(round(pi) * share)))));
  return round(a * round(round(round(1 - round(r)) * wave) + round(r)));
}

/** Which cycle the library takes update `s` for. */
function cycleOf({ D, T, whole }: Restarts, s: number): number {
  if (T === 1) return Math.floor(s / D);
  const sum = 1 - (s / D) * (1 - T);
  const reached = whole ? Math.trunc(sum) : sum;
  const k = Math.floor(Math.log(reached) / Math.log(T));
  // NumPy's logarithm meets whole powers that JavaScript's misses.
  return Number.isInteger(T) && T ** (k + 1) === reached ? k + 1 : k;
}

/** How far into cycle `k` step `s` is, from 0 to 1. */
function shareOf({ D, T, precision }: Restarts, k: number, s: number): number {
  const { round } = precision;
  const lengths = round(s / round(D));
  if (T === 1) return round(lengths - k);
  const growth = round(T);
  const length = round(growth ** k);
  const passed = round(round(1 - length) / round(1 - growth));
  return round(round(lengths - passed) / length);
}

/** Every value from update 0 on as the library computes it, up to where it has none any more. */
function* valuesOf(restarts: Restarts): Generator<number> {
  for (let s = 0; ; s += 1) {
    const k = cycleOf(restarts, s);
    const value = valueAt(restarts, k, shareOf(restarts, k, s));
    yield value;
    if (Number.isNaN(value)) return;
  }
}

/** Where cycle `k` begins. */
const startOf = ({ D, T }: Restarts, k: number) => (T === 1 ? D * k : (D * (T ** k - 1)) / (T - 1));

/** How many cycles begin before step `steps`. */
function cyclesUpTo({ D, T }: Restarts, steps: number): number {
  return Math.ceil(Math.log1p((steps * (T - 1)) / D) / Math.log(T));
}

/** Cycle `k`, or what of it there is between two steps of the run. */
function cycle(restarts: Restarts, k: number, from: number, to: number): Phase {
  const { a, D, T, m, r } = restarts;
  const value = (s: number) => valueAt(restarts, k, Math.min(1, Math.max(0, shareOf(restarts, k, s))));
  return along('cycle', from, to, value, {
    latex: String.raw`\p{a} \left((1 - \p{r})\,\p{m}^{\p{k}}\,\frac{1 + \cos\left(\pi\,\frac{\p{s} - \p{A}}{\p{L}}\right)}{2} + \p{r}\right)`,
    terms: { a, r, m, k, A: startOf(restarts, k), L: D * T ** k },
  });
}

function oneByOne(restarts: Restarts, steps: number): readonly Piece[] {
  const pieces: Phase[] = [];
  let from = 0;
  for (let k = 0; k <= most && from < steps; k += 1) {
    let to = Math.max(from, Math.ceil(startOf(restarts, k + 1)));
    if (to <= steps) {
      // The library decides by a quotient of logarithms, which may miss a border by rounding.
      while (to > from && cycleOf(restarts, to - 1) > k) to -= 1;
      while (to < steps && cycleOf(restarts, to) <= k) to += 1;
    }
    if (to > from) pieces.push(cycle(restarts, k, from, to));
    from = to;
  }
  return pieces;
}

/** Cycles as long as their height is a finite number, and what is there when it is none any more. Where they change their sign, they are folded in pairs. */
function folded(restarts: Restarts): readonly Piece[] {
  const { D, T, a, r, m, precision } = restarts;
  const pair = m < 0 ? 2 : 1;
  const times = firstWhere(
    (k) => !Number.isFinite(valueAt(restarts, k * pair, 0)),
    0,
    Number.MAX_SAFE_INTEGER,
  );
  const cycles = repeat(
    {
      steps: D * pair,
      growth: T,
      times: times < Number.MAX_SAFE_INTEGER ? times : Number.POSITIVE_INFINITY,
      base: a * r,
      height: (k) => power(m, k * pair),
      grain: precision.grain,
    },
    (k) =>
      Array.from({ length: pair }, (_, side) => {
        const one = k * pair + side;
        const phase = cycle(restarts, one, startOf(restarts, one), startOf(restarts, one + 1));
        // The difference of two borders would be off by rounding.
        return T === 1 ? { ...phase, steps: D } : phase;
      }),
  );
  return [cycles, flat('stable', 0, Number.POSITIVE_INFINITY, valueAt(restarts, times * pair, 0))];
}
