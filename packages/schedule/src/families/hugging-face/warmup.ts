/** The warmup and the lengths that Transformers' schedules share with those copied from them (Diffusers, torchtune). */
import { argument } from '../../params/argument.ts';
import type { Phase } from '../../schedule.ts';
import { along, updateFrom } from '../along.ts';

export const num_warmup_steps = argument({
  role: 'warmup',
  type: 'steps',
  label: { en: 'Warmup (num_warmup_steps)', zh: '预热步数（num_warmup_steps）' },
  help: {
    en: 'Updates of the climb. Update 0 runs at 0, and the full learning rate comes at this update.',
    zh: '爬升的更新次数。第 0 次更新的学习率为 0，到这一步才达到满值。',
  },
  symbol: 'W',
  initial: { value: 5, unit: 'percent' },
  slider: [0, 5000],
});

export const num_training_steps = argument({
  role: 'length',
  type: 'steps',
  label: { en: 'Length (num_training_steps)', zh: '总步数（num_training_steps）' },
  help: {
    en: 'Where the schedule ends, warmup included; in the Trainer the number of updates of the whole run.',
    zh: '调度的终点（含预热）。在 Trainer 中就是全部更新次数。',
  },
  symbol: 'N',
  initial: { value: 100, unit: 'percent' },
  slider: [1, 20_000],
});

/** `s / max(1, W)` of the optimizer's rate while `s < W`. */
export function linearWarmup(lr: number, W: number, full = 1): Phase {
  const most = Math.max(1, W);
  return along('warmup', 0, updateFrom(W), (s) => lr * ((full * s) / most), {
    latex: String.raw`\p{a}\,\frac{\p{s}}{\p{W}}`,
    terms: { a: lr * full, W: most },
  });
}
