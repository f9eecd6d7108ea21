import { Tooltip } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useId } from 'react';
import { useSay } from '../../i18n/text.ts';
import classes from './Compare.module.css';
import type { Column } from './columns.ts';

interface ColumnHeadProps {
  readonly column: Column;
  readonly sorted: 'ascending' | 'descending' | 'none';
  onSort(): void;
}

/** A column's head: sorts when pressed, explains itself when pointed at or focused. */
export function ColumnHead({ column, sorted, onSort }: ColumnHeadProps) {
  const say = useSay();
  const helpId = useId();
  const Arrow = sorted === 'ascending' ? IconArrowUp : IconArrowDown;
  return (
    <th scope="col" aria-sort={sorted}>
      <Tooltip label={say(column.help)} multiline w={280} events={{ hover: true, focus: true, touch: true }}>
        <button type="button" className={classes['sort']} aria-describedby={helpId} onClick={onSort}>
          <Arrow
            size={13}
            aria-hidden
            className={classes['arrow']}
            data-shown={sorted !== 'none' || undefined}
          />
          {say(column.title)}
        </button>
      </Tooltip>
      <span id={helpId} hidden>
        {say(column.help)}
      </span>
    </th>
  );
}
