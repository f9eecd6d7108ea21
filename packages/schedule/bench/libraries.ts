import * as dialects from '../src/families/dialects.ts';
import { addFamilies, type Spec, specOf } from '../src/index.ts';

addFamilies(dialects);

/** A sequence in a sequence, as people nest them: a line up, a plateau, half a cosine down. */
const nested = [
  'SequentialLR(schedulers=[LinearLR(start_factor=0.01, total_iters=50000), ConstantLR(factor=1.0)], milestones=[50000])',
  'CosineAnnealingLR(T_max=400000)',
].join(', ');

/** Eight schedulers of libraries as people overlay them, for runs of a million steps. */
export const libraries: readonly Spec[] = [
  specOf('transformers.cosine', { lr: 3e-4 }),
  specOf('torch.SequentialLR', { lr: 2.5e-4, schedulers: `[${nested}]`, milestones: '600000' }),
  specOf('torch.OneCycleLR', { max_lr: 3.5e-4 }),
  specOf('transformers.cosine_with_restarts', { lr: 2e-4, num_cycles: 4 }),
  specOf('timm.CosineLRScheduler', { lr: 3e-4 }),
  specOf('optax.warmup_exponential_decay_schedule', {}),
  specOf('torch.PolynomialLR', { lr: 2e-4 }),
  specOf('keras.CosineDecay', {}),
];

/** 50,000 cycles in a million steps, of a library. */
export const dense = specOf('torch.CosineAnnealingWarmRestarts', {
  lr: 3e-4,
  T_0: { value: 20, unit: 'steps' },
});
