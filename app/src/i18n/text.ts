/**
 * Words in two languages. Every text is a `Text` beside what it describes, so a missing translation does not compile; this file
 * only picks the language and fills in values.
 */
import type { Text } from '@lr-playground/schedule';
import { useSyncExternalStore } from 'react';
import { type Prefs, store } from '../state/store.ts';

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

/** Values for the `{placeholders}` of a text; those that are texts themselves are said in its language. */
export type Fill = Readonly<Record<string, string | number | Text>>;

/**
 * A text in one language, its `{placeholders}` filled in. `{count|curve|curves}` is the word for so many: the first for exactly
 * one, as the screen writes it, else the second.
 */
export function say(text: Text, language: Language, fill?: Fill): string {
  if (fill === undefined) return text[language];
  return text[language].replace(placeholder, (whole, name: string, one?: string, more?: string) => {
    const value = fill[name];
    if (value === undefined) return whole;
    const said = typeof value === 'object' ? value[language] : String(value);
    return (said === '1' ? one : more) ?? said;
  });
}

const placeholder = /\{(\w+)(?:\|(\w+)\|(\w+))?\}/g;

export function useLanguage(): Language {
  return useSyncExternalStore(onLanguage, languageNow);
}

const listeners = new Set<() => void>();

/** Hundreds of components listen to the language: they are asked when it changes, not at every move of a slider. */
function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

store.subscribe(({ prefs }, before) => {
  if (prefs.language !== before.prefs.language) for (const listener of listeners) listener();
});

const sayers = {
  en: (text: Text, fill?: Fill) => say(text, 'en', fill),
  zh: (text: Text, fill?: Fill) => say(text, 'zh', fill),
} as const satisfies Record<Language, unknown>;

/** Says texts in the language in force. */
export function useSay(): (text: Text, fill?: Fill) => string {
  return sayers[useLanguage()];
}

/** The language in force now, outside of components. */
export function languageNow(): Language {
  return languageOf(store.getState().prefs.language, navigator.languages);
}

/** Says a text in the language in force now, outside of components. */
export function sayNow(text: Text, fill?: Fill): string {
  return say(text, languageNow(), fill);
}
