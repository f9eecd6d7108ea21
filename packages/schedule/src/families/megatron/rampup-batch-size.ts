import { argument } from '../../params/argument.ts';
import { optionalNumbers } from '../../params/numbers.ts';
import type { Resolved } from '../../params/param.ts';
import type { Problem } from '../../problem.ts';
import { family } from '../../schedule.ts';
import { dividesByZero, missingArguments, problem } from '../call.ts';
import { schedulerParams } from './arguments.ts';
import { data_parallel_size, decrease_batch_size_if_needed, micro_batch_size } from './batch-arguments.ts';
import { type BatchPlan, batchPhases, divisionProblems, legsOf } from './batch-plan.ts';
import { constructorProblems, lrZones, weightDecayZones } from './scheduler.ts';
import { phasesOf, refusalsOf } from './zones.ts';

const params = {
  rampup_batch_size: optionalNumbers({
    label: { en: 'Ramp-up (rampup_batch_size)', zh: '批大小爬升（rampup_batch_size）' },
    help: {
      en: 'First batch size, increment, and the samples over which it grows. None keeps the global batch size.',
      zh: '初始批大小、每次增量、爬升所用的样本数。None 表示批大小不变。',
    },
    symbol: String.raw`\text{ramp}`,
    byDefault: null,
    initial: [16, 16, 128_000],
  }),
  global_batch_size: argument({
    type: 'int',
    label: { en: 'Batch size (global_batch_size)', zh: '全局批大小（global_batch_size）' },
    help: { en: 'Where the ramp-up ends.', zh: '爬升的终点。' },
    symbol: 'G',
    initial: 64,
    slider: [1, 4096],
  }),
  micro_batch_size,
  data_parallel_size,
  decrease_batch_size_if_needed,
  ...schedulerParams('samples'),
};

type Rampup = Resolved<typeof params>;

/** The batch grows in equal increments, and learning rate and weight decay go by the samples. */
export const megatronRampupBatchSize = family({
  id: 'megatron.rampup_batch_size',
  title: { en: 'Megatron rampup_batch_size', zh: 'Megatron 的 rampup_batch_size' },
  about: {
    en: 'The batch grows in equal increments while the learning rate goes by samples: slowly in updates first, then fast.',
    zh: '批大小按固定增量爬升，学习率按样本数变化：以更新次数看先慢后快。',
  },
  group: 'megatron',
  keywords: ['rampup-batch-size', 'batch size warmup', 'global-batch-size', '批大小', '批量预热'],
  params,
  latex: String.raw`B_t = B_0 + \left\lfloor \frac{n_t \cdot k}{N} \right\rfloor \Delta \text{ while } n_t \le N, \text{ then } \p{global_batch_size}, \qquad n_{t+1} = n_t + B_t, \quad (B_0, \Delta, N) = \p{rampup_batch_size}, \quad k = \frac{\p{global_batch_size} - B_0}{\Delta}`,
  source: {
    label:
      'NVIDIA/Megatron-LM, megatron/core/num_microbatches_calculator.py at 859b66a (the last that ramps up)',
    url: 'https://github.com/NVIDIA/Megatron-LM/blob/859b66a00390880ced45dac99f2feb5b4c661538/megatron/core/num_microbatches_calculator.py',
  },
  tracks(p, run) {
    const legs = legsOf(planOf(p), run);
    return {
      lr: phasesOf(lrZones(p), legs),
      weight_decay: phasesOf(weightDecayZones(p), legs),
      batch_size: batchPhases(legs),
    };
  },
  problems(p, run, written) {
    const refused = [
      ...missingArguments('init_num_microbatches_calculator', written, [
        'global_batch_size',
        'micro_batch_size',
        'data_parallel_size',
      ]),
      ...problemsOfCalculator(p, written),
      ...constructorProblems(p),
    ];
    if (refused.length > 0) return refused;
    const plan = planOf(p);
    const legs = legsOf(plan, run);
    const { micro_batch_size: micro, data_parallel_size: devices } = written;
    const text = (size: number) =>
      `current global batch size (${size}) is not divisible by micro-batch-size (${micro}) timesdata parallel size (${devices})`;
    return [
      ...(p.decrease_batch_size_if_needed || p.rampup_batch_size === null
        ? []
        : divisionProblems(plan, legs, divisorOf(p), text)),
      ...refusalsOf(lrZones(p), legs),
      ...refusalsOf(weightDecayZones(p), legs),
    ];
  },
});

const divisorOf = (p: Rampup) => p.micro_batch_size * p.data_parallel_size;

/** The three numbers of the ramp-up, as integers. */
function rampOf({ rampup_batch_size: given }: Rampup) {
  const [first = 0, increment = 0, samples = 0] = (given ?? []).map(Math.trunc);
  return { first, increment, samples };
}

function planOf(p: Rampup): BatchPlan {
  const { global_batch_size: G, decrease_batch_size_if_needed: decreases } = p;
  const divisor = divisorOf(p);
  const runOf = (size: number) => (decreases ? Math.floor(size / divisor) * divisor : size);
  if (p.rampup_batch_size === null) return { indexAt: () => 0, sizeOf: () => G, runOf };
  const { first, increment, samples } = rampOf(p);
  const increments = Math.floor((G - first) / increment);
  const each = samples / increments;
  return {
    indexAt: (seen) => (seen > samples ? Number.POSITIVE_INFINITY : Math.trunc(seen / each)),
    sizeOf: (index) => (index === Number.POSITIVE_INFINITY ? G : first + index * increment),
    runOf,
  };
}

/** What the calculator of micro batches asserts when it is made. */
function problemsOfCalculator(p: Rampup, written: Readonly<Record<string, string>>): readonly Problem[] {
  const { global_batch_size: G } = p;
  const divisor = divisorOf(p);
  const refused = (text: string) => [problem('AssertionError', text)];
  const batch = written['global_batch_size'];
  if (p.rampup_batch_size === null) {
    if (divisor === 0) return [dividesByZero()];
    if (!p.decrease_batch_size_if_needed && G % divisor !== 0)
      return refused(
        `global batch size (${batch}) is not divisible by micro batch size (${written['micro_batch_size']}) times data parallel size (${written['data_parallel_size']})`,
      );
    const count = Math.floor(G / divisor);
    return count >= 1 ? [] : refused(`number of microbatches should be at least 1, got ${count}.`);
  }
  if (p.rampup_batch_size.length !== 3)
    return refused(
      'expected the following format: --rampup-batch-size <start batch size> <batch size incerement> <ramp-up samples>',
    );
  const { first, increment, samples } = rampOf(p);
  if (!(G > 0)) return refused(`global batch size should be positive, got ${batch}.`);
  if (!(first > 0)) return refused(`start batch size should be positive, got ${first}.`);
  if (!(increment > 0)) return refused(`batch size increment should be positive, got ${increment}.`);
  if (!(samples >= 0)) return refused(`ramp-up samples should be non-negative, got ${samples}.`);
  if (!(divisor > 0)) return refused('');
  const interval = G - first;
  if (interval < 0)
    return refused(
      `expected global batch size to be greater than or equal to start batch size, got ${batch} and ${first}`,
    );
  if (interval % increment !== 0)
    return refused(
      `expected global batch size interval (${interval}) to be divisible by global batch size increment (${increment})`,
    );
  return interval === 0 || samples === 0 ? [dividesByZero()] : [];
}
