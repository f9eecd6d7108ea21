import type { Problem } from '@lr-playground/schedule';

/** What a library raises as Python prints it: the class, and the text where there is one. */
export function messageOf({ error, text }: Problem): string {
  return text === '' ? error : `${error}: ${text}`;
}
