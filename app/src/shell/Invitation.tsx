import { handlesOf } from '@lr-playground/schedule';
import { ActionIcon } from '@mantine/core';
import { IconHandFinger, IconX } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useSay } from '../i18n/text.ts';
import { curveOf, scheduleOf, useRun } from '../state/derived.ts';
import { prefer, useApp } from '../state/store.ts';
import classes from './Invitation.module.css';
import { words as pageWords } from './words.ts';

const words = {
  invitation: {
    en: 'Drag a handle on a curve, or any slider.',
    zh: '拖动曲线上的圆点，或任意滑块试试。',
  },
  slidersOnly: { en: 'Drag any slider.', zh: '拖动任意滑块试试。' },
};

/** One line for a first visit; gone for good once it was closed or followed. */
export function Invitation({ className }: { readonly className?: string | undefined }) {
  const say = useSay();
  const open = useApp(({ prefs, ui }) => prefs.invitation === 'open' && ui.notes.length === 0);
  const followed = useApp(({ doc, ui }) => doc !== ui.opened);
  useEffect(() => {
    if (open && followed) prefer({ invitation: 'closed' });
  }, [open, followed]);
  const handles = useHandles();
  if (!open || followed) return null;
  return (
    <p className={`${classes['invitation']} ${className ?? ''}`}>
      <IconHandFinger size={16} stroke={1.75} className={classes['hand']} aria-hidden />
      <span>{say(handles ? words.invitation : words.slidersOnly)}</span>
      <ActionIcon
        size={28}
        className={classes['close'] ?? ''}
        aria-label={say(pageWords.dismiss)}
        onClick={() => prefer({ invitation: 'closed' })}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </p>
  );
}

/** Whether the selected curve has something to drag; while curves are compared none has. */
function useHandles(): boolean {
  const run = useRun();
  const spec = useApp(({ doc, view }) =>
    view.comparison === 'off' || doc.pinned === null ? (curveOf(doc, view.selected)?.spec ?? null) : null,
  );
  return useMemo(() => spec !== null && handlesOf(scheduleOf(spec, run)).length > 0, [spec, run]);
}
