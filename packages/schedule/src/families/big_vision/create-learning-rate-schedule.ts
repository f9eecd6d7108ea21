import type { Saying, Sayings } from '../../ideas.ts';
import { listed } from '../../listed.ts';
import type { Resolved } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import type { Run } from '../../run.ts';
import { family, type Piece } from '../../schedule.ts';
import { along, updateFrom } from '../along.ts';
import { dividesByZero, missingArguments, problem } from '../call.ts';
import { params } from './arguments.ts';
import { bordersOf, type Decay, decayed, decayForm, decayTypes, fallsToZero, stairAt } from './decay.ts';
import { type Given, refusedDuration, updatesOf } from './duration.ts';

type BigVision = Resolved<typeof params>;

const warmupOf = (p: BigVision): Given => ({
  ...p,
  steps: p.warmup_steps,
  examples: p.warmup_examples,
  epochs: p.warmup_epochs,
  percent: p.warmup_percent,
});

const cooldownOf = (p: BigVision): Given => ({
  ...p,
  steps: p.cooldown_steps,
  examples: p.cooldown_examples,
  epochs: p.cooldown_epochs,
  percent: p.cooldown_percent,
});

function decayOf(p: BigVision): Decay {
  const batch = p.batch_size ?? Number.NaN;
  return {
    ...p,
    lr: p.scale_with_batchsize ? (p.base * batch) / 256 : p.base,
    total: p.total_steps,
    warmup: updatesOf(warmupOf(p)),
    end: p.end ?? p.linear_end,
    timescale: p.timescale_examples === null ? p.timescale : p.timescale_examples / batch,
  };
}

function piecesOf(p: BigVision, run: Run): readonly Piece[] {
  const decay = decayOf(p);
  const [W, C, N] = [decay.warmup, updatesOf(cooldownOf(p)), p.total_steps];
  const at = (s: number, stair: number) => {
    const value = decayed(decay, s, stair);
    const warmed = W === 0 ? value : value * Math.min(1, s / W);
    return C === 0 ? warmed : warmed * Math.min(1, (N - s) / C);
  };
  const isSound =
    W >= 0 &&
    C >= 0 &&
    N > W &&
    (fallsToZero(decay) || (C === 0 && decay.power >= 0 && decay.decay_type !== 'rsqrt'));
  if (!isSound)
    return [
      listed(
        'decay',
        updates((s) => at(s, stairAt(decay, s))),
        { count: run.steps },
      ),
    ];
  // Where the cooldown begins in the warmup, their product turns in the middle.
  const cooling = C === 0 ? [] : [N - C, N, ...(N - C < W ? [N / 2] : [])];
  const places = [W, ...bordersOf(decay), ...cooling].map(updateFrom);
  const borders = [...new Set([0, ...places])].sort((a, b) => a - b);
  return borders.map((from, index) => {
    const stair = stairAt(decay, from);
    const name = from < W ? 'warmup' : C > 0 && from >= N - C ? 'cooldown' : 'decay';
    const { latex, terms } = decayForm(decay, from);
    return along(name, from, borders[index + 1] ?? Number.POSITIVE_INFINITY, (s) => at(s, stair), {
      latex:
        latex +
        (from < W ? String.raw`\,\frac{\p{s}}{\p{W}}` : '') +
        (C > 0 && from >= N - C ? String.raw`\,\frac{\p{N} - \p{s}}{\p{C}}` : ''),
      terms: { ...terms, W, N, C },
    });
  });
}

function* updates(value: (s: number) => number): Generator<number> {
  for (let s = 0; ; s += 1) yield value(s);
}

/** What Python says where there is no batch to count with. */
const noBatch = (operation: string, type: string): Problem =>
  problem('TypeError', `unsupported operand type(s) for ${operation}: '${type}' and 'NoneType'`);

const typeOf = (written: string) => (/[.e]/.test(written) ? 'float' : 'int');

