import { listed } from '../../listed.ts';
import { argument } from '../../params/argument.ts';
import { choice } from '../../params/choice.ts';
import type { Resolved, Values } from '../../params/param.ts';
import { family, type Text } from '../../schedule.ts';
import { dividesByZero, missingArguments } from '../call.ts';
import { num_training_steps, num_warmup_steps } from '../hugging-face/warmup.ts';
import { optimizerLr } from '../optimizer.ts';
import { flooredAt, minLrRatio } from './min-lr-ratio.ts';
import { source } from './source.ts';

const isCosine = (values: Values) => values['inner'] === 'cosine';

const length = (name: string, symbol: string, label: Text, help: Text, percent: number) => ({
  type: 'steps' as const,
  label: { en: `${label.en} (${name})`, zh: `${label.zh}（${name}）` },
  help,
  symbol,
  initial: { value: percent, unit: 'percent' as const },
  slider: [0, 5000] as const,
});

const params = {
  lr: optimizerLr(2e-4),
  inner: choice({
    label: { en: 'Schedule within (inner_schedule)', zh: '内层调度（inner_schedule）' },
    help: { en: 'What the teeth are cut into.', zh: '在哪种调度上切出锯齿。' },
    symbol: String.raw`\text{inner}`,
    initial: 'cosine',
    omitted: 'cosine',
    options: {
      cosine: { en: 'get_cosine_schedule_with_min_lr', zh: 'get_cosine_schedule_with_min_lr（余弦）' },
      constant: { en: 'constant', zh: '恒定（constant）' },
    },
  }),
  num_warmup_steps: { ...num_warmup_steps, applies: isCosine },
  num_training_steps: { ...num_training_steps, applies: isCosine },
  min_lr_ratio: { ...minLrRatio('0.0'), applies: isCosine },
  jagged_restart_steps: argument(
    length(
      'jagged_restart_steps',
      'R',
      { en: 'Between restarts', zh: '重启间隔' },
      {
        en: 'Updates from one restart to the next; where ReLoRA merges.',
        zh: '相邻两次重启之间的更新次数，即 ReLoRA 合并的间隔。',
      },
      20,
    ),
  ),
  jagged_restart_warmup_steps: argument({
    ...length(
      'jagged_restart_warmup_steps',
      'U',
      { en: 'Way up', zh: '重启后预热' },
      {
        en: 'Updates of the climb behind a restart. The first round has none.',
        zh: '重启后爬升的更新次数，第一轮没有。',
      },
      2,
    ),
    omitted: { value: 2, unit: 'percent' },
  }),
  jagged_restart_anneal_steps: argument({
    ...length(
      'jagged_restart_anneal_steps',
      'A',
      { en: 'Way down', zh: '重启前退火' },
      { en: 'Updates of the fall before a restart.', zh: '重启前下降的更新次数。' },
      1,
    ),
    byDefault: 1,
  }),
  min_lr_scale: argument({
    type: 'float',
    label: { en: 'What stays (min_lr_scale)', zh: '保留比例（min_lr_scale）' },
    help: {
      en: 'The share of the schedule within that is left at a restart.',
      zh: '重启处保留内层学习率的比例。',
    },
    symbol: 'm',
    byDefault: 0.001,
    slider: [0, 1],
  }),
} as const;

type Jagged = Resolved<typeof params>;

/** The share of the schedule within that is left at step `s`. */
function scaleAt(p: Jagged, s: number): number {
  const { jagged_restart_steps: R, jagged_restart_warmup_steps: U, jagged_restart_anneal_steps: A } = p;
  if (s < R - A) return 1;
  const done = s - Math.floor(s / R) * R;
  const share = done < U ? Math.min(1, done / U) : done > R - A ? Math.min(1, (R - done) / A) : 1;
  return share * (1 - p.min_lr_scale) + p.min_lr_scale;
}

function innerOf(p: Jagged): (s: number) => number {
  if (p.inner === 'constant') return () => p.lr;
  const cosine = flooredAt(p);
  const { num_warmup_steps: W } = p;
  return (s) => (s < W ? p.lr * (s / Math.max(1, W)) : cosine(s));
}

function* valuesOf(p: Jagged): Generator<number> {
  const inner = innerOf(p);
  // The constructor has made a step.
  for (let s = 1; ; s += 1) yield inner(s) * scaleAt(p, s);
}

/** Teeth in another schedule, for ReLoRA: down before each restart and up behind it, the other going on underneath. */
export const axolotlJaggedLrRestartScheduler = family({
  id: 'axolotl.JaggedLRRestartScheduler',
  title: { en: 'axolotl JaggedLRRestartScheduler', zh: 'axolotl JaggedLRRestartScheduler（锯齿重启）' },
  about: {
    en: 'jagged_restart_steps, for ReLoRA: another schedule, cut down to next to nothing and warmed up again at every restart.',
    zh: 'jagged_restart_steps，用于 ReLoRA：在另一种调度上，每次重启前压到接近 0，重启后重新预热。',
  },
  group: 'training',
  keywords: ['ReLoRA', 'jagged_restart_steps', 'relora_steps', 'ReLoRAScheduler', '锯齿', '重启'],
  params,
  latex: String.raw`\eta_t = \text{\p{inner}}(\p{lr}, s)\left((1 - \p{min_lr_scale})\,c + \p{min_lr_scale}\right),\quad s = t + 1,\quad c = \min\left(1, \frac{s \bmod \p{jagged_restart_steps}}{\p{jagged_restart_warmup_steps}}, \frac{\p{jagged_restart_steps} - s \bmod \p{jagged_restart_steps}}{\p{jagged_restart_anneal_steps}}\right)`,
  source,
  tracks: (p, run) => ({ lr: [listed('cycle', valuesOf(p), { count: run.steps })] }),
  problems(p, _, written) {
    const { jagged_restart_steps: R, jagged_restart_anneal_steps: A } = p;
    const at = Math.max(0, Math.ceil(R - A) - 1);
    return [
      ...(p.inner === 'cosine'
        ? missingArguments('get_cosine_schedule_with_min_lr', written, [
            'num_warmup_steps',
            'num_training_steps',
          ])
        : []),
      ...missingArguments('JaggedLRRestartScheduler.__init__', written, [
        'jagged_restart_steps',
        'jagged_restart_warmup_steps',
      ]),
      ...(R === 0 ? [dividesByZero(at === 0 ? null : at)] : []),
    ];
  },
});
