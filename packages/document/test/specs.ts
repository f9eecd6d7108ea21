/** Random legal specs of any registered family. */
import { families, type Param, type Spec, segmentShapes, spanUnits, specOf } from '@lr-playground/schedule';
import * as fc from 'fast-check';

const units = fc.constantFrom(...spanUnits);
const size = fc.oneof(
  fc.constantFrom(0, 1, 5, 10, 100, 2000, 1e9, 1e17),
  fc.double({ min: 0, max: 1000, noNaN: true }),
  fc.double({ min: 0, noNaN: true }),
);
const anySpan = fc.record({ value: size, unit: units });
const anyLevel = fc.record({ value: size, unit: fc.constantFrom('lr', 'percent') });

function rawValue(param: Param): fc.Arbitrary<unknown> {
  switch (param.kind) {
    case 'number':
      return fc.oneof(
        fc.constantFrom(param.initial, param.min, param.max),
        size,
        fc.double({ min: param.min, max: param.max, noNaN: true }),
      );
    case 'span':
      return anySpan;
    case 'level':
      return anyLevel;
    case 'choice':
      return fc.constantFrom(...Object.keys(param.options));
    case 'flag':
      return fc.boolean();
    case 'spans':
      return fc.array(anySpan, { maxLength: param.maxLength, size: 'small' });
    case 'segments':
      return fc.array(
        fc.record({ shape: fc.constantFrom(...Object.keys(segmentShapes)), length: anySpan, end: anyLevel }),
        { minLength: 1, maxLength: param.maxLength, size: 'small' },
      );
  }
}

/** Any legal spec. */
export const anySpec: fc.Arbitrary<Spec> = fc.oneof(
  ...families.map((family) => {
    const raw = Object.fromEntries(
      Object.entries(family.params).map(([name, param]) => [name, rawValue(param)]),
    );
    return fc.record(raw).map((given) => specOf(family.id, given));
  }),
);
