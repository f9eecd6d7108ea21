/** Words about who calls `scheduler.step()`. */
import type { CountedIn, Resume, StepPer, Text } from '@lr-playground/schedule';

export const words = {
  title: { en: 'Who calls scheduler.step()', zh: '谁来调用 scheduler.step()' },
  stepPer: { en: 'scheduler.step() is called', zh: 'scheduler.step() 的调用时机' },
  stepPerHelp: {
    en: 'A scheduler counts its calls, not your updates. Once per epoch gives a staircase. Frameworks that count updates themselves (Keras, Optax, Megatron-LM) have nothing to choose here: leave it at every update.',
    zh: '调度器数的是自己被调用的次数，而不是更新的次数。每轮调用一次，曲线就成了阶梯。自己数更新次数的框架（Keras、Optax、Megatron-LM）不必选择，保持“每次更新”即可。',
  },
  stepFirst: { en: 'Before optimizer.step()', zh: '在 optimizer.step() 之前调用' },
  stepFirstHelp: {
    en: 'PyTorch warns about this order: the first value of the schedule is never used, and every update has the value of the next one. Once per epoch: at the beginning of the epoch.',
    zh: 'PyTorch 会对这种顺序发出警告：调度的第一个值永远用不到，每次更新用的都是下一步的值。若每轮调用一次，则指在每轮开始时调用。',
  },
  prepared: { en: 'Prepared by accelerate', zh: '经 accelerate.prepare() 处理' },
  preparedHelp: {
    en: 'A scheduler that went through accelerator.prepare() makes one tick per process at every call, and none while gradients accumulate. It expects lengths counted in updates × devices.',
    zh: '经 accelerator.prepare() 处理的调度器，每次调用会按进程数走多步，累积梯度期间则不走。它要求各长度按“更新次数 × 卡数”计算。',
  },
  splitBatches: { en: 'split_batches=True', zh: 'split_batches=True' },
  splitBatchesHelp: {
    en: 'One batch of the data loader is split among the devices: then accelerate makes one tick per call.',
    zh: '数据加载器的一个批次由各卡平分，此时 accelerate 每次调用只走一步。',
  },
  countedIn: { en: 'Total and warmup are counted in', zh: '总步数和预热按什么计数' },
  countedInHelp: {
    en: 'What stands in num_training_steps. len(dataloader) × epochs counts micro-batches: with accumulation, that is too many. Percentages, epochs and tokens follow; lengths given in steps stay the number that they are.',
    zh: '即 num_training_steps 里填的是什么。len(dataloader) × 轮数数的是小批次，用了梯度累积就会偏大。百分比、轮数和词元数随之换算；以步数给出的长度仍是原来的数。',
  },
  resume: { en: 'Resumed from a checkpoint', zh: '从检查点恢复' },
  resumeHelp: {
    en: 'Drawn is a schedule that is a function of its tick: those of Transformers, Diffusers, timm, Optax, Keras. PyTorch’s own classes that are recurrences (LinearLR, CosineAnnealingLR) go on from the rate they find, and load_state_dict brings back the old T_max, so that a new total changes nothing. The first update may still run at the rate that the optimizer’s state has kept.',
    zh: '这里画的是由步数直接算出的调度，如 Transformers、Diffusers、timm、Optax、Keras 的调度。PyTorch 自带的递推式调度器（LinearLR、CosineAnnealingLR）会从当前学习率接着走，而且 load_state_dict 会恢复旧的 T_max，新的总步数不起作用。恢复后的第一次更新，可能仍用优化器状态里保存的学习率。',
  },
  plain: {
    en: 'One tick per update: what is planned is what is applied.',
    zh: '每次更新走一步：实际学习率与计划一致。',
  },
  ticks: {
    en: '{ticks} ticks per update.',
    zh: '每次更新走 {ticks} 步。',
  },
  perRound: {
    en: '{ticks} {ticks|tick|ticks} per epoch, that is in {each} {each|update|updates}.',
    zh: '每轮（{each} 次更新）走 {ticks} 步。',
  },
  miscounted: {
    en: 'One tick per update.',
    zh: '每次更新走一步。',
  },
  endsEarly: {
    en: 'The schedule has {total} ticks and ends at step {step}, {share}% of the run.',
    zh: '调度共 {total} 步，训练到第 {step} 步（{share}%）就已走完。',
  },
  endsShort: {
    en: 'The run makes {made} of the schedule’s {total} ticks: only {share}% of the curve is gone through.',
    zh: '整个训练只走 {made} 步，而调度共 {total} 步：曲线只走完 {share}%。',
  },
  comesOut: {
    en: 'The schedule has {total} ticks, which come out even with the run.',
    zh: '调度共 {total} 步，与训练恰好吻合。',
  },
  lost: {
    en: 'Its first value is never used.',
    zh: '它的第一个值永远用不到。',
  },
  begunAnew: {
    en: 'At step {step} it begins anew, warmup and all.',
    zh: '第 {step} 步处它从头开始，预热也会重来。',
  },
  jumps: {
    en: 'Up to step {step} it was computed for {old} steps, from there on for {steps}.',
    zh: '第 {step} 步之前按总步数 {old} 计算，之后按 {steps} 计算。',
  },
  goesOn: {
    en: 'With its state loaded it goes on at step {step} as if nothing had happened.',
    zh: '载入了状态，它在第 {step} 步接着走，什么也没变。',
  },
  sameTotal: {
    en: 'Both totals are the same, so nothing jumps.',
    zh: '两个总步数相同，不会有跳变。',
  },
  outside: {
    en: 'The resume lies outside the run.',
    zh: '恢复点不在训练范围内。',
  },
  compareLog: { en: 'Compare with a log…', zh: '与日志比较…' },
  dashed: {
    en: 'Solid: as planned. Dashed: as applied.',
    zh: '实线为计划值，虚线为实际值。',
  },
} as const satisfies Record<string, Text>;

export const stepPerNames: Readonly<Record<StepPer, Text>> = {
  update: { en: 'after every update', zh: '每次更新后' },
  micro_batch: { en: 'on every micro-batch', zh: '每个小批次' },
  epoch: { en: 'once per epoch', zh: '每轮一次' },
};

export const countedInNames: Readonly<Record<CountedIn, Text>> = {
  updates: { en: 'updates', zh: '更新次数' },
  micro_batches: { en: 'micro-batches', zh: '小批次数' },
  processes: { en: 'updates × devices', zh: '更新次数 × 卡数' },
  epochs: { en: 'epochs', zh: '轮数' },
};

export const resumeNames: Readonly<Record<Resume, Text>> = {
  none: { en: 'no', zh: '否' },
  loaded: { en: 'scheduler state loaded', zh: '载入了调度器状态' },
  not_loaded: { en: 'scheduler state not loaded', zh: '没有载入调度器状态' },
  new_total: { en: 'with a new total', zh: '换了新的总步数' },
};
