import { setting } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { count, percent, updates } from '../../../guards/numbers.ts';

/** A cosine that was to end with the run restarts before that. */
export const fairseqRestarts: Guard = {
  id: 'fairseq-cosine-restarts',
  title: { en: 'Restarts behind max_update', zh: '超过 max_update 后重启' },
  about: {
    en: "fairseq's cosine always has restarts. Without lr_period_updates the first cycle takes what max_update leaves, so that there is none; in a run that goes on behind max_update it restarts, at lr_shrink, a tenth by default, of the peak. That is ten times what the run had come down to, and often more.",
    zh: 'fairseq 的 cosine 总带重启。不给 lr_period_updates 时，首个周期正好走到 max_update，看不到重启；训练若超过 max_update，就会从峰值的 lr_shrink（默认十分之一）处重启，比已经降到的学习率高出许多。',
  },
  link: {
    label: 'fairseq, cosine_lr_scheduler.py',
    url: 'https://github.com/facebookresearch/fairseq/blob/main/fairseq/optim/lr_scheduler/cosine_lr_scheduler.py',
  },
  explains: ['cut-cycle'],
  check(facts) {
    const { steps } = facts;
    const end = facts.number('max_update');
    if (facts.number('lr_period_updates') > 0 || !(end > 0 && end < steps - 1)) return null;
    return {
      level: 'warning',
      text: {
        en: `max_update is ${count(end)}, the run has ${count(steps)} updates: the last ${updates(steps - end)} (${percent((steps - end) / steps)}) restart.`,
        zh: `max_update 为 ${count(end)}，而训练共 ${updates(steps, 'zh')}：最后 ${updates(steps - end, 'zh')}（${percent((steps - end) / steps)}）会重启。`,
      },
      place: { from: end, to: steps },
      fixes: [setting(facts, { max_update: steps })],
    };
  },
};
