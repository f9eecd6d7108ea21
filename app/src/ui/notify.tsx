/** Messages that come and go at the edge of the page. Read out when they appear. */
import type { Text } from '@lr-playground/schedule';
import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Fill, sayNow } from '../i18n/text.ts';
import classes from './notify.module.css';

const classNames = { description: classes['description'] ?? '' };

/** Something that can be done about a message, while it is there. */
interface Remedy {
  readonly label: Text;
  act(): void;
}

/** Says that something was done. */
export function tell(text: Text, fill?: Fill, remedy?: Remedy): void {
  const said = sayNow(text, fill);
  if (remedy === undefined) {
    notifications.show({ message: said, autoClose: 5000, classNames });
    return;
  }
  const notice = notifications.show({
    autoClose: 12_000,
    classNames,
    message: (
      <div className={classes['row']}>
        <span>{said}</span>
        <Button
          size="compact-sm"
          variant="light"
          className={classes['remedy'] ?? ''}
          onClick={() => {
            notifications.hide(notice);
            remedy.act();
          }}
        >
          {sayNow(remedy.label)}
        </Button>
      </div>
    ),
  });
}

/** Says that something did not work, why, and what to do about it. */
export function warn(title: Text, text: Text, fill?: Fill): void {
  notifications.show({
    color: 'red',
    title: sayNow(title),
    message: sayNow(text, fill),
    classNames,
    autoClose: 12_000,
  });
}
