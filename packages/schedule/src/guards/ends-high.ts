import { valueIn } from '../track.ts';
import type { Guard } from './guard.ts';
import { wholeWaves } from './length.ts';
import { count, percent, rate } from './numbers.ts';

/** Share of the peak that a rise may come to before it is one. */
const visible = 0.01;

/** A wave that is asked to turn once more ends at its crest. */
export const endsHigh: Guard = {
  id: 'ends-high',
  title: { en: 'Ends on the way up', zh: '在上升中结束' },
  about: {
    en: 'Where num_cycles counts whole waves, 1 means down and up again: the run ends at the peak, with the noise of a high learning rate in its weights. 0.5 falls once, 1.5 falls, climbs and falls again. The same name counts falls in schedules with restarts, and kohya-ss divides it by two, so numbers copied from one script to another come to something else.',
    zh: '当 num_cycles 按整波计数时，1 表示降下去又升回来：训练停在峰值，权重里全是高学习率的噪声。0.5 只降一次，1.5 是降、升、再降。而在带重启的调度里，同名参数数的是下降次数，kohya-ss 还会把它除以二，因此照抄别处的数字往往不是想要的结果。',
  },
  link: {
    label: 'Transformers, get_cosine_schedule_with_warmup',
    url: 'https://huggingface.co/docs/transformers/main_classes/optimizer_schedules',
  },
  check(facts) {
    const { last, steps, final } = facts;
    const cycles = facts.role('cycles');
    if (cycles === null || last.phase.name !== 'decay' || last.end < steps) return null;
    const low = valueIn(last, last.start);
    if (!(final > low)) return null;
    const length = facts.role('length');
    // Behind its own end a wave is not what was asked for, and another guard's.
    if (length !== null && last.start >= length.value) return null;
    const high = facts.peak().value;
    if (!(final - low > visible * high)) return null;
    return {
      level: 'warning',
      text: {
        en: `With ${cycles.name} = ${cycles.value} the learning rate climbs again from update ${count(last.start)} on: the last update has ${rate(final)}, ${percent(final / high)} of the peak.`,
        zh: `${cycles.name} = ${cycles.value} 使学习率从第 ${count(last.start)} 次更新起重新上升：最后一次更新为 ${rate(final)}，是峰值的 ${percent(final / high)}。`,
      },
      place: { from: Math.ceil(last.start), to: steps },
      fixes: wholeWaves(facts),
    };
  },
};
