/** Texts that hold numbers, read as Python's `float` reads them. */
import { quote } from '../params/quotes.ts';
import { problem } from './call.ts';

/** The number a text holds; null when Python finds none. */
export function floatIn(text: string): number | null {
  const plain = text.trim();
  if (!/^[+-]?(?:\d+(?:_\d+)*\.?(?:\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)(?:e[+-]?\d+)?$/i.test(plain)) return null;
  return Number(plain.replaceAll('_', ''));
}

/** What Python raises over a text that holds no number. */
export const unreadableFloat = (text: string) =>
  problem('ValueError', `could not convert string to float: ${quote(text)}`);
