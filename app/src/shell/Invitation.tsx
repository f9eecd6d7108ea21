import { CloseButton } from '@mantine/core';
import { IconHandFinger } from '@tabler/icons-react';
import { useSay } from '../i18n/text.ts';
import { prefer, useApp } from '../state/store.ts';
import classes from './Invitation.module.css';
import { words as pageWords } from './words.ts';

const words = {
  wide: {
    en: 'Drag a handle on a curve, or a slider on the left.',
    zh: '拖动曲线上的圆点，或左侧的滑块试试。',
  },
  narrow: {
    en: 'Drag a handle on a curve, or a slider below.',
    zh: '拖动曲线上的圆点，或下面的滑块试试。',
  },
};

/** One line for a first visit; gone for good once it was closed, or once something was changed. */
export function Invitation({ narrow = false }: { readonly narrow?: boolean }) {
  const say = useSay();
  const open = useApp(({ prefs, doc, ui }) => prefs.invitation === 'open' && doc === ui.opened);
  if (!open) return null;
  return (
    <p className={classes['invitation']}>
      <IconHandFinger size={16} stroke={1.75} aria-hidden />
      {say(narrow ? words.narrow : words.wide)}
      <CloseButton
        size="sm"
        className={classes['close'] ?? ''}
        aria-label={say(pageWords.dismiss)}
        onClick={() => prefer({ invitation: 'closed' })}
      />
    </p>
  );
}
