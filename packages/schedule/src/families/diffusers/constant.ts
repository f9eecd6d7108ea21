import { optionalArgument } from '../../params/argument.ts';
import { family } from '../../schedule.ts';
import { flat } from '../along.ts';
import { unexpected, unexpectedArgument } from '../call.ts';
import { via } from '../hugging-face/call.ts';
import { optimizerLr } from '../optimizer.ts';
import { source } from './source.ts';

const callee = 'get_constant_schedule';

/** The optimizer's rate, always. `get_scheduler` drops every other argument; the function itself has none. */
export const diffusersConstant = family({
  id: 'diffusers.constant',
  title: { en: 'Diffusers constant', zh: 'Diffusers 恒定' },
  about: {
    en: "The training scripts' --lr_scheduler constant: the optimizer's learning rate, and no warmup.",
    zh: '训练脚本的 --lr_scheduler constant：始终用优化器的学习率，没有预热。',
  },
  group: 'diffusers',
  keywords: [callee, 'lr_scheduler', '常数'],
  params: {
    lr: optimizerLr(1e-4),
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
