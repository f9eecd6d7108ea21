import { ramp } from '../../phases.ts';
import { family } from '../../schedule.ts';
import { linear as line } from '../../shapes.ts';
import { floorHandle } from '../handles.ts';
import { min_lr, peak_lr } from '../peak.ts';
import { stepsAfterWarmup, warmupHandles, warmupParams, warmupPhases } from '../warmup.ts';

/** A straight line from the peak to the floor; BERT's schedule. */
export const linear = family({
  id: 'linear',
  title: { en: 'Linear', zh: '线性衰减' },
  about: {
    en: 'A straight line down to the floor. The default of the Transformers Trainer.',
    zh: '沿直线降到最小值，是 Transformers Trainer 的默认策略。',
  },
  group: 'decay',
  keywords: [
    'get_linear_schedule_with_warmup',
    'LinearLR',
    'linear_schedule',
    'linear decay to zero',
    'BERT',
    'D2Z',
    '线性下降',
  ],
  params: { peak_lr, min_lr, ...warmupParams },
  latex: String.raw`\eta_t = \p{peak_lr} + (\p{min_lr} - \p{peak_lr})\,\frac{t - \p{warmup}}{N - \p{warmup}}`,
  source: {
    label: 'Transformers, get_linear_schedule_with_warmup',
    url: 'https://github.com/huggingface/transformers/blob/main/src/transformers/optimization.py',
  },
  says: { linear: {} },
  tracks: (p, run) => ({
    lr: [...warmupPhases(p, p.peak_lr), ramp('decay', stepsAfterWarmup(p, run), p.peak_lr, p.min_lr, line)],
  }),
  handles(p, run, tracks) {
    return [...warmupHandles(p, run), ...floorHandle(p, tracks.lr, run.steps, run)];
  },
});
