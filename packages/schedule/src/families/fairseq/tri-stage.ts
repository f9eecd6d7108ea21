import { ratioOf } from '../../ideas.ts';
import { argument } from '../../params/argument.ts';
import { optionalNumbers } from '../../params/numbers.ts';
import type { Resolved, Values } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import { family, type Text } from '../../schedule.ts';
import { along, flat, updateFrom } from '../along.ts';
import { dividesByZero, problem } from '../call.ts';
import { firstRate, learningRates, refusedRates } from './lr.ts';
import { source } from './source.ts';

const isFree = (values: Values) => values['phase_ratio'] === null;

const stage = (name: string, percent: number, symbol: string, text: Text, help: Text) =>
  argument({
    type: 'steps',
    label: { en: `${text.en} (${name})`, zh: `${text.zh}（${name}）` },
    help,
    symbol,
    byDefault: 0,
    initial: { value: percent, unit: 'percent' },
    slider: [0, 10_000],
    applies: isFree,
  });

const scale = (name: string, symbol: string, text: Text) =>
  argument({
    type: 'float',
    label: { en: `${text.en} (${name})`, zh: `${text.zh}（${name}）` },
    help: {
      en: 'A share of the learning rate: 0.01 is a hundredth.',
      zh: '占学习率的比例：0.01 即百分之一。',
    },
    symbol,
    byDefault: 0.01,
    slider: [1e-4, 1],
    scale: 'log',
  });

const params = {
  lr: learningRates(3e-5, {
    en: 'The learning rate that is held. One number.',
    zh: '保持阶段的学习率。只能给一个。',
  }),
  warmup_steps: stage(
    'warmup_steps',
    10,
    'W',
    { en: 'Warmup', zh: '预热步数' },
    { en: 'Updates of the climb.', zh: '爬升的更新次数。' },
  ),
  hold_steps: stage(
    'hold_steps',
    40,
    'H',
    { en: 'Hold', zh: '保持步数' },
    { en: 'Updates at the full learning rate.', zh: '保持满学习率的更新次数。' },
  ),
  decay_steps: stage(
    'decay_steps',
    50,
    'D',
    { en: 'Decay', zh: '衰减步数' },
    { en: 'Updates of the way down. Must not be 0.', zh: '下降的更新次数，不能为 0。' },
  ),
  phase_ratio: optionalNumbers({
    label: { en: 'Shares of the three (phase_ratio)', zh: '三段占比（phase_ratio）' },
    help: {
      en: 'Warmup, hold and decay as shares of max_update; they must add up to exactly 1. None takes the steps.',
      zh: '预热、保持、衰减各占 max_update 的比例，相加必须正好等于 1。None 表示用上面的步数。',
    },
    symbol: String.raw`\rho`,
    byDefault: null,
  }),
  max_update: argument({
    role: 'length',
    type: 'steps',
    label: { en: 'Length of the run (max_update)', zh: '训练总步数（max_update）' },
    help: {
      en: "The run's own --max-update, of which phase_ratio takes its shares.",
      zh: '训练的 --max-update，phase_ratio 按它取比例。',
    },
    symbol: 'N',
    byDefault: { value: 100, unit: 'percent' },
    slider: [1, 20_000],
    applies: (values) => !isFree(values),
  }),
  init_lr_scale: scale('init_lr_scale', 's_0', { en: 'Start', zh: '起点比例' }),
  final_lr_scale: scale('final_lr_scale', 's_1', { en: 'End', zh: '终点比例' }),
} as const;

type TriStage = Resolved<typeof params>;

/** Warmup, hold and decay in updates. */
function stagesOf(p: TriStage): readonly [number, number, number] {
  if (p.phase_ratio === null) return [p.warmup_steps, p.hold_steps, p.decay_steps];
  const [warmup = Number.NaN, hold = Number.NaN, decay = Number.NaN] = p.phase_ratio.map((share) =>
    Math.trunc(p.max_update * share),
  );
  return [warmup, hold, decay];
}

