import { ActionIcon } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconX } from '@tabler/icons-react';
import type { KeyboardEvent } from 'react';
import { useSay } from '../../../i18n/text.ts';
import { words } from '../words.ts';
import classes from './fields.module.css';

interface MoveButtonsProps {
  /** What the item is called. */
  readonly item: string;
  readonly n: number;
  readonly count: number;
  /** How many items there have to be. */
  readonly least: number;
  onMove(direction: 1 | -1): void;
  onRemove(): void;
}

/** Up, down and away, for an item of a list. */
export function MoveButtons({ item, n, count, least, onMove, onRemove }: MoveButtonsProps) {
  const say = useSay();
  return (
    <div className={classes['moves']}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        disabled={n === 1}
        aria-label={say(words.moveUp, { item })}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        disabled={n === count}
        aria-label={say(words.moveDown, { item })}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        size={24}
        disabled={count <= least}
        aria-label={say(words.remove, { item })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden />
      </ActionIcon>
    </div>
  );
}

/** Alt with an arrow key moves the item that has the focus. */
export const movingByKey = (onMove: MoveButtonsProps['onMove']) => (event: KeyboardEvent) => {
  if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
  event.preventDefault();
  event.stopPropagation();
  onMove(event.key === 'ArrowUp' ? -1 : 1);
};
