/** The warmup that fairseq's schedulers have in common. */
import { argument } from '../../params/argument.ts';
import type { PythonNumber } from '../../params/python.ts';
import type { Phase, Text } from '../../schedule.ts';
import { along, updateFrom } from '../along.ts';

/** Declares the length of the climb. */
export const warmupUpdates = (byDefault: PythonNumber) =>
  argument({
    role: 'warmup',
    type: 'steps',
    label: { en: 'Warmup (warmup_updates)', zh: '预热步数（warmup_updates）' },
    help: { en: 'Updates of the climb to the full learning rate.', zh: '爬升到满学习率所用的更新次数。' },
    symbol: 'W',
    byDefault,
    initial: { value: 5, unit: 'percent' },
    slider: [0, 10_000],
  });

/** Declares where the climb begins; `help` says what a negative number stands for. */
export const warmupInitLr = (help: Text) =>
  argument({
    role: 'start',
    type: 'float',
    quantity: 'lr',
    label: { en: 'Start of warmup (warmup_init_lr)', zh: '预热起点（warmup_init_lr）' },
    help,
    symbol: String.raw`\eta_0`,
    byDefault: -1,
    slider: [0, 1e-3],
  });

/** From `start` up (or down) to `lr`, which comes at update `W`. */
export function climb(start: number, lr: number, W: number): Phase {
  const rise = (lr - start) / W;
  return along('warmup', 0, updateFrom(W), (s) => start + s * rise, {
    latex: String.raw`\p{b} + \p{s}\,\frac{\p{a} - \p{b}}{\p{W}}`,
    terms: { a: lr, b: start, W },
  });
}