/** What is wrong with shares of the run. */
function refusedShares({ phase_ratio: shares, max_update }: TriStage): readonly Problem[] {
  if (shares === null) return [];
  if (!(max_update > 0)) return [problem('AssertionError', '')];
  if (shares.reduce((sum, share) => sum + share, 0) !== 1)
    return [problem('AssertionError', 'phase ratios must add up to 1')];
  return shares.length < 3 ? [problem('IndexError', 'list index out of range')] : [];
}

/** Warmup, hold and an exponential decay, as for SpecAugment and wav2vec 2.0. */
export const fairseqTriStage = family({
  id: 'fairseq.tri_stage',
  title: { en: 'fairseq tri_stage', zh: 'fairseq tri_stage（三阶段）' },
  about: {
    en: '--lr-scheduler tri_stage: a line up, a stretch held, an exponential down to final_lr_scale, where it stays.',
    zh: '--lr-scheduler tri_stage：线性升起，保持一段，再按指数降到 final_lr_scale 并停在那里。',
  },
  group: 'fairseq',
  keywords: ['TriStageLRSchedule', '--lr-scheduler', '--phase-ratio', 'SpecAugment', 'wav2vec 2.0', '三阶段'],
  params,
  latex: String.raw`\eta_t = \p{lr} \cdot \begin{cases} \p{init_lr_scale} + \frac{t}{W}(1 - \p{init_lr_scale}) & t < W \\ 1 & t < W + H \\ \p{final_lr_scale}^{\,(t - W - H) / D} & t \le W + H + D \\ \p{final_lr_scale} & \text{else} \end{cases}`,
  source: source('tri_stage_lr_scheduler.py'),
  says: {
    wsd: {
      when: (p) => p.phase_ratio === null,
      as: { warmup: 'warmup_steps', decay: 'decay_steps' },
      say: ({ peak, floor, warmup, length, decay }) => ({
        lr: [peak],
        hold_steps: Math.max(0, length - warmup - decay),
        init_lr_scale: 0,
        final_lr_scale: ratioOf(floor, peak),
      }),
      hear: (p) => ({
        peak: firstRate(p),
        floor: firstRate(p) * p.final_lr_scale,
        length: p.warmup_steps + p.hold_steps + p.decay_steps,
      }),
    },
  },
  tracks(p) {
    const [W, H, D] = stagesOf(p);
    const peak = firstRate(p);
    const [low, end] = [p.init_lr_scale * peak, p.final_lr_scale * peak];
    const rise = W === 0 ? 0 : (peak - low) / W;
    const factor = -Math.log(p.final_lr_scale) / D;
    const warm = updateFrom(W);
    const held = Math.max(warm, updateFrom(W + H));
    // The last update of the decay still belongs to it.
    const down = Math.max(held, updateFrom(Math.floor(W + H + D) + 1));
    return {
      lr: [
        along('warmup', 0, warm, (s) => low + rise * s, {
          latex: String.raw`\p{b} + \p{s}\,\frac{\p{a} - \p{b}}{\p{W}}`,
          terms: { a: peak, b: low, W },
        }),
        flat('stable', warm, held, peak),
        along('decay', held, down, (s) => peak * Math.exp(-factor * Math.min(D, s - (W + H))), {
          latex: String.raw`\p{a}\,\exp\left(\ln(\p{f})\,\frac{\min(\p{D}, \p{s} - \p{S})}{\p{D}}\right)`,
          terms: { a: peak, f: p.final_lr_scale, S: W + H, D },
        }),
        flat('cooldown', down, Number.POSITIVE_INFINITY, end),
      ],
    };
  },
  problems(p) {
    const [W, H, D] = stagesOf(p);
    return [
      ...refusedRates(p.lr, 'tri-stage lr'),
      ...refusedShares(p),
      ...(W + H + D > 0 ? [] : [problem('AssertionError', 'please specify steps or phase_ratio')]),
      ...(p.final_lr_scale > 0 ? [] : [problem('ValueError', 'math domain error')]),
      ...(D === 0 ? [dividesByZero()] : []),
    ];
  },
});
