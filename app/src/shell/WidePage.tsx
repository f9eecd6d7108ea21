import { lazy, Suspense } from 'react';
import { Chart } from '../features/chart/Chart.tsx';
import { useSay } from '../i18n/text.ts';
import { chartId } from './chart-place.ts';
import { Header } from './Header.tsx';
import { Notices } from './Notices.tsx';
import { PartContent } from './PartContent.tsx';
import { columnParts } from './parts.tsx';
import classes from './WidePage.module.css';
import { words } from './words.ts';

const Dock = lazy(() => import('./Dock.tsx').then((module) => ({ default: module.Dock })));

interface PageProps {
  /** Whether all of it is shown; before that the chart alone, in its place. */
  readonly complete: boolean;
}

/** Header, left column, chart and dock; the chart is always in sight and each of the others scrolls on its own. */
export function WidePage({ complete }: PageProps) {
  const say = useSay();
  return (
    <div className={classes['page']}>
      <Header narrow={false} complete={complete} />
      <aside className={classes['column']} aria-label={say(words.settings)}>
        {complete
          ? columnParts.map((part) => (
              <div key={part.id} className={classes['part']}>
                <PartContent part={part} />
              </div>
            ))
          : null}
      </aside>
      <main className={classes['main']}>
        <Notices />
        <div id={chartId} tabIndex={-1} className={classes['chart']}>
          <Chart />
        </div>
        <div className={classes['dock']}>
          {complete ? (
            <Suspense fallback={null}>
              <Dock />
            </Suspense>
          ) : null}
        </div>
      </main>
    </div>
  );
}
