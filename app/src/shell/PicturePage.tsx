import { encodeLink } from '@lr-playground/document';
import { Button } from '@mantine/core';
import { IconAdjustmentsHorizontal, IconExternalLink } from '@tabler/icons-react';
import { Chart } from '../features/chart/Chart.tsx';
import { useSay } from '../i18n/text.ts';
import { useApp } from '../state/store.ts';
import { Logo } from './Logo.tsx';
import { AwaitingLine, Notices, RepairLine } from './Notices.tsx';
import classes from './PicturePage.module.css';
import { words as pageWords } from './words.ts';

const words = {
  open: { en: 'Open in the playground', zh: '在 LR Playground 中打开' },
};

/** The address of the same document in the playground proper. */
function useEditAddress(): string {
  return useApp(({ doc, view }) => `#${encodeLink({ form: 'edit', doc, view })}`);
}

/** The view form: the chart as large as the window, and the way to the playground. */
export function ViewPage() {
  const say = useSay();
  return (
    <div className={classes['page']}>
      <header className={classes['header']}>
        <h1 className={classes['name']}>
          <Logo />
          {say(pageWords.name)}
        </h1>
        <Button
          component="a"
          href={useEditAddress()}
          leftSection={<IconAdjustmentsHorizontal size={16} stroke={1.75} aria-hidden />}
        >
          {say(words.open)}
        </Button>
      </header>
      <main className={classes['main']}>
        <Notices room="wide" />
        <div className={classes['chart']}>
          <Chart />
        </div>
      </main>
    </div>
  );
}

/** The embed form: the chart and a small way out of somebody else's page. */
export function EmbedPage() {
  const say = useSay();
  return (
    <main className={classes['page']}>
      <h1 className={classes['unseen']}>{say(pageWords.name)}</h1>
      <div className={classes['chart']}>
        <Chart />
      </div>
      <footer className={classes['foot']}>
        <RepairLine className={classes['repaired']} />
        <AwaitingLine className={classes['repaired']} />
        <a className={classes['out']} href={useEditAddress()} target="_blank" rel="noopener">
          {say(words.open)}
          <IconExternalLink size={13} stroke={1.75} aria-hidden />
        </a>
      </footer>
    </main>
  );
}
