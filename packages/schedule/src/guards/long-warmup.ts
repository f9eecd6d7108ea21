import { setting } from './fix.ts';
import type { Guard } from './guard.ts';
import { count, percent, rate, updates } from './numbers.ts';

/** What new curves warm up for, as a share of the run. */
const usual = 0.05;

/** The warmup takes the whole run. */
export const longWarmup: Guard = {
  id: 'long-warmup',
  title: { en: 'All warmup', zh: '全程都在预热' },
  about: {
    en: 'A warmup given in steps stays as it is when the run gets shorter, by more devices, by accumulation or by a smaller data set, and one meant in steps but counted in epochs takes a thousand times as long. The peak is then never reached, and nothing is ever annealed: the run ends where it should have begun. A share of the run moves with it.',
    zh: '按步数给定的预热不会随训练缩短：加卡、梯度累积、换小数据集都会减少更新次数；本该按步数却按轮数计的预热更是长出上千倍。这样永远到不了峰值，也没有退火：训练在本该起步的地方就结束了。改用占训练的百分比就会跟着训练变化。',
  },
  link: {
    label: 'Lightning #1476: 16,000 steps of warmup, 1,000 updates',
    url: 'https://github.com/Lightning-AI/pytorch-lightning/issues/1476',
  },
  check(facts) {
    const { steps, final, params } = facts;
    const warmup = facts.role('warmup');
    if (warmup === null || !(warmup.value >= steps) || steps < 2) return null;
    const peak = facts.role('peak');
    const full = peak === null ? 0 : Number(params[peak.name]);
    const share = full > 0 && final <= full ? ` (${percent(final / full)})` : '';
    return {
      level: 'warning',
      text: {
        en: `The warmup takes ${updates(warmup.value)}, the run has ${count(steps)}: the learning rate gets no further than ${rate(final)}${share}.`,
        zh: `预热要 ${updates(warmup.value, 'zh')}，而训练只有 ${updates(steps, 'zh')}：学习率最终只到 ${rate(final)}${share}。`,
      },
      place: { from: 0, to: steps },
      fixes: [setting(facts, { [warmup.name]: Math.max(1, Math.round(usual * steps)) })],
    };
  },
};
