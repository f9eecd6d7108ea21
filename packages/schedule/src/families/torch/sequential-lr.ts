import { at, layTrack } from '../../compile.ts';
import { ratioOf, type Sayings, type Words } from '../../ideas.ts';
import { numbers } from '../../params/numbers.ts';
import type { Resolved } from '../../params/param.ts';
import type { Run } from '../../run.ts';
import { family, type Handle, type Piece, type Written } from '../../schedule.ts';
import { manyHandles } from '../handles.ts';
import { optimizerLr } from '../optimizer.ts';
import { type Composition, outcomeOf, problemsOf, ratesOf, tracksOf } from './composed/outcome.ts';
import { composed } from './composed/parameters.ts';
import { buildSequential, schedulerPages, wholePage } from './composed/scheduler-pages.ts';
import { sequence } from './composed/sequence.ts';
import { lastArguments, refusals } from './constructor.ts';
import { milestone } from './guards/milestone.ts';
import { sequenceLength } from './guards/sequence-length.ts';
import { source } from './source.ts';

const { schedulers, optimizer } = composed(
  {
    en: 'Constructed in this order, then used one after the other. There is one more than there are milestones.',
    zh: '按此顺序构造，再依次使用。比 milestones 多一个。',
  },
  'LinearLR::0.01::total_iters.500:::CosineAnnealingLR::9500',
  () => schedulerPages(),
  (name) => wholePage(name),
);

const params = {
  lr: optimizerLr(0.1),
  schedulers,
  milestones: numbers({
    label: { en: 'Milestones (milestones)', zh: '切换点（milestones）' },
    help: {
      en: 'Updates at which the next scheduler takes over. It counts from there, and begins at the full learning rate again, whatever was reached.',
      zh: '下一个调度器接手的更新次数。它从这里重新计数，并从完整的学习率重新开始，与此前降到多少无关。',
    },
    symbol: 'm',
    maxLength: 64,
    initial: [500],
  }),
  optimizer,
  ...lastArguments,
};

type P = Resolved<typeof params>;

/** What stepping makes of it, update by update. */
const outcome = (p: P, run: Run, written: Written<typeof params>) =>
  outcomeOf(compositionOf(p, `SequentialLR ${JSON.stringify(written)}`), run);

const compositionOf = (p: P, spelling: string): Composition => ({
  lr: p.lr,
  optimizer: p.optimizer,
  spelling,
  build: (site) => buildSequential(p, {}, site),
});

/** Where people let LinearLR begin: it refuses 0. */
const start_factor = 0.001;

/** A warmup and a decay; without a warmup the decay alone. */
function warmupThen({ warmup }: Words, fn: string, kwargs: Readonly<Record<string, number>>) {
  const decay = { fn, kwargs };
  if (!(warmup > 0)) return { schedulers: [decay], milestones: [] };
  const climb = { fn: 'LinearLR', kwargs: { start_factor, total_iters: warmup } };
  return { schedulers: [climb, decay], milestones: [warmup] };
}

/** The decay of that class behind a warmup, or alone. */
function decayOf({ schedulers, milestones }: P, name: string) {
  const decay = schedulers.at(-1);
  const climbs = schedulers.slice(0, -1).map((call) => call.name);
  const isPlain = climbs.length === milestones.length && climbs.every((climb) => climb === 'LinearLR');
  return decay?.name === name && isPlain && climbs.length < 2 ? decay.p : null;
}

