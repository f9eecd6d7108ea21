import type { Problem } from '@lr-playground/schedule';
import { formatWhole } from '../i18n/format.ts';
import { messageOf } from '../i18n/message.ts';
import { useSay } from '../i18n/text.ts';
import classes from './ProblemLine.module.css';

const words = {
  refused: { en: 'The library refuses this call:', zh: '该库会拒绝这样的调用：' },
  stops: { en: 'The library stops at update {step}:', zh: '该库在第 {step} 次更新处报错中止：' },
} as const;

/** What a library raises and when: a sentence of ours, then its own words. */
export function ProblemLine({ problem }: { readonly problem: Problem }) {
  const say = useSay();
  const sentence =
    problem.at === null ? say(words.refused) : say(words.stops, { step: formatWhole(problem.at) });
  return (
    <span className={classes['problem']}>
      {sentence} <code>{messageOf(problem)}</code>
    </span>
  );
}
