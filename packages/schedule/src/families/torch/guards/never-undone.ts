import { setting } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { count, rate, updates } from '../../../guards/numbers.ts';

/** A share of the rate that no step ever takes back. */
export const neverUndone = (share: 'start_factor' | 'factor'): Guard => ({
  id: `torch-${share.replace('_', '-')}-for-ever`,
  title:
    share === 'factor'
      ? { en: 'ConstantLR for ever', zh: 'ConstantLR 永不恢复' }
      : { en: 'Warmup that never begins', zh: '预热从未开始' },
  about: {
    en: `The constructor multiplies the learning rate by ${share} at once, and step number total_iters takes that back. With total_iters = 0, which "no warmup" often becomes in a configuration, that step never comes: the whole run has the share. The closed form printed beside the code says otherwise; what runs is the step. For no warmup, leave the scheduler out.`,
    zh: `构造函数立刻把学习率乘以 ${share}，到第 total_iters 步才恢复。配置里“不预热”常写成 total_iters = 0，那一步就永远不会到来，整个训练都用打了折的学习率。源码旁的闭式公式与此不符，实际执行的是逐步更新。不想预热，就不要用这个调度器。`,
  },
  link: {
    label: `PyTorch, lr_scheduler.py: ${share === 'factor' ? 'ConstantLR' : 'LinearLR'}`,
    url: 'https://github.com/pytorch/pytorch/blob/main/torch/optim/lr_scheduler.py',
  },
  check(facts) {
    const [total, factor] = [facts.number('total_iters'), facts.number(share)];
    if (!(total <= 0) || factor === 1 || facts.final === 0) return null;
    const { steps, final } = facts;
    return {
      level: 'warning',
      text: {
        en: `total_iters = ${count(total)} never leaves the first share: all ${updates(steps)} run at ${rate(final)}, not at ${rate(facts.number('lr'))}.`,
        zh: `total_iters = ${count(total)} 会一直停在起始比例：全部 ${updates(steps, 'zh')}的学习率都是 ${rate(final)}，而不是 ${rate(facts.number('lr'))}。`,
      },
      place: { from: 0, to: steps },
      fixes: [setting(facts, { total_iters: 1 }), setting(facts, { [share]: 1 })],
    };
  },
});
