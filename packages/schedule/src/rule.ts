/**
 * Rules as people write them in one line: values and the steps up to which they hold, `0.005:100, 1e-3:1000, 1e-5`. In web UIs
 * the values are learning rates; in Diffusers and kohya's scripts they are multiples of the optimizer's, `1:10,0.1:20,0.01`. Steps
 * count from the beginning of the run either way.
 *
 * Source: `LearnRateScheduler` of AUTOMATIC1111's web UI; `get_piecewise_constant_schedule` of Diffusers.
 */
import { at, stretches } from './compile.ts';
import { printNumber, readQuantity } from './quantity.ts';
import type { Text } from './schedule.ts';
import type { CompiledTrack } from './track.ts';

/** A value, and the step before which it holds; infinite for a last one. */
export interface Stage {
  readonly value: number;
  readonly until: number;
}

export type RuleReading =
  | { readonly stages: readonly Stage[]; readonly problem: null }
  | { readonly stages: null; readonly problem: Text };

/** Reads a rule of at most so many stages, or says what is wrong with it and where. */
export function readRule(text: string, most: number): RuleReading {
  const items = text
    .replaceAll(/[，、;；\n]/g, ',')
    .replaceAll('：', ':')
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');
  if (items.length === 0) return refused(nothing);
  if (items.length > most) return refused(tooMany(items.length, most));
  const stages: Stage[] = [];
  for (const [place, item] of items.entries()) {
    const [written = '', limit, ...more] = item.split(':').map((part) => part.trim());
    const value = plainNumber(written);
    if (value === null || value < 0 || more.length > 0) return refused(noValue(place + 1, item));
    const until = limit === undefined || limit === '' ? Infinity : plainNumber(limit);
    if (until === null || !(until > 0)) return refused(noStep(place + 1, item));
    if (until === Infinity && place < items.length - 1) return refused(noLimit(place + 1, item));
    const before = stages.at(-1)?.until ?? 0;
    if (!(until > before)) return refused(notLater(place + 1, item, before));
    stages.push({ value, until });
  }
  return { stages, problem: null };
}

function plainNumber(text: string): number | null {
  const quantity = readQuantity(text);
  return quantity?.unit === 'none' || quantity?.unit === 'steps' ? quantity.value : null;
}

/** Whether the values of a rule look like multiples of a learning rate, and not like learning rates. */
export function looksLikeMultiples(stages: readonly Stage[]): boolean {
  return stages.some(({ value }) => value >= 0.5);
}

/**
 * A track as a rule. What stays is one stage; what moves is cut into stairs, each with the value in its middle.
 *
 * @param whole what values are multiples of; 1 gives learning rates.
 */
export function ruleOf(track: CompiledTrack, stairs: number, whole = 1): string {
  const stages: Stage[] = [];
  const push = (value: number, until: number) => {
    const last = stages.at(-1);
    if (last?.value === value) stages.pop();
    stages.push({ value, until });
  };
  for (const { start, end } of stretches(track, 0, track.steps)) {
    const [from, to] = [Math.ceil(start), Math.min(track.steps, Math.ceil(end))];
    if (to <= from) continue;
    const isFlat = at(track, from) === at(track, to - 1);
    const count = isFlat ? 1 : Math.min(stairs, to - from);
    const border = (stair: number) => from + Math.round(((to - from) * stair) / count);
    for (let stair = 0; stair < count; stair += 1) {
      const middle = Math.floor((border(stair) + border(stair + 1) - 1) / 2);
      push(Number((at(track, middle) / whole).toPrecision(6)), border(stair + 1));
    }
  }
  return stages
    .map(({ value, until }, place) =>
      place === stages.length - 1 ? printNumber(value) : `${printNumber(value)}:${until}`,
    )
    .join(', ');
}

const refused = (problem: Text): RuleReading => ({ stages: null, problem });

const nothing: Text = {
  en: 'Paste a rule such as 0.005:100, 1e-3:1000, 1e-5.',
  zh: '请粘贴规则，例如 0.005:100, 1e-3:1000, 1e-5。',
};

const tooMany = (count: number, most: number): Text => ({
  en: `The rule has ${count} stages; at most ${most} are taken.`,
  zh: `规则有 ${count} 段，最多支持 ${most} 段。`,
});

const noValue = (n: number, item: string): Text => ({
  en: `Stage ${n}, “${item}”, has no value: write value:step, such as 1e-3:1000.`,
  zh: `第 ${n} 段“${item}”缺少有效的数值，应写成 数值:步数，例如 1e-3:1000。`,
});

const noStep = (n: number, item: string): Text => ({
  en: `Stage ${n}, “${item}”, has no step behind the colon: write value:step, such as 1e-3:1000.`,
  zh: `第 ${n} 段“${item}”冒号后不是有效的步数，应写成 数值:步数，例如 1e-3:1000。`,
});

const noLimit = (n: number, item: string): Text => ({
  en: `Stage ${n}, “${item}”, does not say up to which step it holds; only the last may leave that out.`,
  zh: `第 ${n} 段“${item}”没有写到哪一步为止，只有最后一段可以省略。`,
});

const notLater = (n: number, item: string, before: number): Text => ({
  en: `Stage ${n}, “${item}”, ends no later than the one before it (${before}): steps count from the beginning of the run.`,
  zh: `第 ${n} 段“${item}”的结束步不晚于前一段（${before}）：步数都从训练开头算起。`,
});
