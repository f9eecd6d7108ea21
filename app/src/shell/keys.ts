/** Shortcuts as they stand on the keyboard in front of people. */

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent);

const signs: Readonly<Record<string, string>> = isApple
  ? { mod: '⌘', ctrl: '⌃', shift: '⇧', alt: '⌥', meta: '⌘' }
  : { mod: 'Ctrl', ctrl: 'Ctrl', shift: 'Shift', alt: 'Alt', meta: 'Meta' };

const names: Readonly<Record<string, string>> = {
  arrowup: '↑',
  arrowdown: '↓',
  arrowleft: '←',
  arrowright: '→',
  plus: '+',
  '[plus]': '+',
  minus: '−',
  asterisk: '*',
  slash: '/',
  space: 'Space',
  escape: 'Esc',
  delete: 'Del',
};

/** The keys of a shortcut one by one: `mod+shift+Z` is `Ctrl`, `Shift`, `Z`. A sign made with Shift says so by itself. */
export function keyCaps(keys: string): readonly string[] {
  const parts = keys.split('+').map((part) => part.trim());
  const last = parts.at(-1) ?? '';
  const signed = /^[?!:"<>{}|~@#$%^&*()_]$/.test(last);
  return parts
    .filter((part) => !(signed && part.toLowerCase() === 'shift'))
    .map((part) => signs[part.toLowerCase()] ?? names[part.toLowerCase()] ?? part.toUpperCase());
}

/** The shortcut in one piece, for a tooltip: `Ctrl+Shift+Z`, `⇧⌘Z`. */
export function keyText(keys: string): string {
  return keyCaps(keys).join(isApple ? '' : '+');
}
