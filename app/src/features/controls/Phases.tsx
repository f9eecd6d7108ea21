import type { CurveId } from '@lr-playground/document';
import { formatCount } from '../../i18n/format.ts';
import { phaseNames } from '../../i18n/phase-names.ts';
import { useSay } from '../../i18n/text.ts';
import { curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { useSettled } from '../../state/settled.ts';
import classes from './Controls.module.css';
import { phaseLengths } from './phases.ts';
import { words } from './words.ts';

/** What the run is divided into: the length that nobody gives, such as that of a plateau, is among them. */
export function Phases({ curve: id }: { readonly curve: CurveId }) {
  const say = useSay();
  const list = useSettled(({ doc }) => {
    const curve = curveOf(doc, id);
    if (curve === null) return '';
    const lengths = phaseLengths(scheduleOf(curve.spec, runOfPlan(doc.run)).tracks.lr);
    return lengths
      .map(({ name, steps }) => say(words.phase, { name: say(phaseNames[name]), steps: formatCount(steps) }))
      .join(' · ');
  });
  return list === '' ? null : <p className={classes['phases']}>{say(words.phases, { list })}</p>;
}
