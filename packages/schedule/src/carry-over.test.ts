import { expect, test } from 'vitest';
import { carryOver, meaningOf, phrase, resolveParams, runOf, specOf } from './index.ts';

const run = runOf(10_000);

test('a floor stays where it is, be it a learning rate, a share of the peak or an argument of another name', () => {
  const transformers = specOf('transformers.cosine_with_min_lr', {
    lr: 4e-4,
    min_lr: 1e-4,
    num_warmup_steps: 700,
  });
  for (const family of [
    'keras.CosineDecay',
    'deepspeed.WarmupCosineLR',
    'torchtitan.LRSchedulersContainer',
  ] as const) {
    const words = meaningOf(carryOver(transformers, run, family), run)?.words;
    expect(words?.peak).toBeCloseTo(4e-4, 12);
    expect(words?.floor).toBeCloseTo(1e-4, 12);
    expect(words?.warmup).toBe(700);
    expect(words?.length).toBe(10_000);
  }
});

test('there and back again it is the same schedule', () => {
  const nanogpt = specOf('nanogpt.get_lr', { learning_rate: 1e-3, min_lr: 5e-5, warmup_iters: 321 });
  const back = carryOver(carryOver(nanogpt, run, 'keras.CosineDecay'), run, 'nanogpt.get_lr');
  expect(resolveParams(back, run)).toEqual(resolveParams(nanogpt, run));
});

test('restarts by the thousand are put into no list of cycles', () => {
  const words = { peak: 3e-4, floor: 0, start: 0, warmup: 0, length: 10_000, power: 1, decay: 0 };
  const said = (num_cycles: number) =>
    phrase('optax.sgdr_schedule', 'restarts', { ...words, num_cycles }, run);
  expect(said(10)).not.toBeNull();
  expect(said(1000)).toBeNull();
});
