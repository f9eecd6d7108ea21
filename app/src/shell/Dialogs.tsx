import { type ComponentType, lazy, Suspense, useState } from 'react';
import { type Panel, useApp } from '../state/store.ts';

/** Every dialog there is; each is fetched when it is first asked for. */
const dialogs: Readonly<Record<Panel, ComponentType>> = {
  gallery: lazy(() => import('../features/curves/Gallery.tsx').then(({ Gallery }) => ({ default: Gallery }))),
  share: lazy(() =>
    import('../features/share/ShareDialog.tsx').then(({ ShareDialog }) => ({ default: ShareDialog })),
  ),
  open: lazy(() =>
    import('../features/files/OpenDialog.tsx').then(({ OpenDialog }) => ({ default: OpenDialog })),
  ),
  recent: lazy(() => import('./RecentWork.tsx').then(({ RecentWork }) => ({ default: RecentWork }))),
  shortcuts: lazy(() => import('./ShortcutList.tsx').then(({ ShortcutList }) => ({ default: ShortcutList }))),
  palette: lazy(() =>
    import('./CommandPalette.tsx').then(({ CommandPalette }) => ({ default: CommandPalette })),
  ),
};

/** The dialogs that were open at some time. They look at the store for whether they are, and stay to fade out. */
export function Dialogs() {
  const panel = useApp(({ ui }) => ui.panel);
  const [seen, setSeen] = useState<readonly Panel[]>([]);
  if (panel !== null && !seen.includes(panel)) setSeen([...seen, panel]);
  return seen.map((name) => {
    const Dialog = dialogs[name];
    return (
      <Suspense key={name} fallback={null}>
        <Dialog />
      </Suspense>
    );
  });
}
