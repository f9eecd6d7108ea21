import { MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { lazy, Suspense, useMemo, useState } from 'react';
import { useSay } from '../i18n/text.ts';
import { useApp } from '../state/store.ts';
import { colorSchemeOfStore } from '../styles/color-scheme.ts';
import { cssVariables, theme } from '../styles/theme.ts';
import { Crash } from './Crash.tsx';
import { Dialogs } from './Dialogs.tsx';
import { Guard } from './Guard.tsx';
import { NarrowPage } from './NarrowPage.tsx';
import { EmbedPage, ViewPage } from './PicturePage.tsx';
import { useAround } from './use-around.ts';
import { usePageHead } from './use-page-head.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { WidePage } from './WidePage.tsx';
import { words } from './words.ts';

/** Messages wait in their store until this is there, so the first screen does not wait for it. */
const Messages = lazy(() => import('./Messages.tsx').then((module) => ({ default: module.Messages })));

/** Nobody drops a file before the page stands. */
const FileDrop = lazy(() =>
  import('../features/files/FileDrop.tsx').then((module) => ({ default: module.FileDrop })),
);

/** The whole page, in the form that the link asks for. */
export function App() {
  const [colorScheme] = useState(colorSchemeOfStore);
  const spokenTheme = useSpokenTheme();
  return (
    <MantineProvider
      theme={spokenTheme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorScheme}
      defaultColorScheme="auto"
    >
      <Guard fallback={(error) => <Crash error={error} />}>
        <Page />
      </Guard>
    </MantineProvider>
  );
}

/** The theme with what its widgets say by themselves, in the language in force. */
function useSpokenTheme() {
  const say = useSay();
  return useMemo(() => {
    const closeButtonProps = { 'aria-label': say(words.close) };
    const spoken = { defaultProps: { closeButtonProps } };
    return mergeThemeOverrides(theme, {
      components: { Modal: spoken, Drawer: spoken, Notification: spoken },
    });
  }, [say]);
}

function Page() {
  usePageHead();
  const form = useApp((state) => state.form);
  if (form === 'embed') return <EmbedPage />;
  if (form === 'view') return <ViewPage />;
  return <EditPage />;
}

function EditPage() {
  useShortcuts();
  const wide = useMediaQuery('(min-width: 1000px)', true, { getInitialValueInEffect: false });
  const around = useAround();
  return (
    <>
      {wide ? <WidePage around={around} /> : <NarrowPage around={around} />}
      <Dialogs />
      <Suspense fallback={null}>
        <FileDrop />
      </Suspense>
      <Suspense fallback={null}>
        <Messages narrow={!wide} />
      </Suspense>
    </>
  );
}
