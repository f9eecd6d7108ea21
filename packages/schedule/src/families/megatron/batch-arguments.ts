/** Arguments that both ways of changing the batch size have. */
import { argument } from '../../params/argument.ts';
import { flag } from '../../params/flag.ts';

export const micro_batch_size = argument({
  type: 'int',
  label: { en: 'Micro batch (micro_batch_size)', zh: '微批大小（micro_batch_size）' },
  help: { en: 'Samples of one pass on one device.', zh: '每个设备一次前向的样本数。' },
  symbol: 'b',
  initial: 1,
  slider: [1, 64],
});

export const data_parallel_size = argument({
  type: 'int',
  label: { en: 'Data-parallel devices (data_parallel_size)', zh: '数据并行数（data_parallel_size）' },
  help: {
    en: 'Every batch has to fall into whole micro batches on so many devices.',
    zh: '每个批都必须能在这么多设备上整除成微批。',
  },
  symbol: 'd',
  initial: 8,
  slider: [1, 512],
});

export const decrease_batch_size_if_needed = flag({
  label: {
    en: 'Round down (decrease_batch_size_if_needed)',
    zh: '不整除时向下取整（decrease_batch_size_if_needed）',
  },
  help: {
    en: 'Runs the next smaller batch that falls into whole micro batches.',
    zh: '改用能整除成微批的下一个更小的批。',
  },
  symbol: String.raw`\text{dec}`,
  initial: false,
  omitted: false,
});