/** An idea by the name of its decay, with nothing else in the way. */
const decaying = (type: string): Saying<typeof params> => ({
  when: (p) => p.decay_type === type && updatesOf(cooldownOf(p)) === 0,
  as: { length: 'total_steps' },
  say: () => ({ decay_type: type }),
});

const says: Sayings<typeof params> = {
  cosine: decaying('cosine'),
  linear: {
    ...decaying('linear'),
    when: (p) => p.decay_type === 'linear' && p.power === 1,
    say: ({ floor }) => ({ decay_type: 'linear', power: 1, end: floor }),
    hear: (p) => ({ floor: p.end ?? p.linear_end }),
  },
  polynomial: {
    ...decaying('polynomial'),
    as: { length: 'total_steps', power: 'power' },
    say: ({ floor }) => ({ decay_type: 'polynomial', end: floor }),
    hear: (p) => ({ floor: p.end ?? p.linear_end }),
  },
};

/** One decay of five, times a line up, times a line down at the end. */
export const bigVisionCreateLearningRateSchedule = family({
  id: 'big_vision.create_learning_rate_schedule',
  title: {
    en: 'big_vision create_learning_rate_schedule',
    zh: 'big_vision create_learning_rate_schedule（衰减与冷却）',
  },
  about: {
    en: 'The schedule of ViT and SigLIP: a decay, a linear warmup and a linear cooldown, multiplied. Rounded to float32 in the end.',
    zh: 'ViT 与 SigLIP 的调度：衰减、线性预热、线性冷却三者相乘，最后取 float32。',
  },
  group: 'jax',
  keywords: ['ViT', 'SigLIP', 'rsqrt', 'cooldown', 'decay_type', 'flax', '冷却'],
  params,
  latex: String.raw`\eta_t = d(t)\,\min\left(1, \frac{t}{\p{warmup_steps}}\right)\min\left(1, \frac{\p{total_steps} - t}{\p{cooldown_steps}}\right),\quad d(t) = \text{\p{decay_type}}(\p{base}, x),\quad x = \frac{t - \p{warmup_steps}}{\p{total_steps} - \p{warmup_steps}}`,
  source: {
    label: 'google-research/big_vision, big_vision/utils.py at 0127fb6',
    url: 'https://github.com/google-research/big_vision/blob/0127fb6b337ee2a27bf4e54dea79cff176527356/big_vision/utils.py',
  },
  says,
  tracks: (p, run) => ({ lr: piecesOf(p, run) }),
  problems(p, _, written) {
    const isKnown = decayTypes.includes(p.decay_type);
    const tooLong = !(p.total_steps <= 1) && !(updatesOf(warmupOf(p)) < p.total_steps);
    const isRsqrt = p.decay_type === 'rsqrt';
    const { timescale } = decayOf(p);
    return [
      ...missingArguments('create_learning_rate_schedule', written, ['total_steps']),
      ...refusedDuration('warmup', warmupOf(p), written.warmup_percent),
      ...refusedDuration('cooldown', cooldownOf(p), written.cooldown_percent),
      ...(tooLong ? [problem('AssertionError', 'warmup_steps is >= total_steps')] : []),
      // Recorded with plain integers, of which Python divides none by 0.
      ...(p.total_steps === updatesOf(warmupOf(p)) ? [dividesByZero()] : []),
      ...(p.scale_with_batchsize && p.batch_size === null ? [noBatch('*', typeOf(written.base))] : []),
      ...(isKnown ? [] : [problem('ValueError', `Unknown lr type ${p.decay_type}`)]),
      ...(isRsqrt && p.timescale_examples !== null && p.batch_size === null
        ? [noBatch('/', typeOf(written.timescale_examples))]
        : []),
      ...(isRsqrt && (timescale === 0 || (p.timescale_examples !== null && p.batch_size === 0))
        ? [dividesByZero()]
        : []),
    ];
  },
});
