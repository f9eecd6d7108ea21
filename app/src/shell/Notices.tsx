import { type Note, noteText } from '@lr-playground/document';
import type { Text } from '@lr-playground/schedule';
import { ActionIcon, Button } from '@mantine/core';
import { IconAlertTriangle, IconRefresh, IconX } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useSay } from '../i18n/text.ts';
import { takeUpdate } from '../state/offline.ts';
import { type Awaited, show, useApp } from '../state/store.ts';
import { FetchAgain } from '../ui/LibrariesAway.tsx';
import classes from './Notices.module.css';
import { words as pageWords } from './words.ts';

const words = {
  linkRepaired: { en: 'This link was repaired', zh: '这个链接已被修正' },
  linkUnreadable: { en: 'This link could not be read', zh: '这个链接无法识别' },
  fileRepaired: { en: 'This file was repaired', zh: '这个文件已被修正' },
  all: { en: 'Show all {count}', zh: '显示全部 {count} 条' },
  blocked: {
    en: 'This browser keeps nothing for this page',
    zh: '浏览器不允许本页保存数据',
  },
  full: { en: 'This browser has no room left for this page', zh: '浏览器的存储空间已满' },
  unkeptHelp: {
    en: 'Your curves live in the address bar: bookmark it or copy the link before you close the page.',
    zh: '曲线都在地址栏的链接里。关闭页面前，请收藏或复制这个链接。',
  },
  away: { en: 'Schedules of libraries have not arrived', zh: '库的调度还没有加载' },
  awaited: {
    en: 'What you opened needs {names}. It is kept as it is, and opens whole as soon as they are here. Check the connection and try again.',
    zh: '打开的内容需要 {names}。内容已原样保留，加载完成后会自动完整显示。请检查网络后重试。',
  },
  putAside: {
    en: 'If you close this and go on, you find it under Recent work.',
    zh: '也可以关闭此提示继续使用，之后在“最近的工作”里打开它。',
  },
  update: { en: 'A new version is ready', zh: '新版本已就绪' },
  updateHelp: {
    en: 'Your curves stay as they are.',
    zh: '更新后，当前曲线保持不变。',
  },
  take: { en: 'Update', zh: '更新' },
  copy: { en: 'Share or copy the link', zh: '分享或复制链接' },
} as const satisfies Record<string, Text>;

/** Notes shown at once, on a wide page and on a narrow one, where each takes lines of what it is about; the others on demand. */
const few = { wide: 3, narrow: 1 } as const;

/** What people should know about what was opened or kept. Read out when it appears; each notice can be sent away. */
export function Notices({ room }: { readonly room: keyof typeof few }) {
  return (
    <div role="status" className={classes['notices']}>
      <Repairs room={room} />
      <Awaiting />
      <Unkept />
      <Update />
    </div>
  );
}

function Repairs({ room }: { readonly room: keyof typeof few }) {
  const notes = useApp(({ ui }) => ui.notes);
  if (notes.length === 0) return null;
  return <RepairList key={notes.map(({ code }) => code).join()} notes={notes} most={few[room]} />;
}

function RepairList({ notes, most }: { readonly notes: readonly Note[]; readonly most: number }) {
  const say = useSay();
  const [whole, setWhole] = useState(false);
  const shown = whole ? notes : notes.slice(0, most);
  return (
    <Notice title={say(words[titleOf(notes)])} onDismiss={() => show({ notes: [] })}>
      <ul className={classes['list']}>
        {shown.map((note) => {
          const text = noteText(note);
          return <li key={text.en}>{say(text)}</li>;
        })}
      </ul>
      {shown.length < notes.length ? (
        <Button variant="subtle" size="compact-xs" onClick={() => setWhole(true)}>
          {say(words.all, { count: notes.length })}
        </Button>
      ) : null}
    </Notice>
  );
}

/** The same in one line, for a page that is little more than a picture. */
export function RepairLine({ className }: { readonly className: string | undefined }) {
  const say = useSay();
  const notes = useApp(({ ui }) => ui.notes);
  if (notes.length === 0) return null;
  const text = [say(words[titleOf(notes)]), ...notes.map((note) => say(noteText(note)))].join(' · ');
  return (
    <p role="status" className={className} title={text}>
      {text}
    </p>
  );
}

/** What waits for libraries that let people wait; null while there is nothing to be told. */
function useAwaited(): Awaited | null {
  return useApp(({ ui }) => (ui.libraries === 'failed' || ui.libraries === 'stuck' ? ui.awaited : null));
}

function Awaiting() {
  const say = useSay();
  const awaited = useAwaited();
  if (awaited === null) return null;
  return (
    <Notice title={say(words.away)} onDismiss={() => show({ awaited: null })}>
      <p>
        {say(words.awaited, { names: awaited.families.join(', ') })} {say(words.putAside)}
      </p>
      <FetchAgain />
    </Notice>
  );
}

/** The same in one line, for a page that is little more than a picture. */
export function AwaitingLine({ className }: { readonly className: string | undefined }) {
  const say = useSay();
  const awaited = useAwaited();
  if (awaited === null) return null;
  const text = `${say(words.away)}: ${awaited.families.join(', ')}`;
  return (
    <>
      <p role="status" className={className} title={text}>
        {text}
      </p>
      <FetchAgain />
    </>
  );
}

function titleOf(notes: readonly Note[]) {
  if (notes.some(({ code }) => code.startsWith('unreadable-'))) return 'linkUnreadable';
  return notes.some(({ where }) => where.part === 'file') ? 'fileRepaired' : 'linkRepaired';
}

function Unkept() {
  const say = useSay();
  const unkept = useApp(({ ui }) => ui.unkept);
  const [dismissed, setDismissed] = useState(false);
  if (unkept === null || dismissed) return null;
  return (
    <Notice title={say(words[unkept])} onDismiss={() => setDismissed(true)}>
      <p>{say(words.unkeptHelp)}</p>
      <Button variant="light" size="compact-xs" onClick={() => show({ panel: 'share' })}>
        {say(words.copy)}
      </Button>
    </Notice>
  );
}

function Update() {
  const say = useSay();
  const update = useApp(({ ui }) => ui.update);
  if (!update) return null;
  return (
    <Notice title={say(words.update)} Icon={IconRefresh} onDismiss={() => show({ update: false })}>
      <p>{say(words.updateHelp)}</p>
      <Button variant="light" size="compact-xs" onClick={() => void takeUpdate()}>
        {say(words.take)}
      </Button>
    </Notice>
  );
}

interface NoticeProps {
  readonly Icon?: typeof IconAlertTriangle;
  readonly title: string;
  readonly children: ReactNode;
  onDismiss(): void;
}

function Notice({ title, Icon = IconAlertTriangle, children, onDismiss }: NoticeProps) {
  const say = useSay();
  return (
    <section className={classes['notice']} aria-label={title}>
      <Icon size={18} stroke={1.75} className={classes['icon']} aria-hidden />
      <div className={classes['body']}>
        <strong>{title}</strong>
        {children}
      </div>
      <ActionIcon className={classes['close'] ?? ''} aria-label={say(pageWords.dismiss)} onClick={onDismiss}>
        <IconX size={16} aria-hidden />
      </ActionIcon>
    </section>
  );
}
