/** `min_lr_ratio`, the floor of axolotl's cosines, and the cosine that has it. */
import { argument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';
import { type Cosine, decaySteps } from '../hugging-face/cosine.ts';

/** Declares the floor; without a default it is required. */
export const minLrRatio = (byDefault?: PythonNumber) =>
  argument({
    type: 'float',
    ofPeak: true,
    label: { en: 'Minimum as a share (min_lr_ratio)', zh: '最低学习率占比（min_lr_ratio）' },
    help: {
      en: "The lowest rate as a share of the optimizer's: 0.1 is a tenth. cosine_min_lr_ratio of the config.",
      zh: '最低学习率占优化器学习率的比例：0.1 即十分之一。对应配置项 cosine_min_lr_ratio。',
    },
    symbol: 'r',
    ...(byDefault === undefined ? {} : { byDefault }),
    initial: 0.1,
    omitted: 0.1,
    slider: [0, 1],
  });

/** What `get_cosine_schedule_with_min_lr` needs to know. */
export type FlooredCosine = Omit<Cosine, 'num_cycles'> & { readonly min_lr_ratio: number };

/** Its value at step `s` behind the warmup, where nothing stops it from rising again. */
export function flooredAt(p: FlooredCosine): (s: number) => number {
  const { lr, num_warmup_steps: W, min_lr_ratio: r } = p;
  const D = decaySteps(p);
  return (s) => lr * ((1 - r) * (0.5 * (1 + Math.cos(Math.PI * ((s - W) / D)))) + r);
}
