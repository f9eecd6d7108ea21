/** From what people paste, drop or choose to a link, or to a sentence that says what is wrong with it and what to do. */
import { type Decoded, decodeLink, linkTextOf } from '@lr-playground/document';
import { readJson } from '@lr-playground/document/formats';
import type { Text } from '@lr-playground/schedule';
import type { Fill } from '../../i18n/text.ts';
import { dialectsWithin, lacking } from '../../state/dialects.ts';
import { linkInPng } from './png-text.ts';
import { words } from './words.ts';

/** Why something cannot be opened. */
export interface Problem {
  readonly text: Text;
  readonly fill?: Fill;
}

/** What was in it, or why nothing was. */
export type Read =
  | { readonly decoded: Decoded; readonly problem?: undefined }
  | { readonly decoded?: undefined; readonly problem: Problem };

const refused = (text: Text, fill: Fill = {}): Read => ({ problem: { text, fill } });

/** Largest file that is looked at, in bytes. */
const largest = 8e6;

/** Milliseconds after which somebody who opens something is told that its families have not arrived. */
const patience = 10_000;

/** Reads text: a link, whatever there is around it, or a JSON file. Never throws. */
export function readText(text: string): Promise<Read> {
  return whole(() => textNow(text));
}

/** What is read, once more if families had to be fetched for it. */
async function whole(readNow: () => Read): Promise<Read> {
  const read = readNow();
  const families = lacking(read.decoded ?? null);
  if (families.length === 0) return read;
  return (await dialectsWithin(patience))
    ? readNow()
    : refused(words.librariesAway, { names: families.join(', ') });
}

function textNow(text: string): Read {
  const trimmed = text.replace(/^\ufeff/, '').trim();
  if (trimmed === '') return refused(words.empty);
  if (/^[{[]/.test(trimmed)) return readFileText(trimmed);
  const found = linkTextOf(trimmed);
  if (found !== null) return linkNow(found);
  if (/^"?step"?[,\t;]|^\| *step *\|/i.test(trimmed)) return refused(words.isTable);
  return refused(/^(?:<\?xml[^>]*>\s*)?<svg[\s>]/i.test(trimmed) ? words.isPicture : words.notLink);
}

function linkNow(text: string): Read {
  const decoded = decodeLink(text);
  const nothing = decoded === null || decoded.notes.some(({ code }) => code === 'unreadable-whole');
  return nothing ? refused(words.brokenLink) : { decoded };
}

function readFileText(text: string): Read {
  const decoded = readJson(text);
  if (decoded !== null) return { decoded };
  try {
    JSON.parse(text);
    return refused(words.notOurs);
  } catch (error) {
    const line = lineOfError(error, text);
    return line === null ? refused(words.brokenJson) : refused(words.brokenJsonAt, { line });
  }
}

/** The line that the browser complains about; each says it in its own way, and some not at all. */
function lineOfError(error: unknown, text: string): number | null {
  const message = error instanceof Error ? error.message : '';
  const line = /\bline (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /\bposition (\d+)/.exec(message)?.[1];
  return position === undefined ? null : text.slice(0, Number(position)).split('\n').length;
}

/** Reads a file. Never throws. */
export async function readFile(file: Blob): Promise<Read> {
  if (file.size > largest) return refused(words.tooLarge, { size: Math.round(file.size / 1e6) });
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    const link = linkInPng(bytes);
    if (link !== null) return await whole(() => linkNow(link));
    const text = new TextDecoder().decode(bytes);
    if (!/[\0\ufffd]/.test(text)) return await readText(text);
    return refused(file.type.startsWith('image/') ? words.isPicture : words.notText);
  } catch {
    return refused(words.notRead);
  }
}
