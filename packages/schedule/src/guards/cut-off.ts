import { valueIn } from '../track.ts';
import type { Guard } from './guard.ts';
import { fittingLength, wholeWaves } from './length.ts';
import { count, percent, rate } from './numbers.ts';

/** Share of the peak, and of the schedule, that may be left of a fall when the run ends: libraries count a step more or less. */
const visible = 0.01;

/** The run ends while the rate still falls: it never gets to its floor. */
export const cutOff: Guard = {
  id: 'cut-off',
  title: { en: 'Never gets down', zh: '到不了最低学习率' },
  about: {
    en: 'The schedule is made for a longer run than this one. Most of what annealing gains comes from its last part, at a learning rate near the floor; a run that is cut off there ends with the noise of a high learning rate in its weights. It happens when the length was copied from another run, when it counts micro-batches or the steps of one device, or when the warmup is counted on top of it.',
    zh: '调度是按更长的训练设计的。退火的收益大多来自最后一段，也就是学习率接近最低值的时候；在这里被截断，权重里会留下高学习率带来的噪声。常见原因是照抄了别处的长度、按小批次或单卡步数计算，或者预热又额外加在这个长度之上。',
  },
  link: {
    label: 'timm #2312: the learning rate will not reach lr_min',
    url: 'https://github.com/huggingface/pytorch-image-models/pull/2312',
  },
  check(facts) {
    const { last, steps, final } = facts;
    const { end, phase, start } = last;
    const falling = phase.name === 'decay' || phase.name === 'cooldown';
    if (!falling || end === Number.POSITIVE_INFINITY || !(end - steps > visible * end)) return null;
    // What the next update would have: a schedule that ends with the run has its floor there.
    const [next, floor] = [valueIn(last, steps), valueIn(last, end)];
    const top = facts.peak().value;
    if (!(next - floor > visible * top)) return null;
    return {
      level: 'warning',
      text: {
        en: `The fall would end at update ${count(end)} with ${rate(floor)}, but the run ends at ${count(steps)}: the last update has ${rate(final)}, ${percent(final / top)} of the peak.`,
        zh: `下降要到第 ${count(end)} 次更新才结束（降到 ${rate(floor)}），而训练只有 ${count(steps)} 次：最后一次更新的学习率为 ${rate(final)}，是峰值的 ${percent(final / top)}。`,
      },
      place: { from: Math.max(start, steps - 1), to: steps },
      fixes: [...fittingLength(facts), ...wholeWaves(facts)],
    };
  },
};
