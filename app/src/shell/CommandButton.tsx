import { ActionIcon, Tooltip } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { useSay } from '../i18n/text.ts';
import type { Command } from '../ui/command.ts';
import { keyText } from './keys.ts';

interface CommandButtonProps {
  readonly command: Command;
  readonly Icon: TablerIcon;
  readonly disabled?: boolean;
  readonly className?: string | undefined;
}

/** A command as an icon, its name and keys in a tooltip. */
export function CommandButton({ command, Icon, disabled = false, className }: CommandButtonProps) {
  const say = useSay();
  const title = say(command.title);
  const label = command.keys === undefined ? title : `${title}  ${keyText(command.keys)}`;
  return (
    <Tooltip label={label}>
      <ActionIcon
        size={34}
        className={className ?? ''}
        aria-label={title}
        aria-disabled={disabled}
        data-disabled={disabled}
        onClick={() => {
          if (!disabled) command.run();
        }}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
