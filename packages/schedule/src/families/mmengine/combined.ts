import { argument, optionalArgument } from '../../params/argument.ts';
import { calls } from '../../params/calls.ts';
import { flag } from '../../params/flag.ts';
import type { Resolved } from '../../params/param.ts';
import type { Run } from '../../run.ts';
import { family, type Written } from '../../schedule.ts';
import { furthest } from '../../track.ts';
import { problem } from '../call.ts';
import { lasting } from '../feedback/metrics.ts';
import { outcomeOf, problemsOf, tracksOf } from '../torch/composed/outcome.ts';
import type { Site } from '../torch/composed/scheduler-pages.ts';
import { schedulerPages } from './classes.ts';
import { lr } from './constructor.ts';
import { Loop } from './loop.ts';
import { says } from './says.ts';
import { source } from './source.ts';

const params = {
  lr,
  schedulers: calls({
    label: { en: 'Schedulers (param_scheduler)', zh: '调度器列表（param_scheduler）' },
    help: {
      en: 'Built in this order on one optimizer. Each multiplies or moves whatever rate the others leave. A config can be pasted.',
      zh: '按此顺序建在同一个优化器上，每个都在其他调度器留下的学习率上继续改动。可以直接粘贴配置。',
    },
    symbol: String.raw`\text{list}`,
    callables: schedulerPages,
    variables: /^(?:self\.)?optim(?:izer|_wrapper)$/,
    initial: 'LinearLR::1e-3::end.500::by_epoch.0:::MultiStepLR::8:11::end.12',
  }),
  epoch_length: argument({
    type: 'steps',
    label: { en: 'Iterations of an epoch (epoch_length)', zh: '每轮迭代数（epoch_length）' },
    help: {
      en: 'Schedulers by epoch step behind every so many iterations. Usually len(train_dataloader).',
      zh: '按 epoch 的调度器每隔这么多次迭代走一步，通常是 len(train_dataloader)。',
    },
    symbol: 'n',
    byDefault: 1,
    initial: { value: 8, unit: 'percent' },
    slider: [1, 5000],
  }),
  epochs: optionalArgument({
    type: 'int',
    label: { en: 'Epochs (max_epochs)', zh: '总轮数（max_epochs）' },
    help: {
      en: 'Length of the training loop, behind which nothing steps any more. None: as long as the run.',
      zh: '训练循环的轮数，之后不再有任何调度。None 表示与训练一样长。',
    },
    symbol: 'E',
    byDefault: null,
    slider: [1, 300],
  }),
  runner: flag({
    label: { en: 'Built by the Runner', zh: '由 Runner 构建' },
    help: {
      en: "The Runner gives a scheduler without an end the loop's: max_epochs, or as many iterations. Else it has no end.",
      zh: '没有写 end 的调度器，Runner 会补上训练循环的长度：max_epochs，或相应的迭代数。否则没有终点。',
    },
    symbol: String.raw`\text{Runner}`,
    initial: true,
    byDefault: false,
    omitted: false,
  }),
};

type P = Resolved<typeof params>;

function outcome(p: P, run: Run, written: Written<typeof params>) {
  const epochLength = lasting(p.epoch_length);
  const epochs = p.epochs ?? Math.ceil(run.steps / epochLength);
  const plan = { epochLength, epochs, runner: p.runner };
  const spelling = `mmengine ${JSON.stringify([written, plan])}`;
  const build = ({ optimizer }: Site) => new Loop(p.schedulers, plan, optimizer);
  return outcomeOf({ lr: p.lr, optimizer: 'SGD', spelling, build }, run);
}

/** Updates at which a scheduler begins or has ended: where the curve may change its course. */
function bordersOf(p: P): readonly number[] {
  const epochLength = lasting(p.epoch_length);
  return p.schedulers.flatMap(({ p: given }) => {
    const [begin, end] = [Number(given['begin']), Number(given['end'])];
    const unit = given['by_epoch'] === true ? epochLength : 1;
    const isConverted = given['convert_to_iter_based'] === true;
    const last = isConverted ? end * unit - 1 : (end - 1) * unit;
    return [begin * unit, last].filter((place) => place > 0 && place < furthest);
  });
}

/** Several schedulers on one optimizer, as a config of OpenMMLab lists them. */
export const mmengineCombined = family({
  id: 'mmengine.combined',
  title: { en: 'MMEngine param_scheduler', zh: 'MMEngine param_scheduler（组合调度）' },
  about: {
    en: 'The list in a config of OpenMMLab: some step behind every iteration, others behind every epoch, and all change the same rate.',
    zh: 'OpenMMLab 配置里的调度器列表：有的每次迭代走一步，有的每个 epoch 走一步，共同改动同一个学习率。',
  },
  group: 'mmengine',
  keywords: [
    'param_scheduler',
    'OpenMMLab',
    'MMDetection',
    'MMPretrain',
    'by_epoch',
    'convert_to_iter_based',
    '组合',
    '预热',
  ],
  params,
  latex: String.raw`\eta_i = (g_k \circ \dots \circ g_1)(\eta_{i-1}), \quad g_j \text{ a step of scheduler } j \text{ in } \p{schedulers}, \text{ those by epoch where } \p{epoch_length} \mid i, \; \eta = \p{lr}`,
  source,
  says,
  tracks: (p, run, written) => tracksOf(outcome(p, run, written), bordersOf(p)),
  problems: (p, run, written) => [
    ...(p.lr < 0 ? [problem('ValueError', `Invalid learning rate: ${written.lr}`)] : []),
    ...(p.lr < 0 ? [] : problemsOf(outcome(p, run, written))),
  ],
});
