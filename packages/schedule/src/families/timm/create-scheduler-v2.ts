import { argument, optionalArgument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';
import { numbers } from '../../params/numbers.ts';
import { text } from '../../params/text.ts';
import { family } from '../../schedule.ts';
import { problem, refusedCall, unexpected } from '../call.ts';
import { every, metricOf } from '../feedback/metrics.ts';
import { cycleArguments, cycleDecay, k_decay, lr, warmupArguments } from './arguments.ts';
import { type Factory, schedNames, schedulerOf } from './factory.ts';
import { timmPolyPower } from './guards/poly-power.ts';
import { rangeOf } from './noise.ts';
import { noiseArguments, noiseSection } from './noise-arguments.ts';
import { source } from './source.ts';

const name = 'create_scheduler_v2';

const cycles = { cosine: true, tanh: true, poly: true } as const;
const drops = { step: true, multistep: true } as const;

/** Whether the schedule of a name has any use for an argument. */
const usedBy = (names: Readonly<Record<string, true>>) => (values: Readonly<Record<string, unknown>>) =>
  Object.hasOwn(names, String(values['sched']));

const { cycle_mul, cycle_limit } = cycleArguments;
const { warmup_prefix } = warmupArguments(false);

/** @param noise as Python prints it. */
const made = (p: Omit<Factory, 'range'> & { readonly noise: number | null }, noise: string) =>
  schedulerOf({ ...p, range: rangeOf(p.noise, noise) });

/** The factory behind timm's training script. It has other defaults than the classes, and gives `poly` the rate as its power. */
export const timmCreateSchedulerV2 = family({
  id: 'timm.create_scheduler_v2',
  title: { en: 'timm create_scheduler_v2', zh: 'timm create_scheduler_v2（工厂函数）' },
  about: {
    en: "The training script's factory: --sched and its flags. Other defaults than the classes; an unknown name gives no scheduler.",
    zh: '训练脚本的工厂函数：--sched 及其选项。默认值与各个类不同；未知名称不会创建调度器。',
  },
  group: 'timm',
  keywords: [name, 'pytorch-image-models', '--sched', '--warmup-epochs', 'create_scheduler', '训练脚本'],
  params: {
    lr,
    sched: text({
      label: { en: 'Schedule (sched)', zh: '调度（sched）' },
      help: {
        en: 'Which class is made. A name it does not know makes none, and the learning rate stays.',
        zh: '创建哪个类。未知名称不创建任何调度器，学习率保持不变。',
      },
      symbol: String.raw`\text{sched}`,
      options: schedNames,
      byDefault: 'cosine',
    }),
    num_epochs: argument({
      role: 'length',
      type: 'steps',
      label: { en: 'Length (num_epochs)', zh: '长度（num_epochs）' },
      help: {
        en: 'Epochs of the first cycle. Stepped once an epoch, each step of the curve is one.',
        zh: '第一个周期的 epoch 数。每个 epoch 推进一次时，图上每一步就是一个 epoch。',
      },
      symbol: 'N',
      byDefault: 300,
      initial: { value: 100, unit: 'percent' },
      slider: [1, 20_000],
      applies: usedBy(cycles),
    }),
    decay_epochs: argument({
      type: 'steps',
      label: { en: 'Distance of drops (decay_epochs)', zh: '下降间隔（decay_epochs）' },
      help: { en: 'Epochs from drop to drop of step.', zh: 'step 相邻两次下降之间的 epoch 数。' },
      symbol: 'D',
      byDefault: 90,
      initial: { value: 30, unit: 'percent' },
      slider: [1, 20_000],
      applies: usedBy({ step: true }),
    }),
    decay_milestones: numbers({
      label: { en: 'Milestones (decay_milestones)', zh: '里程碑（decay_milestones）' },
      help: { en: 'Epochs of the drops of multistep.', zh: 'multistep 各次下降的 epoch。' },
      symbol: 'M',
      maxLength: 200,
      byDefault: [90, 180, 270],
      applies: usedBy({ multistep: true }),
    }),
    cooldown_epochs: argument({
      type: 'steps',
      label: { en: 'Cooldown (cooldown_epochs)', zh: '冷却（cooldown_epochs）' },
      help: {
        en: 'Epochs the script adds behind the cycles, at min_lr. It makes the run longer and leaves the curve alone.',
        zh: '脚本在周期之后追加的 epoch 数，学习率为 min_lr。只延长训练，不改变曲线。',
      },
      symbol: 'C',
      byDefault: 0,
      slider: [0, 1000],
    }),
    patience_epochs: argument({
      type: 'int',
      label: { en: 'Patience (patience_epochs)', zh: '耐心（patience_epochs）' },
      help: { en: 'Used by the plateau schedule alone.', zh: '只用于 plateau 调度。' },
      symbol: 'P',
      byDefault: 10,
      slider: [0, 100],
      applies: usedBy({ plateau: true }),
    }),
    decay_rate: argument({
      type: 'float',
      label: { en: 'Factor or power (decay_rate)', zh: '系数或幂次（decay_rate）' },
      help: {
        en: 'What drops multiply by. For poly it is the power: the default of 0.1 falls at the very end.',
        zh: '每次下降所乘的系数。用于 poly 时是幂次：默认的 0.1 要到最后才下降。',
      },
      symbol: 'r',
      byDefault: 0.1,
      slider: [0.05, 2],
      applies: usedBy({ ...drops, poly: true, plateau: true }),
    }),
    min_lr: argument({
      type: 'float',
      quantity: 'lr',
      role: 'floor',
      label: { en: 'Minimum (min_lr)', zh: '最低学习率（min_lr）' },
      help: {
        en: 'Where cycles end, and plateau goes no lower. Steps do not know it.',
        zh: '周期的终点，plateau 也不会低于它。step 与 multistep 不使用它。',
      },
      symbol: String.raw`\eta_{\text{min}}`,
      byDefault: '0.0',
      initial: 1e-5,
      slider: [1e-8, 1e-1],
      scale: 'log',
      applies: usedBy({ ...cycles, plateau: true }),
    }),
    warmup_lr: argument({
      type: 'float',
      quantity: 'lr',
      label: { en: 'Start of warmup (warmup_lr)', zh: '预热起点（warmup_lr）' },
      help: {
        en: 'The learning rate of the first call, where there is a warmup.',
        zh: '有预热时第一次的学习率。',
      },
      symbol: 'w',
      byDefault: 1e-5,
      slider: [1e-8, 1e-1],
      scale: 'log',
    }),
    warmup_epochs: argument({
      type: 'steps',
      role: 'warmup',
      label: { en: 'Warmup (warmup_epochs)', zh: '预热（warmup_epochs）' },
      help: { en: 'Epochs of the climb.', zh: '爬升所用的 epoch 数。' },
      symbol: 'W',
      byDefault: 0,
      initial: { value: 5, unit: 'percent' },
      slider: [0, 5000],
    }),
    warmup_prefix,
    noise: optionalArgument({
      type: 'float',
      section: noiseSection,
      label: { en: 'Noise from (noise)', zh: '噪声范围（noise）' },
      help: {
        en: 'Share of the length from which on there is noise, or two in brackets, the second without. None: no noise.',
        zh: '从总长的多少比例起加噪声；也可用方括号写起止两个比例，不含终点。None 表示不加。',
      },
      symbol: 'n',
      byDefault: null,
      slider: [0, 1],
      literals: true,
    }),
    ...noiseArguments('noise', 42),
    cycle_mul,
    cycle_decay: cycleDecay(0.1),
    cycle_limit,
    k_decay,
    plateau_mode: text({
      label: { en: 'Plateau mode (plateau_mode)', zh: 'plateau 模式（plateau_mode）' },
      help: { en: 'Used by the plateau schedule alone.', zh: '只用于 plateau 调度。' },
      symbol: String.raw`\text{mode}`,
      options: ['max', 'min'],
      byDefault: 'max',
      applies: usedBy({ plateau: true }),
    }),
    step_on_epochs: flag({
      label: { en: 'Stepped on epochs (step_on_epochs)', zh: '按 epoch 推进（step_on_epochs）' },
      help: {
        en: 'Once an epoch; else once an update, and every epoch counts updates_per_epoch steps of the curve.',
        zh: '每个 epoch 推进一次；否则每次更新推进一次，一个 epoch 占图上 updates_per_epoch 步。',
      },
      symbol: String.raw`\text{epochs}`,
      initial: true,
      omitted: true,
    }),
    updates_per_epoch: argument({
      type: 'int',
      label: {
        en: 'Updates of an epoch (updates_per_epoch)',
        zh: '每个 epoch 的更新次数（updates_per_epoch）',
      },
      help: {
        en: 'Has to be given where the schedule is stepped on updates.',
        zh: '按更新推进时必须给出。',
      },
      symbol: 'U',
      byDefault: 0,
      slider: [0, 5000],
      applies: (values) => values['step_on_epochs'] === false,
    }),
    metrics: { ...metricOf('accuracy'), applies: usedBy({ plateau: true }) },
    every: { ...every, applies: usedBy({ plateau: true }) },
    unexpected,
  },
  latex: String.raw`\eta_t = \p{sched}\left(t;\; \p{lr},\, \p{num_epochs},\, \p{min_lr},\, \p{warmup_epochs},\, \p{warmup_lr}\right)`,
  source: source('scheduler_factory.py'),
  guards: [timmPolyPower],
  overflows: true,
  tracks: (p, run, written) => ({ lr: made(p, written.noise).pieces(run) }),
  problems(p, run, written) {
    const text = 'updates_per_epoch must be set to number of dataloader batches';
    return [
      ...refusedCall(name, [], p.unexpected, written),
      ...(p.step_on_epochs || p.updates_per_epoch > 0 ? [] : [problem('AssertionError', text)]),
      ...made(p, written.noise).problems(run, written),
    ];
  },
});
