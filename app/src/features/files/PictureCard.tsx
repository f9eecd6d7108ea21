import { Button, SegmentedControl, useComputedColorScheme } from '@mantine/core';
import { IconCopy, IconDownload } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { useLanguage, useSay } from '../../i18n/text.ts';
import { useApp } from '../../state/store.ts';
import { copyImage, pictureOf, savePng, saveSvg } from './export.ts';
import classes from './PictureCard.module.css';
import type { Scheme } from './picture/inks.ts';
import { titles } from './titles.ts';
import { words } from './words.ts';

/** The picture as it will be, and the ways to take it along. */
export function PictureCard() {
  const say = useSay();
  const onScreen = useComputedColorScheme('light');
  const [chosen, setChosen] = useState<Scheme | null>(null);
  const scheme = chosen ?? onScreen;
  const empty = useApp(({ doc }) => doc.curves.every(({ visible }) => !visible));
  if (empty) return null;
  return (
    <section className={classes['card']} aria-label={say(words.picture)}>
      <h3 className={classes['title']}>{say(words.picture)}</h3>
      <p className={classes['help']}>{say(words.pictureHelp)}</p>
      <Preview scheme={scheme} />
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={say(words.ground)}
        data={[
          { value: 'light', label: say(words.light) },
          { value: 'dark', label: say(words.dark) },
        ]}
        value={scheme}
        onChange={(value) => setChosen(value === 'dark' ? 'dark' : 'light')}
      />
      <div className={classes['ways']}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={14} stroke={1.75} aria-hidden />}
          aria-label={say(titles.copyImage)}
          onClick={() => copyImage(scheme)}
        >
          {say(words.copy)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
          aria-label={say(titles.savePng)}
          onClick={() => savePng(scheme)}
        >
          PNG
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconDownload size={14} stroke={1.75} aria-hidden />}
          aria-label={say(titles.saveSvg)}
          onClick={() => saveSvg(scheme)}
        >
          SVG
        </Button>
      </div>
    </section>
  );
}

/** The SVG itself, small. As an image, so that nothing in it can become part of the page. */
function Preview({ scheme }: { readonly scheme: Scheme }) {
  const say = useSay();
  const language = useLanguage();
  const doc = useApp((state) => state.doc);
  const view = useApp((state) => state.view);
  const source = useMemo(
    () => `data:image/svg+xml,${encodeURIComponent(pictureOf({ doc, view }, language, scheme))}`,
    [doc, view, language, scheme],
  );
  return (
    <img className={classes['preview']} src={source} alt={say(words.preview)} width={960} height={540} />
  );
}
