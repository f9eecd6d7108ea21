import { type CurveId, type Doc, recolorCurve, renameCurve } from '@lr-playground/document';
import { ActionIcon } from '@mantine/core';
import { IconEye, IconEyeOff, IconGripVertical, IconPin, IconPinnedFilled } from '@tabler/icons-react';
import { type HTMLAttributes, type KeyboardEvent, useRef, useState } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useSay } from '../../i18n/text.ts';
import { curveOf } from '../../state/derived.ts';
import { useSettled } from '../../state/settled.ts';
import { edit, look, useApp } from '../../state/store.ts';
import { ColorPicker } from '../../ui/ColorPicker.tsx';
import { CutName } from '../../ui/CutName.tsx';
import { FindingBadge } from '../../ui/FindingBadge.tsx';
import { Findings } from '../../ui/Findings.tsx';
import { togglePinned, toggleVisible } from './actions.ts';
import classes from './CurveList.module.css';
import { CurveMenu } from './CurveMenu.tsx';
import { CurveSummary } from './CurveSummary.tsx';
import { NameField } from './NameField.tsx';
import { nameIn } from './names.ts';
import { removeWithNotice } from './remove-notice.ts';
import { words } from './words.ts';

interface CurveRowProps {
  readonly id: CurveId;
  /** Which edge shows that a dragged curve would land here. */
  readonly landing: 'before' | 'after' | undefined;
  readonly dragged: boolean;
  readonly grip: HTMLAttributes<HTMLElement>;
  onMove(places: number): void;
}

/** One curve of the list: colour, name, summary, and what can be done with it. */
export function CurveRow({ id, landing, dragged, grip, onMove }: CurveRowProps) {
  const say = useSay();
  const curve = useSettled(useShallow(({ doc }) => headOf(doc, id)));
  const selected = useApp(({ view }) => view.selected === id);
  const pinned = useApp(({ doc }) => doc.pinned === id);
  const [renaming, setRenaming] = useState(false);
  const main = useRef<HTMLButtonElement>(null);
  if (curve === null) return null;
  const name = say(curve);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const direction = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0;
    if (direction !== 0 && event.altKey) onMove(direction);
    else if (direction !== 0) focusRow(event.currentTarget, direction);
    else if (event.key === 'F2') setRenaming(true);
    else if (event.key === 'Delete') removeWithNotice(id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const rename = (text: string | null) => {
    setRenaming(false);
    if (text !== null && text.trim() !== curve.name) edit((doc) => renameCurve(doc, id, text));
    requestAnimationFrame(() => main.current?.focus());
  };

  return (
    <li
      className={classes['row']}
      data-selected={selected || undefined}
      data-hidden={!curve.visible || undefined}
      data-dragged={dragged || undefined}
      data-landing={landing}
    >
      <button
        type="button"
        className={classes['grip']}
        aria-label={say(words.drag, { name })}
        {...grip}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          onMove(event.key === 'ArrowUp' ? -1 : 1);
        }}
      >
        <IconGripVertical size={14} aria-hidden />
      </button>
      <div className={classes['swatch']}>
        <ColorPicker
          of={name}
          color={curve.color}
          onChange={(color) => edit((doc) => recolorCurve(doc, id, color))}
        />
      </div>
      {renaming ? (
        <NameField name={curve.name} family={curve.family} onDone={rename} />
      ) : (
        <button
          ref={main}
          type="button"
          className={classes['main']}
          data-curve-select
          aria-current={selected ? 'true' : undefined}
          onClick={() => look({ selected: id })}
          onDoubleClick={() => setRenaming(true)}
          onKeyDown={onKeyDown}
        >
          <CutName name={name} own={curve.name !== ''} className={classes['name']} />
          <span className={classes['line']}>
            <CurveSummary id={id} />
            {selected ? null : <FindingBadge id={id} />}
          </span>
        </button>
      )}
      {selected ? (
        <div className={classes['findings']}>
          <Findings id={id} />
        </div>
      ) : null}
      {renaming ? null : (
        <div className={classes['actions']}>
          <ActionIcon
            className={classes['action']}
            variant={pinned ? 'light' : 'subtle'}
            {...(pinned ? {} : { color: 'gray' })}
            aria-label={say(pinned ? words.unpin : words.pin, { name })}
            title={say(pinned ? words.unpin : words.pin, { name })}
            onClick={() => togglePinned(id)}
          >
            {pinned ? <IconPinnedFilled size={16} aria-hidden /> : <IconPin size={16} aria-hidden />}
          </ActionIcon>
          <ActionIcon
            className={classes['action']}
            variant="subtle"
            color="gray"
            aria-label={say(curve.visible ? words.hide : words.show, { name })}
            title={say(curve.visible ? words.hide : words.show, { name })}
            onClick={() => toggleVisible(id)}
          >
            {curve.visible ? <IconEye size={16} aria-hidden /> : <IconEyeOff size={16} aria-hidden />}
          </ActionIcon>
          <CurveMenu id={id} name={name} onRename={() => setRenaming(true)} onMove={onMove} />
        </div>
      )}
    </li>
  );
}

/** What a row shows by itself, its name in both languages among it: none of it moves when a slider does. */
function headOf(doc: Doc, id: CurveId) {
  const curve = curveOf(doc, id);
  if (curve === null) return null;
  const { name, color, visible, spec } = curve;
  return { ...nameIn(doc, curve), name, color, visible, family: spec.family };
}

/** Moves the focus to the row above or below. */
function focusRow(from: HTMLElement, direction: number) {
  const row = from.closest('li');
  const next = direction < 0 ? row?.previousElementSibling : row?.nextElementSibling;
  next?.querySelector<HTMLElement>('[data-curve-select]')?.focus();
}
