import { at, before } from '../compile.ts';
import { firstWhere } from '../peak.ts';
import { valueIn } from '../track.ts';
import type { Facts, Guard } from './guard.ts';
import { fittingLength } from './length.ts';
import { count, percent, rate, updates } from './numbers.ts';

/** Share of the run from which on waste is no matter of counting. */
const costly = 0.01;

/** The same for a rate that is not quite 0: a power falls far below everything before it gets there. */
const nearlyCostly = 0.05;

/** Share of the peak that moves nothing. */
const nothing = 1e-9;

/** Runs are published that hold their floor for up to a seventh of their length, on purpose. */
const long = 0.2;

/** The schedule is over long before the run: what is left is spent at 0, or at the floor. */
export const flatTail: Guard = {
  id: 'flat-tail',
  title: { en: 'Over before the run is', zh: '调度先于训练结束' },
  about: {
    en: 'Most schedules stay at their last value once they are through. At 0 the updates that follow cost as much as all others and change nothing; at a floor they still train, but slower than the plan had it. It happens when the length counts less than the run has updates: without the warmup that comes before it, without epochs that were added, or per device where the schedule is stepped more often.',
    zh: '多数调度走完之后会停在最后的值上。若停在 0，之后的更新照样花算力，却不改变任何参数；若停在最低学习率，训练还在继续，但比计划的慢。常见原因是长度填得比训练的更新次数少：没算前面的预热、没算后来加的轮数，或者调度器被多调用了几倍。',
  },
  link: {
    label: 'AReaL #1289: a tenth of the run at 0',
    url: 'https://github.com/areal-project/AReaL/issues/1289',
  },
  check(facts) {
    const { lr, steps, final } = facts;
    const vanished = vanishedFrom(facts);
    const from = vanished ?? tailOf(facts);
    const left = steps - from;
    if (from === 0 || left < 2) return null;
    const share = left / steps;
    const place = { from, to: steps };
    if (vanished !== null) {
      if (final !== 0 && share < nearlyCostly) return null;
      const [en, zh] =
        at(lr, from) === 0 ? ['of 0', '为 0'] : ['below a billionth of the peak', '不到峰值的十亿分之一'];
      return {
        level: share >= costly ? 'warning' : 'hint',
        text: {
          en: `The last ${updates(left)} (${percent(share)} of the run, from update ${count(from)} on) have a learning rate ${en}: they change nothing.`,
          zh: `最后 ${updates(left, 'zh')}（占训练的 ${percent(share)}，从第 ${count(from)} 次起）学习率${zh}，不改变任何参数。`,
        },
        place,
        fixes: fittingLength(facts),
      };
    }
    const length = facts.role('length');
    if (length === null || !(length.value < steps) || share < long) return null;
    if (before(lr, from) > 2 * final || !(final < facts.peak().value / 2)) return null;
    return {
      level: 'hint',
      text: {
        en: `The schedule is through at update ${count(from)}: the last ${updates(left)} (${percent(share)} of the run) stay at ${rate(final)}.`,
        zh: `调度在第 ${count(from)} 次更新就走完了：最后 ${updates(left, 'zh')}（占训练的 ${percent(share)}）一直停在 ${rate(final)}。`,
      },
      place,
      fixes: fittingLength(facts),
    };
  },
};

/** The update from which on the rate is nothing to speak of; null where the run does not end so. */
function vanishedFrom({ lr, steps, final, last, peak }: Facts): number | null {
  // No learning rate that anybody uses has a billionth above this.
  if (!(Math.abs(final) < 1e-7) || last.phase.name === 'cycle') return null;
  const highest = peak();
  const limit = nothing * highest.value;
  if (!(highest.value > 0 && Math.abs(final) <= limit)) return null;
  return firstWhere((i) => at(lr, i) <= limit, highest.step, steps);
}

/** The update from which on the rate stays as it is; the end of the run where it still moves. */
function tailOf({ last, steps, final }: Facts): number {
  // The last value is held where nothing comes behind it.
  if (last.end < steps) return Math.ceil(last.end);
  const first = Math.ceil(last.start);
  return valueIn(last, first) === final ? first : steps;
}
