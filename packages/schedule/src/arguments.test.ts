import { expect, test } from 'vitest';
import { argumentsOf } from './arguments.ts';
import { meaningOf, phrase, runOf, specOf } from './index.ts';

const run = runOf(10_000);
const cosine = specOf('cosine', { min_lr: { value: 10, unit: 'percent' } });

function saidBy(family: 'keras.CosineDecay' | 'torch.SequentialLR' | 'transformers.cosine_with_min_lr') {
  const meaning = meaningOf(cosine, run);
  const spec = meaning === null ? null : phrase(family, meaning.idea, meaning.words, run);
  return spec === null ? null : argumentsOf(spec, run).map(({ name, text }) => `${name}=${text}`);
}

test('arguments stand as Python writes them, lengths in steps and shares as shares', () => {
  expect(saidBy('transformers.cosine_with_min_lr')).toEqual([
    'lr=0.0003',
    'num_warmup_steps=500',
    'num_training_steps=10000',
    'min_lr=3e-05',
  ]);
});

test('a decay that counts without the warmup gets what is left of the run', () => {
  expect(saidBy('keras.CosineDecay')).toEqual([
    'initial_learning_rate=0.0',
    'decay_steps=9500',
    'alpha=0.1',
    'warmup_target=0.0003',
    'warmup_steps=500',
  ]);
});

test('schedules within a schedule are calls', () => {
  expect(saidBy('torch.SequentialLR')?.[1]).toBe(
    'schedulers=[LinearLR(start_factor=1e-3, total_iters=500), CosineAnnealingLR(T_max=9500, eta_min=3e-5)]',
  );
});
