import type { Param } from '@lr-playground/schedule';
import { lazy, memo, Suspense } from 'react';
import type { FieldProps } from '../use-control.ts';
import { ChoiceField } from './ChoiceField.tsx';
import { FlagField } from './FlagField.tsx';
import { LevelField } from './LevelField.tsx';
import { NumberField } from './NumberField.tsx';
import { SpanField } from './SpanField.tsx';

/** Fetched when the first of its kinds is shown. */
const RareField = lazy(() => import('./RareField.tsx').then(({ RareField: field }) => ({ default: field })));

/** The field for a kind of parameter. A new kind does not compile until it has a line here or in `RareField`. */
export const ParamField = memo(function ParamField({ place, param }: FieldProps<Param>) {
  switch (param.kind) {
    case 'number':
      return <NumberField place={place} param={param} />;
    case 'span':
      return <SpanField place={place} param={param} />;
    case 'level':
      return <LevelField place={place} param={param} />;
    case 'choice':
      return <ChoiceField place={place} param={param} />;
    case 'flag':
      return <FlagField place={place} param={param} />;
    default:
      return (
        <Suspense fallback={null}>
          <RareField place={place} param={param} />
        </Suspense>
      );
  }
});
