import type { Text } from '@lr-playground/schedule';
import { TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { useSay } from '../../i18n/text.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import classes from './Section.module.css';
import { Section } from './Section.tsx';
import { words } from './words.ts';

interface LinkSectionProps {
  readonly title: Text;
  readonly help: Text;
  /** What the button says. */
  readonly copy: Text;
  readonly address: string;
  /** Whether most people come for this one. */
  readonly main?: boolean;
  /** What else can be done with it. */
  readonly action?: ReactNode;
}

/** A link to be copied, with its length. */
export function LinkSection({ title, help, copy, address, main = false, action }: LinkSectionProps) {
  const say = useSay();
  const length = say(words.characters, { count: formatCount(address.length) });
  return (
    <Section title={say(title)} aside={length} help={say(help)}>
      <div className={classes['row']}>
        <TextInput
          className={classes['address'] ?? ''}
          classNames={{ input: classes['mono'] ?? '' }}
          aria-label={say(title)}
          data-autofocus={main || undefined}
          readOnly
          value={address}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton size="sm" variant={main ? 'filled' : 'default'} label={say(copy)} text={() => address} />
        {action}
      </div>
    </Section>
  );
}
