/** What is said about a log, and how the run plan would be if the log is right. */
import type { Curve, Doc } from '@lr-playground/document';
import {
  at,
  type Explanation,
  explainLog,
  type Logged,
  type RunPlan,
  type Text,
} from '@lr-playground/schedule';
import { formatLr, formatWhole } from '../../i18n/format.ts';
import type { Fill } from '../../i18n/text.ts';
import { runOfPlan, scheduleOf } from '../../state/derived.ts';
import { words } from './words.ts';

export interface Verdict {
  readonly sentences: readonly { readonly text: Text; readonly fill: Fill }[];
  /** The run plan in which the curve is applied as it was logged; null where that is none of its ways. */
  readonly plan: Partial<RunPlan> | null;
}

/** Explains a log by a curve. */
export function verdictOn(log: readonly Logged[], curve: Curve, doc: Doc): Verdict {
  const run = runOfPlan(doc.run);
  const found = explainLog(curve.spec, run, log);
  if (found === null) return { sentences: unexplained(log, curve, doc), plan: null };
  const { ticks, each, shift, scale } = found;
  const sentences: { text: Text; fill: Fill }[] = [];
  const say = (text: Text, n = 0) => sentences.push({ text, fill: { n: formatWhole(n) } });
  if (ticks > 1) {
    say(words.ticks, ticks);
    say(words.ticksWhy, ticks);
  } else if (each > 1) say(words.each, each);
  else if (shift !== 0) say(shift > 0 ? words.ahead : words.behind, Math.abs(shift));
  if (ticks === 1 && each === 1 && shift === 1) say(words.aheadWhy);
  if (scale !== 1) sentences.push({ text: words.scaled, fill: { n: formatLr(scale, 6) } });
  if (sentences.length === 0) say(words.same);
  return { sentences, plan: scale === 1 ? planFor(found, doc.run, run.stepsPerEpoch) : null };
}

/** The answers of the run plan that lead to such ticks. */
function planFor(
  { ticks, each, shift }: Explanation,
  plan: RunPlan,
  stepsPerEpoch: number,
): Partial<RunPlan> | null {
  const loop = { prepared: false, resume: 'none', counted_in: 'updates' } as const;
  const step_first = shift === ticks;
  if (each > 1)
    return each === stepsPerEpoch ? { ...loop, step_per: 'epoch', step_first: shift === 1 } : null;
  if (ticks > 1 && plan.accumulation === ticks && (shift === ticks - 1 || step_first))
    return { ...loop, step_per: 'micro_batch', step_first };
  if (ticks > 1 && (shift === 0 || step_first))
    return { ...loop, step_per: 'update', prepared: true, split_batches: false, devices: ticks, step_first };
  return ticks === 1 && shift === 1 ? { ...loop, step_per: 'update', step_first } : null;
}

function unexplained(log: readonly Logged[], curve: Curve, doc: Doc) {
  const { lr } = scheduleOf(curve.spec, runOfPlan(doc.run)).tracks;
  const parted = log.find(
    ({ step, lr: logged, error }) => !(Math.abs(at(lr, step) - logged) <= error * 1.001),
  );
  const unknown = { text: words.unknown, fill: {} };
  if (parted === undefined) return [unknown];
  const fill = {
    step: formatWhole(parted.step),
    logged: formatLr(parted.lr, 6),
    planned: formatLr(at(lr, parted.step), 6),
  };
  return [unknown, { text: words.first, fill }];
}
