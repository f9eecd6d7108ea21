import { setting } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { count, updates } from '../../../guards/numbers.ts';
import { callsOf, numberIn } from './calls.ts';

/** The warmup of a sequence is longer or shorter than its milestone. */
export const milestone: Guard = {
  id: 'torch-milestone',
  title: { en: 'Warmup and milestone differ', zh: '预热与切换点不一致' },
  about: {
    en: 'SequentialLR begins the next scheduler at its milestone, from the full learning rate, whatever the one before has reached. A LinearLR that takes longer than that is cut: the rate jumps up from the middle of the climb. The two numbers have to be the same, and nothing checks that they are.',
    zh: 'SequentialLR 在切换点从完整的学习率启动下一个调度器，不管前一个走到了哪里。LinearLR 比切换点更长时会被截断：学习率从爬升途中突然跳到满值。这两个数必须一致，而没有任何检查。',
  },
  link: {
    label: 'PyTorch, lr_scheduler.py: SequentialLR',
    url: 'https://github.com/pytorch/pytorch/blob/main/torch/optim/lr_scheduler.py',
  },
  check(facts) {
    const [first, next] = callsOf(facts);
    const milestones: unknown = facts.params['milestones'];
    const at: unknown = Array.isArray(milestones) ? milestones[0] : undefined;
    if (first?.name !== 'LinearLR' || next === undefined || typeof at !== 'number') return null;
    const length = numberIn(first, 'total_iters');
    const rises = numberIn(first, 'start_factor') < numberIn(first, 'end_factor');
    if (!(length > at && at > 0 && at < facts.steps) || !rises) return null;
    const rest: readonly unknown[] = Array.isArray(milestones) ? milestones.slice(1) : [];
    return {
      level: 'warning',
      text: {
        en: `LinearLR takes ${updates(length)}, but ${next.name} takes over at ${count(at)}: the learning rate jumps there.`,
        zh: `LinearLR 需要 ${updates(length, 'zh')}，而 ${next.name} 在第 ${count(at)} 次就接手：学习率在此处跳变。`,
      },
      place: { from: Math.max(0, at - 1), to: at },
      fixes: [{ ...setting(facts, { milestones: [length, ...rest] }), label: sameAs(length) }],
    };
  },
};

const sameAs = (length: number) => ({
  en: `Set milestones = [${count(length)}]`,
  zh: `改为 milestones = [${count(length)}]`,
});
