/** The mark of a curve that its library gives up, in a few words. What it says in full is `messageOf`. */
import type { Problem, Text } from '@lr-playground/schedule';
import { formatWhole } from './format.ts';

/** From where on there are no values: `stops at 3,000`. */
export function stopOf({ at }: Problem): Text {
  if (at === null) return { en: 'refused', zh: '拒绝调用' };
  const step = formatWhole(at);
  return { en: `stops at ${step}`, zh: `第 ${step} 步中止` };
}

/** The name of a curve with its mark, if it has one. */
export function marked(title: string, problem: Problem | null): Text {
  if (problem === null) return { en: title, zh: title };
  const { en, zh } = stopOf(problem);
  return { en: `${title} (${en})`, zh: `${title}（${zh}）` };
}
