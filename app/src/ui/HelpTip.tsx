import { ActionIcon, Tooltip } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { memo } from 'react';
import { useSay } from '../i18n/text.ts';
import classes from './HelpTip.module.css';

interface HelpTipProps {
  /** What is explained. */
  readonly about: string;
  readonly text: string;
}

const aboutWords = { en: 'About {about}', zh: '关于{about}' };
const events = { hover: true, focus: true, touch: true };

/** A small button that explains; by pointer, by keyboard focus and by touch. */
export const HelpTip = memo(function HelpTip({ about, text }: HelpTipProps) {
  const say = useSay();
  return (
    <Tooltip label={text} events={events} multiline w={250} withArrow openDelay={150}>
      <ActionIcon
        className={classes['tip']}
        variant="transparent"
        color="gray"
        size={20}
        aria-label={`${say(aboutWords, { about })}: ${text}`}
      >
        <IconInfoCircle size={14} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
});
