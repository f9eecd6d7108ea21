import type { CurveId } from '@lr-playground/document';
import type { Call, CallsParam, Param } from '@lr-playground/schedule';
import { useContext, useMemo } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { PlainSelect } from '../../../ui/PlainSelect.tsx';
import { type CallArguments, WithinCall } from '../use-control.ts';
import { words } from '../words.ts';
import classes from './fields.module.css';
import { MoveButtons, movingByKey } from './MoveButtons.tsx';
import { ParamField } from './ParamField.tsx';

interface CallCardProps {
  readonly curve: CurveId;
  /** What the list is called. */
  readonly label: string;
  readonly n: number;
  readonly count: number;
  readonly call: Call;
  /** What may be called. */
  readonly names: readonly string[];
  readonly fresh: CallsParam['fresh'];
  /** Puts another call in place `index` of the list. */
  readonly onChange: (index: number, call: Call) => void;
  onMove(direction: 1 | -1): void;
  onRemove(): void;
}

/** One call: what is called, its place in the row, and its arguments, which have the fields that they have on a page of their own. */
export function CallCard(props: CallCardProps) {
  const { curve, label, n, count, call, names, fresh, onChange, onMove, onRemove } = props;
  const say = useSay();
  const around = useContext(WithinCall);
  const rank = around === null ? String(n) : `${around.rank}.${n}`;
  const item = say(words.item, { label, n: rank });
  const { name, page, values } = call;
  const within = useMemo(
    (): CallArguments => ({
      rank,
      values,
      set: (argument, value) => onChange(n - 1, { ...call, values: { ...values, [argument]: value } }),
    }),
    [rank, n, call, values, onChange],
  );
  const applied = Object.entries<Param>(page.params).filter(([, param]) => param.applies?.(values) ?? true);

  return (
    <li className={classes['card']} aria-label={item} onKeyDownCapture={movingByKey(onMove)}>
      <span className={classes['number']}>{rank}</span>
      <PlainSelect
        label={item}
        value={name}
        options={names}
        name={(known) => known}
        onChange={(chosen) => {
          const next = fresh(chosen);
          if (next !== null) onChange(n - 1, next);
        }}
      />
      <MoveButtons item={item} n={n} count={count} least={0} onMove={onMove} onRemove={onRemove} />
      <WithinCall value={within}>
        <div className={classes['arguments']}>
          {applied.map(([argument, param]) => (
            <ParamField key={argument} place={{ curve, name: argument }} param={param} />
          ))}
        </div>
      </WithinCall>
    </li>
  );
}
