/** The guards that stand on the pages of libraries, one by one. */
import { expect, test } from 'vitest';
import { testGuards } from '../../test/guard-cases.ts';
import { findings } from '../testing/findings.ts';

const warmupThenRestarts = 'LinearLR::0.01::total_iters.100:::CosineAnnealingWarmRestarts::300';
const warmupTimesCosine = 'LinearLR::0.01::total_iters.100:::CosineAnnealingLR::1000';
const sequence = (total: number, T: number) =>
  `LinearLR::0.01::total_iters.${total}:::CosineAnnealingLR::${T}`;

testGuards([
  {
    guard: 'torch-start-factor-for-ever',
    at: [1000, 'torch.LinearLR', { lr: 0.1, start_factor: 0.01, total_iters: 0 }],
    says: ['all 1,000 updates run at 1e-3, not at 0.1', '全部 1,000 次更新的学习率都是 1e-3'],
    level: 'warning',
    place: [0, 1000],
    fixes: ['Set total_iters = 1', 'Set start_factor = 1.0'],
    silent: [
      [1000, 'torch.LinearLR', { start_factor: 0.01, total_iters: 1 }],
      [1000, 'torch.LinearLR', { start_factor: '1.0', total_iters: 0 }],
    ],
  },
  {
    guard: 'torch-factor-for-ever',
    at: [500, 'torch.ConstantLR', { lr: 0.3, factor: 0.5, total_iters: 0 }],
    says: ['all 500 updates run at 0.15, not at 0.3'],
    level: 'warning',
    place: [0, 500],
    fixes: ['Set total_iters = 1', 'Set factor = 1.0'],
    silent: [[500, 'torch.ConstantLR', { factor: 0.5, total_iters: 5 }]],
  },
  {
    guard: 'torch-chained-lost',
    at: [1000, 'torch.ChainedScheduler', { schedulers: warmupThenRestarts }],
    says: ['LinearLR has no effect: CosineAnnealingWarmRestarts stands behind', 'LinearLR 不起作用'],
    level: 'warning',
    place: [0, 100],
    fixes: ['Use SequentialLR'],
    silent: [[1000, 'torch.ChainedScheduler', { schedulers: warmupTimesCosine }]],
  },
  {
    guard: 'torch-milestone',
    at: [1000, 'torch.SequentialLR', { schedulers: sequence(200, 900), milestones: [100] }],
    says: ['LinearLR takes 200 updates, but CosineAnnealingLR takes over at 100', '第 100 次就接手'],
    level: 'warning',
    place: [99, 100],
    fixes: [],
    silent: [[1000, 'torch.SequentialLR', { schedulers: sequence(100, 900), milestones: [100] }]],
  },
  {
    guard: 'torch-sequence-length',
    at: [1000, 'torch.SequentialLR', { lr: 0.1, schedulers: sequence(300, 1000), milestones: [300] }],
    says: ['From the milestone on 700 updates are left, T_max is 1,000', '还剩 700 次更新'],
    level: 'warning',
    place: [999, 1000],
    fixes: ['Set T_max = 700'],
    silent: [
      [1000, 'torch.SequentialLR', { schedulers: sequence(300, 700), milestones: [300] }],
      [1000, 'torch.SequentialLR', { schedulers: sequence(10, 1000), milestones: [10] }],
    ],
  },
  {
    guard: 'transformers-constant-warmup',
    at: [1875, 'transformers.constant', { lr: 2e-4, num_warmup_steps: { value: 3, unit: 'percent' } }],
    says: ['The warmup of 56 updates is dropped', '56 次更新的预热被丢弃'],
    level: 'warning',
    place: [0, 56],
    fixes: ['Use constant_with_warmup'],
    silent: [[1875, 'transformers.constant', { lr: 2e-4 }]],
  },
  {
    guard: 'diffusers-constant-warmup',
    at: [1000, 'diffusers.constant', { num_warmup_steps: 500 }],
    says: ['The warmup of 500 updates is dropped'],
    level: 'warning',
    place: [0, 500],
    fixes: ['Use constant_with_warmup'],
    silent: [[1000, 'diffusers.constant', { num_warmup_steps: 0 }]],
  },
  {
    guard: 'keras-warmup-target',
    at: [1000, 'keras.CosineDecay', { initial_learning_rate: 1e-3, decay_steps: 1000, warmup_steps: 100 }],
    says: ['warmup_steps = 100 updates are ignored, for warmup_target is None', '被忽略'],
    level: 'warning',
    place: [0, 100],
    fixes: [
      'Set initial_learning_rate = 1e-5, warmup_target = 1e-3, decay_steps = 900',
      'Set warmup_steps = 0',
    ],
    silent: [
      [1000, 'keras.CosineDecay', { initial_learning_rate: 1e-5, warmup_target: 1e-3, warmup_steps: 100 }],
      [1000, 'keras.CosineDecay', {}],
    ],
  },
  {
    guard: 'keras-whole-number',
    at: [
      1000,
      'keras.CosineDecay',
      { initial_learning_rate: 0, warmup_target: 1e-3, warmup_steps: 100, decay_steps: 900 },
    ],
    says: ['initial_learning_rate = 0 is a whole number, so all 1,000 updates', '按整数计算'],
    level: 'warning',
    place: [0, 1000],
    fixes: ['Set initial_learning_rate = 0.0'],
    silent: [
      [
        1000,
        'keras.CosineDecay',
        { initial_learning_rate: '0.0', warmup_target: 1e-3, warmup_steps: 100, decay_steps: 900 },
      ],
    ],
  },
  {
    guard: 'optax-no-warmup',
    at: [500, 'optax.warmup_constant_schedule', { init_value: '0.0', peak_value: 1e-3, warmup_steps: 0 }],
    says: ['never gets to peak_value = 1e-3: all 500 updates stay at 0', '到不了 peak_value'],
    level: 'warning',
    place: [0, 500],
    fixes: ['Set init_value = 1e-3'],
    silent: [
      [500, 'optax.warmup_constant_schedule', { init_value: '0.0', peak_value: 1e-3, warmup_steps: 1 }],
      [500, 'optax.warmup_constant_schedule', { init_value: 1e-3, peak_value: 1e-3, warmup_steps: 0 }],
    ],
  },
  {
    guard: 'timm-poly-power',
    at: [1000, 'timm.create_scheduler_v2', { sched: 'poly', num_epochs: 1000 }],
    says: ['poly takes decay_rate = 0.1 for its power', '当作幂次'],
    level: 'warning',
    place: [900, 1000],
    fixes: ['Set decay_rate = 1.0'],
    silent: [
      [1000, 'timm.create_scheduler_v2', { sched: 'poly', num_epochs: 1000, decay_rate: 0.5 }],
      [1000, 'timm.create_scheduler_v2', { sched: 'step', num_epochs: 1000 }],
    ],
  },
  {
    guard: 'timm-warmup-prefix',
    at: [100, 'timm.CosineLRScheduler', { lr: 1e-3, t_initial: 100, warmup_t: 20 }],
    says: ['At update 20 the learning rate drops from 1e-3 to 9.05e-4', '从 1e-3 掉到 9.05e-4'],
    level: 'hint',
    place: [19, 20],
    fixes: ['Set warmup_prefix = True, t_initial = 80'],
    silent: [
      [300, 'timm.CosineLRScheduler', { t_initial: 300, warmup_t: 5 }],
      [100, 'timm.CosineLRScheduler', { t_initial: 80, warmup_t: 20, warmup_prefix: true }],
    ],
  },
  {
    guard: 'fairseq-cosine-restarts',
    at: [1000, 'fairseq.cosine', { lr_period_updates: -1, max_update: 900, warmup_updates: 50 }],
    says: ['max_update is 900, the run has 1,000 updates: the last 100 updates (10%) restart', '会重启'],
    level: 'warning',
    place: [900, 1000],
    fixes: ['Set max_update = 1,000'],
    silent: [
      [1000, 'fairseq.cosine', { lr_period_updates: -1, max_update: 1000, warmup_updates: 50 }],
      [1000, 'fairseq.cosine', { lr_period_updates: 500, max_update: 900 }],
    ],
  },
]);

test('a library that explains what is wrong speaks alone', () => {
  const cut = findings(1000, 'torch.SequentialLR', {
    lr: 0.1,
    schedulers: sequence(300, 1000),
    milestones: [300],
  });
  expect(cut.map(({ guard }) => guard.id)).toEqual(['torch-sequence-length']);
  const still = findings(500, 'optax.warmup_constant_schedule', { init_value: '0.0', warmup_steps: 0 });
  expect(still.map(({ guard }) => guard.id)).toEqual(['optax-no-warmup']);
});
