/** The run plan of a document from its raw fields. */
import {
  clampTo,
  countedIns,
  printNumber,
  type RunNumber,
  type RunPlan,
  readQuantity,
  resumes,
  runRanges,
  stepPers,
} from '@lr-playground/schedule';
import type { Fields } from './fields.ts';
import { omittedRun } from './omitted.ts';

/** Numbers that a plan must have, by what leads it. */
const needed = {
  steps: ['steps'],
  data: ['samples', 'epochs', 'batch', 'accumulation', 'devices', 'seq_len'],
} as const satisfies Record<RunPlan['source'], readonly RunNumber[]>;

function isRunNumber(name: string): name is RunNumber {
  return Object.hasOwn(runRanges, name);
}

/** The names of all numbers of a run plan. */
export const runNumbers: readonly RunNumber[] = Object.keys(runRanges).filter(isRunNumber);

/** Reads a run plan. Without `source`, a plan that gives samples but no steps counts from data. */
export function assembleRun(fields: Fields): RunPlan {
  const counted = fields.has('samples') && !fields.has('steps');
  const source = fields.word('source', ['steps', 'data'], counted ? 'data' : 'steps');
  const required: readonly RunNumber[] = needed[source];
  const number = (name: RunNumber) => readNumber(fields, name, required.includes(name));
  const plan: RunPlan = {
    source,
    steps: number('steps'),
    samples: number('samples'),
    epochs: number('epochs'),
    batch: number('batch'),
    accumulation: number('accumulation'),
    devices: number('devices'),
    drop_last: fields.flag('drop_last', omittedRun.drop_last),
    seq_len: number('seq_len'),
    step_per: fields.word('step_per', stepPers, omittedRun.step_per),
    step_first: fields.flag('step_first', omittedRun.step_first),
    prepared: fields.flag('prepared', omittedRun.prepared),
    split_batches: fields.flag('split_batches', omittedRun.split_batches),
    counted_in: fields.word('counted_in', countedIns, omittedRun.counted_in),
    resume: fields.word('resume', resumes, omittedRun.resume),
    resume_at: number('resume_at'),
    old_total: number('old_total'),
  };
  fields.finish();
  return plan;
}

function readNumber(fields: Fields, name: RunNumber, required: boolean): number {
  const raw = fields.take(name);
  if (raw === undefined) {
    if (required) fields.miss(name);
    return omittedRun[name];
  }
  const { value, repair } = clampTo(runRanges[name], numberIn(raw, name), omittedRun[name]);
  if (repair !== null) fields.repaired(name, raw, repair, printNumber(value));
  return value;
}

/** A bare number, or one with the unit that is the field's own name. */
function numberIn(raw: unknown, name: RunNumber): unknown {
  if (typeof raw !== 'string') return raw;
  const quantity = readQuantity(raw);
  return quantity?.unit === 'none' || quantity?.unit === name ? quantity.value : null;
}
