import type { CurveId } from '@lr-playground/document';
import { at, type CompiledTrack, printNumber, type Span, stretchAt } from '@lr-playground/schedule';
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { memo } from 'react';
import { formatLr, formatStep } from '../../i18n/format.ts';
import { phaseNames } from '../../i18n/phase-names.ts';
import { useSay } from '../../i18n/text.ts';
import { appliedOf, curveOf, runOfPlan, scheduleOf } from '../../state/derived.ts';
import { useSettled } from '../../state/settled.ts';
import type { State } from '../../state/store.ts';
import table from '../../ui/data-table.module.css';
import { QuantityField } from '../../ui/QuantityField.tsx';
import type { NamedCurve } from '../../ui/use-visible-curves.ts';
import { printRow, type Row, readRow, setRows } from './rows.ts';
import classes from './Values.module.css';
import { words } from './words.ts';

interface RowProps {
  readonly curves: readonly NamedCurve[];
  /** Whether every digit is shown. */
  readonly full: boolean;
}

/** The row of a chosen step. */
export function ValueRow({ row: { place, span, step }, curves, full }: RowProps & { readonly row: Row }) {
  return (
    <tr className={classes['row']}>
      <th scope="row" className={classes['step']}>
        {place === 'last' || span === null ? (
          <LastStep step={step ?? 0} />
        ) : (
          <StepField place={place} span={span} step={step} />
        )}
      </th>
      <Cells curves={curves} step={step} full={full} />
    </tr>
  );
}

/** The row of the step under the cursor; always there, so that nothing moves when the pointer comes and goes. */
export function CursorRow({ curves, full }: RowProps) {
  const say = useSay();
  const step = useSettled(({ doc, ui }) =>
    ui.cursor === null ? null : Math.min(ui.cursor, runOfPlan(doc.run).steps - 1),
  );
  const unit = useSettled(({ view }) => view.x);
  const reading = useSettled(({ doc }) =>
    step === null || unit === 'steps' ? null : formatStep(step, unit, runOfPlan(doc.run)),
  );
  return (
    <tr className={classes['cursor']} data-empty={step === null || undefined}>
      <th scope="row" className={classes['step']}>
        <span className={classes['label']}>{say(words.cursor)}</span>
        {step === null ? (
          <span className={classes['hint']}>{say(words.noCursor)}</span>
        ) : (
          <span className={classes['number']}>
            {step.toLocaleString('en-US')}
            {reading === null ? null : <span className={table['second']}>{reading}</span>}
          </span>
        )}
      </th>
      <Cells curves={curves} step={step} full={full} />
    </tr>
  );
}

function LastStep({ step }: { readonly step: number }) {
  const say = useSay();
  return (
    <>
      <span className={classes['label']}>{say(words.last)}</span>
      <span className={classes['number']}>{step.toLocaleString('en-US')}</span>
    </>
  );
}

interface StepFieldProps {
  readonly place: number;
  readonly span: Span;
  readonly step: number | null;
}

function StepField({ place, span, step }: StepFieldProps) {
  const say = useSay();
  const shown = printRow(span, say);
  const second =
    step === null ? say(words.beyond) : span.unit === 'steps' ? null : say(words.stepNumber, { step });
  return (
    <span className={classes['field']}>
      <ActionIcon
        className={classes['remove'] ?? ''}
        size={22}
        aria-label={say(words.remove, { step: shown })}
        onClick={() => setRows((rows) => rows.filter((_, other) => other !== place))}
      >
        <IconX size={13} aria-hidden />
      </ActionIcon>
      <QuantityField
        label={say(words.rowField, { row: place + 1 })}
        value={span}
        print={(value) => printRow(value, say)}
        read={readRow}
        onCommit={(value) => setRows((rows) => rows.map((row, other) => (other === place ? value : row)))}
      />
      {second === null ? null : <span className={classes['below']}>{second}</span>}
    </span>
  );
}

interface CellsProps extends RowProps {
  readonly step: number | null;
}

const Cells = memo(function Cells({ curves, step, full }: CellsProps) {
  return (
    <>
      {curves.map(({ id }) => (
        <Cell key={id} id={id} step={step} full={full} />
      ))}
      <td className={classes['rest']} aria-hidden />
    </>
  );
});

function trackOf({ doc }: State, id: CurveId): CompiledTrack | null {
  const curve = curveOf(doc, id);
  return curve === null ? null : scheduleOf(curve.spec, runOfPlan(doc.run)).tracks.lr;
}

/** What is applied of a curve, where that is not what was planned. */
function appliedTrackOf({ doc }: State, id: CurveId): CompiledTrack | null {
  const curve = curveOf(doc, id);
  return curve === null ? null : (appliedOf(curve.spec, doc.run)?.tracks.lr ?? null);
}

interface CellProps {
  readonly id: CurveId;
  readonly step: number | null;
  readonly full: boolean;
}

/** One value; re-renders when that number changes and for no other reason. */
const Cell = memo(function Cell({ id, step, full }: CellProps) {
  const say = useSay();
  const value = useSettled((state) => {
    const track = trackOf(state, id);
    return track === null || step === null ? null : at(track, step);
  });
  const phase = useSettled((state) => {
    const track = trackOf(state, id);
    return track === null || step === null || step >= track.steps ? null : stretchAt(track, step).phase.name;
  });
  const applied = useSettled((state) => {
    const track = appliedTrackOf(state, id);
    return track === null || step === null ? null : at(track, step);
  });
  if (value === null) return <td className={classes['none']}>–</td>;
  const exact = printNumber(value);
  return (
    <td title={exact}>
      {phase === null ? null : <span className={classes['phase']}>{say(phaseNames[phase])}</span>}
      <span className={classes['value']}>{full ? exact : formatLr(value, 6)}</span>
      {applied === null ? null : (
        <span className={classes['applied']} title={printNumber(applied)}>
          {say(words.applied)} <strong>{full ? printNumber(applied) : formatLr(applied, 6)}</strong>
        </span>
      )}
    </td>
  );
});
