import type { Text } from '@lr-playground/schedule';
import { Textarea } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Fill, useSay } from '../../i18n/text.ts';
import { CopyButton } from '../../ui/CopyButton.tsx';
import classes from './Section.module.css';
import { Section } from './Section.tsx';

interface TextSectionProps {
  readonly title: Text;
  readonly help: Text;
  /** Values of the help's placeholders. */
  readonly fill?: Fill;
  /** What the button says. */
  readonly copy: Text;
  readonly text: string;
  /** Choices that the text depends on. */
  readonly children?: ReactNode;
}

/** Lines of text to be copied into a page of one's own. */
export function TextSection({ title, help, fill, copy, text, children }: TextSectionProps) {
  const say = useSay();
  return (
    <Section title={say(title)} help={say(help, fill)}>
      {children}
      <div className={classes['texts']}>
        <Textarea
          classNames={{ input: classes['mono'] ?? '' }}
          aria-label={say(title)}
          readOnly
          rows={3}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <CopyButton size="compact-sm" label={say(copy)} text={() => text} />
      </div>
    </Section>
  );
}
