import { type CurveId, limits } from '@lr-playground/document';
import { ActionIcon, Menu } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconBooks,
  IconCopy,
  IconDots,
  IconPencil,
  IconReplace,
  IconTrash,
} from '@tabler/icons-react';
import { useSay } from '../../i18n/text.ts';
import { look, openDock, show, useApp } from '../../state/store.ts';
import { duplicate } from './actions.ts';
import classes from './CurveList.module.css';
import { removeWithNotice } from './remove-notice.ts';
import { words } from './words.ts';

interface CurveMenuProps {
  readonly id: CurveId;
  readonly name: string;
  onRename(): void;
  onMove(places: number): void;
}

/** The rarer things to do with a curve. */
export function CurveMenu({ id, name, onRename, onMove }: CurveMenuProps) {
  const say = useSay();
  const count = useApp(({ doc }) => doc.curves.length);
  const rank = useApp(({ doc }) => doc.curves.findIndex((curve) => curve.id === id));
  const size = { size: 14, 'aria-hidden': true };
  return (
    <Menu position="bottom-end" shadow="md" width={220}>
      <Menu.Target>
        <ActionIcon
          className={classes['action']}
          variant="subtle"
          color="gray"
          aria-label={say(words.more, { name })}
        >
          <IconDots size={16} aria-hidden />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPencil {...size} />} onClick={onRename}>
          {say(words.rename)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconReplace {...size} />}
          onClick={() => show({ panel: 'gallery', replacing: id })}
        >
          {say(words.changeFamily)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconBooks {...size} />}
          onClick={() => {
            look({ selected: id });
            openDock('libraries');
          }}
        >
          {say(words.libraries)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconCopy {...size} />}
          disabled={count >= limits.curves}
          onClick={() => duplicate(id)}
        >
          {say(words.duplicate)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconArrowUp {...size} />} disabled={rank <= 0} onClick={() => onMove(-1)}>
          {say(words.moveUp)}
        </Menu.Item>
        <Menu.Item
          leftSection={<IconArrowDown {...size} />}
          disabled={rank >= count - 1}
          onClick={() => onMove(1)}
        >
          {say(words.moveDown)}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item color="red" leftSection={<IconTrash {...size} />} onClick={() => removeWithNotice(id)}>
          {say(words.remove)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
