import { notifications } from '@mantine/notifications';
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react';
import { useSay } from '../i18n/text.ts';
import { type Panel, show, store, useApp } from '../state/store.ts';
import { Guard } from './Guard.tsx';

const words = {
  failed: { en: 'This could not be opened', zh: '无法打开' },
  kept: {
    en: 'Perhaps the connection was lost. Load the page again once it is back: your curves come back with it.',
    zh: '可能是网络中断。恢复后重新载入页面，你的曲线仍会在这里。',
  },
};

/** Every dialog there is; each is fetched when it is first asked for. */
const dialogs: Readonly<Record<Panel, ComponentType>> = {
  gallery: lazy(() => import('../features/curves/Gallery.tsx').then(({ Gallery }) => ({ default: Gallery }))),
  share: lazy(() => import('./Share.tsx').then(({ Share }) => ({ default: Share }))),
  open: lazy(() =>
    import('../features/files/OpenDialog.tsx').then(({ OpenDialog }) => ({ default: OpenDialog })),
  ),
  log: lazy(() => import('../features/log/LogDialog.tsx').then(({ LogDialog }) => ({ default: LogDialog }))),
  recent: lazy(() => import('./RecentWork.tsx').then(({ RecentWork }) => ({ default: RecentWork }))),
  shortcuts: lazy(() => import('./ShortcutList.tsx').then(({ ShortcutList }) => ({ default: ShortcutList }))),
  palette: lazy(() =>
    import('./CommandPalette.tsx').then(({ CommandPalette }) => ({ default: CommandPalette })),
  ),
};

/**
 * Gives focus back to what a dialog was opened from. Mantine's own way misses it, as a dialog that is fetched late is born open.
 */
function useFocusBack() {
  useEffect(() => {
    let opener: Element | null = null;
    return store.subscribe(({ ui }, { ui: before }) => {
      if (ui.panel === before.panel) return;
      if (before.panel === null) opener = document.activeElement;
      // What was opened from a menu finds the menu gone; the focus then stays where the browser puts it.
      if (ui.panel === null && opener instanceof HTMLElement && opener.isConnected) {
        opener.focus({ preventScroll: true });
      }
    });
  }, []);
}

/** The dialogs that were open at some time. They look at the store for whether they are, and stay to fade out. */
export function Dialogs() {
  useFocusBack();
  const panel = useApp(({ ui }) => ui.panel);
  const [seen, setSeen] = useState<readonly Panel[]>([]);
  if (panel !== null && !seen.includes(panel)) setSeen([...seen, panel]);
  return seen.map((name) => {
    const Dialog = dialogs[name];
    return (
      <Guard key={name} fallback={() => <Failed name={name} />}>
        <Suspense fallback={null}>
          <Dialog />
        </Suspense>
      </Guard>
    );
  });
}

/** Says that a dialog could not be fetched or shown; the page behind it goes on. */
function Failed({ name }: { readonly name: Panel }) {
  const say = useSay();
  const asked = useApp(({ ui }) => ui.panel === name);
  useEffect(() => {
    if (!asked) return;
    show({ panel: null });
    notifications.show({
      color: 'red',
      title: say(words.failed),
      message: say(words.kept),
      autoClose: false,
    });
  }, [asked, say]);
  return null;
}
