import { IconRotate } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useSay } from '../i18n/text.ts';
import classes from './FieldRow.module.css';
import { HelpTip } from './HelpTip.tsx';

interface FieldRowProps {
  readonly label: string;
  readonly help: string;
  /** The widgets, side by side. */
  readonly children: ReactNode;
  /** Whether they fit on the line of the label. */
  readonly inline?: boolean;
  /** Says what is legal; the widgets point to it by `noteId`. */
  readonly range?: string;
  /** The value in other words. */
  readonly reading?: string;
  readonly noteId?: string;
  /** Puts the value back; null when it is at its default already. */
  readonly reset?: { readonly to: string; run(): void } | null;
}

const resetWords = { en: 'Reset {label} to {to}', zh: '将{label}恢复为 {to}' };

/** One setting of a form: its label, help and reset, the widgets, and a line of notes. */
export function FieldRow(props: FieldRowProps) {
  const { label, help, children, inline = false, range, reading, noteId, reset = null } = props;
  const say = useSay();
  const widgets = useRef<HTMLDivElement>(null);
  const resetLabel = reset === null ? '' : say(resetWords, { label, to: reset.to });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be laid out as a grid everywhere
    <div className={classes['row']} role="group" aria-label={label} data-inline={inline || undefined}>
      <div className={classes['head']}>
        <span className={classes['label']}>{label}</span>
        <HelpTip about={label} text={help} />
        {reset === null ? null : (
          <button
            type="button"
            className={classes['reset']}
            aria-label={resetLabel}
            title={resetLabel}
            onClick={() => {
              // The button goes away: whoever pressed it by key goes on where the value is.
              widgets.current?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
              reset.run();
            }}
          >
            <IconRotate size={14} aria-hidden />
          </button>
        )}
      </div>
      <div className={classes['widgets']} ref={widgets}>
        {children}
      </div>
      {range === undefined && reading === undefined ? null : (
        <div className={classes['notes']} id={noteId}>
          <span>{range}</span>
          <span>{reading}</span>
        </div>
      )}
    </div>
  );
}
