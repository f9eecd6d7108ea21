import { Button, type ButtonProps } from '@mantine/core';
import { IconCheck, IconCopy, IconX } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { useSay } from '../i18n/text.ts';
import classes from './CopyButton.module.css';
import { copyText } from './copy-text.ts';

const words = {
  done: { en: 'Copied', zh: '已复制' },
  failed: { en: 'Not copied', zh: '复制失败' },
};

const icons = { ready: IconCopy, done: IconCheck, failed: IconX } as const;

interface CopyButtonProps extends Pick<ButtonProps, 'size' | 'variant' | 'className'> {
  /** What the button says, such as `Copy Markdown`. */
  readonly label: string;
  /** Called when it is pressed, so that long texts are not made in vain. */
  text(): string | Promise<string>;
}

/** A button that copies a text and says for a moment whether it did. */
export function CopyButton({
  label,
  text,
  size = 'compact-sm',
  variant = 'default',
  className,
}: CopyButtonProps) {
  const say = useSay();
  const [state, setState] = useState<keyof typeof icons>('ready');
  useEffect(() => {
    if (state === 'ready') return undefined;
    const timer = setTimeout(() => setState('ready'), 1800);
    return () => clearTimeout(timer);
  }, [state]);
  const [width, setWidth] = useState<number>();
  const button = useRef<HTMLButtonElement>(null);
  const Icon = icons[state];
  const copy = async () => {
    // What stands beside the button stays where it is while the button says something shorter.
    setWidth(button.current?.offsetWidth);
    setState((await copyText(text())) ? 'done' : 'failed');
  };
  return (
    <Button
      ref={button}
      miw={state === 'ready' ? undefined : width}
      size={size}
      variant={variant}
      className={`${classes['button']} ${className ?? ''}`}
      leftSection={<Icon size={14} stroke={1.75} aria-hidden />}
      onClick={copy}
    >
      <span aria-live="polite">{state === 'ready' ? label : say(words[state])}</span>
    </Button>
  );
}
