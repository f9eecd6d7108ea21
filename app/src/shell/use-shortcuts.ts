import { getHotkeyHandler } from '@mantine/hooks';
import { useEffect } from 'react';
import { store } from '../state/store.ts';
import type { Command } from '../ui/command.ts';
import { carryOut, commands } from './commands.ts';

/** Kinds of input that hold no text: keys typed there are nobody's letters. */
const textless = new Set(['range', 'checkbox', 'radio', 'button', 'submit', 'reset', 'color', 'file']);

/** Whether what has the focus takes letters, or walks through choices by them. */
function takesLetters(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !textless.has(target.type);
  return (
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLElement &&
      (target.isContentEditable || target.closest('[role=menu], [role=listbox], [role=dialog]') !== null))
  );
}

/** Whether a key means a letter, digit or sign by itself, as dictation software types them. */
function isLetter({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return [...key].length === 1 && !ctrlKey && !metaKey && !altKey;
}

/** Finds the shortcut of Mantine's spelling that an event is; its own matcher compares modifiers exactly. */
function matches(event: KeyboardEvent, keys: string): boolean {
  let matched = false;
  getHotkeyHandler([[keys, () => (matched = true), { preventDefault: false }]])(event);
  return matched;
}

/** The command an event asks for. */
export function commandFor(event: KeyboardEvent): Command | undefined {
  return commands.find(({ keys, alsoKeys = [] }) =>
    [...(keys === undefined ? [] : [keys]), ...alsoKeys].some((spelling) => matches(event, spelling)),
  );
}

/** Listens to the shortcuts of all commands: not while somebody writes, nor behind an open dialog. */
export function useShortcuts(): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { ui, prefs } = store.getState();
      if (event.defaultPrevented || event.isComposing || ui.panel !== null || takesLetters(event.target))
        return;
      if (prefs.letters === 'off' && isLetter(event)) return;
      const command = commandFor(event);
      if (command === undefined) return;
      event.preventDefault();
      carryOut(command);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
