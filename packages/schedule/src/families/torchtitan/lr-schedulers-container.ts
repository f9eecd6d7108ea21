import { ratioOf, type Saying, type Sayings } from '../../ideas.ts';
import { argument, optionalArgument } from '../../params/argument.ts';
import type { Resolved, Value, Values } from '../../params/param.ts';
import { text } from '../../params/text.ts';
import { family, type Piece } from '../../schedule.ts';
import { along, flat, updateFrom, waves } from '../along.ts';
import { problem } from '../call.ts';
import { halfEven } from '../half-even.ts';
import { optimizerLr } from '../optimizer.ts';
import { where } from '../where.ts';

const types = ['linear', 'sqrt', 'cosine'];

const params = {
  lr: optimizerLr(3e-4),
  training_steps: argument({
    type: 'steps',
    label: { en: 'Training steps (training_steps)', zh: '训练步数（training_steps）' },
    help: { en: 'Updates of the whole run.', zh: '整个训练的更新次数。' },
    symbol: 'N',
    initial: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
  }),
  warmup_steps: argument({
    role: 'warmup',
    type: 'steps',
    label: { en: 'Warmup (warmup_steps)', zh: '预热步数（warmup_steps）' },
    help: {
      en: 'Updates of the climb, which is one update ahead: it never runs at 0.',
      zh: '爬升的更新次数。爬升提前一步，因此学习率不会为 0。',
    },
    symbol: 'W',
    byDefault: 200,
    slider: [0, 5000],
  }),
  total_steps: optionalArgument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (total_steps)', zh: '总步数（total_steps）' },
    help: {
      en: 'Where the schedule ends; None takes the training steps.',
      zh: '调度的终点。None 表示取训练步数。',
    },
    symbol: 'T',
    byDefault: null,
    slider: [1, 20_000],
  }),
  decay_ratio: optionalArgument({
    type: 'float',
    label: { en: 'Share of the decay (decay_ratio)', zh: '衰减占比（decay_ratio）' },
    help: {
      en: 'How much of the length the decay takes, at the end. None takes all that is left after the warmup.',
      zh: '末尾的衰减占总步数的比例。None 表示预热之后全部用于衰减。',
    },
    symbol: 'q',
    byDefault: null,
    slider: [0, 1],
  }),
  decay_type: text({
    label: { en: 'Shape of decay (decay_type)', zh: '衰减形状（decay_type）' },
    help: { en: 'How the way down goes.', zh: '下降的方式。' },
    symbol: String.raw`\text{down}`,
    options: types,
    byDefault: 'linear',
  }),
  min_lr_factor: argument({
    type: 'float',
    ofPeak: true,
    label: { en: 'Minimum as a share (min_lr_factor)', zh: '最低学习率占比（min_lr_factor）' },
    help: {
      en: 'Where the decay ends, one update after the last.',
      zh: '衰减的终点，在最后一次更新的下一步达到。',
    },
    symbol: 'm',
    byDefault: '0.0',
    slider: [0, 1],
  }),
} as const;

type Titan = Resolved<typeof params>;

/** An idea by the shape of its decay, which takes all that the warmup leaves. */
const decaying = (type: string): Saying<typeof params> => ({
  when: (p) => p.decay_type === type && p.decay_ratio === null && p.total_steps === null,
  as: { length: 'training_steps' },
  say: ({ peak, floor }) => ({ decay_type: type, min_lr_factor: ratioOf(floor, peak) }),
  hear: (p) => ({ floor: p.lr * p.min_lr_factor }),
});

const linear = decaying('linear');

const says: Sayings<typeof params> = {
  cosine: decaying('cosine'),
  linear,
  wsd: {
    ...linear,
    when: (p) => p.decay_type === 'linear' && p.decay_ratio !== null && p.total_steps === null,
    say: (words, run) => ({
      ...linear.say?.(words, run),
      decay_ratio: ratioOf(words.decay, words.length),
    }),
    hear: (p, run) => ({ ...linear.hear?.(p, run), decay: partsOf(p).fall }),
  },
};

