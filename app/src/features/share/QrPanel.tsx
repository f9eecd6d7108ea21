import { Button } from '@mantine/core';
import { IconArrowsMaximize } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import { formatCount } from '../../i18n/format.ts';
import { useSay } from '../../i18n/text.ts';
import classes from './QrPanel.module.css';
import { denseFrom, qrCode, qrLimit } from './qr.ts';
import { words } from './words.ts';

/** The link as a QR code, or why there is none. Black on white in every colour scheme: many readers insist on it. */
export function QrPanel({ address }: { readonly address: string }) {
  const say = useSay();
  const code = useMemo(() => qrCode(address), [address]);
  const frame = useRef<HTMLDivElement>(null);
  if (code === null) {
    const count = formatCount(address.length);
    return (
      <div className={classes['panel']}>
        <p className={classes['none']}>{say(words.qrTooLong, { count, limit: formatCount(qrLimit) })}</p>
      </div>
    );
  }
  return (
    <div className={classes['panel']}>
      <div ref={frame} className={classes['frame']}>
        <svg
          className={classes['code']}
          viewBox={`0 0 ${code.size} ${code.size}`}
          role="img"
          aria-label={say(words.qr)}
          shapeRendering="crispEdges"
        >
          <path d={code.path} fill="#000" />
        </svg>
      </div>
      <p className={classes['help']}>{say(code.size >= denseFrom ? words.qrDense : words.qrHelp)}</p>
      {document.fullscreenEnabled ? (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsMaximize size={14} stroke={1.75} aria-hidden />}
          onClick={() => frame.current?.requestFullscreen()}
        >
          {say(words.qrLarge)}
        </Button>
      ) : null}
    </div>
  );
}
