import { useEffect, useRef } from 'react';
import { useSay } from '../../i18n/text.ts';
import classes from './Gallery.module.css';
import type { Shelf } from './search.ts';
import { words } from './words.ts';

interface JumpListProps {
  readonly shelves: readonly Shelf[];
  /** The shelf that is looked at. */
  readonly current: string | null;
  onJump(shelf: Shelf): void;
}

/** What stands where in the gallery, and how much of it: a column beside the shelves, a row above them where it is narrow. */
export function JumpList({ shelves, current, onJump }: JumpListProps) {
  const say = useSay();
  const list = useRef<HTMLElement>(null);
  useEffect(() => {
    const button = current === null ? null : list.current?.querySelector('[aria-current]');
    button?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [current]);
  return (
    <nav ref={list} className={classes['jumps']} aria-label={say(words.jump)}>
      {shelves.map((shelf) => (
        <button
          key={shelf.key}
          type="button"
          className={classes['jump']}
          aria-current={shelf.key === current || undefined}
          onClick={() => onJump(shelf)}
        >
          <span className={classes['jumpTitle']}>{say(shelf.title)}</span>
          <span className={classes['count']}>{shelf.families.length}</span>
        </button>
      ))}
    </nav>
  );
}