/** Warmup, flat, decay. Behind the end lines and roots go on below 0, and a cosine rises again. */
export const torchtitanLrSchedulers = family({
  id: 'torchtitan.LRSchedulersContainer',
  title: { en: 'torchtitan warmup-stable-decay', zh: 'torchtitan 预热-稳定-衰减' },
  about: {
    en: 'The [lr_scheduler] of a torchtitan config: a line up, flat if decay_ratio leaves room, and a decay to the end.',
    zh: 'torchtitan 配置中的 [lr_scheduler]：线性升起，decay_ratio 留有余地时保持平稳，最后衰减。',
  },
  group: 'training',
  keywords: ['lr_scheduler', 'decay_ratio', 'WSD', 'build_lr_schedulers', '梯形'],
  params,
  latex: (values) => {
    const rest = `${lengthOf(values)} - \\p{warmup_steps}`;
    return where(
      String.raw`\eta_t = \p{lr} \cdot \begin{cases} (t + 1) / \p{warmup_steps} & t < \p{warmup_steps} \\ 1 & t < \p{warmup_steps} + S \\ \p{min_lr_factor} + (1 - \p{min_lr_factor})\,d\left(\frac{t + 1 - \p{warmup_steps} - S}{D}\right) & \text{else} \end{cases}`,
      `S = ${rest} + 1 - D`,
      values['decay_ratio'] === null
        ? `D = ${rest}`
        : String.raw`D = \min(${rest}, \text{round}(\p{decay_ratio}\,${lengthOf(values)}))`,
      `d(x) = ${shapeDown(values['decay_type'])}`,
    );
  },
  source: {
    label: 'pytorch/torchtitan, torchtitan/components/lr_scheduler.py at b5bcd76',
    url: 'https://github.com/pytorch/torchtitan/blob/b5bcd76c66d0acb1a08b176d9639425bc55e0b2a/torchtitan/components/lr_scheduler.py',
  },
  says,
  tracks(p) {
    const { warmup: W, decay, fall } = partsOf(p);
    const warm = updateFrom(W);
    const start = Math.max(warm, updateFrom(decay));
    return {
      lr: [
        along('warmup', 0, warm, (s) => p.lr * (Math.min(warm, s + 1) / W), {
          latex: String.raw`\p{a}\,\frac{\min(\p{e}, \p{s} + 1)}{\p{W}}`,
          terms: { a: p.lr, W, e: warm },
        }),
        flat('stable', warm, start, p.lr),
        ...way(p, decay - 1, fall, start),
      ],
    };
  },
  problems(p, _, written) {
    if (written.training_steps === 'None') return [forgotten];
    const { decay, fall } = partsOf(p);
    const first = updateFrom(decay);
    const at = first > 0 ? first : null;
    if (fall === 0)
      return [problem('AssertionError', 'decay_steps must not be zero to reach this branch', at)];
    if (!types.includes(p.decay_type))
      return [problem('ValueError', `Unknown lr_decay_type: ${p.decay_type}`, at)];
    return fall < 0 && p.decay_type === 'sqrt' ? [problem('ValueError', 'math domain error', at)] : [];
  },
});

const forgotten = problem(
  'TypeError',
  "LRSchedulersContainer.Config.build() missing 1 required keyword-only argument: 'training_steps'",
);

/** The argument that the length of the schedule is taken from. */
const lengthOf = (values: Values) =>
  values['total_steps'] === null ? String.raw`\p{training_steps}` : String.raw`\p{total_steps}`;

/** The way down as a share of the whole, of a share of the decay. */
function shapeDown(type: Value | undefined): string {
  if (type === 'cosine') return String.raw`\frac{1 + \cos(\pi x)}{2}`;
  return type === 'sqrt' ? String.raw`1 - \sqrt{x}` : '1 - x';
}

/** Length of the warmup, the step at which the decay begins, and its length. */
function partsOf(p: Titan) {
  const T = p.total_steps ?? p.training_steps;
  const warmup = Math.min(p.warmup_steps, T);
  const rest = T - warmup;
  const fall = p.decay_ratio === null ? rest : Math.min(rest, halfEven(T * p.decay_ratio));
  return { warmup, fall, decay: T + 1 - fall };
}

/** The way down, from update `from` on; its progress is 0 at step `origin`. */
function way(p: Titan, origin: number, D: number, from: number): readonly Piece[] {
  const { lr, min_lr_factor: m } = p;
  const x = (s: number) => (s - origin) / D;
  const scaled = (share: (s: number) => number) => (s: number) => lr * (m + (1 - m) * share(s));
  const progress = String.raw`\frac{\p{s} - \p{b}}{\p{D}}`;
  const form = (share: string) => ({
    latex: String.raw`\p{a} (\p{m} + (1 - \p{m}) (${share}))`,
    terms: { a: lr, m, b: origin, D },
  });
  switch (p.decay_type) {
    case 'cosine':
      return waves(
        'decay',
        { origin, half: Math.abs(D) },
        from,
        Infinity,
        scaled((s) => 0.5 * (1 + Math.cos(Math.PI * x(s)))),
        form(String.raw`\frac{1 + \cos(\pi\,${progress})}{2}`),
      );
    case 'sqrt':
      return [
        along(
          'decay',
          from,
          Infinity,
          scaled((s) => 1 - Math.sqrt(x(s))),
          form(String.raw`1 - \sqrt{${progress}}`),
        ),
      ];
    default:
      return [
        along(
          'decay',
          from,
          Infinity,
          scaled((s) => 1 - x(s)),
          form(`1 - ${progress}`),
        ),
      ];
  }
}
