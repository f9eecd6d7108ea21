import { type LevelParam, paramsOf } from '@lr-playground/schedule';
import { useSay } from '../../../i18n/text.ts';
import { curveOf } from '../../../state/derived.ts';
import { useApp } from '../../../state/store.ts';
import { SliderRow } from '../../../ui/SliderRow.tsx';
import {
  convertLevel,
  levelScale,
  levelUnits,
  levelUnitWords,
  otherLevel,
  printLevelNumber,
  readLevelField,
  sayLevel,
} from '../levels.ts';
import { type FieldProps, useControl, useResolvedNumber } from '../use-control.ts';
import { words } from '../words.ts';

/** A learning rate as such, or in percent of another one. */
export function LevelField({ place, param }: FieldProps<LevelParam>) {
  const say = useSay();
  const { value, set, changed } = useControl(place, param);
  const whole = useResolvedNumber(place.curve, param.of);
  const family = useApp(({ doc }) => curveOf(doc, place.curve)?.spec.family);
  const ofParam = family === undefined ? undefined : paramsOf(family)[param.of];
  const of = ofParam === undefined ? param.of : say(ofParam.label);
  const { unit } = value;
  const scale = levelScale(unit, whole, param.sliderPercent);
  const reading = otherLevel(value, whole, of, say);
  return (
    <SliderRow
      label={say(param.label)}
      help={say(param.help)}
      value={value}
      scale={scale}
      toNumber={(level) => level.value}
      withNumber={(number) => param.accept({ value: number, unit }).value}
      print={printLevelNumber}
      speak={(level) => sayLevel(level, of, say)}
      read={(text) => readLevelField(text, unit, param.accept)}
      onChange={set}
      unit={{
        unit,
        units: levelUnits,
        name: (known) => say(levelUnitWords[known]),
        onChange: (chosen) => set(convertLevel(value, chosen, whole)),
      }}
      range={say(words.range, {
        min: 0,
        max: printLevelNumber({ value: scale.max, unit }) + (unit === 'percent' ? '%' : ''),
      })}
      {...(reading === undefined ? {} : { reading })}
      reset={changed ? { to: sayLevel(param.initial, of, say), run: () => set(param.initial) } : null}
    />
  );
}
