/** Messages that come and go at the edge of the page. Read out when they appear. */
import type { Text } from '@lr-playground/schedule';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { type Fill, sayNow } from '../i18n/text.ts';

/** Something that can be done about a message, while it is there. */
interface Remedy {
  readonly label: Text;
  act(): void;
}

/** Says that something was done. */
export function tell(text: Text, fill?: Fill, remedy?: Remedy): void {
  const said = sayNow(text, fill);
  if (remedy === undefined) {
    notifications.show({ message: said, autoClose: 5000 });
    return;
  }
  const notice = notifications.show({
    autoClose: 12_000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{said}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(notice);
            remedy.act();
          }}
        >
          {sayNow(remedy.label)}
        </Button>
      </Group>
    ),
  });
}

/** Says that something did not work, why, and what to do about it. */
export function warn(title: Text, text: Text, fill?: Fill): void {
  notifications.show({
    color: 'red',
    title: sayNow(title),
    message: sayNow(text, fill),
    autoClose: 12_000,
  });
}
