import { at, before } from '../../../compile.ts';
import { setting } from '../../../guards/fix.ts';
import type { Guard } from '../../../guards/guard.ts';
import { count, rate } from '../../../guards/numbers.ts';

/** Share of the peak that may be missing at the end of a warmup. */
const visible = 0.05;

/** The decay has gone on during the warmup, and is entered in the middle. */
export const timmEnteredLate: Guard = {
  id: 'timm-warmup-prefix',
  title: { en: 'Drops where the warmup ends', zh: '预热结束处骤降' },
  about: {
    en: 'Without warmup_prefix the decay counts from the start of the run, and the warmup is laid over its beginning: where it ends, the learning rate drops from the peak onto a decay that is under way. The longer the warmup, the deeper. With warmup_prefix the decay begins where the warmup ends, and the run is so much longer than t_initial.',
    zh: '不设 warmup_prefix 时，衰减从训练开头就开始计数，预热只是盖在它的前段：预热一结束，学习率就从峰值掉到已经走了一段的衰减曲线上，预热越长掉得越多。设置 warmup_prefix 后，衰减从预热结束处开始，整个训练比 t_initial 长出预热的部分。',
  },
  link: {
    label: 'timm #1242: Cosine LR scheduler with warm up',
    url: 'https://github.com/huggingface/pytorch-image-models/issues/1242',
  },
  check(facts) {
    const { lr, steps } = facts;
    const warmup = facts.number('warmup_t');
    if (facts.params['warmup_prefix'] !== false || !(warmup > 0 && warmup < steps)) return null;
    const [high, low] = [before(lr, Math.ceil(warmup)), at(lr, Math.ceil(warmup))];
    if (!(high - low > visible * high)) return null;
    return {
      level: 'hint',
      text: {
        en: `At update ${count(warmup)} the learning rate drops from ${rate(high)} to ${rate(low)}: the decay has counted all the while.`,
        zh: `第 ${count(warmup)} 次更新处学习率从 ${rate(high)} 掉到 ${rate(low)}：预热期间衰减一直在计数。`,
      },
      place: { from: Math.max(0, Math.ceil(warmup) - 1), to: Math.ceil(warmup) },
      fixes: [setting(facts, { warmup_prefix: true, t_initial: facts.number('t_initial') - warmup })],
    };
  },
};
