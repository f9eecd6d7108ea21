import { Chart } from '../features/chart/Chart.tsx';
import { useSay } from '../i18n/text.ts';
import { chartId } from './chart-place.ts';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { PartContent } from './PartContent.tsx';
import type { Around } from './use-around.ts';
import classes from './WidePage.module.css';
import { words } from './words.ts';

interface PageProps {
  /** What stands around the chart; before it is there, the chart stands alone, in its place. */
  readonly around: Around | null;
}

/** Header, left column, chart and dock; the chart is always in sight and each of the others scrolls on its own. */
export function WidePage({ around }: PageProps) {
  const say = useSay();
  return (
    <div className={classes['page']}>
      <Header narrow={false} Actions={around?.HeaderActions} />
      <aside className={classes['column']} aria-label={say(words.settings)}>
        {around?.columnParts.map((part) => (
          <div key={part.id} className={classes['part']}>
            <PartContent part={part} />
          </div>
        ))}
      </aside>
      <main className={classes['main']}>
        <Notices room="wide" />
        <div id={chartId} tabIndex={-1} className={classes['chart']}>
          <Chart />
        </div>
        <div className={classes['dock']}>{around === null ? null : <around.Dock />}</div>
      </main>
    </div>
  );
}
