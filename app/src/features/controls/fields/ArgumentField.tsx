import {
  type ArgumentParam,
  type ArgumentValue,
  acceptSpan,
  type PythonNumber,
  printPython,
  pythonFloat,
  readQuantity,
  type Span,
  type SpanUnit,
  spanUnits,
  stepsToSpan,
  wholeSteps,
} from '@lr-playground/schedule';
import { spanUnitNames } from '../../../i18n/span-units.ts';
import { useSay } from '../../../i18n/text.ts';
import { useRun } from '../../../state/derived.ts';
import { fieldNumber } from '../../../ui/numbers.ts';
import { SliderRow } from '../../../ui/SliderRow.tsx';
import type { Scale } from '../../../ui/scale.ts';
import { type Typed, typed } from '../../../ui/typed.ts';
import { convertSpan, mainReading, otherReadings, readSpanField, saySpan } from '../spans.ts';
import { type FieldProps, useControl } from '../use-control.ts';
import { useLevelReading } from '../use-level-reading.ts';
import { words } from '../words.ts';

const isSpan = (value: ArgumentValue): value is Span => typeof value === 'object' && value !== null;

/** A whole float keeps its point, for a library may tell `10.0` from `10`. */
function show(value: ArgumentValue): string {
  if (value === null) return 'None';
  return isSpan(value) ? fieldNumber(value.value) : printPython(value);
}

/** A number as the library takes it. Nothing is out of range; what the library refuses, the curve says. */
export function ArgumentField({ place, param }: FieldProps<ArgumentParam>) {
  const say = useSay();
  const run = useRun();
  const { value, set, changed } = useControl(place, param);
  const counts = param.type === 'steps';
  const levelReading = useLevelReading(place, param, value);
  const unit = isSpan(value) ? value.unit : 'steps';
  const [low, high] = param.slider;
  const scale: Scale = counts
    ? {
        kind: 'squared',
        min: 0,
        max: stepsToSpan(run.steps, unit, run).value,
        ...(unit === 'steps' ? { integer: true } : {}),
      }
    : { kind: param.scale, min: low, max: high, ...(param.type === 'int' ? { integer: true } : {}) };
  const written = (given: ArgumentValue) =>
    isSpan(given) ? `${show(given)} ${say(spanUnitNames[given.unit])}` : show(given);
  const bounds = say(words.range, {
    min: fieldNumber(scale.min),
    max: counts ? saySpan({ value: scale.max, unit }, say) : fieldNumber(scale.max),
  });
  const range = param.none ? say(words.orNone, { range: bounds }) : bounds;
  const withNumber = (number: number): ArgumentValue => {
    if (unit !== 'steps') return param.accept({ value: number, unit }).value;
    return param.type === 'float' ? floatOf(number) : Math.round(number);
  };
  return (
    <SliderRow
      label={say(param.label)}
      help={say(param.help)}
      value={value}
      scale={scale}
      toNumber={toNumber}
      withNumber={withNumber}
      print={show}
      speak={written}
      read={readIn}
      onChange={set}
      {...(counts && value !== null
        ? {
            unit: {
              unit,
              units: spanUnits,
              name: (known: SpanUnit) => say(spanUnitNames[known]),
              onChange: (chosen: SpanUnit) => set(inUnit(value, chosen)),
            },
            reading: lengthReading(isSpan(value) ? wholeSteps(value, run) : Number(value)),
          }
        : {})}
      {...(levelReading === null ? {} : { reading: levelReading })}
      range={range}
      reset={changed ? { to: written(param.initial), run: () => set(param.initial) } : null}
    />
  );

  /** A warmup is thought of in every unit; of other lengths one more says enough. */
  function lengthReading(steps: number): string {
    return (param.role === 'warmup' ? otherReadings : mainReading)(steps, unit, run, say);
  }

  /** None is no place on a track: from there it goes to where a new curve begins, or to the whole run. */
  function toNumber(given: ArgumentValue): number {
    if (isSpan(given)) return given.value;
    if (given !== null) return Number(given);
    if (param.initial === null) return counts ? scale.max : scale.min;
    return isSpan(param.initial) ? wholeSteps(param.initial, run) : Number(param.initial);
  }

  /** Beside another unit than steps a number is a length of the run, as in every field of lengths. */
  function readIn(text: string): Typed<ArgumentValue> {
    const quantity = readQuantity(text);
    if (quantity === null || !counts || (!isSpan(value) && quantity.unit === 'none'))
      return typed(text, param.read(text), { range, example: show(param.initial) });
    const read = readSpanField(text, unit, run, (raw) => acceptSpan(raw, { value: 0, unit }));
    return read.taken ? { ...read, value: param.accept(read.value).value } : read;
  }

  function inUnit(given: PythonNumber | Span, chosen: SpanUnit): ArgumentValue {
    const span: Span = isSpan(given) ? given : { value: Math.max(0, Number(given)), unit: 'steps' };
    return param.accept(convertSpan(span, chosen, run)).value;
  }
}

/** A slider's number without the digits that nobody asked for. */
const floatOf = (number: number): PythonNumber => pythonFloat(Number(number.toPrecision(6)));
