import { Kbd } from '@mantine/core';
import classes from './KeyCaps.module.css';
import { keyCaps } from './keys.ts';

/** A shortcut drawn as keys. */
export function KeyCaps({ keys }: { readonly keys: string }) {
  return (
    <span className={classes['caps']}>
      {keyCaps(keys).map((cap) => (
        <Kbd key={cap} size="xs">
          {cap}
        </Kbd>
      ))}
    </span>
  );
}
