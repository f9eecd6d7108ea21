/** A plain number: learning rates, factors, powers, counts. */
import { printNumber, readQuantity } from '../quantity.ts';
import { clampTo, type Range } from './clamp.ts';
import type { ParamBase } from './param.ts';

/** `slider` is the stretch the slider covers, inside the legal range; `scale` how it covers it. */
export interface NumberParam extends ParamBase<number, number>, Range {
  readonly kind: 'number';
  readonly quantity: 'lr' | 'plain';
  readonly scale: 'linear' | 'log';
  readonly slider: readonly [number, number];
}

type NumberDefinition = Pick<
  NumberParam,
  'label' | 'help' | 'symbol' | 'initial' | 'min' | 'max' | 'slider'
> &
  Partial<Pick<NumberParam, 'quantity' | 'scale' | 'integer' | 'applies' | 'section' | 'omitted' | 'role'>>;

/** Declares a number. A percentage typed into it counts as a fraction: `5%` is 0.05. */
export function number(definition: NumberDefinition): NumberParam {
  const { initial } = definition;
  const accept = (raw: unknown) => clampTo(definition, raw, initial);
  return {
    kind: 'number',
    quantity: 'plain',
    scale: 'linear',
    ...definition,
    accept,
    read(text) {
      const quantity = readQuantity(text);
      if (quantity?.unit === 'none') return accept(quantity.value);
      if (quantity?.unit === 'percent') return accept(quantity.value / 100);
      return accept(null);
    },
    print: printNumber,
    repr: printNumber,
    resolve: (value) => value,
    restore: (resolved, like) => (Number.isNaN(resolved) ? like : clampTo(definition, resolved, like).value),
  };
}
