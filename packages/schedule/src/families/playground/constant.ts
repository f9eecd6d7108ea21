import { hold } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { peak_lr } from '../peak.ts';
import { warmupHandles, warmupParams, warmupPhases } from '../warmup.ts';

/** One learning rate for the whole run, after warmup. */
export const constant = family({
  id: 'constant',
  title: { en: 'Constant', zh: '恒定' },
  about: {
    en: 'Stays at the peak once warmup is over. The baseline against which everything else is measured.',
    zh: '预热之后一直保持峰值。其他策略都要拿它作对照。',
  },
  group: 'decay',
  keywords: ['constant_with_warmup', 'ConstantLR', 'fixed', 'flat', '常数', '固定学习率', '不衰减'],
  params: { peak_lr, ...warmupParams },
  latex: String.raw`\eta_t = \p{peak_lr}`,
  source: {
    label: 'Transformers, get_constant_schedule_with_warmup',
    url: 'https://github.com/huggingface/transformers/blob/main/src/transformers/optimization.py',
  },
  says: { constant: {} },
  tracks: (p) => ({
    lr: [...warmupPhases(p, p.peak_lr), hold('stable', Number.POSITIVE_INFINITY, p.peak_lr)],
  }),
  handles: (p, run) => warmupHandles(p, run),
});
