import { stretchAt } from '@lr-playground/schedule';
import { CloseButton } from '@mantine/core';
import { memo } from 'react';
import { messageOf } from '../../i18n/message.ts';
import { phaseNames } from '../../i18n/phase-names.ts';
import { stopOf } from '../../i18n/stop.ts';
import { useSay } from '../../i18n/text.ts';
import { look, show, useApp } from '../../state/store.ts';
import { cssColor } from '../../styles/palette.ts';
import { CutName } from '../../ui/CutName.tsx';
import { type NamedCurve, useVisibleCurves } from '../../ui/use-visible-curves.ts';
import { heldFrom, isMisapplied, problemOf, shownAt, trackOf } from './drawn.ts';
import { pointAt } from './emphasis.ts';
import classes from './Legend.module.css';
import { useScheme } from './scheme.ts';
import { useStepWords, useValueWords } from './use-words.ts';
import { words } from './words.ts';

/** Names of the curves and what each has at the crosshair. Stands above the plot, so that it never covers a curve. */
export function Legend() {
  const say = useSay();
  const visible = useVisibleCurves();
  return (
    <div className={classes['legend']}>
      <CursorWords />
      <Faces />
      <ul className={classes['list']} aria-label={say(words.legend)}>
        {visible.map((curve) => (
          <li key={curve.id}>
            <Entry curve={curve} />
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Which line is which, where there are two of every curve. */
function Faces() {
  const say = useSay();
  const two = useApp(({ doc }) => isMisapplied(doc));
  if (!two) return null;
  return (
    <p className={classes['faces']}>
      <span data-face="planned">{say(words.planned)}</span>
      <span data-face="applied">{say(words.applied)}</span>
    </p>
  );
}

/** Where the crosshair is, and in which phase of the selected curve. */
function CursorWords() {
  const say = useSay();
  const cursor = useApp(({ ui }) => ui.cursor);
  const stepWords = useStepWords();
  const phase = useApp(({ doc, view, ui }) => {
    const track = ui.cursor === null ? null : trackOf(doc, view.selected, 'lr');
    // Where a library has stopped there is no phase either.
    return track === null || ui.cursor === null || ui.cursor >= track.steps
      ? null
      : stretchAt(track, ui.cursor).phase.name;
  });
  if (cursor === null) {
    return (
      <p className={classes['where']}>
        <span className={classes['withMouse']}>{say(words.invitation)}</span>
        <span className={classes['withFingers']}>{say(words.touchInvitation)}</span>
      </p>
    );
  }
  return (
    <p className={classes['where']} data-set>
      <span className={classes['step']}>{stepWords(cursor)}</span>
      {phase === null ? null : <span>{say(phaseNames[phase])}</span>}
      <CloseButton size="xs" aria-label={say(words.clearCursor)} onClick={() => show({ cursor: null })} />
    </p>
  );
}

/** A curve's name; a click selects it. Re-renders with its own value alone. */
const Entry = memo(function Entry({ curve }: { readonly curve: NamedCurve }) {
  const { id, title, own, color } = curve;
  const say = useSay();
  const scheme = useScheme();
  const problem = useApp(({ doc }) => problemOf(doc, id));
  const held = useApp(({ doc, ui }) => {
    const from = problem === null && ui.cursor !== null ? heldFrom(doc, id) : null;
    return from !== null && ui.cursor !== null && ui.cursor >= from;
  });
  const selected = useApp(({ view }) => view.selected === id);
  const value = useApp((state) =>
    state.ui.cursor === null ? null : shownAt(state, id, 'lr', state.ui.cursor),
  );
  const applied = useApp((state) =>
    state.ui.cursor === null ? null : shownAt(state, id, 'lr', state.ui.cursor, 'applied'),
  );
  const two = useApp(({ doc }) => isMisapplied(doc));
  const set = useApp(({ ui }) => ui.cursor !== null);
  const valueWords = useValueWords();
  return (
    <button
      type="button"
      className={classes['entry']}
      aria-pressed={selected}
      title={problem === null ? title : `${title}\n${messageOf(problem)}`}
      onClick={() => look({ selected: id })}
      onPointerEnter={() => pointAt(id)}
      onPointerLeave={() => pointAt(null)}
      onFocus={() => pointAt(id)}
      onBlur={() => pointAt(null)}
    >
      <span className={classes['swatch']} style={{ background: cssColor(color, scheme) }} />
      <CutName name={title} own={own} className={classes['name']} />
      {problem === null ? null : <span className={classes['stop']}>{say(stopOf(problem))}</span>}
      {held ? <span className={classes['stop']}>{say(words.heldMark)}</span> : null}
      <span className={classes['value']}>{set ? valueWords(value) : ''}</span>
      {two ? (
        <span className={classes['appliedValue']}>
          {applied === null ? '' : say(words.appliedValue, { lr: valueWords(applied) })}
        </span>
      ) : null}
    </button>
  );
});
