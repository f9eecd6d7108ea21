/** The guards over all curves, one by one. */
import { testGuards } from '../../test/guard-cases.ts';

const percent = (value: number) => ({ value, unit: 'percent' });
const segment = (shape: string, length: number, end: number) => ({
  shape,
  length: { value: length, unit: 'steps' },
  end: { value: end, unit: 'percent' },
});

testGuards([
  {
    guard: 'stops-early',
    at: [1000, 'torch.OneCycleLR', { max_lr: 0.1, total_steps: 900 }],
    says: [
      'stops at update 901 of 1,000 with a ValueError',
      '99 updates (9.9%) are never made',
      '第 901 次更新',
    ],
    level: 'warning',
    place: [901, 1000],
    fixes: ['Set total_steps = 1,000'],
    silent: [
      [900, 'torch.OneCycleLR', { total_steps: 900 }],
      // Update 900 is the one that the library still allows.
      [901, 'torch.OneCycleLR', { total_steps: 900 }],
      // Refused at once: the library's own words are enough.
      [900, 'torch.OneCycleLR', { total_steps: -1 }],
    ],
  },
  {
    guard: 'never-moves',
    at: [500, 'torch.StepLR', { lr: '0.0', step_size: 100 }],
    says: ['0 in all 500 updates', '全部 500 次更新'],
    level: 'warning',
    place: [0, 500],
    fixes: [],
    silent: [
      [500, 'optax.warmup_constant_schedule', { init_value: '0.0', peak_value: 1e-3, warmup_steps: 1 }],
    ],
  },
  {
    guard: 'below-zero',
    at: [
      1200,
      'torchtitan.LRSchedulersContainer',
      { lr: 1e-3, warmup_steps: 0, training_steps: 1000, total_steps: 1000 },
    ],
    says: ['From update 1,001 on', '从第 1,001 次更新起学习率为负'],
    level: 'warning',
    place: [1001, 1200],
    fixes: ['Set total_steps = 1,200'],
    silent: [
      [
        1000,
        'torchtitan.LRSchedulersContainer',
        { warmup_steps: 0, training_steps: 1000, total_steps: 1000 },
      ],
    ],
  },
  {
    guard: 'upside-down',
    at: [
      1000,
      'keras.PolynomialDecay',
      { initial_learning_rate: 5e-5, decay_steps: 1000, end_learning_rate: 1e-4 },
    ],
    says: ['end_learning_rate = 1e-4 lies above initial_learning_rate = 5e-5', '高于'],
    level: 'warning',
    place: [0, 1000],
    fixes: ['Set end_learning_rate = 5e-6'],
    silent: [
      [
        1000,
        'keras.PolynomialDecay',
        { initial_learning_rate: 1e-4, decay_steps: 1000, end_learning_rate: 1e-4 },
      ],
      [1000, 'keras.PolynomialDecay', { initial_learning_rate: 1e-3, decay_steps: 1000 }],
    ],
  },
  {
    guard: 'ends-high',
    at: [1000, 'transformers.cosine', { lr: 1e-3, num_warmup_steps: 0, num_cycles: '1.0' }],
    says: [
      'With num_cycles = 1 the learning rate climbs again from update 500 on',
      '100% of the peak',
      '第 500 次更新',
    ],
    level: 'warning',
    place: [500, 1000],
    fixes: ['Set num_cycles = 1.5'],
    silent: [
      [1000, 'transformers.cosine', { num_cycles: 0.5 }],
      [1000, 'transformers.cosine', { num_cycles: 1.5 }],
      [1000, 'transformers.cosine', { num_cycles: '0.0' }],
      // A run that is longer is another guard's.
      [1000, 'transformers.cosine', { num_training_steps: 800 }],
    ],
  },
  {
    guard: 'cut-cycle',
    at: [10_000, 'torch.CosineAnnealingWarmRestarts', { lr: 0.1, T_0: 2000, T_mult: 2 }],
    says: [
      'begins at update 6,000 and would end at 14,000, but the run ends at 10,000',
      '0.05, 50% of the peak',
      '第 6,000 次更新',
    ],
    level: 'warning',
    place: [6000, 10_000],
    // 10,000 / 7, so that the third cycle ends with the run.
    fixes: ['Set T_0 = 1,429'],
    silent: [
      [14_000, 'torch.CosineAnnealingWarmRestarts', { T_0: 2000, T_mult: 2 }],
      [13_900, 'torch.CosineAnnealingWarmRestarts', { T_0: 2000, T_mult: 2 }],
      [10_000, 'torch.CosineAnnealingWarmRestarts', { T_0: 2000, T_mult: 1 }],
    ],
  },
  {
    guard: 'no-restart',
    at: [1000, 'diffusers.cosine_with_restarts', { num_warmup_steps: 100, num_cycles: 1 }],
    says: ['There is no restart: the first cycle ends with the run, at 1,000', '没有发生重启'],
    level: 'hint',
    place: [100, 1000],
    fixes: ['Set num_cycles = 3'],
    silent: [
      [1000, 'diffusers.cosine_with_restarts', { num_cycles: 2 }],
      [1000, 'cyclic', { step_size_up: percent(50), step_size_down: percent(50) }],
      [1000, 'transformers.cosine', {}],
    ],
  },
  {
    guard: 'flat-tail',
    at: [1000, 'transformers.linear', { num_warmup_steps: 100, num_training_steps: 900 }],
    says: [
      'The last 100 updates (10% of the run, from update 900 on) have a learning rate of 0',
      '最后 100 次更新',
    ],
    level: 'warning',
    place: [900, 1000],
    fixes: ['Set num_training_steps = 1,000'],
    silent: [
      [1000, 'transformers.linear', { num_training_steps: 1000 }],
      // The last update alone.
      [1000, 'transformers.linear', { num_training_steps: 999 }],
      [1000, 'constant', {}],
      [1000, 'torch.StepLR', { step_size: 300 }],
    ],
  },
  {
    guard: 'flat-tail',
    at: [
      1000,
      'optax.warmup_cosine_decay_schedule',
      { init_value: 1e-6, peak_value: 1e-3, warmup_steps: 50, decay_steps: 600, end_value: 1e-5 },
    ],
    says: ['through at update 600: the last 400 updates (40% of the run) stay at 1e-5'],
    level: 'hint',
    place: [600, 1000],
    fixes: ['Set decay_steps = 1,000'],
    silent: [
      [1000, 'optax.warmup_cosine_decay_schedule', { init_value: 1e-6, decay_steps: 850, end_value: 1e-5 }],
    ],
  },
  {
    guard: 'flat-tail',
    at: [10_000, 'torch.StepLR', { lr: 0.1, step_size: 30, gamma: 0.1 }],
    says: ['(97% of the run, from update 300 on) have a learning rate below a billionth', '从第 300 次起'],
    level: 'warning',
    place: [300, 10_000],
    fixes: [],
    silent: [
      [90, 'torch.StepLR', { lr: 0.1, step_size: 30, gamma: 0.1 }],
      // A cosine down to 0 has no update at 0, however long.
      [1_000_000, 'transformers.cosine', {}],
      [800_000, 'polynomial', { power: 4 }],
    ],
  },
  {
    guard: 'no-drop',
    at: [90, 'torch.StepLR', { lr: 0.1, step_size: 100 }],
    says: [
      'The first drop would come at update 100, the run has 90: all 90 updates stay at 0.1',
      '一直停在 0.1',
    ],
    level: 'warning',
    place: [0, 90],
    fixes: [],
    silent: [
      [101, 'torch.StepLR', { lr: 0.1, step_size: 100 }],
      [90, 'constant', {}],
      [90, 'torch.MultiStepLR', { milestones: [60, 120] }],
    ],
  },
  {
    guard: 'long-warmup',
    at: [1000, 'transformers.constant_with_warmup', { lr: 1e-3, num_warmup_steps: 16_000 }],
    says: ['The warmup takes 16,000 updates, the run has 1,000', '6.24e-5 (6.2%)', '预热要 16,000 次更新'],
    level: 'warning',
    place: [0, 1000],
    fixes: ['Set num_warmup_steps = 50'],
    silent: [
      [1000, 'transformers.constant_with_warmup', { num_warmup_steps: 999 }],
      [1000, 'transformers.constant_with_warmup', { num_warmup_steps: 100 }],
    ],
  },
  {
    guard: 'crowded',
    at: [1000, 'transformers.warmup_stable_decay', { num_warmup_steps: 300, num_decay_steps: 900 }],
    says: [
      'num_warmup_steps and num_decay_steps take 1,200 updates together, 200 more than there are',
      '比总长多 200 次',
    ],
    level: 'warning',
    place: [300, 1000],
    fixes: ['Set num_decay_steps = 700'],
    silent: [
      [1000, 'transformers.warmup_stable_decay', { num_warmup_steps: 300, num_decay_steps: 700 }],
      [1000, 'wsd', { warmup: percent(30), decay: percent(70) }],
    ],
  },
  {
    guard: 'phases-sum',
    at: [
      1000,
      'diffusers.cosine_with_restarts',
      { num_warmup_steps: 0, num_training_steps: 2000, num_cycles: 10 },
    ],
    says: [
      'The cycles take 2,000 updates, the run has 1,000: the last 5 cycles never begin',
      '最后 5 个周期不会出现',
    ],
    level: 'warning',
    place: [999, 1000],
    fixes: ['Set num_training_steps = 1,000'],
    silent: [
      [
        1000,
        'diffusers.cosine_with_restarts',
        { num_warmup_steps: 0, num_training_steps: 1000, num_cycles: 10 },
      ],
    ],
  },
  {
    guard: 'phases-sum',
    at: [
      1000,
      'segments',
      { warmup_shape: 'none', segments: [segment('hold', 1000, 100), segment('linear', 200, 0)] },
    ],
    says: [
      'The phases take 1,200 updates, the run has 1,000: the last phase never begins',
      '最后 1 个阶段不会出现',
    ],
    level: 'warning',
    place: [999, 1000],
    fixes: ['Fit the phases to the run'],
    silent: [
      [
        1200,
        'segments',
        { warmup_shape: 'none', segments: [segment('hold', 1000, 100), segment('linear', 200, 0)] },
      ],
      // Drops that a longer run would have come to.
      [1000, 'timm.StepLRScheduler', { decay_t: 300 }],
    ],
  },
  {
    guard: 'phases-sum',
    at: [
      1000,
      'segments',
      { warmup_shape: 'none', segments: [segment('hold', 500, 100), segment('linear', 300, 10)] },
    ],
    says: ['The phases are over at update 800: the last 200 updates stay at 3e-5'],
    level: 'hint',
    place: [800, 1000],
    fixes: ['Fit the phases to the run'],
    silent: [
      [
        800,
        'segments',
        { warmup_shape: 'none', segments: [segment('hold', 500, 100), segment('linear', 300, 10)] },
      ],
    ],
  },
  {
    guard: 'idle-start',
    at: [90, 'timm.CosineLRScheduler', { lr: 1e-3, warmup_t: 10, warmup_lr_init: '0.0' }],
    says: [
      'Update 0 has a learning rate of 0: one of 90 updates (1.1%) changes nothing',
      '90 次更新中有一次',
    ],
    level: 'warning',
    place: [0, 1],
    fixes: ['Set warmup_lr_init = 1e-4'],
    silent: [
      [10_000, 'transformers.linear', {}],
      [90, 'nanogpt.get_lr', { warmup_iters: 10, lr_decay_iters: 90 }],
    ],
  },
  {
    guard: 'idle-start',
    at: [300, 'deepspeed.WarmupLR', { warmup_max_lr: 1e-3, warmup_num_steps: 30 }],
    says: ['The first 2 updates have a learning rate of 0: 0.67% of the run'],
    level: 'hint',
    place: [0, 2],
    fixes: [],
    silent: [[3000, 'deepspeed.WarmupLR', { warmup_max_lr: 1e-3, warmup_num_steps: 30 }]],
  },
]);
