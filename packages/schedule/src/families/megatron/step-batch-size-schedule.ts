import { optionalArgument } from '../../params/argument.ts';
import type { Resolved } from '../../params/param.ts';
import { text } from '../../params/text.ts';
import type { Problem } from '../../problem.ts';
import { family } from '../../schedule.ts';
import { dividesByZero, missingArguments, problem } from '../call.ts';
import { floatIn, unreadableFloat } from '../python-text.ts';
import { schedulerParams } from './arguments.ts';
import { data_parallel_size, decrease_batch_size_if_needed, micro_batch_size } from './batch-arguments.ts';
import { type BatchPlan, batchPhases, divisionProblems, legsOf } from './batch-plan.ts';
import { constructorProblems, lrZones, weightDecayZones } from './scheduler.ts';
import { phasesOf, refusalsOf } from './zones.ts';

const params = {
  step_batch_size_schedule: text({
    label: { en: 'Batch sizes (step_batch_size_schedule)', zh: '批大小表（step_batch_size_schedule）' },
    help: {
      en: '0:32 64K:64 is 32 from the beginning and 64 from 64000 samples on (tokens, if seq_length is given).',
      zh: '0:32 64K:64 表示开始为 32，满 64000 个样本后为 64（给出 seq_length 时按 token 计）。',
    },
    symbol: String.raw`\text{steps}`,
    initial: '0:16 32K:32 128K:64',
  }),
  micro_batch_size,
  data_parallel_size,
  seq_length: optionalArgument({
    type: 'int',
    label: { en: 'Tokens of a sample (seq_length)', zh: '每个样本的 token 数（seq_length）' },
    help: {
      en: 'If given, the thresholds are tokens; they are divided by it and rounded down.',
      zh: '给出后阈值按 token 计，除以它并向下取整得到样本数。',
    },
    symbol: 'L',
    byDefault: null,
    slider: [128, 8192],
  }),
  decrease_batch_size_if_needed,
  ...schedulerParams('samples'),
};

type Stepped = Resolved<typeof params>;

/** Batch sizes from a table of thresholds; learning rate and weight decay go by the samples. */
export const megatronStepBatchSizeSchedule = family({
  id: 'megatron.step_batch_size_schedule',
  title: { en: 'Megatron step_batch_size_schedule', zh: 'Megatron 的 step_batch_size_schedule' },
  about: {
    en: 'Batch sizes from a table of thresholds in samples or tokens, and a learning rate that goes by samples.',
    zh: '按样本数或 token 数的阈值表切换批大小，学习率按样本数变化。',
  },
  group: 'megatron',
  keywords: ['step-batch-size-schedule', 'batch size', 'global-batch-size', '批大小'],
  params,
  latex: String.raw`B_t = \text{the last size of } \p{step_batch_size_schedule} \text{ with a threshold} \le n_t, \qquad n_{t+1} = n_t + B_t`,
  source: {
    label: 'NVIDIA/Megatron-LM, megatron/core/num_microbatches_calculator.py at d98e8a6 (core 0.20.0)',
    url: 'https://github.com/NVIDIA/Megatron-LM/blob/d98e8a64ddf34856e74b24714e3bedb2f5a39553/megatron/core/num_microbatches_calculator.py',
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
      ...missingArguments('StepBatchsizeNumMicroBatchesCalculator.__init__', written, [
        'step_batch_size_schedule',
        'micro_batch_size',
        'data_parallel_size',
      ]),
      ...problemsOfCalculator(p),
      ...constructorProblems(p),
    ];
    if (refused.length > 0) return refused;
    const plan = planOf(p);
    const legs = legsOf(plan, run);
    const { micro_batch_size: micro, data_parallel_size: devices } = written;
    const refusal = (size: number) =>
      `current global batch size (${size}) is not divisible by micro_batch_size (${micro}) * data_parallel_size (${devices})`;
    return [
      ...divisionProblems(plan, legs, p.micro_batch_size * p.data_parallel_size, refusal),
      ...refusalsOf(lrZones(p), legs),
      ...refusalsOf(weightDecayZones(p), legs),
    ];
  },
});

/** A batch size, and from how many samples on it holds. */
interface Entry {
  readonly threshold: number;
  readonly size: number;
}

function planOf(p: Stepped): BatchPlan {
  const entries = entriesOf(p);
  const list = 'error' in entries ? [] : entries;
  return {
    indexAt: (seen) =>
      Math.max(
        0,
        list.findLastIndex(({ threshold }) => threshold <= seen),
      ),
    sizeOf: (index) => list[index]?.size ?? 0,
    runOf: (size) => size,
  };
}

/** The table in order, or why it cannot be read. */
function entriesOf({ step_batch_size_schedule: table, seq_length }: Stepped): readonly Entry[] | Problem {
  const entries: Entry[] = [];
  for (const entry of table.split(/[\s,]+/).filter((word) => word !== '')) {
    const colon = entry.indexOf(':');
    if (colon < 0)
      return problem(
        'ValueError',
        `Invalid schedule entry "${entry}". Expected format: "THRESHOLD:BATCH_SIZE"`,
      );
    const threshold = countIn(entry.slice(0, colon));
    if (typeof threshold !== 'number') return threshold;
    const size = countIn(entry.slice(colon + 1));
    if (typeof size !== 'number') return size;
    if (seq_length === 0) return dividesByZero();
    entries.push({ threshold: seq_length === null ? threshold : Math.floor(threshold / seq_length), size });
  }
  return entries.sort((a, b) => a.threshold - b.threshold);
}

const magnitudes: readonly (readonly [suffix: string, value: number])[] = [
  ['T', 1e12],
  ['B', 1e9],
  ['M', 1e6],
  ['K', 1e3],
];

/** The whole number a text stands for: `64K` is 64000. */
function countIn(text: string): number | Problem {
  const word = text.trim().toUpperCase();
  const [suffix, value] = magnitudes.find(([letter]) => word.endsWith(letter)) ?? ['', 1];
  const digits = word.slice(0, word.length - suffix.length);
  const number = floatIn(digits);
  if (number !== null) return Math.trunc(number * value) + 0;
  if (/^\s*[+-]?inf(?:inity)?\s*$/i.test(digits))
    return problem('OverflowError', 'cannot convert float infinity to integer');
  if (/^\s*[+-]?nan\s*$/i.test(digits)) return problem('ValueError', 'cannot convert float NaN to integer');
  return unreadableFloat(digits);
}

/** What the calculator of micro batches refuses when it is made. */
function problemsOfCalculator(p: Stepped): readonly Problem[] {
  if (p.decrease_batch_size_if_needed)
    return [problem('ValueError', 'Step batch size schedules do not support decrease_batch_size_if_needed')];
  if (!(p.micro_batch_size * p.data_parallel_size > 0)) return [problem('AssertionError', '')];
  const entries = entriesOf(p);
  if ('error' in entries) return [entries];
  const refused = (text: string) => [problem('AssertionError', text)];
  const [first] = entries;
  if (first === undefined) return refused('schedule must have at least one entry');
  if (first.threshold !== 0)
    return refused(`first schedule entry must have threshold 0, got ${first.threshold}`);
  for (const [index, { threshold }] of entries.entries()) {
    const before = entries[index - 1]?.threshold ?? -1;
    if (threshold <= before)
      return refused(`schedule thresholds must be strictly increasing, got ${before} before ${threshold}`);
  }
  const empty = entries.find(({ size }) => size <= 0);
  return empty === undefined ? [] : refused(`batch size must be positive, got ${empty.size}`);
}
