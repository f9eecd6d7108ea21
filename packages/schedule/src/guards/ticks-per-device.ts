import { clockOf } from '../stepping.ts';
import type { Guard } from './guard.ts';
import { count, percent } from './numbers.ts';
import { overAt, replanned } from './ticks.ts';

/** accelerate ticks once per process, and nobody counted that. */
export const ticksPerDevice: Guard = {
  id: 'ticks-per-device',
  stepping: true,
  title: { en: 'Stepped once per device', zh: '每张卡各走一步' },
  about: {
    en: 'A scheduler that went through accelerator.prepare() makes num_processes ticks per call, because accelerate takes it that lengths were counted on the data of one process. Computed for the optimizer updates of the whole run, the schedule is over at one of the devices’ share of it: the warmup is as many times too short, and the rest of the run trains at the floor. Multiply num_warmup_steps and num_training_steps by accelerator.num_processes, or leave the scheduler out of prepare().',
    zh: '经 accelerator.prepare() 处理的调度器，每次调用会走 num_processes 步，因为 accelerate 认为各长度是按单个进程的数据计算的。若按整个训练的更新次数计算，调度会提前若干倍走完：预热缩短同样的倍数，余下的训练都停在最低学习率上。请把 num_warmup_steps 和 num_training_steps 乘以 accelerator.num_processes，或不要把调度器交给 prepare()。',
  },
  link: { label: 'accelerate #2142', url: 'https://github.com/huggingface/accelerate/issues/2142' },
  check(facts) {
    const { plan, run } = facts;
    const { ticks } = clockOf(plan, run);
    if (!plan.prepared || ticks === 1 || plan.counted_in === 'processes') return null;
    const over = overAt(facts);
    const place = { from: over ?? 0, to: run.steps };
    const end =
      over === null
        ? { en: '', zh: '' }
        : {
            en: ` The schedule is over at update ${count(over)}, ${percent(over / run.steps)} of the run.`,
            zh: `调度在第 ${count(over)} 次更新（${percent(over / run.steps)}）就已走完。`,
          };
    return {
      level: 'warning',
      text: {
        en: `accelerate makes ${count(ticks)} ticks per call of scheduler.step().${end.en}`,
        zh: `accelerate 每次调用 scheduler.step() 走 ${count(ticks)} 步。${end.zh}`,
      },
      place,
      fixes: [
        replanned(
          { en: 'Count lengths in updates × devices', zh: '长度按“更新次数 × 卡数”计' },
          { counted_in: 'processes' },
        ),
        replanned({ en: 'Leave it out of prepare()', zh: '不经 prepare() 处理' }, { prepared: false }),
      ],
    };
  },
};
