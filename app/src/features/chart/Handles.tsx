import { type Curve, respecCurve } from '@lr-playground/document';
import { handlesOf, type Run } from '@lr-playground/schedule';
import { type KeyboardEvent, type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import { formatLr } from '../../i18n/format.ts';
import { useSay } from '../../i18n/text.ts';
import { scheduleOf, useRun } from '../../state/derived.ts';
import { edit, useApp } from '../../state/store.ts';
import { cssColor } from '../../styles/palette.ts';
import { useGesture } from '../../ui/use-gesture.ts';
import { relationOf } from './drawn.ts';
import classes from './Handles.module.css';
import { type Knob, leastValue, movedSpec, placeKnobs, roundStep, roundValue, type Target } from './knobs.ts';
import { type Plane, usePlane } from './plane.ts';
import { useScheme } from './scheme.ts';
import { useStepWords, useTitle } from './use-words.ts';
import { words } from './words.ts';

interface HandlesProps {
  /** Where the knobs are, for the surface to find the nearest. */
  readonly knobs: RefObject<readonly Knob[]>;
  /** Handle that a pointer holds. */
  readonly dragged: string | null;
}

/** The handles of the selected curve. They stand on the curve, so there are none while curves are compared. */
export function Handles({ knobs, dragged }: HandlesProps) {
  const plane = usePlane();
  const run = useRun();
  const curve = useApp((state) => {
    const { doc, view } = state;
    return relationOf(state) === null
      ? (doc.curves.find(({ id, visible }) => visible && id === view.selected) ?? null)
      : null;
  });
  const [focused, setFocused] = useState<string | null>(null);
  const kept = dragged ?? focused;
  const placed = useMemo(
    () => (curve === null ? [] : placeKnobs(curve.id, handlesOf(scheduleOf(curve.spec, run)), plane, kept)),
    [curve, run, plane, kept],
  );
  useLayoutEffect(() => {
    knobs.current = placed;
    // A handle that leaves the screen takes the focus with it.
    if (!placed.some(({ handle }) => handle.id === focused)) setFocused(null);
  }, [knobs, placed, focused]);
  if (curve === null) return null;
  return placed.map((knob) => (
    <HandleKnob
      key={knob.handle.id}
      knob={knob}
      curve={curve}
      run={run}
      plane={plane}
      held={dragged === knob.handle.id}
      focused={focused === knob.handle.id}
      onFocus={setFocused}
    />
  ));
}

interface HandleKnobProps {
  readonly knob: Knob;
  readonly curve: Curve;
  readonly run: Run;
  readonly plane: Plane;
  readonly held: boolean;
  readonly focused: boolean;
  /** Told the handle that has the focus now. */
  onFocus(id: string | null): void;
}

function HandleKnob({ knob, curve, run, plane, held, focused, onFocus }: HandleKnobProps) {
  const say = useSay();
  const title = useTitle(curve.id);
  const scheme = useScheme();
  const stepWords = useStepWords();
  const gesture = useGesture();
  const { handle, x, y } = knob;
  const sideways = handle.moveX !== undefined;
  const upright = handle.moveY !== undefined;
  const text = [
    ...(sideways ? [stepWords(handle.step)] : []),
    ...(upright || !sideways ? [formatLr(handle.value)] : []),
  ].join(' · ');

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const target = nudge(event, knob, plane, run);
    if (target === null) return;
    event.preventDefault();
    event.stopPropagation();
    gesture.begin();
    edit((doc) =>
      respecCurve(
        doc,
        curve.id,
        movedSpec(curve.spec, run, handle.id, { ...target, least: leastValue(plane) }),
      ),
    );
  };

  const high = y - plane.top < 40;
  return (
    <div
      role="slider"
      tabIndex={0}
      className={classes['handle']}
      // Not by a transform: a change of that has the browser rebuild all its layers, a change of place only this one.
      style={{ left: x - plane.left, top: y - plane.top, color: cssColor(curve.color, scheme) }}
      data-held={held || undefined}
      data-axes={sideways && upright ? 'both' : sideways ? 'x' : 'y'}
      aria-label={say(words.handle, { label: say(handle.label), curve: title })}
      aria-valuenow={sideways && !upright ? Math.round(handle.step) : handle.value}
      aria-valuemin={0}
      aria-valuemax={sideways && !upright ? run.steps - 1 : 100}
      aria-valuetext={text}
      onKeyDown={onKeyDown}
      onKeyUp={gesture.end}
      onFocus={() => onFocus(handle.id)}
      onBlur={() => {
        onFocus(null);
        gesture.end();
      }}
    >
      <span className={classes['knob']} />
      {held || focused ? (
        <span
          className={classes['tip']}
          data-below={high || undefined}
          data-side={x - plane.left < 90 ? 'right' : x - plane.left > plane.width - 90 ? 'left' : undefined}
        >
          <span className={classes['tipLabel']}>{say(handle.label)}</span>
          <span>{text}</span>
        </span>
      ) : null}
    </div>
  );
}

const arrows: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
  PageUp: [0, 1],
  PageDown: [0, -1],
};

/** Where Home and End send a handle: as far as the plot goes along the axis its value is read on. */
function outermost(key: string, { handle }: Knob, plane: Plane, run: Run): Target | null {
  if (key !== 'Home' && key !== 'End') return null;
  if (handle.moveY === undefined) return { step: key === 'Home' ? 0 : run.steps - 1 };
  return { value: key === 'Home' ? 0 : roundValue(plane, plane.top) };
}

/** Where a key sends a handle: an arrow a pixel on, ten with Shift, to the next round number; at least one step. */
function nudge(event: KeyboardEvent, knob: Knob, plane: Plane, run: Run): Target | null {
  if (event.altKey || event.ctrlKey || event.metaKey) return null;
  const { handle } = knob;
  const arrow = arrows[event.key];
  if (arrow === undefined) return outermost(event.key, knob, plane, run);
  const [dx, dy] = arrow;
  // A handle with one axis takes the arrows of both.
  const along = handle.moveY === undefined ? dx + dy : dx;
  const across = handle.moveX === undefined ? dx + dy : dy;
  const pixels = event.shiftKey || event.key.startsWith('Page') ? 10 : 1;
  if (along !== 0 && handle.moveX !== undefined) {
    const next = roundStep(plane, plane.x(handle.step) + along * pixels, run);
    const least = Math.min(run.steps - 1, Math.max(0, Math.round(handle.step) + along * pixels));
    return { step: along > 0 ? Math.max(next, least) : Math.min(next, least) };
  }
  if (across !== 0 && handle.moveY !== undefined) {
    const from = plane.y(handle.value);
    const next = roundValue(plane, from - across * pixels);
    const moved = across > 0 ? next > handle.value : next < handle.value;
    return { value: moved ? next : roundValue(plane, from - across * (pixels + 1)) };
  }
  return null;
}
