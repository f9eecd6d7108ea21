import { limits } from '@lr-playground/document';
import { curveOf } from '../../state/derived.ts';
import { type State, show, store } from '../../state/store.ts';
import type { Command } from '../../ui/command.ts';
import { duplicate, moveBy, selectBy, togglePinned, toggleVisible } from './actions.ts';
import { removeWithNotice } from './remove-notice.ts';
import { words } from './words.ts';

const hasSelected = ({ doc, view }: State) => curveOf(doc, view.selected) !== null;
const hasRoom = ({ doc }: State) => doc.curves.length < limits.curves;
const hasCurves = ({ doc }: State) => doc.curves.length > 0;

/** Does something with the selected curve, if there is one. */
function withSelected(act: (id: string) => void): () => void {
  return () => {
    const { doc, view } = store.getState();
    const curve = curveOf(doc, view.selected);
    if (curve !== null) act(curve.id);
  };
}

/** What can be done with curves from the keyboard, the palette or a menu. */
export const commands: readonly Command[] = [
  {
    id: 'curve.add',
    title: words.addCommand,
    keys: 'A',
    enabled: hasRoom,
    run: () => show({ panel: 'gallery', replacing: null }),
  },
  {
    id: 'curve.change',
    title: words.changeCommand,
    keys: 'F',
    enabled: hasSelected,
    run: withSelected((id) => show({ panel: 'gallery', replacing: id })),
  },
  {
    id: 'curve.duplicate',
    title: words.duplicateCommand,
    keys: 'D',
    enabled: (state) => hasSelected(state) && hasRoom(state),
    run: withSelected(duplicate),
  },
  {
    id: 'curve.hide',
    title: words.hideCommand,
    keys: 'H',
    enabled: hasSelected,
    run: withSelected(toggleVisible),
  },
  {
    id: 'curve.pin',
    title: words.pinCommand,
    keys: 'P',
    enabled: hasSelected,
    run: withSelected(togglePinned),
  },
  {
    id: 'curve.remove',
    title: words.removeCommand,
    keys: 'shift+Delete',
    enabled: hasSelected,
    run: withSelected(removeWithNotice),
  },
  {
    id: 'curve.previous',
    title: words.previousCommand,
    keys: '[',
    enabled: hasCurves,
    run: () => selectBy(-1),
  },
  { id: 'curve.next', title: words.nextCommand, keys: ']', enabled: hasCurves, run: () => selectBy(1) },
  {
    id: 'curve.up',
    title: words.upCommand,
    keys: 'alt+ArrowUp',
    enabled: hasSelected,
    run: withSelected((id) => moveBy(id, -1)),
  },
  {
    id: 'curve.down',
    title: words.downCommand,
    keys: 'alt+ArrowDown',
    enabled: hasSelected,
    run: withSelected((id) => moveBy(id, 1)),
  },
];
