import { extraTracks, type Track } from '@lr-playground/schedule';
import { useComputedColorScheme } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../../i18n/text.ts';
import { useApp } from '../../state/store.ts';
import classes from './Chart.module.css';
import { trackOf, visibleIds } from './drawn.ts';
import { Empty } from './Empty.tsx';
import { Legend } from './Legend.tsx';
import { Plot } from './Plot.tsx';
import { Spoken } from './Spoken.tsx';
import { SchemeContext } from './scheme.ts';
import { Toolbar } from './Toolbar.tsx';
import { useSize } from './use-size.ts';
import { trackNames, words } from './words.ts';

/** Below this width the toolbar shrinks. */
const narrow = 560;

/** Below this height, which only small embeds have, the curves are worth more than the settings. */
const low = 230;

/** Height of a plot of another track than the learning rate. */
const extraHeight = 92;

/** The chart; fills its container. */
export function Chart() {
  const say = useSay();
  const [figure, setFigure] = useState<HTMLElement | null>(null);
  const [stage, setStage] = useState<HTMLElement | null>(null);
  const room = useSize(stage);
  const size = useSize(figure);
  const flat = size !== null && size.height < low;
  const scheme = useComputedColorScheme('light');
  const none = useApp(({ doc }) => visibleIds(doc).length === 0);
  const extras = useExtraTracks();
  const shown = room !== null && room.height >= 300 ? extras : [];
  const height = (room?.height ?? 0) - shown.length * extraHeight;
  return (
    <SchemeContext value={scheme}>
      <figure
        ref={setFigure}
        className={classes['chart']}
        aria-label={say(words.chart)}
        data-flat={flat || undefined}
      >
        {flat ? null : <Toolbar compact={(size?.width ?? 0) < narrow} />}
        {none ? null : <Legend />}
        <div ref={setStage} className={classes['stage']} id="lr-plot">
          {none ? (
            <Empty />
          ) : room === null || room.width < 80 || height < 60 ? null : (
            <>
              <Plot track="lr" width={room.width} height={height} />
              {shown.map((track) => (
                <div key={track} className={classes['extra']}>
                  <span className={classes['extraName']}>{say(trackNames[track])}</span>
                  <Plot track={track} width={room.width} height={extraHeight} />
                </div>
              ))}
            </>
          )}
        </div>
        <Spoken />
      </figure>
    </SchemeContext>
  );
}

/** Tracks besides the learning rate that some visible curve moves. */
function useExtraTracks(): readonly Track[] {
  const moved = useApp(({ doc }) =>
    extraTracks.filter((track) => visibleIds(doc).some((id) => trackOf(doc, id, track) !== null)).join(' '),
  );
  return extraTracks.filter((track) => moved.split(' ').includes(track));
}
