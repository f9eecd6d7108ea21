import { ratioOf } from '../../ideas.ts';
import { argument, optionalArgument } from '../../params/argument.ts';
import type { Resolved, Value } from '../../params/param.ts';
import { text } from '../../params/text.ts';
import { type Form, family, type Piece } from '../../schedule.ts';
import { along, flat, updateFrom, waves } from '../along.ts';
import { problem, unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { waveCycles } from '../hugging-face/num-cycles.ts';
import { num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { where } from '../where.ts';
import { source } from './source.ts';

const callee = 'get_wsd_schedule';

const types = ['linear', 'cosine', '1-sqrt'];

const params = {
  lr: optimizerLr(5e-5),
  num_warmup_steps,
  num_decay_steps: argument({
    role: 'decay',
    type: 'steps',
    label: { en: 'Decay (num_decay_steps)', zh: '衰减步数（num_decay_steps）' },
    help: { en: 'Updates of the way down.', zh: '下降阶段的更新次数。' },
    symbol: 'D',
    initial: { value: 20, unit: 'percent' },
    slider: [0, 10_000],
  }),
  num_training_steps: optionalArgument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length (num_training_steps)', zh: '总步数（num_training_steps）' },
    help: {
      en: 'The flat part is what warmup and decay leave of it.',
      zh: '总步数减去预热和衰减，就是平稳段的长度。',
    },
    symbol: 'N',
    byDefault: null,
    initial: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
  }),
  num_stable_steps: optionalArgument({
    type: 'steps',
    label: { en: 'Flat part (num_stable_steps)', zh: '平稳步数（num_stable_steps）' },
    help: {
      en: 'If given, it counts, and the length does not.',
      zh: '一旦给出就以它为准，总步数不再起作用。',
    },
    symbol: 'S',
    byDefault: null,
    slider: [0, 20_000],
  }),
  warmup_type: text({
    label: { en: 'Shape of warmup (warmup_type)', zh: '预热形状（warmup_type）' },
    help: { en: 'How the climb goes.', zh: '爬升的方式。' },
    symbol: String.raw`\text{up}`,
    options: types,
    byDefault: 'linear',
  }),
  decay_type: text({
    label: { en: 'Shape of decay (decay_type)', zh: '衰减形状（decay_type）' },
    help: { en: 'How the way down goes.', zh: '下降的方式。' },
    symbol: String.raw`\text{down}`,
    options: types,
    byDefault: 'cosine',
  }),
  min_lr_ratio: argument({
    type: 'float',
    ofPeak: true,
    label: { en: 'Minimum as a share (min_lr_ratio)', zh: '最低学习率占比（min_lr_ratio）' },
    help: {
      en: 'Where the decay ends, and where the warmup begins as well.',
      zh: '衰减的终点，同时也是预热的起点。',
    },
    symbol: 'r',
    byDefault: 0,
    slider: [0, 1],
  }),
  num_cycles: { ...waveCycles(0.5), applies: (values) => values['decay_type'] === 'cosine' },
  via,
  unexpected,
} satisfies Parameters<typeof family>[0]['params'];

type Wsd = Resolved<typeof params>;

