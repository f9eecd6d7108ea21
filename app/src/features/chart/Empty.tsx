import { type Doc, showCurve } from '@lr-playground/document';
import { Button } from '@mantine/core';
import { IconChartLine, IconEye, IconPlus } from '@tabler/icons-react';
import { useSay } from '../../i18n/text.ts';
import { edit, show, useApp } from '../../state/store.ts';
import classes from './Chart.module.css';
import { words } from './words.ts';

const showAll = (doc: Doc): Doc => doc.curves.reduce((changed, { id }) => showCurve(changed, id, true), doc);

/** What stands in the plot when there is nothing to plot. */
export function Empty() {
  const say = useSay();
  const none = useApp(({ doc }) => doc.curves.length === 0);
  const changeable = useApp(({ form }) => form === 'edit');
  return (
    <div className={classes['empty']}>
      <IconChartLine size={40} stroke={1.2} aria-hidden />
      <p className={classes['emptyTitle']}>{say(none ? words.noCurves : words.allHidden)}</p>
      {changeable ? <p>{say(none ? words.noCurvesHelp : words.allHiddenHelp)}</p> : null}
      {!changeable ? null : none ? (
        <Button
          leftSection={<IconPlus size={16} aria-hidden />}
          onClick={() => show({ panel: 'gallery', replacing: null })}
        >
          {say(words.openGallery)}
        </Button>
      ) : (
        <Button leftSection={<IconEye size={16} aria-hidden />} variant="light" onClick={() => edit(showAll)}>
          {say(words.showAll)}
        </Button>
      )}
    </div>
  );
}
