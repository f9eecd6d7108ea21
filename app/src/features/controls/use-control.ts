/** A parameter of a curve as the form sees it: its value and how to set it. Re-renders with that value alone. */
import { type CurveId, type Doc, respecCurve } from '@lr-playground/document';
import {
  type Param,
  type ParamBase,
  resolveParams,
  type Value,
  type Values,
  withParam,
} from '@lr-playground/schedule';
import { createContext, useCallback, useContext, useMemo } from 'react';
import { curveOf, runOfPlan } from '../../state/derived.ts';
import { edit, useApp } from '../../state/store.ts';

/** Where a parameter stands: the curve and the name. */
export interface Place {
  readonly curve: CurveId;
  readonly name: string;
}

/** What every field of the form is given. */
export interface FieldProps<P extends Param> {
  readonly place: Place;
  readonly param: P;
}

/** Arguments of a call that is itself part of a parameter: fields within take their values from it, and give them back to it. */
export interface CallArguments {
  /** Its place in the list, and before it that of the call around it: `2.1`. */
  readonly rank: string;
  readonly values: Values;
  set(name: string, value: Value): void;
}

/** The call that fields stand in; none for those of the curve itself. */
export const WithinCall = createContext<CallArguments | null>(null);

function setParam(doc: Doc, { curve: id, name }: Place, value: Value): Doc {
  const curve = curveOf(doc, id);
  return curve === null ? doc : respecCurve(doc, id, withParam(curve.spec, name, value));
}

/** The value of a parameter, its setter, and how to put it back to its default. */
export function useControl<V extends Value>(place: Place, param: ParamBase<V>) {
  const { curve, name } = place;
  const call = useContext(WithinCall);
  const raw = useApp(({ doc }) => (call === null ? curveOf(doc, curve)?.spec.params : call.values)?.[name]);
  const value = useMemo(() => param.accept(raw).value, [param, raw]);
  const set = useCallback(
    (next: V) => {
      if (param.print(next) === param.print(value)) return;
      if (call === null) edit((doc) => setParam(doc, { curve, name }, next));
      else call.set(name, next);
    },
    [call, curve, name, param, value],
  );
  const changed = param.print(value) !== param.print(param.initial);
  return { value, set, changed };
}

/** The resolved number of another parameter of the same curve: what 100 % of a level stands for. */
export function useResolvedNumber(curve: CurveId, name: string): number {
  return useApp(({ doc }) => {
    const found = curveOf(doc, curve);
    const resolved = found === null ? 0 : resolveParams(found.spec, runOfPlan(doc.run))[name];
    return typeof resolved === 'number' ? resolved : 0;
  });
}
