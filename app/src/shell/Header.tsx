import { useSay } from '../i18n/text.ts';
import { skipToChart } from './chart-place.ts';
import classes from './Header.module.css';
import { Logo } from './Logo.tsx';
import type { Around } from './use-around.ts';
import { words } from './words.ts';

interface HeaderProps {
  readonly narrow: boolean;
  /** What it offers besides its name, once that is there. */
  readonly Actions: Around['HeaderActions'] | undefined;
}

/** The upper edge of the page: its name, and what it offers. */
export function Header({ narrow, Actions }: HeaderProps) {
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
      {Actions === undefined ? null : <Actions narrow={narrow} />}
    </header>
  );
}
