import { limits, moveCurve } from '@lr-playground/document';
import { Button } from '@mantine/core';
import { IconChartLine, IconPlus } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useSay } from '../../i18n/text.ts';
import { curveOf } from '../../state/derived.ts';
import { edit, show, store, useApp } from '../../state/store.ts';
import { moveBy, rankOf } from './actions.ts';
import classes from './CurveList.module.css';
import { CurveRow } from './CurveRow.tsx';
import { nameIn } from './names.ts';
import { useReorder } from './use-reorder.ts';
import { words } from './words.ts';

/** The curves of the document. Re-renders when curves come, go or change places; rows look after themselves. */
export function CurveList() {
  const say = useSay();
  const headingId = useId();
  const ids = useApp(({ doc }) => doc.curves.map(({ id }) => id).join(' '));
  const keys = ids === '' ? [] : ids.split(' ');
  const [moved, setMoved] = useState('');
  const full = keys.length >= limits.curves;

  const announce = (id: string) => {
    const { doc } = store.getState();
    const curve = curveOf(doc, id);
    if (curve === null) return;
    setMoved(
      say(words.moved, { name: say(nameIn(doc, curve)), n: rankOf(id) + 1, count: doc.curves.length }),
    );
  };
  const { list, grip, landing, dragged } = useReorder((from, to) => {
    const id = keys[from];
    if (id === undefined) return;
    edit((doc) => moveCurve(doc, id, to));
    announce(id);
  });
  const openGallery = () => show({ panel: 'gallery', replacing: null });

  return (
    <section className={classes['section']} aria-labelledby={headingId}>
      <header className={classes['head']}>
        <h2 id={headingId} className={classes['title']}>
          {say(words.title)}
        </h2>
        <Button
          variant="light"
          size="compact-xs"
          className={classes['add']}
          leftSection={<IconPlus size={14} aria-hidden />}
          disabled={full}
          title={full ? say(words.full, { limit: limits.curves }) : undefined}
          onClick={openGallery}
        >
          {say(words.add)}
        </Button>
      </header>
      {keys.length === 0 ? (
        <div className={classes['empty']}>
          <IconChartLine size={28} stroke={1.5} aria-hidden />
          <strong>{say(words.emptyTitle)}</strong>
          <span>{say(words.empty)}</span>
        </div>
      ) : (
        <ul className={classes['list']} ref={list} aria-labelledby={headingId}>
          {keys.map((id, index) => (
            <CurveRow
              key={id}
              id={id}
              landing={landing(index)}
              dragged={dragged === index}
              grip={grip(index)}
              onMove={(places) => {
                moveBy(id, places);
                announce(id);
              }}
            />
          ))}
        </ul>
      )}
      <p className={classes['announcement']} role="status">
        {moved}
      </p>
    </section>
  );
}
