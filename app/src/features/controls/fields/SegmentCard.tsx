import {
  acceptLevel,
  acceptSpan,
  type Level,
  type Segment,
  type SegmentShape,
  type Span,
  segmentShapeLabel,
  segmentShapes,
  spanUnits,
  stepsToSpan,
} from '@lr-playground/schedule';
import { spanUnitNames } from '../../../i18n/span-units.ts';
import { useSay } from '../../../i18n/text.ts';
import { useRun } from '../../../state/derived.ts';
import { fieldNumber } from '../../../ui/numbers.ts';
import { PlainSelect } from '../../../ui/PlainSelect.tsx';
import { QuantityField } from '../../../ui/QuantityField.tsx';
import { nudged } from '../../../ui/scale.ts';
import {
  convertLevel,
  levelScale,
  levelUnits,
  levelUnitWords,
  printLevelNumber,
  readLevelField,
} from '../levels.ts';
import { convertSpan, readSpanField } from '../spans.ts';
import { words } from '../words.ts';
import classes from './fields.module.css';
import { MoveButtons, movingByKey } from './MoveButtons.tsx';

interface SegmentCardProps {
  readonly n: number;
  readonly count: number;
  readonly segment: Segment;
  /** What 100 % of the end value is. */
  readonly whole: number;
  onChange(segment: Segment): void;
  onMove(direction: 1 | -1): void;
  onRemove(): void;
}

const shapes = Object.keys(segmentShapes).filter((key): key is SegmentShape =>
  Object.hasOwn(segmentShapes, key),
);

/** One segment: shape, length, end value, and its place in the row. Alt with an arrow key moves it. */
export function SegmentCard(props: SegmentCardProps) {
  const { n, count, segment, whole, onChange, onMove, onRemove } = props;
  const say = useSay();
  const run = useRun();
  const item = say(words.segment, { n });
  const lengthLabel = say(words.length, { n });
  const endLabel = say(words.end, { n });
  const { length, end, shape } = segment;
  const max = stepsToSpan(run.steps, length.unit, run).value;
  const endScale = levelScale(end.unit, whole, 100);

  return (
    <li className={classes['card']} aria-label={item} onKeyDownCapture={movingByKey(onMove)}>
      <span className={classes['number']}>{n}</span>
      <PlainSelect
        label={say(words.shape, { n })}
        value={shape}
        options={shapes}
        name={(known) => say(segmentShapeLabel(known))}
        onChange={(chosen) => onChange({ ...segment, shape: chosen })}
      />
      <MoveButtons item={item} n={n} count={count} least={1} onMove={onMove} onRemove={onRemove} />
      <div className={classes['pair']}>
        <span className={classes['caption']}>{say(words.lengthHead)}</span>
        <QuantityField<Span>
          label={lengthLabel}
          value={length}
          print={(span) => fieldNumber(span.value)}
          read={(text) => readSpanField(text, length.unit, run, (raw) => acceptSpan(raw, length))}
          nudge={(span, direction, big) => ({
            ...span,
            value: Math.max(0, nudged({ kind: 'linear', min: 0, max }, span.value, direction, big)),
          })}
          onCommit={(next) => onChange({ ...segment, length: next })}
        />
        <div className={classes['unit']}>
          <PlainSelect
            label={say(words.unitOf, { item: lengthLabel })}
            value={length.unit}
            options={spanUnits}
            name={(unit) => say(spanUnitNames[unit])}
            onChange={(unit) => onChange({ ...segment, length: convertSpan(length, unit, run) })}
          />
        </div>
      </div>
      <div className={classes['pair']}>
        <span className={classes['caption']}>{say(words.endHead)}</span>
        <QuantityField<Level>
          label={endLabel}
          value={end}
          print={printLevelNumber}
          read={(text) => readLevelField(text, end.unit, (raw) => acceptLevel(raw, end))}
          nudge={(level, direction, big) => ({
            ...level,
            value: Math.max(0, nudged(endScale, level.value, direction, big)),
          })}
          onCommit={(next) => onChange({ ...segment, end: next })}
        />
        <div className={classes['unit']}>
          <PlainSelect
            label={say(words.unitOf, { item: endLabel })}
            value={end.unit}
            options={levelUnits}
            name={(unit) => say(levelUnitWords[unit])}
            onChange={(unit) => onChange({ ...segment, end: convertLevel(end, unit, whole) })}
          />
        </div>
      </div>
    </li>
  );
}
