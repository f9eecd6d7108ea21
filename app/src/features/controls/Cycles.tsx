import type { CurveId } from '@lr-playground/document';
import type { CompiledTrack } from '@lr-playground/schedule';
import { formatLr, formatWhole } from '../../i18n/format.ts';
import { useSay } from '../../i18n/text.ts';
import { curveOf, remembered, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { useSettled } from '../../state/settled.ts';
import classes from './Cycles.module.css';
import { cycleList } from './cycles.ts';

const words = {
  caption: { en: 'Cycles', zh: '各周期' },
  number: { en: 'Cycle', zh: '周期' },
  start: { en: 'Start', zh: '起点' },
  length: { en: 'Length', zh: '长度' },
  peak: { en: 'Peak', zh: '峰值' },
  cut: { en: '{made} of {steps}, cut', zh: '{made}/{steps}，截断' },
  more: { en: 'and more', zh: '以及更多' },
} as const;

const lists = remembered((track: CompiledTrack, _: null) => cycleList(track));
const none = { rows: [], more: false } as const;

/** Start, length and peak of each cycle of a curve that has several, and where the run cuts the last one. */
export function Cycles({ curve: id }: { readonly curve: CurveId }) {
  const say = useSay();
  const { rows, more } = useSettled(({ doc }) => {
    const curve = curveOf(doc, id);
    return curve === null ? none : lists(scheduleOf(curve.spec, runOfPlan(doc.run)).tracks.lr, null);
  });
  if (rows.length === 0) return null;
  return (
    <table className={classes['cycles']}>
      <caption>{say(words.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(words.number)}</th>
          <th scope="col">{say(words.start)}</th>
          <th scope="col">{say(words.length)}</th>
          <th scope="col">{say(words.peak)}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ start, steps, peak, made }, index) => (
          <tr key={start} data-cut={made < steps || undefined}>
            <th scope="row">{index + 1}</th>
            <td>{formatWhole(start)}</td>
            <td>
              {made < steps
                ? say(words.cut, { made: formatWhole(made), steps: formatWhole(steps) })
                : formatWhole(steps)}
            </td>
            <td>{formatLr(peak, 3)}</td>
          </tr>
        ))}
      </tbody>
      {more ? (
        <tfoot>
          <tr>
            <td colSpan={4}>{say(words.more)}</td>
          </tr>
        </tfoot>
      ) : null}
    </table>
  );
}