/** Up, flat, down: each part in one of three shapes, between the optimizer's rate and a share of it. */
export const transformersWarmupStableDecay = family({
  id: 'transformers.warmup_stable_decay',
  title: { en: 'Transformers warmup-stable-decay', zh: 'Transformers 预热-稳定-衰减' },
  about: {
    en: "lr_scheduler_type='warmup_stable_decay': up, flat, and down in the last part of the run.",
    zh: "lr_scheduler_type='warmup_stable_decay'：先升、再平、最后一段下降。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', 'WSD', 'trapezoidal', '梯形'],
  params,
  latex: (values) =>
    where(
      String.raw`\eta_t = \p{lr} \cdot \begin{cases} \p{min_lr_ratio} + (1 - \p{min_lr_ratio})\,u(t / \p{num_warmup_steps}) & t < \p{num_warmup_steps} \\ 1 & t < \p{num_warmup_steps} + S \\ \p{min_lr_ratio} + (1 - \p{min_lr_ratio})\,d\left(\frac{t - \p{num_warmup_steps} - S}{\p{num_decay_steps}}\right) & t < \p{num_warmup_steps} + S + \p{num_decay_steps} \\ \p{min_lr_ratio} & \text{else} \end{cases}`,
      values['num_stable_steps'] === null
        ? String.raw`S = \p{num_training_steps} - \p{num_warmup_steps} - \p{num_decay_steps}`
        : String.raw`S = \p{num_stable_steps}`,
      `u(x) = ${shapeUp(values['warmup_type'])}`,
      `d(x) = ${shapeDown(values['decay_type'])}`,
    ),
  source,
  says: {
    wsd: {
      as: { length: 'num_training_steps', decay: 'num_decay_steps' },
      say: ({ peak, floor }) => ({ min_lr_ratio: ratioOf(floor, peak), decay_type: 'linear' }),
      hear: (p) => ({ floor: p.lr * p.min_lr_ratio }),
    },
  },
  tracks(p) {
    const start = p.num_warmup_steps + stableSteps(p);
    const warm = updateFrom(p.num_warmup_steps);
    const decay = Math.max(warm, updateFrom(start));
    const end = Math.max(decay, updateFrom(start + p.num_decay_steps));
    return {
      lr: [
        along('warmup', 0, warm, ...climb(p)),
        flat('stable', warm, decay, p.lr),
        ...fall(p, start, decay, end),
        flat('stable', end, Number.POSITIVE_INFINITY, p.lr * p.min_lr_ratio),
      ],
    };
  },
  problems(p, _, written) {
    const call = problemsOfCall(
      p,
      { name: 'WARMUP_STABLE_DECAY', callee, required: ['num_warmup_steps', 'num_decay_steps'] },
      written,
    );
    const expected = "expected 'linear', 'cosine' or '1-sqrt'";
    const unknown = (['warmup', 'decay'] as const).flatMap((part) => {
      const type = p[`${part}_type`];
      return types.includes(type)
        ? []
        : [problem('ValueError', `Unknown ${part} type: ${type}, ${expected}`)];
    });
    const open =
      p.num_training_steps === null && p.num_stable_steps === null
        ? [problem('ValueError', 'Either num_training_steps or num_stable_steps must be specified.')]
        : [];
    return [...call, ...open, ...unknown];
  },
});

/** The way up as a share of the whole, of a share of the warmup. */
function shapeUp(type: Value | undefined): string {
  if (type === 'cosine') return String.raw`\frac{1 - \cos(\pi x)}{2}`;
  return type === '1-sqrt' ? String.raw`1 - \sqrt{1 - x}` : 'x';
}

/** The way down as a share of the whole, of a share of the decay. */
function shapeDown(type: Value | undefined): string {
  if (type === 'cosine') return String.raw`\frac{1 + \cos(2\pi\,\p{num_cycles}\,x)}{2}`;
  return type === '1-sqrt' ? String.raw`1 - \sqrt{x}` : '1 - x';
}

/** Updates of the flat part; below 0 where the parts do not fit, and then the decay is entered in its middle. */
function stableSteps(p: Wsd): number {
  return p.num_stable_steps ?? (p.num_training_steps ?? 0) - p.num_warmup_steps - p.num_decay_steps;
}

type Curve = readonly [value: (s: number) => number, form: Form];

/** A share of the way as a learning rate above the floor. */
function between(p: Wsd, share: (s: number) => number, { latex, terms }: Form): Curve {
  const { lr, min_lr_ratio: r } = p;
  return [
    (s) => lr * Math.max(0, share(s) * (1 - r) + r),
    {
      latex: String.raw`\p{a}\,\max(0, (${latex}) (1 - \p{r}) + \p{r})`,
      terms: { ...terms, a: lr, r },
    },
  ];
}

function climb(p: Wsd): Curve {
  const W = Math.max(1, p.num_warmup_steps);
  const terms = { W };
  const x = String.raw`\frac{\p{s}}{\p{W}}`;
  switch (p.warmup_type) {
    case 'cosine':
      return between(p, (s) => 0.5 * (1 - Math.cos((Math.PI * s) / W)), {
        latex: String.raw`\frac{1 - \cos(\pi\,${x})}{2}`,
        terms,
      });
    case '1-sqrt':
      return between(p, (s) => 1 - Math.sqrt(Math.max(0, 1 - s / W)), {
        latex: String.raw`1 - \sqrt{\max(0, 1 - ${x})}`,
        terms,
      });
    default:
      return between(p, (s) => s / W, { latex: x, terms });
  }
}

function fall(p: Wsd, start: number, from: number, to: number): readonly Piece[] {
  const D = Math.max(1, p.num_decay_steps);
  const c = p.num_cycles;
  const terms = { A: start, D };
  const x = String.raw`\frac{\p{s} - \p{A}}{\p{D}}`;
  const share = (s: number) => (s - start) / D;
  switch (p.decay_type) {
    case 'cosine': {
      const cosine = (s: number) => 0.5 * (1 + Math.cos(Math.PI * c * 2 * share(s)));
      const curve = between(p, cosine, {
        latex: String.raw`\frac{1 + \cos(2 \pi\,\p{c}\,${x})}{2}`,
        terms: { ...terms, c },
      });
      return waves('decay', { origin: start, half: D / (2 * Math.abs(c)) }, from, to, ...curve);
    }
    case '1-sqrt':
      return [
        along(
          'decay',
          from,
          to,
          ...between(p, (s) => 1 - Math.sqrt(share(s)), { latex: String.raw`1 - \sqrt{${x}}`, terms }),
        ),
      ];
    default:
      return [along('decay', from, to, ...between(p, (s) => 1 - share(s), { latex: `1 - ${x}`, terms }))];
  }
}
