import { optionalArgument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { unexpected, unexpectedArgument } from '../call.ts';
import { via } from '../hugging-face/call.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_constant_schedule';

/** The optimizer's rate, always. `get_scheduler` drops every other argument; the function itself has none. */
export const transformersConstant = family({
  id: 'transformers.constant',
  title: { en: 'Transformers constant', zh: 'Transformers 恒定' },
  about: {
    en: "lr_scheduler_type='constant': the optimizer's learning rate from first to last, and no warmup.",
    zh: "lr_scheduler_type='constant'：自始至终用优化器的学习率，没有预热。",
  },
  group: 'transformers',
  keywords: [callee, 'lr_scheduler_type', '常数'],
  params: {
    lr: optimizerLr(5e-5),
    num_warmup_steps: optionalArgument({
      type: 'steps',
      label: { en: 'Warmup (num_warmup_steps)', zh: '预热步数（num_warmup_steps）' },
      help: {
        en: 'Has no effect: get_scheduler drops it, and the function refuses it.',
        zh: '不起作用：get_scheduler 会丢弃它，直接调用原函数则报错。',
      },
      symbol: 'W',
      byDefault: null,
      slider: [0, 5000],
      applies: (values) => values['num_warmup_steps'] !== null,
    }),
    via,
    unexpected,
  },
  latex: String.raw`\eta_t = \p{lr}`,
  source,
  tracks: (p) => ({ lr: [flat('stable', 0, Number.POSITIVE_INFINITY, p.lr)] }),
  problems: (p) =>
    p.via === 'get_scheduler'
      ? []
      : unexpectedArgument(callee, p.num_warmup_steps === null ? p.unexpected : 'num_warmup_steps'),
});
