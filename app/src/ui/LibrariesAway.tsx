import { Button } from '@mantine/core';
import { useSay } from '../i18n/text.ts';
import { fetchAgain } from '../state/dialects.ts';
import { useApp } from '../state/store.ts';
import classes from './LibrariesAway.module.css';

const words = {
  missing: {
    en: 'The schedules of libraries could not be fetched so far, so they are missing here. Check the connection and try again.',
    zh: '各个库的调度还没有加载成功，这里暂时看不到它们。请检查网络后重试。',
  },
  again: { en: 'Try again', zh: '重试' },
  reload: { en: 'Load the page again', zh: '重新载入页面' },
} as const;

/** Says, when it is so, that schedules of libraries are missing from a list, and what to do about it. */
export function LibrariesAway() {
  const say = useSay();
  const told = useApp(({ ui }) => ui.libraries === 'failed' || ui.libraries === 'stuck');
  return (
    <div role="status" className={told ? classes['away'] : undefined}>
      {told ? (
        <>
          <p>{say(words.missing)}</p>
          <FetchAgain />
        </>
      ) : null}
    </div>
  );
}

/** Asks for the libraries again; where asking leads nowhere, by a page that is loaded anew. */
export function FetchAgain() {
  const say = useSay();
  const stuck = useApp(({ ui }) => ui.libraries === 'stuck');
  return (
    <Button variant="light" size="compact-xs" onClick={() => void fetchAgain()}>
      {say(stuck ? words.reload : words.again)}
    </Button>
  );
}
