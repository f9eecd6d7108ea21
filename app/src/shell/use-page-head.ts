import { curveTitles } from '@lr-playground/document';
import { useEffect } from 'react';
import { useLanguage, useSay } from '../i18n/text.ts';
import { useSettled } from '../state/settled.ts';
import { words } from './words.ts';

/** Keeps the language and the title of the page current, so that screen readers, tabs and bookmarks say what it is. */
export function usePageHead(): void {
  const say = useSay();
  const language = useLanguage();
  const title = useSettled(({ doc }) => {
    const titles = curveTitles(doc.curves);
    const first = doc.curves.find(({ visible }) => visible) ?? doc.curves[0];
    if (first === undefined) return say(words.name);
    const name = say(titles.get(first.id) ?? words.name);
    const count = doc.curves.length - 1;
    return `${count > 0 ? say(words.more, { name, count }) : name} · ${say(words.name)}`;
  });
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
  }, [language]);
  useEffect(() => {
    document.title = title;
  }, [title]);
}
