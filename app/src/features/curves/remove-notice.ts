import type { CurveId } from '@lr-playground/document';
import { sayNow } from '../../i18n/text.ts';
import { curveOf } from '../../state/derived.ts';
import { store } from '../../state/store.ts';
import { tell } from '../../ui/notify.tsx';
import { remove } from './actions.ts';
import { nameIn } from './names.ts';
import { words } from './words.ts';

/** Deletes a curve and offers to bring it back. */
export function removeWithNotice(id: CurveId): void {
  const { doc } = store.getState();
  const curve = curveOf(doc, id);
  if (curve === null) return;
  const name = sayNow(nameIn(doc, curve));
  const restore = remove(id);
  tell(words.removed, { name }, { label: words.undo, act: restore });
}
