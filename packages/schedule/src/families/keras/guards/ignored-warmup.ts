import { setting } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { updates } from '../../../guards/numbers.ts';

/** A length of warmup without a target. */
export const kerasIgnoredWarmup: Guard = {
  id: 'keras-warmup-target',
  title: { en: 'Warmup without a target', zh: '预热没有目标值' },
  about: {
    en: 'CosineDecay warms up to warmup_target, and only if it is given: warmup_steps alone is ignored without a word, and the decay begins at update 0. With a target, initial_learning_rate is where the climb begins, not the peak.',
    zh: 'CosineDecay 预热到 warmup_target，而且只有给出它时才预热：单独给 warmup_steps 会被悄悄忽略，第 0 次更新就开始衰减。给出目标之后，initial_learning_rate 是爬升的起点，而不是峰值。',
  },
  link: {
    label: 'Keras, CosineDecay',
    url: 'https://keras.io/api/optimizers/learning_rate_schedules/cosine_decay/',
  },
  check(facts) {
    const warmup = facts.number('warmup_steps');
    if (facts.params['warmup_target'] !== null || !(warmup > 0)) return null;
    const peak = facts.number('initial_learning_rate');
    const length = facts.number('decay_steps');
    return {
      level: 'warning',
      text: {
        en: `warmup_steps = ${updates(warmup)} are ignored, for warmup_target is None: the decay begins at update 0.`,
        zh: `warmup_target 为 None，warmup_steps（${updates(warmup, 'zh')}）被忽略：第 0 次更新就开始衰减。`,
      },
      place: { from: 0, to: Math.min(warmup, facts.steps) },
      fixes: [
        setting(facts, {
          initial_learning_rate: peak / warmup,
          warmup_target: peak,
          decay_steps: length - warmup,
        }),
        setting(facts, { warmup_steps: 0 }),
      ],
    };
  },
};
