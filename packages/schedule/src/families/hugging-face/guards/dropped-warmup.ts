import type { Guard } from '../../../guards/guard.ts';
import { updates } from '../../../guards/numbers.ts';
import { specOf } from '../../../spec.ts';

/** The schedules that warm up. */
type Warming = 'transformers.constant_with_warmup' | 'diffusers.constant_with_warmup';

/** A warmup that is asked for of a constant schedule; `other` is the schedule that has one. */
export const ignoredWarmup = (other: Warming): Guard => ({
  id: `${other.replace(/\..*/, '')}-constant-warmup`,
  title: { en: 'Warmup ignored', zh: '预热被忽略' },
  about: {
    en: "'constant' has no warmup: get_scheduler takes warmup_steps or warmup_ratio and drops it without a word, and the first update runs at the full learning rate. Fine-tuning recipes are published with such a ratio in them. 'constant_with_warmup' is the one that warms up.",
    zh: "'constant' 没有预热：get_scheduler 接收 warmup_steps 或 warmup_ratio 后直接丢弃，也不提示，第一次更新就用满学习率。有些公开的微调配置里就带着这样一个不起作用的比例。需要预热应改用 'constant_with_warmup'。",
  },
  link: {
    label: 'Transformers, optimization.py',
    url: 'https://github.com/huggingface/transformers/blob/main/src/transformers/optimization.py',
  },
  check(facts) {
    const warmup = facts.number('num_warmup_steps');
    if (!(warmup > 0)) return null;
    const { lr, num_warmup_steps } = facts.spec.params;
    return {
      level: 'warning',
      text: {
        en: `The warmup of ${updates(warmup)} is dropped: update 0 has the full learning rate.`,
        zh: `${updates(warmup, 'zh')}的预热被丢弃：第 0 次更新就是满学习率。`,
      },
      place: { from: 0, to: Math.min(warmup, facts.steps) },
      fixes: [
        {
          label: { en: 'Use constant_with_warmup', zh: '改用 constant_with_warmup' },
          of: 'family',
          spec: specOf(other, { lr, num_warmup_steps }),
        },
      ],
    };
  },
});
