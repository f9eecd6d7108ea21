import { optionalArgument } from '../../params/argument.ts';
import { family, type Phase } from '../../schedule.ts';
import { along, updateFrom, waves } from '../along.ts';
import { unexpected } from '../call.ts';
import { problemsOfCall, via } from '../hugging-face/call.ts';
import { cosineAt, cosineForm, rhythmOf } from '../hugging-face/cosine.ts';
import {
  floorProblems,
  floorShare,
  floorWords,
  min_lr,
  min_lr_rate,
  withFloorShare,
} from '../hugging-face/min-lr.ts';
import { waveCycles } from '../hugging-face/num-cycles.ts';
import { num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_cosine_with_min_lr_schedule_with_warmup_lr_rate';

/** Like `cosine_with_min_lr`, but all of it comes one update early, and the warmup may begin above 0. */
export const transformersCosineWarmupWithMinLr = family({
  id: 'transformers.cosine_warmup_with_min_lr',
  title: { en: 'Transformers cosine, warmup from a share', zh: 'Transformers 余弦（预热起点可调）' },
  about: {
    en: "lr_scheduler_type='cosine_warmup_with_min_lr': one update ahead of cosine_with_min_lr; the warmup may start above 0.",
    zh: "lr_scheduler_type='cosine_warmup_with_min_lr'：比 cosine_with_min_lr 早一步，预热可以不从 0 开始。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', 'warmup_lr_rate', '余弦退火'],
  params: {
    lr: optimizerLr(5e-5),
    num_warmup_steps,
    num_training_steps,
    num_cycles: waveCycles(0.5),
    min_lr,
    min_lr_rate,
    warmup_lr_rate: optionalArgument({
      type: 'float',
      label: { en: 'Start of warmup (warmup_lr_rate)', zh: '预热起点占比（warmup_lr_rate）' },
      help: {
        en: "A share of the optimizer's learning rate. None starts one step up the line from 0.",
        zh: '占优化器学习率的比例。None 表示从 0 出发的直线上的第一步开始。',
      },
      symbol: 'u',
      byDefault: null,
      slider: [0, 1],
    }),
    via,
    unexpected,
  },
  latex: (values) => {
    const climb =
      values['warmup_lr_rate'] === null
        ? String.raw`\frac{t + 1}{\max(1, \p{num_warmup_steps})}`
        : String.raw`\p{warmup_lr_rate} + (1 - \p{warmup_lr_rate})\,\frac{t}{\max(1, \p{num_warmup_steps} - 1)}`;
    return withFloorShare(
      String.raw`\eta_t = \p{lr} \cdot \begin{cases} ${climb} & t < \p{num_warmup_steps} \\ r + (1 - r)\,\frac{1}{2}\left(1 + \cos\frac{2\pi\,\p{num_cycles}\,(t - \p{num_warmup_steps} + 1)}{\max(1, \p{num_training_steps} - \p{num_warmup_steps})}\right) & \text{else} \end{cases}`,
      values,
    );
  },
  source,
  says: { cosine: { as: { length: 'num_training_steps', num_cycles: 'num_cycles' }, ...floorWords } },
  tracks(p) {
    const r = floorShare(p);
    const W = p.num_warmup_steps;
    // The wave began one update before the end of the warmup.
    const rhythm = rhythmOf(p, W - 1);
    return {
      lr: [
        climb(p.lr, W, p.warmup_lr_rate),
        ...waves('decay', rhythm, updateFrom(W), Infinity, cosineAt(p, r, 1), cosineForm(p, r, 1)),
      ],
    };
  },
  problems: (p, _, written) => [
    ...problemsOfCall(
      p,
      { name: 'COSINE_WARMUP_WITH_MIN_LR', callee, required: ['num_warmup_steps', 'num_training_steps'] },
      written,
    ),
    ...floorProblems(p),
  ],
});

/** The warmup is full at its last update already; between that and the next it stays. */
function climb(lr: number, W: number, share: number | null): Phase {
  const end = updateFrom(W);
  if (share === null) {
    const most = Math.max(1, W);
    return along('warmup', 0, end, (s) => lr * (Math.min(end, s + 1) / most), {
      latex: String.raw`\p{a}\,\frac{\min(\p{e}, \p{s} + 1)}{\p{W}}`,
      terms: { a: lr, e: end, W: most },
    });
  }
  const most = Math.max(1, W - 1);
  return along('warmup', 0, end, (s) => lr * (share + ((1 - share) * Math.min(end - 1, s)) / most), {
    latex: String.raw`\p{a} (\p{u} + (1 - \p{u})\,\frac{\min(\p{e}, \p{s})}{\p{W}})`,
    terms: { a: lr, u: share, e: end - 1, W: most },
  });
}
