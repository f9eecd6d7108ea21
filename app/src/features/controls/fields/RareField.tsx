import type { Param } from '@lr-playground/schedule';
import type { FieldProps } from '../use-control.ts';
import { ArgumentField } from './ArgumentField.tsx';
import { CallsField } from './CallsField.tsx';
import { FormulaField } from './FormulaField.tsx';
import { SegmentsField } from './SegmentsField.tsx';
import { SeriesField } from './SeriesField.tsx';
import { SpansField } from './SpansField.tsx';
import { WrittenField } from './WrittenField.tsx';

/** Kinds that a first visit does not show: lists, which few families have, and arguments of libraries. */
export type RareParam = Extract<
  Param,
  {
    readonly kind:
      | 'spans'
      | 'segments'
      | 'argument'
      | 'formula'
      | 'text'
      | 'numbers'
      | 'steps_table'
      | 'series'
      | 'calls';
  }
>;

/** The field for one of them. */
export function RareField({ place, param }: FieldProps<RareParam>) {
  switch (param.kind) {
    case 'spans':
      return <SpansField place={place} param={param} />;
    case 'segments':
      return <SegmentsField place={place} param={param} />;
    case 'argument':
      return <ArgumentField place={place} param={param} />;
    case 'formula':
      return <FormulaField place={place} param={param} />;
    case 'series':
      return <SeriesField place={place} param={param} />;
    case 'calls':
      return <CallsField place={place} param={param} />;
    case 'text':
    case 'numbers':
    case 'steps_table':
      return <WrittenField place={place} param={param} />;
  }
}
