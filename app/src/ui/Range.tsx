import type { KeyboardEvent } from 'react';
import { beginGesture, endGesture } from '../state/store.ts';
import classes from './Range.module.css';
import { nudged, positions, type Scale, toPosition, toValue } from './scale.ts';
import { useGesture } from './use-gesture.ts';

interface RangeProps {
  readonly label: string;
  readonly value: number;
  /** The value in words, with its unit. */
  readonly valueText: string;
  readonly scale: Scale;
  onChange(value: number): void;
  readonly describedBy?: string;
}

const arrows: Readonly<Record<string, 1 | -1>> = {
  ArrowUp: 1,
  ArrowRight: 1,
  PageUp: 1,
  ArrowDown: -1,
  ArrowLeft: -1,
  PageDown: -1,
};

/**
 * A slider. It is the browser's own: screen readers of phones can move it, a finger can scroll across it, and a drag costs
 * one style update. A drag is one step of undo.
 */
export function Range({ label, value, valueText, scale, onChange, describedBy }: RangeProps) {
  const gesture = useGesture();
  const position = toPosition(scale, value);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const direction = arrows[event.key];
    if (event.key === 'Home' || event.key === 'End') gesture.begin();
    if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    gesture.begin();
    const big = event.shiftKey || event.key.startsWith('Page');
    onChange(nudged(scale, value, direction, big));
  };

  return (
    <input
      type="range"
      className={classes['range']}
      min={0}
      max={positions}
      step={1}
      value={position}
      style={{ '--fill': `${(100 * position) / positions}%` }}
      aria-label={label}
      aria-valuetext={valueText}
      aria-describedby={describedBy}
      onChange={(event) => onChange(toValue(scale, event.currentTarget.valueAsNumber))}
      onKeyDown={onKeyDown}
      onKeyUp={gesture.end}
      onBlur={gesture.end}
      onPointerDown={dragAsGesture}
    />
  );
}

/** Opens a gesture that ends with the pointer, wherever it is lifted. */
function dragAsGesture() {
  const done = new AbortController();
  const end = () => {
    done.abort();
    endGesture();
  };
  beginGesture();
  window.addEventListener('pointerup', end, { signal: done.signal });
  window.addEventListener('pointercancel', end, { signal: done.signal });
}
