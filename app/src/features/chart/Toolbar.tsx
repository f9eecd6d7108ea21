import { comparisons } from '@lr-playground/document';
import { axisUnits } from '@lr-playground/schedule';
import { ActionIcon, NativeSelect, SegmentedControl, Tooltip } from '@mantine/core';
import { IconZoomIn, IconZoomOut, IconZoomReset } from '@tabler/icons-react';
import { useId } from 'react';
import { useSay } from '../../i18n/text.ts';
import { look, useApp } from '../../state/store.ts';
import classes from './Chart.module.css';
import { zoomStep } from './commands.ts';
import { unitNames, words } from './words.ts';

/** How the chart is looked at: units, scales, comparison, zoom. `compact` where there is little room. */
export function Toolbar({ compact }: { readonly compact: boolean }) {
  const say = useSay();
  const reasonId = useId();
  const logId = useId();
  const { x, y, comparison, zoom } = useApp(({ view }) => view);
  const pinned = useApp(({ doc }) => doc.pinned !== null);
  const shown = pinned ? comparison : 'off';
  const linearOnly = shown === 'difference';
  const choose = (text: string) => {
    const chosen = comparisons.find((known) => known === text);
    if (chosen !== undefined) look({ comparison: chosen });
  };
  const names = comparisons.map((value) => ({ value, label: say(words[value]) }));
  return (
    <div className={classes['toolbar']} role="toolbar" aria-label={say(words.toolbar)}>
      <NativeSelect
        size="xs"
        className={classes['unit']}
        aria-label={say(words.xUnit)}
        value={x}
        onChange={(event) => {
          const chosen = axisUnits.find((unit) => unit === event.currentTarget.value);
          if (chosen !== undefined) look({ x: chosen });
        }}
        data={axisUnits.map((unit) => ({ value: unit, label: say(unitNames[unit]) }))}
      />
      <Tooltip label={say(words.logNotHere)} disabled={!linearOnly} multiline maw={260}>
        <SegmentedControl
          size="xs"
          flex="none"
          aria-label={say(words.yScale)}
          aria-describedby={linearOnly ? logId : undefined}
          disabled={linearOnly}
          value={linearOnly ? 'linear' : y}
          onChange={(value) => look({ y: value === 'log' ? 'log' : 'linear' })}
          data={[
            { value: 'linear', label: say(words.linear) },
            { value: 'log', label: say(words.log) },
          ]}
        />
      </Tooltip>
      <Tooltip label={say(words.nothingPinned)} disabled={pinned} multiline maw={260}>
        {compact ? (
          <NativeSelect
            size="xs"
            className={classes['comparison']}
            aria-label={say(words.comparison)}
            aria-describedby={pinned ? undefined : reasonId}
            disabled={!pinned}
            value={shown}
            onChange={(event) => choose(event.currentTarget.value)}
            data={names}
          />
        ) : (
          <SegmentedControl
            size="xs"
            aria-label={say(words.comparison)}
            aria-describedby={pinned ? undefined : reasonId}
            disabled={!pinned}
            value={shown}
            onChange={choose}
            data={names}
          />
        )}
      </Tooltip>
      <span id={reasonId} className={classes['hidden']}>
        {say(words.nothingPinned)}
      </span>
      <span id={logId} className={classes['hidden']}>
        {say(words.logNotHere)}
      </span>
      <span className={classes['zooms']}>
        {compact ? null : (
          <>
            <IconButton label={say(words.zoomOut)} disabled={zoom === null} onClick={() => zoomStep(2)}>
              <IconZoomOut size={16} aria-hidden />
            </IconButton>
            <IconButton label={say(words.zoomIn)} onClick={() => zoomStep(0.5)}>
              <IconZoomIn size={16} aria-hidden />
            </IconButton>
          </>
        )}
        <IconButton
          label={say(words.resetZoom)}
          disabled={zoom === null}
          onClick={() => look({ zoom: null })}
        >
          <IconZoomReset size={16} aria-hidden />
        </IconButton>
      </span>
    </div>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly disabled?: boolean;
  onClick(): void;
  readonly children: React.ReactNode;
}

function IconButton({ label, disabled = false, onClick, children }: IconButtonProps) {
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="md"
        aria-label={label}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