const says: Sayings<typeof params> = {
  cosine: {
    when: (p) => decayOf(p, 'CosineAnnealingLR') !== null,
    write: (words) =>
      warmupThen(words, 'CosineAnnealingLR', { T_max: words.length - words.warmup, eta_min: words.floor }),
    hear(p) {
      const decay = decayOf(p, 'CosineAnnealingLR');
      const warmup = p.milestones[0] ?? 0;
      return { warmup, floor: Number(decay?.['eta_min']), length: warmup + Number(decay?.['T_max']) };
    },
  },
  polynomial: {
    when: (p) => decayOf(p, 'PolynomialLR') !== null,
    write: (words) =>
      warmupThen(words, 'PolynomialLR', { total_iters: words.length - words.warmup, power: words.power }),
    hear(p) {
      const decay = decayOf(p, 'PolynomialLR');
      const warmup = p.milestones[0] ?? 0;
      return { warmup, power: Number(decay?.['power']), length: warmup + Number(decay?.['total_iters']) };
    },
  },
  linear: {
    // LinearLR itself goes down to a share of the full rate.
    when: (p) => decayOf(p, 'LinearLR') !== null,
    write: (words) =>
      warmupThen(words, 'LinearLR', {
        start_factor: 1,
        end_factor: ratioOf(words.floor, words.peak),
        total_iters: words.length - words.warmup,
      }),
    hear(p) {
      const decay = decayOf(p, 'LinearLR');
      const warmup = p.milestones[0] ?? 0;
      return {
        warmup,
        floor: p.lr * Number(decay?.['end_factor']),
        length: warmup + Number(decay?.['total_iters']),
      };
    },
  },
};

/** One scheduler after another; each is begun anew at its milestone, from the optimizer's full rate. */
export const torchSequentialLr = family({
  id: 'torch.SequentialLR',
  title: { en: 'PyTorch SequentialLR', zh: 'PyTorch SequentialLR（依次调度）' },
  about: {
    en: 'lr_scheduler.SequentialLR: one scheduler after another, most often a warmup and a decay. Each begins anew at its milestone.',
    zh: 'lr_scheduler.SequentialLR：依次使用多个调度器，最常见的是先预热再衰减。每个都在自己的切换点重新开始。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'warmup', 'LinearLR', 'CosineAnnealingLR', 'milestones', '组合', '拼接', '预热'],
  params,
  latex: String.raw`\eta_t = f_j(t - m_j) \text{ for the last } j \text{ with } t \ge m_j, \quad m_0 = 0,\; (m_1, m_2, \dots) = \p{milestones},\; f_j \text{ from } \p{schedulers},\; \eta = \p{lr}`,
  source,
  guards: [milestone, sequenceLength],
  says,
  tracks(p, run, written) {
    const whole = sequence(p, run);
    return whole === null ? tracksOf(outcome(p, run, written), p.milestones) : { lr: whole.pieces };
  },
  exact: (p, run) => (sequence(p, run) === null ? {} : { lr: ratesOf(compositionOf(p, '')) }),
  problems: (p, run, written) => [
    ...refusals('SequentialLR', ['schedulers', 'milestones'], { ...p, last_epoch: -1 }, written),
    ...(p.lr < 0 ? [] : (sequence(p, run)?.problems ?? problemsOf(outcome(p, run, written)))),
  ],
  handles: (p, run, { lr }) => milestoneHandles(p, run, lr),
});

/** A milestone each, between its neighbours; where the next scheduler begins at the optimizer's rate, that too. */
function milestoneHandles(
  { lr, milestones }: P,
  run: Run,
  pieces: readonly Piece[],
): readonly Handle<typeof params>[] {
  const isSound = milestones.every(
    (step, index) => Number.isInteger(step) && step > (milestones[index - 1] ?? 0),
  );
  if (!isSound || !(lr > 0)) return [];
  const track = layTrack(pieces, run.steps);
  const inside = milestones.filter((step) => step < run.steps).slice(0, manyHandles);
  return inside.map((step, index) => {
    const value = at(track, step);
    const [low, high] = [milestones[index - 1] ?? 0, milestones[index + 1] ?? Number.POSITIVE_INFINITY];
    return {
      id: `milestone-${index + 1}`,
      label: { en: `Milestone ${index + 1}`, zh: `切换点 ${index + 1}` },
      step,
      value,
      moveX: (to: number) => ({
        milestones: milestones.with(index, Math.min(high - 1, Math.max(low + 1, Math.round(to)))),
      }),
      ...(value === lr ? { moveY: (to: number) => ({ lr: Math.max(0, to) }) } : {}),
    };
  });
}
