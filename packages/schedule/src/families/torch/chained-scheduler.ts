import type { Resolved } from '../../params/param.ts';
import type { Run } from '../../run.ts';
import { family, type Written } from '../../schedule.ts';
import { unexpected } from '../call.ts';
import { optimizerLr } from '../optimizer.ts';
import { chain } from './composed/chain.ts';
import { type Composition, outcomeOf, problemsOf, ratesOf, tracksOf } from './composed/outcome.ts';
import { composed } from './composed/parameters.ts';
import { buildChained, schedulerPages, wholePage } from './composed/scheduler-pages.ts';
import { refusals } from './constructor.ts';
import { overwritten } from './guards/overwritten.ts';
import { source } from './source.ts';

const { schedulers, optimizer } = composed(
  {
    en: 'Stepped in this order at every update, each from what the one before it has left.',
    zh: '每次更新都按此顺序逐个调用，每个都在前一个留下的学习率上继续。',
  },
  'LinearLR::0.01::total_iters.500:::CosineAnnealingLR::10000',
  () => schedulerPages(),
  (name) => wholePage(name),
);

const params = {
  lr: optimizerLr(0.1),
  schedulers,
  optimizer,
  unexpected,
};

type P = Resolved<typeof params>;

/** What stepping makes of it, update by update. */
const outcome = (p: P, run: Run, written: Written<typeof params>) =>
  outcomeOf(compositionOf(p, `ChainedScheduler ${JSON.stringify(written)}`), run);

const compositionOf = (p: P, spelling: string): Composition => ({
  lr: p.lr,
  optimizer: p.optimizer,
  spelling,
  build: (site) => buildChained(p, {}, site),
});

/** Several schedulers at once, each working on what the others leave. */
export const torchChainedScheduler = family({
  id: 'torch.ChainedScheduler',
  title: { en: 'PyTorch ChainedScheduler', zh: 'PyTorch ChainedScheduler（叠加调度）' },
  about: {
    en: 'lr_scheduler.ChainedScheduler: several schedulers at once. Most multiply; some, such as LambdaLR, overwrite those before them.',
    zh: 'lr_scheduler.ChainedScheduler：同时使用多个调度器。多数是相乘，LambdaLR 等则会覆盖排在它前面的。',
  },
  group: 'torch',
  keywords: ['lr_scheduler', 'chain', 'warmup', 'product', '组合', '叠加', '连乘'],
  params,
  latex: String.raw`\eta_t = (g_k \circ \dots \circ g_1)(\eta_{t-1}), \quad g_i \text{ a step of scheduler } i \text{ in } \p{schedulers}, \; \eta = \p{lr}`,
  source,
  guards: [overwritten],
  tracks(p, run, written) {
    const lr = chain(p, run);
    return lr === null ? tracksOf(outcome(p, run, written), []) : { lr };
  },
  exact: (p, run) => (chain(p, run) === null ? {} : { lr: ratesOf(compositionOf(p, '')) }),
  problems: (p, run, written) => [
    ...refusals('ChainedScheduler', ['schedulers'], { ...p, last_epoch: -1 }, written),
    ...(p.lr < 0 || chain(p, run) !== null ? [] : problemsOf(outcome(p, run, written))),
  ],
});
