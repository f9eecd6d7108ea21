import type { Guard } from '../../../guards/guard.ts';
import { specOf } from '../../../spec.ts';
import { callsOf, numberIn } from './calls.ts';

/** Schedulers that compute the rate anew from their own base, whatever stands in the optimizer. */
const overwrites: ReadonlySet<string> = new Set([
  'LambdaLR',
  'CosineAnnealingWarmRestarts',
  'CyclicLR',
  'OneCycleLR',
]);

/** What stands before an overwriting scheduler in a chain is lost. */
export const overwritten: Guard = {
  id: 'torch-chained-lost',
  title: { en: 'Lost in the chain', zh: '叠加中丢失' },
  about: {
    en: 'ChainedScheduler steps its schedulers one after the other on the same learning rate. Most of them multiply what they find, so that a warmup and a decay work together. LambdaLR, warm restarts, CyclicLR and OneCycleLR set the rate anew from their own base: what stands before them in the list has no effect at all, most often the warmup. SequentialLR puts one behind the other instead.',
    zh: 'ChainedScheduler 在同一个学习率上依次调用各个调度器。多数是在现有值上相乘，预热和衰减可以叠加；而 LambdaLR、热重启、CyclicLR 和 OneCycleLR 会从自己的基准重新计算，排在它们前面的（多半是预热）完全不起作用。想要先后接续，应使用 SequentialLR。',
  },
  link: {
    label: 'casanovo #249: the chained warmup vanished',
    url: 'https://github.com/Noble-Lab/casanovo/pull/249',
  },
  check(facts) {
    const calls = callsOf(facts);
    const last = calls.findLastIndex(({ name }) => overwrites.has(name));
    const by = calls[last];
    if (by === undefined || last < 1) return null;
    const lost = calls.slice(0, last).map(({ name }) => name);
    const [first] = calls;
    const warmup = first === undefined ? Number.NaN : numberIn(first, 'total_iters');
    const { lr, schedulers, optimizer } = facts.spec.params;
    const sequential = specOf('torch.SequentialLR', { lr, schedulers, optimizer, milestones: [warmup] });
    return {
      level: 'warning',
      text: {
        en: `${lost.join(', ')} ${lost.length === 1 ? 'has' : 'have'} no effect: ${by.name} stands behind and sets the learning rate anew at every update.`,
        zh: `${lost.join('、')} 不起作用：排在后面的 ${by.name} 每次更新都会重新设定学习率。`,
      },
      place: {
        from: 0,
        to: Number.isFinite(warmup) ? Math.min(Math.max(0, warmup), facts.steps) : facts.steps,
      },
      fixes:
        calls.length === 2 && warmup > 0
          ? [{ label: { en: 'Use SequentialLR', zh: '改用 SequentialLR' }, of: 'family', spec: sequential }]
          : [],
    };
  },
};
