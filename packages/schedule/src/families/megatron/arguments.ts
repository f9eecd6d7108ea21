/** Arguments of `OptimizerParamScheduler`. */
import { argument, optionalArgument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import type { Resolved, Values } from '../../params/param.ts';
import { optionalText, text } from '../../params/text.ts';
import { group, type groupParams } from './group.ts';

const isWsd = (values: Values) => values['lr_decay_style'] === 'WSD';

const weightDecay = { en: 'Weight decay', zh: '权重衰减' };

/**
 * The arguments of the class. It has no defaults, and what a new curve begins with follows the run. Where samples are counted in
 * earnest there are defaults, in samples.
 */
export function schedulerParams(counted: 'updates' | 'samples') {
  const begins = <V>(value: V) => (counted === 'updates' ? { initial: value } : { byDefault: value });
  // The class has many required arguments. Links leave out those that most people leave alone.
  const rarely = <V>(value: V) => ({ ...begins(value), omitted: value });
  const length = (percent: number, samples: number, most: number) =>
    counted === 'updates'
      ? ({ type: 'steps', initial: { value: percent, unit: 'percent' }, slider: [0, most] } as const)
      : ({ type: 'int', initial: samples, byDefault: samples, slider: [0, 100 * most] } as const);
  return {
    init_lr: argument({
      role: 'start',
      type: 'float',
      quantity: 'lr',
      label: { en: 'Start of warmup (init_lr)', zh: '预热起点（init_lr）' },
      help: {
        en: 'The learning rate of update 0, if there is a warmup.',
        zh: '有预热时第 0 次更新的学习率。',
      },
      symbol: String.raw`\eta_0`,
      ...rarely('0.0'),
      slider: [0, 1e-3],
    }),
    max_lr: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Highest learning rate (max_lr)', zh: '最高学习率（max_lr）' },
      help: { en: "The training script's --lr.", zh: '训练脚本的 --lr。' },
      symbol: String.raw`\eta_{\text{max}}`,
      role: 'peak',
      ...begins(3e-4),
      slider: [1e-6, 1e-1],
      scale: 'log',
    }),
    min_lr: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Minimum learning rate (min_lr)', zh: '最低学习率（min_lr）' },
      help: { en: 'Where the decay ends, and what is kept from there on.', zh: '衰减的终点，之后一直保持。' },
      symbol: String.raw`\eta_{\text{min}}`,
      role: 'floor',
      ...begins(3e-5),
      slider: [1e-8, 1e-2],
      scale: 'log',
    }),
    lr_warmup_steps: argument({
      ...length(5, 32_000, 5000),
      label: { en: 'Warmup (lr_warmup_steps)', zh: '预热（lr_warmup_steps）' },
      help: {
        en: 'Length of the climb. The training script counts in samples, as it does everywhere here.',
        zh: '爬升的长度。训练脚本在这里一律按样本数计。',
      },
      symbol: 'W',
      ...(counted === 'updates' ? { role: 'warmup' as const } : {}),
    }),
    lr_decay_steps: argument({
      ...length(100, 640_000, 20_000),
      label: { en: 'End of decay (lr_decay_steps)', zh: '衰减终点（lr_decay_steps）' },
      help: { en: 'Where the decay ends, warmup included.', zh: '衰减结束的位置（含预热）。' },
      symbol: 'D',
      ...(counted === 'updates' ? { role: 'length' as const } : {}),
    }),
    lr_decay_style: text({
      label: { en: 'Shape of decay (lr_decay_style)', zh: '衰减形状（lr_decay_style）' },
      help: { en: 'How the way down goes.', zh: '下降的方式。' },
      symbol: String.raw`\text{down}`,
      options: ['linear', 'cosine', 'constant', 'inverse-square-root', 'WSD'],
      ...begins('cosine'),
    }),
    start_wd: argument({
      type: 'float',
      label: { en: 'First weight decay (start_wd)', zh: '初始权重衰减（start_wd）' },
      help: { en: 'Weight decay of update 0.', zh: '第 0 次更新的权重衰减。' },
      symbol: String.raw`\lambda_0`,
      ...rarely(0.1),
      slider: [0, 1],
      section: weightDecay,
    }),
    end_wd: argument({
      type: 'float',
      label: { en: 'Last weight decay (end_wd)', zh: '最终权重衰减（end_wd）' },
      help: { en: 'It can only grow.', zh: '只能增大，不能减小。' },
      symbol: String.raw`\lambda_1`,
      ...rarely(0.1),
      slider: [0, 1],
      section: weightDecay,
    }),
    wd_incr_steps: argument({
      ...length(100, 640_000, 20_000),
      omitted: counted === 'updates' ? { value: 100, unit: 'percent' } : 640_000,
      label: { en: 'Length of growth (wd_incr_steps)', zh: '增长长度（wd_incr_steps）' },
      help: { en: 'Where the last weight decay is reached.', zh: '达到最终权重衰减的位置。' },
      symbol: 'V',
      section: weightDecay,
    }),
    wd_incr_style: text({
      label: { en: 'Shape of growth (wd_incr_style)', zh: '增长形状（wd_incr_style）' },
      help: {
        en: 'constant wants the first and the last to be the same.',
        zh: 'constant 要求初始值与最终值相同。',
      },
      symbol: String.raw`\text{up}`,
      options: ['constant', 'linear', 'cosine'],
      ...rarely('constant'),
      section: weightDecay,
    }),
    use_checkpoint_opt_param_scheduler: flag({
      label: {
        en: 'Values of the checkpoint (use_checkpoint_opt_param_scheduler)',
        zh: '使用检查点中的值（use_checkpoint_opt_param_scheduler）',
      },
      help: { en: 'Matters when training is resumed.', zh: '只在恢复训练时起作用。' },
      symbol: String.raw`\text{ckpt}`,
      initial: true,
      omitted: true,
      section: group,
    }),
    override_opt_param_scheduler: flag({
      label: {
        en: 'Values of the class (override_opt_param_scheduler)',
        zh: '使用类中的值（override_opt_param_scheduler）',
      },
      help: { en: 'Not together with the one above.', zh: '不能与上一项同时开启。' },
      symbol: String.raw`\text{over}`,
      initial: false,
      omitted: false,
      section: group,
    }),
    wsd_decay_steps: optionalArgument({
      ...length(20, 128_000, 10_000),
      label: { en: 'Decay of WSD (wsd_decay_steps)', zh: 'WSD 衰减长度（wsd_decay_steps）' },
      help: {
        en: 'Length of the way down at the end. WSD needs it.',
        zh: '末尾下降段的长度，WSD 必须给出。',
      },
      symbol: 'Q',
      ...(counted === 'updates' ? { role: 'decay' as const } : {}),
      byDefault: null,
      omitted: counted === 'updates' ? { value: 20, unit: 'percent' } : 128_000,
      applies: isWsd,
    }),
    lr_wsd_decay_style: optionalText({
      label: { en: 'Shape of WSD decay (lr_wsd_decay_style)', zh: 'WSD 衰减形状（lr_wsd_decay_style）' },
      help: {
        en: "How the way down goes. The training script's default is exponential.",
        zh: '下降的方式。训练脚本默认 exponential。',
      },
      symbol: String.raw`\text{wsd}`,
      options: ['exponential', 'linear', 'cosine', 'minus_sqrt'],
      byDefault: null,
      initial: 'exponential',
      omitted: 'exponential',
      applies: isWsd,
    }),
  } as const;
}

/** Samples of an update. */
export const increment = argument({
  type: 'int',
  label: { en: 'Samples of an update (increment)', zh: '每次更新的样本数（increment）' },
  help: {
    en: 'What step(increment) is called with: the global batch size. 1 counts everything in updates.',
    zh: '调用 step(increment) 时传入的值，即全局批大小。取 1 则全部按更新次数计。',
  },
  symbol: 'B',
  byDefault: 1,
  slider: [1, 4096],
});

/** The arguments of the class that have no default. */
export const required = [
  'init_lr',
  'max_lr',
  'min_lr',
  'lr_warmup_steps',
  'lr_decay_steps',
  'lr_decay_style',
  'start_wd',
  'end_wd',
  'wd_incr_steps',
  'wd_incr_style',
] as const;

/** What the scheduler works with, of a parameter group too. */
export type Scheduler = Resolved<ReturnType<typeof schedulerParams>> & Partial<Resolved<typeof groupParams>>;
