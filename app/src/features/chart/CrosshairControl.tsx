import { type KeyboardEvent, useId, useState } from 'react';
import { useSay } from '../../i18n/text.ts';
import { niceBelow } from '../../plot/nice.ts';
import { wholeRun, zoomed } from '../../plot/zoom.ts';
import { runOfPlan, useRun } from '../../state/derived.ts';
import { look, show, store, useApp } from '../../state/store.ts';
import { useVisibleCurves } from '../../ui/use-visible-curves.ts';
import classes from './Chart.module.css';
import { shownAt, windowOf } from './drawn.ts';
import { usePlane } from './plane.ts';
import { useStepWords, useValueWords } from './use-words.ts';
import { words } from './words.ts';

const zoomKeys: Readonly<Record<string, number>> = { '+': 0.5, '=': 0.5, '-': 2, _: 2 };

/** The crosshair as a control: moved by keys, and read out when it is. */
export function CrosshairControl() {
  const say = useSay();
  const helpId = useId();
  const run = useRun();
  const plane = usePlane();
  const cursor = useApp(({ ui }) => ui.cursor);
  const stepWords = useStepWords();
  const valueWords = useValueWords();
  const visible = useVisibleCurves();
  const [spoken, setSpoken] = useState('');

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const state = store.getState();
    const { steps } = runOfPlan(state.doc.run);
    const window = windowOf(state.view, runOfPlan(state.doc.run));
    const middle = Math.round((window.from + window.to) / 2);
    const about = state.ui.cursor ?? middle;
    const ends = [Math.max(0, Math.ceil(window.from)), Math.min(steps - 1, Math.floor(window.to))] as const;
    const unit = Math.max(1, niceBelow((window.to - window.from) / Math.max(1, plane.width)));
    const by = (event.shiftKey ? 10 : 1) * unit;
    const goTo = (step: number) => {
      const next = Math.min(ends[1], Math.max(ends[0], step));
      show({ cursor: next });
      setSpoken(
        visible
          .map(({ id, title }) => {
            const applied = shownAt(state, id, 'lr', next, 'applied');
            const planned = valueWords(shownAt(state, id, 'lr', next));
            if (applied === null) return `${title} ${planned}`;
            return `${title} ${say(words.planned)} ${planned}, ${say(words.applied)} ${valueWords(applied)}`;
          })
          .join('; '),
      );
    };
    const places: Readonly<Record<string, number>> = {
      ArrowRight: about + by,
      ArrowUp: about + by,
      ArrowLeft: about - by,
      ArrowDown: about - by,
      PageUp: about + 50 * unit,
      PageDown: about - 50 * unit,
      Home: ends[0],
      End: ends[1],
    };
    const factor = zoomKeys[event.key];
    const place = places[event.key];
    if (place !== undefined) goTo(place);
    else if (event.key === '0') look({ zoom: null });
    else if (factor !== undefined) look({ zoom: zoomed(window, steps, about, factor) });
    else if (event.key === 'Escape' && state.ui.cursor !== null) clear();
    else return;
    event.preventDefault();
    // Elsewhere these keys mean the same as commands: once is enough.
    event.stopPropagation();
  };
  const clear = () => {
    setSpoken('');
    show({ cursor: null });
  };

  return (
    <>
      <div
        role="slider"
        tabIndex={0}
        className={classes['control']}
        aria-label={say(words.crosshair)}
        aria-describedby={helpId}
        aria-valuemin={0}
        aria-valuemax={wholeRun(run.steps).to - 1}
        aria-valuenow={cursor ?? 0}
        aria-valuetext={cursor === null ? say(words.noCrosshair) : stepWords(cursor)}
        onKeyDown={onKeyDown}
      />
      <span id={helpId} className={classes['hidden']}>
        {say(words.crosshairHelp)}
      </span>
      <span className={classes['hidden']} aria-live="polite">
        {spoken}
      </span>
    </>
  );
}
