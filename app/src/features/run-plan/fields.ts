/** The numbers of a run plan: what each is called, how it is explained, and how arrow keys move it. */
import { type RunNumber, runRanges, type Text } from '@lr-playground/schedule';
import { nudged } from '../../ui/scale.ts';

export interface RunFieldWords {
  readonly label: Text;
  readonly help: Text;
  readonly example: string;
  /** Unit that may be typed behind the number. */
  readonly unit?: 'steps' | 'epochs' | 'tokens';
  nudge(value: number, direction: 1 | -1, big: boolean): number;
}

/** The next power of two, or four of them on: what batches, devices and sequences come in. */
function nextPower(value: number, direction: 1 | -1, big: boolean): number {
  const exponent = Math.log2(value);
  const next = direction > 0 ? Math.floor(exponent) + 1 : Math.ceil(exponent) - 1;
  return 2 ** Math.max(0, next + (big ? 3 * direction : 0));
}

const byDigits =
  (name: RunNumber) =>
  (value: number, direction: 1 | -1, big: boolean): number =>
    nudged({ kind: 'log', ...runRanges[name] }, value, direction, big);

/** Whole epochs; tenths below one. */
function nextEpochs(value: number, direction: 1 | -1, big: boolean): number {
  const grid = value > 1 || (value === 1 && direction > 0) ? (big ? 10 : 1) : 0.1;
  const cells = Number((value / grid).toPrecision(12));
  const next = direction > 0 ? Math.floor(cells) + 1 : Math.ceil(cells) - 1;
  return Number((Math.max(next, grid < 1 ? 1 : 0.1) * grid).toPrecision(12));
}

export const runFields: Readonly<Record<RunNumber, RunFieldWords>> = {
  steps: {
    label: { en: 'Total steps', zh: '总步数' },
    help: { en: 'Optimizer updates of the whole run.', zh: '整个训练中优化器更新的次数。' },
    example: '10k',
    unit: 'steps',
    nudge: byDigits('steps'),
  },
  samples: {
    label: { en: 'Data set size', zh: '数据集大小' },
    help: {
      en: 'Samples in the training set: images, sentences, packed sequences.',
      zh: '训练集的样本数：图片、句子或拼接好的序列。',
    },
    example: '100k',
    nudge: byDigits('samples'),
  },
  epochs: {
    label: { en: 'Epochs', zh: '轮数' },
    help: {
      en: 'How often the data set is gone through; may be fractional.',
      zh: '把数据集完整过几遍，可以是小数。',
    },
    example: '3',
    unit: 'epochs',
    nudge: nextEpochs,
  },
  batch: {
    label: { en: 'Batch per device', zh: '每卡批大小' },
    help: {
      en: 'Samples in one forward pass on one device.',
      zh: '单张卡一次前向计算的样本数。',
    },
    example: '32',
    nudge: nextPower,
  },
  devices: {
    label: { en: 'Devices', zh: '卡数' },
    help: { en: 'Data-parallel devices.', zh: '数据并行的卡数。' },
    example: '8',
    nudge: nextPower,
  },
  accumulation: {
    label: { en: 'Accumulation', zh: '梯度累积' },
    help: {
      en: 'Forward passes whose gradients add up to one update.',
      zh: '累积多少次前向的梯度才更新一次。',
    },
    example: '4',
    nudge: nextPower,
  },
  seq_len: {
    label: { en: 'Sequence length', zh: '序列长度' },
    help: {
      en: 'Tokens per sample; turns steps into tokens.',
      zh: '每个样本的词元数，用于把步数换算成词元数。',
    },
    example: '4096',
    unit: 'tokens',
    nudge: nextPower,
  },
  resume_at: {
    label: { en: 'Resumed at step', zh: '从第几步恢复' },
    help: {
      en: 'The first update after the checkpoint is loaded.',
      zh: '载入检查点后的第一次更新。',
    },
    example: '5k',
    unit: 'steps',
    nudge: byDigits('resume_at'),
  },
  old_total: {
    label: { en: 'Total until then', zh: '此前的总步数' },
    help: {
      en: 'Total steps the schedule was computed for before the checkpoint. The run above is the one of today.',
      zh: '保存检查点之前，调度所用的总步数。上面的总步数是现在的。',
    },
    example: '5k',
    unit: 'steps',
    nudge: byDigits('old_total'),
  },
};
