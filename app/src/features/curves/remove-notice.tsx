import type { CurveId } from '@lr-playground/document';
import { Button, Group } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { languageOf, say } from '../../i18n/text.ts';
import { curveOf } from '../../state/derived.ts';
import { store } from '../../state/store.ts';
import { remove } from './actions.ts';
import { nameIn } from './names.ts';
import { words } from './words.ts';

/** Deletes a curve and offers to bring it back. */
export function removeWithNotice(id: CurveId): void {
  const { doc, prefs } = store.getState();
  const curve = curveOf(doc, id);
  if (curve === null) return;
  const language = languageOf(prefs.language, navigator.languages);
  const name = say(nameIn(doc, curve), language);
  const restore = remove(id);
  const notice = notifications.show({
    autoClose: 8000,
    message: (
      <Group justify="space-between" wrap="nowrap">
        <span>{say(words.removed, language, { name })}</span>
        <Button
          size="compact-sm"
          variant="light"
          onClick={() => {
            notifications.hide(notice);
            restore();
          }}
        >
          {say(words.undo, language)}
        </Button>
      </Group>
    ),
  });
}
