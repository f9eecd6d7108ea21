import { setting } from './fix.ts';
import type { Guard } from './guard.ts';
import { count, updates } from './numbers.ts';

/** Warmup and decay do not fit into the schedule together. */
export const crowded: Guard = {
  id: 'crowded',
  title: { en: 'Phases do not fit', zh: '各阶段放不下' },
  about: {
    en: 'The flat part of warmup–stable–decay is what the other two leave of the run. When they leave less than nothing, libraries do not refuse: the plateau is gone, and the decay is cut short or entered in the middle, so that the learning rate jumps down where the warmup ends.',
    zh: '预热–稳定–衰减里，稳定段是另外两段剩下的部分。若剩下的不足零，库并不会报错：稳定段消失，衰减被压缩，或者从中间开始，于是学习率在预热结束处突然掉下去。',
  },
  link: {
    label: 'Transformers #34905: WSD Scheduler to auto infer training steps',
    url: 'https://github.com/huggingface/transformers/issues/34905',
  },
  check(facts) {
    const [warmup, decay] = [facts.role('warmup'), facts.role('decay')];
    if (warmup === null || decay === null || !(warmup.value > 0 && decay.value > 0)) return null;
    const length = facts.role('length')?.value ?? facts.steps;
    const sum = warmup.value + decay.value;
    if (!(sum > length && warmup.value < length)) return null;
    return {
      level: 'warning',
      text: {
        en: `${warmup.name} and ${decay.name} take ${updates(sum)} together, ${count(sum - length)} more than there are: the decay begins in the middle or is cut short.`,
        zh: `${warmup.name} 与 ${decay.name} 合计 ${updates(sum, 'zh')}，比总长多 ${count(sum - length)} 次：衰减会从中间开始或被压缩。`,
      },
      place: { from: Math.min(facts.steps, warmup.value), to: facts.steps },
      fixes: [setting(facts, { [decay.name]: length - warmup.value })],
    };
  },
};
