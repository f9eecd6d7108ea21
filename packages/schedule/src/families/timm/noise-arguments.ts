/** Arguments of noise, in a section of their own. */
import { argument, optionalArgument } from '../../params/argument.ts';
import type { Values } from '../../params/param.ts';
import type { PythonNumber } from '../../params/python.ts';
import { text } from '../../params/text.ts';
import type { Text } from '../../schedule.ts';

export const noiseSection: Text = { en: 'Noise', zh: '噪声' };

/** Where the noise is: a call, or a list of two. */
export const noise_range_t = optionalArgument({
  type: 'steps',
  section: noiseSection,
  label: { en: 'Noise from (noise_range_t)', zh: '噪声范围（noise_range_t）' },
  help: {
    en: 'Call from which on there is noise, or two in brackets, the second without. None: no noise.',
    zh: '从第几次调用起加噪声；也可用方括号写起止两个数，不含终点。None 表示不加。',
  },
  symbol: 'n',
  byDefault: null,
  slider: [0, 10_000],
  literals: true,
});

/** Arguments that say what the noise is like, shown where there is any. */
export const noiseArguments = (range: 'noise_range_t' | 'noise', seed: PythonNumber | null) => {
  const applies = (values: Values) => values[range] !== null;
  return {
    noise_pct: argument({
      type: 'float',
      section: noiseSection,
      label: { en: 'Most noise (noise_pct)', zh: '噪声上限（noise_pct）' },
      help: {
        en: 'Share of the learning rate that noise stays below. What is larger is drawn again.',
        zh: '噪声占学习率的比例不超过它，超过则重新抽取。',
      },
      symbol: 'q',
      byDefault: 0.67,
      slider: [0.05, 1],
      applies,
    }),
    noise_std: argument({
      type: 'float',
      section: noiseSection,
      label: { en: 'Deviation of noise (noise_std)', zh: '噪声标准差（noise_std）' },
      help: {
        en: 'The library takes it and never looks at it: noise is always of deviation 1.',
        zh: '库接收这个参数，但从不使用：噪声的标准差始终为 1。',
      },
      symbol: String.raw`\sigma`,
      byDefault: '1.0',
      slider: [0.1, 2],
      applies,
    }),
    noise_seed: optionalArgument({
      type: 'int',
      section: noiseSection,
      label: { en: 'Seed of noise (noise_seed)', zh: '噪声种子（noise_seed）' },
      help: {
        en: 'The generator of call t begins with this plus t. None is 42.',
        zh: '第 t 次调用的随机数发生器以它加 t 为种子。None 即 42。',
      },
      symbol: 'z',
      byDefault: seed,
      slider: [0, 100],
      applies,
    }),
  };
};

/** How noise is distributed; a class alone asks. */
export const noise_type = text({
  section: noiseSection,
  label: { en: 'Noise (noise_type)', zh: '噪声类型（noise_type）' },
  help: {
    en: 'normal, or anything else for evenly distributed.',
    zh: 'normal 为正态分布，其他任何值都是均匀分布。',
  },
  symbol: String.raw`\text{noise}`,
  options: ['normal', 'uniform'],
  byDefault: 'normal',
  applies: (values) => values['noise_range_t'] !== null,
});
