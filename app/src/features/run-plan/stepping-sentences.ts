/** What the way in which a scheduler is stepped means for a run, in sentences with its numbers. */
import {
  clockOf,
  planRun,
  type RunPlan,
  resumedAt,
  runCountedIn,
  steppingOf,
  type Text,
  tick,
} from '@lr-playground/schedule';
import { formatWhole } from '../../i18n/format.ts';
import type { Fill } from '../../i18n/text.ts';
import { words } from './stepping-words.ts';

/** A sentence and what is filled in. */
export interface Sentence {
  readonly text: Text;
  readonly fill: Fill;
}

const share = (part: number): string => {
  const percent = part * 100;
  return String(Number(percent.toPrecision(percent < 1 ? 2 : 3)));
};

/** The sentences, in order; the last one says which line is which where there are two. */
export function steppingSentences(plan: RunPlan): readonly Sentence[] {
  const run = planRun(plan);
  const { each, ticks, lead } = clockOf(plan, run);
  const counted = runCountedIn(plan, run);
  const stepping = steppingOf(plan, run);
  const plain = each === 1 && ticks === 1 && counted === run;
  const sentences: Sentence[] = [];
  const say = (text: Text, fill: Fill = {}) => sentences.push({ text, fill });
  if (stepping === null) say(words.plain);
  else if (each > 1) say(words.perRound, { ticks, each: formatWhole(each) });
  else if (ticks > 1) say(words.ticks, { ticks: formatWhole(ticks) });
  else say(words.miscounted);
  if (!plain) {
    const made = tick({ each, ticks, lead: 0 }, run.steps - 1) + ticks;
    const total = formatWhole(counted.steps);
    const end = Math.ceil((counted.steps - lead) / ticks) * each;
    if (made > counted.steps + ticks)
      say(words.endsEarly, { total, step: formatWhole(end), share: share(end / run.steps) });
    else if (made < counted.steps * (1 - 1e-3) - ticks)
      say(words.endsShort, { total, made: formatWhole(made), share: share(made / counted.steps) });
    else say(words.comesOut, { total });
  }
  if (plan.step_first) say(words.lost);
  for (const sentence of resumeSentences(plan)) sentences.push(sentence);
  if (stepping !== null) say(words.dashed);
  return sentences;
}

function resumeSentences(plan: RunPlan): readonly Sentence[] {
  const run = planRun(plan);
  if (plan.resume === 'none') return [];
  const at = resumedAt(plan, run);
  if (at === null) return [{ text: words.outside, fill: {} }];
  const step = formatWhole(at);
  if (plan.resume === 'loaded') return [{ text: words.goesOn, fill: { step } }];
  if (plan.resume === 'not_loaded') return [{ text: words.begunAnew, fill: { step } }];
  if (plan.old_total === run.steps) return [{ text: words.sameTotal, fill: {} }];
  const fill = { step, old: formatWhole(plan.old_total), steps: formatWhole(run.steps) };
  return [{ text: words.jumps, fill }];
}
