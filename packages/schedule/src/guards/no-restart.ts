import { stretchBefore } from '../compile.ts';
import { valueIn } from '../track.ts';
import { setting } from './fix.ts';
import type { Facts, Fix, Guard } from './guard.ts';
import { count } from './numbers.ts';

/** Restarts are asked for, and there is none in the run. */
export const noRestart: Guard = {
  id: 'no-restart',
  title: { en: 'No restart', zh: '没有重启' },
  about: {
    en: 'A schedule with restarts that goes through one cycle is a plain cosine: num_cycles = 1, the default of most scripts, means one fall and no restart at all, and a first cycle as long as the run never comes to its end. With gradient accumulation the same number can come to half the restarts that were meant.',
    zh: '带重启的调度如果只走一个周期，就是普通的余弦：多数脚本默认的 num_cycles = 1 表示只下降一次、根本没有重启；首个周期与训练一样长时也等不到重启。使用梯度累积时，同样的数字可能只得到一半的重启次数。',
  },
  link: {
    label: 'SimpleTuner #96: half the restarts with accumulation',
    url: 'https://github.com/bghira/SimpleTuner/issues/96',
  },
  check(facts) {
    const { lr, last, steps } = facts;
    const { phase, start, end } = last;
    if (phase.name !== 'cycle' || (last.cycle ?? 0) > 0 || end < steps) return null;
    // Somebody has to have asked for cycles: by their number, or by the length of the first.
    if (facts.role('cycles') === null && facts.role('cycle') === null) return null;
    // A climb: the cycle goes up before it goes down, and there is more to see than one fall.
    if (valueIn(last, start) < valueIn(last, Math.min(end, steps))) return null;
    if (start > 0 && stretchBefore(lr, start).phase.name === 'cycle') return null;
    return {
      level: 'hint',
      text: {
        en: `There is no restart: the first cycle ${end > steps + 1 ? `would end at update ${count(end)}` : 'ends with the run'}, at ${count(steps)}. This is a plain fall.`,
        zh: `没有发生重启：首个周期${end > steps + 1 ? `要到第 ${count(end)} 次更新才结束，而训练只有 ${count(steps)} 次` : `与训练同时结束，共 ${count(steps)} 次更新`}，等于只下降一次。`,
      },
      place: { from: start, to: steps },
      fixes: severalCycles(facts),
    };
  },
};

/** Three cycles, by their number or by the length of the first. */
function severalCycles(facts: Facts): readonly Fix[] {
  const [cycles, cycle] = [facts.role('cycles'), facts.role('cycle')];
  const length = facts.steps - facts.last.start;
  return [
    ...(cycles === null ? [] : [setting(facts, { [cycles.name]: 3 })]),
    ...(cycle === null
      ? []
      : [3, 7, 13].map((parts) => setting(facts, { [cycle.name]: Math.floor(length / parts) }))),
  ];
}
