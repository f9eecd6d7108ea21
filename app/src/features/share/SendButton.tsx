import { Button } from '@mantine/core';
import { IconSend } from '@tabler/icons-react';
import { useSay } from '../../i18n/text.ts';
import { words } from './words.ts';

interface SendButtonProps {
  readonly address: string;
  readonly title: string;
}

/** Hands the link to the apps of the device, where the browser can. */
export function SendButton({ address, title }: SendButtonProps) {
  const say = useSay();
  if (!('share' in navigator)) return null;
  return (
    <Button
      size="sm"
      variant="default"
      leftSection={<IconSend size={14} stroke={1.75} aria-hidden />}
      // Rejected when somebody thinks better of it, which needs no answer.
      onClick={() => navigator.share({ title, url: address }).catch(() => {})}
    >
      {say(words.send)}
    </Button>
  );
}
