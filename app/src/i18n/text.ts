/**
 * Words in two languages. Every text is a `Text` beside what it describes, so a missing translation does not compile; this file
 * only picks the language and fills in values.
 */
import type { Text } from '@lr-playground/schedule';
import { useMemo } from 'react';
import { type Prefs, store, useApp } from '../state/store.ts';

/** Languages of the interface. */
export type Language = keyof Text;

/** Languages as their speakers write them, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', zh: '简体中文' };

/** The language in force: the preference, else the browser's, else English. */
export function languageOf(preference: Prefs['language'], browser: readonly string[]): Language {
  if (preference !== 'auto') return preference;
  const known = browser.find((tag) => /^(zh|en)\b/i.test(tag));
  return known?.toLowerCase().startsWith('zh') === true ? 'zh' : 'en';
}

/** Values for the `{placeholders}` of a text. */
export type Fill = Readonly<Record<string, string | number>>;

/** A text in one language, its `{placeholders}` filled in. */
export function say(text: Text, language: Language, fill: Fill = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (whole, name: string) => String(fill[name] ?? whole));
}

export function useLanguage(): Language {
  return useApp(({ prefs }) => languageOf(prefs.language, navigator.languages));
}

/** Says texts in the language in force. */
export function useSay(): (text: Text, fill?: Fill) => string {
  const language = useLanguage();
  return useMemo(() => (text: Text, fill?: Fill) => say(text, language, fill), [language]);
}

/** The language in force now, outside of components. */
export function languageNow(): Language {
  return languageOf(store.getState().prefs.language, navigator.languages);
}

/** Says a text in the language in force now, outside of components. */
export function sayNow(text: Text, fill?: Fill): string {
  return say(text, languageNow(), fill);
}
