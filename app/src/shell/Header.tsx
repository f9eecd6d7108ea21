import { lazy, Suspense } from 'react';
import { useSay } from '../i18n/text.ts';
import { skipToChart } from './chart-place.ts';
import classes from './Header.module.css';
import { Logo } from './Logo.tsx';
import { words } from './words.ts';

/** Menus are for later than the first curve. */
const HeaderActions = lazy(() =>
  import('./HeaderActions.tsx').then((module) => ({ default: module.HeaderActions })),
);

interface HeaderProps {
  readonly narrow: boolean;
  /** Whether there is more than the name yet. */
  readonly complete: boolean;
}

/** The upper edge of the page: its name, and what it offers. */
export function Header({ narrow, complete }: HeaderProps) {
  const say = useSay();
  return (
    <header className={classes['header']} data-narrow={narrow || undefined}>
      <button type="button" className={classes['skip']} onClick={skipToChart}>
        {say(words.skip)}
      </button>
      <h1 className={classes['name']}>
        <Logo />
        {say(words.name)}
      </h1>
      {complete ? (
        <Suspense fallback={null}>
          <HeaderActions narrow={narrow} />
        </Suspense>
      ) : null}
    </header>
  );
}
