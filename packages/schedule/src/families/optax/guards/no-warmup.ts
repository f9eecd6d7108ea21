import { setting } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { rate, updates } from '../../../guards/numbers.ts';

/** A climb of no steps, which is never made. */
export const optaxNoWarmup: Guard = {
  id: 'optax-no-warmup',
  title: { en: 'Never leaves its first value', zh: '一直停在初始值' },
  about: {
    en: 'A linear transition of 0 steps is no jump in Optax: it stays at its first value for ever, with a line in the log and nothing else. warmup_constant_schedule with warmup_steps = 0 never gets to its peak, and where init_value is 0 nothing is ever trained. Other schedules of Optax with a warmup of 0 begin at the peak.',
    zh: 'Optax 里 0 步的线性过渡不是跳变，而是永远停在初始值，只在日志里留一行提示。warmup_constant_schedule 取 warmup_steps = 0 时永远到不了峰值；若 init_value 为 0，就什么也学不到。Optax 其他带预热的调度取 0 时则直接从峰值开始。',
  },
  link: {
    label: 'Optax, _schedule.py: polynomial_schedule',
    url: 'https://github.com/google-deepmind/optax/blob/main/optax/schedules/_schedule.py',
  },
  explains: ['never-moves'],
  check(facts) {
    const { steps, final } = facts;
    const peak = facts.number('peak_value');
    if (!(facts.number('warmup_steps') <= 0) || final === peak) return null;
    return {
      level: 'warning',
      text: {
        en: `warmup_steps = 0 never gets to peak_value = ${rate(peak)}: all ${updates(steps)} stay at ${rate(final)}.`,
        zh: `warmup_steps = 0 到不了 peak_value = ${rate(peak)}：全部 ${updates(steps, 'zh')}停在 ${rate(final)}。`,
      },
      place: { from: 0, to: steps },
      fixes: [setting(facts, { init_value: peak })],
    };
  },
};
