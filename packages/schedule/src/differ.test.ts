import { describe, expect, test } from 'vitest';
import { apart } from './differ.ts';
import { compile, runOf, type Spec, specOf } from './index.ts';

const lr = (spec: Spec, steps: number) => compile(spec, runOf(steps)).tracks.lr;
const nanogpt = specOf('nanogpt.get_lr', { learning_rate: 1e-3, min_lr: 1e-4, warmup_iters: 500 });
const transformers = specOf('transformers.cosine_with_min_lr', {
  lr: 1e-3,
  min_lr: 1e-4,
  num_warmup_steps: 500,
});

describe('how far two tracks are apart', () => {
  test('is nothing from itself, and says so', () => {
    const track = lr(transformers, 10_000);
    expect(apart(track, track)).toEqual({ most: 0, update: 0, first: null, updates: 10_000, isWhole: true });
  });

  test('is found at the update where it is: a warmup that is one update ahead', () => {
    const { most, update, first, isWhole } = apart(lr(transformers, 10_000), lr(nanogpt, 10_000));
    // (t + 1) / 501 − t / 500 of the peak is largest at update 0.
    expect(most).toBeCloseTo(1e-3 / 501, 15);
    expect([update, first, isWhole]).toEqual([0, 0, true]);
  });

  test('has a sign: the other less the one', () => {
    const { most } = apart(lr(nanogpt, 10_000), lr(transformers, 10_000));
    expect(most).toBeLessThan(0);
  });

  test('of long runs is looked for at every border and between, which it says', () => {
    const steps = 10_000_000;
    const long = { num_warmup_steps: 500, num_training_steps: steps };
    const { most, first, isWhole, updates } = apart(
      lr({ ...transformers, params: { ...transformers.params, ...long } }, steps),
      lr({ ...nanogpt, params: { ...nanogpt.params, lr_decay_iters: steps } }, steps),
    );
    expect(most).toBeCloseTo(1e-3 / 501, 15);
    expect([first, isWhole, updates]).toEqual([0, false, steps]);
  });

  test('only counts updates that both make', () => {
    const stops = specOf('torch.OneCycleLR', { total_steps: 100 });
    const { updates } = apart(lr(transformers, 10_000), lr(stops, 10_000));
    expect(updates).toBeLessThan(200);
  });

  test('and whose values are worked out: behind those a recurrence is only held', () => {
    const steps = 10_000_000;
    const recurrence = specOf('mmengine.combined', { epoch_length: 1000 });
    const { updates } = apart(lr(specOf('constant'), steps), lr(recurrence, steps));
    expect(updates).toBeLessThan(steps);
  });
});
