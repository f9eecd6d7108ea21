import { Button, Loader } from '@mantine/core';
import { Suspense } from 'react';
import { useSay } from '../i18n/text.ts';
import { reloadPage } from '../state/reload.ts';
import { Guard } from './Guard.tsx';
import classes from './PartContent.module.css';
import type { Part } from './parts.tsx';

const words = {
  loading: { en: 'Loading {part}', zh: '正在载入{part}' },
  failed: { en: '{part} could not be shown.', zh: '无法显示{part}。' },
  kept: {
    en: 'Your curves are safe: they come back with the page.',
    zh: '你的曲线没有丢失，重新载入页面后仍会在这里。',
  },
  reload: { en: 'Reload the page', zh: '重新载入页面' },
};

/** The content of a part, and what stands in its place while it is fetched or when it fails. */
export function PartContent({ part }: { readonly part: Part }) {
  const say = useSay();
  const name = say(part.title);
  return (
    <Guard
      key={part.id}
      fallback={() => (
        <div className={classes['message']} role="alert">
          <strong>{say(words.failed, { part: name })}</strong>
          <span>{say(words.kept)}</span>
          <Button variant="light" size="compact-sm" onClick={reloadPage}>
            {say(words.reload)}
          </Button>
        </div>
      )}
    >
      <Suspense
        fallback={
          <div className={classes['message']} role="status">
            <Loader size="sm" aria-hidden />
            <span>{say(words.loading, { part: name })}</span>
          </div>
        }
      >
        <part.Content />
      </Suspense>
    </Guard>
  );
}
