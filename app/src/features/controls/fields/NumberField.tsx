import type { NumberParam } from '@lr-playground/schedule';
import { useSay } from '../../../i18n/text.ts';
import { fieldLr, fieldNumber } from '../../../ui/numbers.ts';
import { SliderRow } from '../../../ui/SliderRow.tsx';
import type { Scale } from '../../../ui/scale.ts';
import { typed } from '../../../ui/typed.ts';
import { type FieldProps, useControl } from '../use-control.ts';
import { words } from '../words.ts';

const same = (value: number): number => value;

/** A plain number: learning rate, factor, count. */
export function NumberField({ place, param }: FieldProps<NumberParam>) {
  const say = useSay();
  const { value, set, changed } = useControl(place, param);
  const print = param.quantity === 'lr' ? fieldLr : fieldNumber;
  const [min, max] = param.slider;
  const scale: Scale = { kind: param.scale, min, max, ...(param.integer === true ? { integer: true } : {}) };
  const rangeWords = param.integer === true ? words.wholeRange : words.range;
  const legal = {
    range: say(rangeWords, { min: print(param.min), max: print(param.max) }),
    example: print(param.initial),
  };
  return (
    <SliderRow
      label={say(param.label)}
      help={say(param.help)}
      value={value}
      scale={scale}
      toNumber={same}
      withNumber={(number) => param.accept(number).value}
      print={print}
      speak={print}
      read={(text) => typed(text, param.read(text), legal)}
      onChange={set}
      range={say(rangeWords, { min: print(min), max: print(max) })}
      reset={changed ? { to: print(param.initial), run: () => set(param.initial) } : null}
    />
  );
}
