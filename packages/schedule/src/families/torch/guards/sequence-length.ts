import { giving } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { count, percent, rate, updates } from '../../../guards/numbers.ts';
import { callsOf, callsWith, numberIn } from './calls.ts';

/** Share of the run by which a cosine may miss its end. */
const visible = 0.02;

/** The cosine at the end of a sequence ends before or behind the run. */
export const sequenceLength: Guard = {
  id: 'torch-sequence-length',
  title: { en: 'T_max does not count from the milestone', zh: 'T_max 没有从切换点算起' },
  about: {
    en: 'Behind a milestone a scheduler counts from 0 again: T_max is what is left of the run, its length without the warmup. With the length of the whole run the cosine is cut and the run ends above its minimum; with less than what is left the cosine turns and climbs again.',
    zh: '切换点之后调度器重新从 0 计数：T_max 应为剩余的步数，即总步数减去预热。若填总步数，余弦会被截断，训练结束时到不了最低值；若少于剩余步数，余弦会调头重新上升。',
  },
  link: {
    label: 'PyTorch, lr_scheduler.py: SequentialLR',
    url: 'https://github.com/pytorch/pytorch/blob/main/torch/optim/lr_scheduler.py',
  },
  explains: ['cut-off', 'rises-again'],
  check(facts) {
    const { steps, final } = facts;
    const calls = callsOf(facts);
    const last = calls.at(-1);
    const milestones: unknown = facts.params['milestones'];
    const at: unknown = Array.isArray(milestones) ? milestones.at(-1) : undefined;
    if (last?.name !== 'CosineAnnealingLR' || typeof at !== 'number' || !(at > 0 && at < steps)) return null;
    const [T, room, floor] = [numberIn(last, 'T_max'), steps - at, numberIn(last, 'eta_min')];
    const peak = facts.number('lr');
    if (!(T > 0) || Math.abs(T - room) <= visible * room || !(final - floor > visible * peak)) return null;
    const text = callsWith(facts, calls.length - 1, 'T_max', room);
    return {
      level: 'warning',
      text: {
        en: `From the milestone on ${updates(room)} are left, T_max is ${count(T)}: the last update has ${rate(final)}, ${percent(final / peak)} of the peak.`,
        zh: `切换点之后还剩 ${updates(room, 'zh')}，而 T_max 为 ${count(T)}：最后一次更新的学习率为 ${rate(final)}，是峰值的 ${percent(final / peak)}。`,
      },
      place: { from: Math.min(steps - 1, at + T), to: steps },
      fixes: text === null ? [] : [{ ...giving(facts, 'schedulers', text), label: setTo(room) }],
    };
  },
};

const setTo = (room: number) => ({ en: `Set T_max = ${count(room)}`, zh: `改为 T_max = ${count(room)}` });
