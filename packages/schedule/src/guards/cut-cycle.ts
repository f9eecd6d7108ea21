import { stretchBefore } from '../compile.ts';
import { valueIn } from '../track.ts';
import { setting } from './fix.ts';
import type { Facts, Fix, Guard } from './guard.ts';
import { count, percent, rate } from './numbers.ts';

/** Share of the peak that may be left of the last cycle, and share of its length. */
const visible = 0.05;

/** The run ends in the middle of a cycle. */
export const cutCycle: Guard = {
  id: 'cut-cycle',
  title: { en: 'Last cycle cut', zh: '最后一个周期被截断' },
  about: {
    en: 'Weights are worth most at the end of a cycle, where the learning rate is lowest; right behind a restart they are at their worst. A run that ends in the middle of a cycle throws away what the last restart cost. Cycles that grow add up to T_0 (T_mult^n − 1) ÷ (T_mult − 1) updates; the run should have one of these lengths, or the weights should be taken from the end of the last whole cycle.',
    zh: '周期末尾学习率最低，此时的权重最好；刚重启之后最差。训练停在周期中间，最后一次重启的代价就白付了。逐渐变长的周期总长为 T_0 (T_mult^n − 1) ÷ (T_mult − 1) 次更新，训练长度应取其中之一，否则就用最后一个完整周期末尾的权重。',
  },
  link: { label: 'Loshchilov & Hutter 2017, SGDR', url: 'https://arxiv.org/abs/1608.03983' },
  check(facts) {
    const { last, steps, final } = facts;
    const { phase, start, end } = last;
    if (phase.name !== 'cycle' || end === Number.POSITIVE_INFINITY) return null;
    const falls = valueIn(last, start) > valueIn(last, end);
    const low = Math.min(valueIn(last, start), valueIn(last, end));
    if (!(falls ? end - steps > visible * (end - start) : steps > start + 1)) return null;
    const high = facts.peak().value;
    if (!(final - low > visible * high)) return null;
    return {
      level: 'warning',
      text: falls
        ? {
            en: `The last cycle begins at update ${count(start)} and would end at ${count(end)}, but the run ends at ${count(steps)}: its last update has ${rate(final)}, ${percent(final / high)} of the peak.`,
            zh: `最后一个周期从第 ${count(start)} 次更新开始，应到第 ${count(end)} 次结束，而训练在第 ${count(steps)} 次就停了：最后一次更新的学习率为 ${rate(final)}，是峰值的 ${percent(final / high)}。`,
          }
        : {
            en: `The run ends on the way up: its last update has ${rate(final)}, ${percent(final / high)} of the peak.`,
            zh: `训练在上升途中结束：最后一次更新的学习率为 ${rate(final)}，是峰值的 ${percent(final / high)}。`,
          },
      place: { from: start, to: steps },
      fixes: wholeCycles(facts),
    };
  },
};

/** Cycles that end with the run: the cut one made to fit, or left out. */
function wholeCycles(facts: Facts): readonly Fix[] {
  const { lr, steps, last } = facts;
  const [cycles, cycle] = [facts.role('cycles'), facts.role('cycle')];
  const count = cycles?.value ?? 0;
  const warmup = facts.role('warmup')?.value ?? 0;
  const origin =
    last.cycle === null && stretchBefore(lr, last.start).phase.name !== 'cycle' ? last.start : warmup;
  const shares = [last.end, last.start].map((end) => (steps - origin) / (end - origin));
  return [
    ...(cycles === null
      ? []
      : [Math.ceil(count), Math.floor(count)].map((whole) => setting(facts, { [cycles.name]: whole }))),
    ...(cycle === null
      ? []
      : shares
          .filter((share) => Number.isFinite(share))
          .map((share) => setting(facts, { [cycle.name]: Math.max(1, Math.ceil(cycle.value * share)) }))),
  ];
}
