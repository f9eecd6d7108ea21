import { encodeLink, welcome } from '@lr-playground/document';
import { Button } from '@mantine/core';
import { useState } from 'react';
import { useSay } from '../i18n/text.ts';
import { currentAddress } from '../state/address.ts';
import { reloadPage } from '../state/reload.ts';
import { keepWork, newSlot } from '../state/slots.ts';
import { currentLink, openLink } from '../state/store.ts';
import { copyText } from '../ui/copy-text.ts';
import classes from './Crash.module.css';

const words = {
  title: { en: 'Something in the playground broke', zh: '页面出错了' },
  kept: {
    en: 'Your curves are not lost. Take the link or the JSON with you, then load the page again.',
    zh: '你的曲线没有丢失。请先复制链接或 JSON，再重新载入页面。',
  },
  again: {
    en: 'If it breaks again at once, open the first curves instead. What is here now stays under Recent work.',
    zh: '如果一打开又出错，请改为打开默认曲线。当前内容会保留在“最近的工作”里。',
  },
  reload: { en: 'Load the page again', zh: '重新载入页面' },
  link: { en: 'Copy the link', zh: '复制链接' },
  json: { en: 'Copy the JSON', zh: '复制 JSON' },
  fresh: { en: 'Open the first curves', zh: '打开默认曲线' },
  copied: { en: 'Copied.', zh: '已复制。' },
  byHand: {
    en: 'The browser refused to copy; take it from here:',
    zh: '浏览器不允许复制，请在这里手动复制：',
  },
  content: { en: 'Your document', zh: '你的文档' },
  cause: { en: 'What broke', zh: '错误信息' },
};

/** Begins anew. The next visit opens the latest work: that must not be what broke. */
function openFirstCurves(): void {
  const now = Date.now();
  keepWork(newSlot(), encodeLink(currentLink()), now);
  openLink(welcome(), []);
  keepWork(newSlot(), encodeLink(currentLink()), now + 1);
  reloadPage();
}

interface Taken {
  readonly text: string;
  readonly copied: boolean;
}

/** What stands in place of the page when it failed: the document, and the ways on. */
export function Crash({ error }: { readonly error: unknown }) {
  const say = useSay();
  const [taken, setTaken] = useState<Taken | null>(null);
  const take = async (text: string | Promise<string>) => {
    const copied = await copyText(text);
    setTaken({ text: await text, copied });
  };
  const jsonText = async () => {
    const { writeJson } = await import('@lr-playground/document/formats');
    return writeJson(currentLink());
  };
  return (
    <main className={classes['page']}>
      <div className={classes['card']}>
        <h1>{say(words.title)}</h1>
        <p>{say(words.kept)}</p>
        <div className={classes['actions']}>
          <Button onClick={reloadPage}>{say(words.reload)}</Button>
          <Button variant="default" onClick={() => void take(currentAddress())}>
            {say(words.link)}
          </Button>
          <Button variant="default" onClick={() => void take(jsonText())}>
            {say(words.json)}
          </Button>
        </div>
        <div role="status">
          {taken === null ? null : <p>{say(taken.copied ? words.copied : words.byHand)}</p>}
          {taken === null || taken.copied ? null : (
            <textarea
              className={classes['text']}
              readOnly
              value={taken.text}
              aria-label={say(words.content)}
            />
          )}
        </div>
        <p className={classes['again']}>{say(words.again)}</p>
        <Button variant="subtle" size="compact-sm" onClick={openFirstCurves}>
          {say(words.fresh)}
        </Button>
        <details>
          <summary>{say(words.cause)}</summary>
          <pre>{error instanceof Error ? (error.stack ?? error.message) : String(error)}</pre>
        </details>
      </div>
    </main>
  );
}
