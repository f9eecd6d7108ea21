import { curveTitles, type Decoded, decodeLink } from '@lr-playground/document';
import { ActionIcon, Modal, UnstyledButton } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { formatCount } from '../i18n/format.ts';
import { useLanguage, useSay } from '../i18n/text.ts';
import { runOfPlan } from '../state/derived.ts';
import { lacking, useDialects } from '../state/dialects.ts';
import { forgetWork, keptWork, type Work } from '../state/slots.ts';
import { openLink, show, useApp } from '../state/store.ts';
import { LibrariesAway } from '../ui/LibrariesAway.tsx';
import { recentCommand } from './commands.ts';
import { Guard } from './Guard.tsx';
import classes from './RecentWork.module.css';
import { WorkThumbnail } from './WorkThumbnail.tsx';

const words = {
  about: {
    en: 'Kept in this browser only. Opening one replaces what is on the screen; undo brings that back.',
    zh: '仅保存在这个浏览器里。打开后会替换当前内容，可以撤销。',
  },
  empty: {
    en: 'Nothing yet. Whatever you change is kept here by itself, each tab on its own.',
    zh: '还没有内容。你的每次修改都会自动保存在这里，各标签页互不影响。',
  },
  forget: { en: 'Delete the work of {time}', zh: '删除 {time} 的工作' },
  curves: {
    en: '{count} {count|curve|curves} over {steps} {steps|step|steps}',
    zh: '{count} 条曲线，共 {steps} 步',
  },
  none: { en: 'No curves', zh: '没有曲线' },
  awaits: { en: 'Cannot be opened before {names} are here', zh: '需要等 {names} 加载后才能打开' },
};

/** What was worked on in this browser before: to be opened again or deleted. */
export function RecentWork() {
  const say = useSay();
  const opened = useApp(({ ui }) => ui.panel === 'recent');
  return (
    <Modal opened={opened} onClose={() => show({ panel: null })} title={say(recentCommand.title)} size={560}>
      {opened ? <WorkList /> : null}
    </Modal>
  );
}

interface Entry {
  readonly work: Work;
  readonly decoded: Decoded;
}

function entries(): readonly Entry[] {
  return keptWork().flatMap((work) => {
    const decoded = decodeLink(work.text);
    return decoded === null ? [] : [{ work, decoded }];
  });
}

function WorkList() {
  const say = useSay();
  const libraries = useDialects();
  const [list, setList] = useState(entries);
  useEffect(() => {
    // What speaks of a library's schedule can be read from now on.
    if (libraries === 'there') setList(entries());
  }, [libraries]);
  useEffect(() => {
    const refresh = () => setList(entries());
    // Other tabs keep their work while this list is open.
    window.addEventListener('storage', refresh);
    return () => window.removeEventListener('storage', refresh);
  }, []);
  return (
    <>
      <p className={classes['about']}>{say(list.length === 0 ? words.empty : words.about)}</p>
      {list.some(({ decoded }) => lacking(decoded).length > 0) ? <LibrariesAway /> : null}
      <ul className={classes['list']}>
        {list.map((entry) => (
          <WorkRow
            key={entry.work.id}
            entry={entry}
            onForget={() => {
              forgetWork(entry.work.id);
              setList(entries());
            }}
          />
        ))}
      </ul>
    </>
  );
}

function WorkRow({ entry, onForget }: { readonly entry: Entry; onForget(): void }) {
  const say = useSay();
  const language = useLanguage();
  const { work, decoded } = entry;
  const { link } = decoded;
  const awaited = lacking(decoded);
  const { curves, run } = link.doc;
  const locale = language === 'zh' ? 'zh-CN' : 'en-GB';
  const time = new Date(work.saved).toLocaleString(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const titles = [...curveTitles(curves).values()].map((title) => say(title));
  const steps = formatCount(runOfPlan(run).steps);
  return (
    <li className={classes['row']}>
      <UnstyledButton
        className={classes['open'] ?? ''}
        disabled={awaited.length > 0}
        onClick={() => {
          openLink({ ...link, form: 'edit' }, []);
          show({ panel: null });
        }}
      >
        {/* What cannot be drawn can be opened or deleted all the same. */}
        <Guard fallback={() => null}>
          <WorkThumbnail doc={link.doc} />
        </Guard>
        <span className={classes['text']}>
          <strong>{titles.length === 0 ? say(words.none) : titles.join(' · ')}</strong>
          <span>
            {awaited.length > 0
              ? say(words.awaits, { names: awaited.join(', ') })
              : say(words.curves, { count: curves.length, steps })}
          </span>
          <time dateTime={new Date(work.saved).toISOString()}>{time}</time>
        </span>
      </UnstyledButton>
      <ActionIcon
        size={36}
        className={classes['forget'] ?? ''}
        aria-label={say(words.forget, { time })}
        onClick={onForget}
      >
        <IconTrash size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
}
