import { type SpanParam, spanUnits, stepsToSpan, wholeSteps } from '@lr-playground/schedule';
import { spanUnitNames } from '../../../i18n/span-units.ts';
import { useSay } from '../../../i18n/text.ts';
import { useRun } from '../../../state/derived.ts';
import { fieldNumber } from '../../../ui/numbers.ts';
import { SliderRow } from '../../../ui/SliderRow.tsx';
import type { Scale } from '../../../ui/scale.ts';
import { convertSpan, otherReadings, readSpanField, saySpan } from '../spans.ts';
import { type FieldProps, useControl } from '../use-control.ts';
import { words } from '../words.ts';

/** A length in steps, percent of the run, epochs or tokens; its track is the whole run in that unit. */
export function SpanField({ place, param }: FieldProps<SpanParam>) {
  const say = useSay();
  const run = useRun();
  const { value, set, changed } = useControl(place, param);
  const { unit } = value;
  const max = stepsToSpan(run.steps, unit, run).value;
  const scale: Scale = { kind: 'squared', min: 0, max, ...(unit === 'steps' ? { integer: true } : {}) };
  return (
    <SliderRow
      label={say(param.label)}
      help={say(param.help)}
      value={value}
      scale={scale}
      toNumber={(span) => span.value}
      withNumber={(number) => param.accept({ value: number, unit }).value}
      print={(span) => fieldNumber(span.value)}
      speak={(span) => saySpan(span, say)}
      read={(text) => readSpanField(text, unit, run, param.accept)}
      onChange={set}
      unit={{
        unit,
        units: spanUnits,
        name: (known) => say(spanUnitNames[known]),
        onChange: (chosen) => set(convertSpan(value, chosen, run)),
      }}
      range={say(words.range, { min: 0, max: saySpan({ value: max, unit }, say) })}
      reading={otherReadings(wholeSteps(value, run, param.min), unit, run, say)}
      reset={changed ? { to: saySpan(param.initial, say), run: () => set(param.initial) } : null}
    />
  );
}
