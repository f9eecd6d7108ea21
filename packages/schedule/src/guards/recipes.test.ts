/** No guard fires on a sound setting: published schedules, and what libraries are usually given. */
import { describe, expect, test } from 'vitest';
import { recipes } from '../../test/recipes.ts';
import { compile, defaultPlan, type FamilyId, planRun } from '../index.ts';
import { findings } from '../testing/findings.ts';
import { findingsOf } from './findings.ts';

test('most published schedules can be told', () => {
  expect(recipes().length).toBeGreaterThan(150);
});

test.each(recipes().map((recipe) => [recipe.id, recipe] as const))(
  'nothing is said about %s',
  (_, { steps, spec }) => {
    const plan = { ...defaultPlan, steps };
    const found = findingsOf(compile(spec, planRun(plan)), plan);
    expect(found.map(({ guard, text }) => `${guard.id}: ${text.en}`)).toEqual([]);
  },
);

const percent = (value: number) => ({ value, unit: 'percent' });

/** What the named configurations give to their libraries. */
const settings: readonly (readonly [string, number, FamilyId, Readonly<Record<string, unknown>>])[] = [
  ['the default of the Trainer', 1218, 'transformers.linear', { lr: 5e-5, num_warmup_steps: 0 }],
  ['Alpaca', 1218, 'transformers.cosine', { lr: 2e-5, num_warmup_steps: percent(3) }],
  ['Zephyr', 1090, 'transformers.cosine', { lr: 2e-5, num_warmup_steps: percent(10) }],
  ['QLoRA', 1875, 'transformers.constant', { lr: 2e-4 }],
  ['T5 fine-tuning', 262_144, 'transformers.constant', { lr: 1e-3 }],
  ['nanoGPT on GPT-2', 600_000, 'nanogpt.get_lr', { warmup_iters: 2000, lr_decay_iters: 600_000 }],
  ['the ImageNet example of PyTorch', 90, 'torch.StepLR', { lr: 0.1, step_size: 30 }],
  ['CIFAR-10 by kuangliu', 200, 'torch.CosineAnnealingLR', { lr: 0.1, T_max: 200 }],
  ['OneCycleLR', 1000, 'torch.OneCycleLR', { max_lr: 0.1, total_steps: 1000 }],
  [
    'DeiT',
    300,
    'timm.CosineLRScheduler',
    { lr: 1e-3, t_initial: 300, lr_min: 1e-5, warmup_t: 5, warmup_lr_init: 1e-6, t_in_epochs: true },
  ],
  [
    'wav2vec 2.0',
    80_000,
    'fairseq.tri_stage',
    { lr: 3e-5, warmup_steps: 8000, hold_steps: 32_000, decay_steps: 40_000, final_lr_scale: 0.05 },
  ],
  [
    'RoBERTa',
    500_000,
    'fairseq.polynomial_decay',
    { lr: 4e-4, warmup_updates: 30_000, total_num_update: 500_000 },
  ],
  [
    'the Transformer of fairseq',
    100_000,
    'fairseq.inverse_sqrt',
    { lr: 7e-4, warmup_updates: 4000, warmup_init_lr: 1e-7 },
  ],
  [
    'GPT-3, which holds its floor',
    300_000,
    'megatron.OptimizerParamScheduler',
    { max_lr: 6e-5, min_lr: 6e-6, lr_warmup_steps: 375, lr_decay_steps: 260_000, lr_decay_style: 'cosine' },
  ],
  [
    'a tenth of WSD',
    100_000,
    'transformers.warmup_stable_decay',
    { num_warmup_steps: 1000, num_decay_steps: 10_000 },
  ],
  ['WSD before its decay', 100_000, 'wsd', { decay: { value: 0, unit: 'steps' } }],
  ['a reciprocal root without end', 100_000, 'transformers.inverse_sqrt', { num_warmup_steps: 4000 }],
  [
    'Optax',
    10_000,
    'optax.warmup_cosine_decay_schedule',
    { init_value: '0.0', peak_value: 1e-3, warmup_steps: 100, decay_steps: 10_000 },
  ],
];

describe('nothing is said about', () => {
  test.each(settings)('%s', (_, steps, family, given) => {
    const found = findings(steps, family, given);
    expect(found.map(({ guard, text }) => `${guard.id}: ${text.en}`)).toEqual([]);
  });
});
