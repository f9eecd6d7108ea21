/** A floor as the other way to say it: of a learning rate its share of the peak, of a share the learning rate. */
import { type ArgumentParam, type ArgumentValue, meaningOf, rolesPlayed } from '@lr-playground/schedule';
import { useSay } from '../../i18n/text.ts';
import { curveOf, runOfPlan } from '../../state/derived.ts';
import { useApp } from '../../state/store.ts';
import { fieldLr, fieldNumber } from '../../ui/numbers.ts';
import type { Place } from './use-control.ts';
import { words } from './words.ts';

/** `= 10% of the peak`, `= 3e-5`; null for arguments that are no floor, or where there is no peak to compare with. */
export function useLevelReading(place: Place, param: ArgumentParam, value: ArgumentValue): string | null {
  const say = useSay();
  const isFloor = param.role === 'floor' || param.ofPeak === true;
  const peak = useApp(({ doc }) => {
    const curve = isFloor ? curveOf(doc, place.curve) : null;
    if (curve === null) return 0;
    const run = runOfPlan(doc.run);
    return meaningOf(curve.spec, run)?.words.peak ?? rolesPlayed(curve.spec, run).get('peak') ?? 0;
  });
  const number = value === null ? Number.NaN : Number(value);
  if (!isFloor || !(peak > 0) || !Number.isFinite(number)) return null;
  if (param.ofPeak === true) return `= ${fieldLr(Number((number * peak).toPrecision(4)))}`;
  return say(words.ofPeak, { percent: fieldNumber(Number(((100 * number) / peak).toPrecision(4))) });
}
