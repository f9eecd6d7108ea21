import type { SeriesItem } from '@lr-playground/schedule';
import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { useGesture } from '../../../ui/use-gesture.ts';
import { words } from '../words.ts';
import classes from './SeriesField.module.css';
import {
  heightOf,
  indexAt,
  linePath,
  nudgedAt,
  type Reach,
  reachOf,
  shareOf,
  stroked,
  type Touch,
  valueAt,
} from './series-plot.ts';

const [width, height] = [300, 96];

interface SeriesGraphProps {
  readonly label: string;
  readonly series: readonly SeriesItem[];
  readonly maxLength: number;
  onChange(series: readonly SeriesItem[]): void;
}

/**
 * A series as a line that can be drawn: a stroke of the pointer sets the measurements it passes. By key, left and right choose one,
 * up and down move it (Shift by ten), Insert puts one beside it, and Delete takes it away.
 */
export function SeriesGraph({ label, series, maxLength, onChange }: SeriesGraphProps) {
  const say = useSay();
  const helpId = useId();
  const gesture = useGesture();
  const [chosen, setChosen] = useState(0);
  /** While a stroke is under way the picture stands still under the pointer. */
  const [held, setHeld] = useState<Reach | null>(null);
  /** Where the stroke is, and what it has made: several moves of the pointer may come between two renderings. */
  const stroke = useRef<{ readonly last: Touch; readonly made: readonly SeriesItem[] } | null>(null);
  const picture = useRef<SVGSVGElement>(null);
  const count = series.length;
  const index = Math.min(chosen, Math.max(0, count - 1));
  const item = series[index];
  const reach = held ?? reachOf(series);

  const touchOf = (event: PointerEvent): Touch | null => {
    const place = picture.current?.getBoundingClientRect();
    if (place === undefined || count === 0 || !(place.width > 0)) return null;
    return {
      index: indexAt((event.clientX - place.left) / place.width, count),
      value: valueAt(reach, 1 - (event.clientY - place.top) / place.height),
    };
  };

  const draw = (event: PointerEvent) => {
    const to = touchOf(event);
    if (to === null) return;
    const made = stroked(stroke.current?.made ?? series, stroke.current?.last ?? to, to, reach);
    stroke.current = { last: to, made };
    setChosen(to.index);
    setHeld(reach);
    onChange(made);
  };

  const end = () => {
    stroke.current = null;
    setHeld(null);
    gesture.end();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const moves: Readonly<Record<string, number>> = {
      ArrowLeft: -1,
      ArrowRight: 1,
      Home: -count,
      End: count,
    };
    const along = moves[event.key];
    const up = event.key === 'ArrowUp' ? 1 : event.key === 'ArrowDown' ? -1 : 0;
    if (along !== undefined)
      setChosen(Math.max(0, Math.min(count - 1, index + along * (event.shiftKey ? 10 : 1))));
    else if (up !== 0 && count > 0) {
      gesture.begin();
      onChange(nudgedAt(series, index, up * (event.shiftKey ? 10 : 1), reach));
    } else if (event.key === 'Insert' && count < maxLength) {
      onChange(series.toSpliced(index + 1, 0, item ?? 1));
      if (count > 0) setChosen(index + 1);
    } else if (event.key === 'Delete' && count > 0) onChange(series.toSpliced(index, 1));
    else return;
    event.preventDefault();
  };

  const dot = item === undefined ? null : heightOf(reach, item);
  return (
    <>
      <div
        className={classes['graph']}
        role="slider"
        tabIndex={0}
        aria-label={say(words.seriesGraph, { label })}
        aria-orientation="vertical"
        aria-valuemin={reach.low}
        aria-valuemax={reach.high}
        aria-valuenow={typeof item === 'number' ? item : reach.low}
        aria-valuetext={
          item === undefined
            ? say(words.empty)
            : say(words.seriesPoint, { n: index + 1, count, value: String(item) })
        }
        aria-describedby={helpId}
        onKeyDown={onKeyDown}
        onKeyUp={gesture.end}
        onBlur={gesture.end}
        onPointerDown={(event) => {
          if (event.button !== 0) return;
          event.currentTarget.setPointerCapture(event.pointerId);
          gesture.begin();
          draw(event);
        }}
        onPointerMove={(event) => {
          if (stroke.current !== null) draw(event);
        }}
        onPointerUp={end}
        onPointerCancel={end}
      >
        <svg ref={picture} viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
          <path className={classes['line']} d={linePath(series, reach, width, height)} />
          {dot === null ? null : (
            <path
              className={classes['dot']}
              d={`M${width * shareOf(index, count)} ${height * (1 - dot)}h0`}
            />
          )}
        </svg>
      </div>
      <p id={helpId} className={classes['hint']}>
        {item === undefined
          ? say(words.empty)
          : say(words.seriesPoint, { n: index + 1, count, value: String(item) })}{' '}
        {say(words.seriesHint)}
      </p>
    </>
  );
}
