/** Work kept on this machine: one slot for every opened document somebody worked on, each the text of its link. */
import { itemNames, readItem, removeItem, type Written, writeItem } from './browser-storage.ts';

/** A piece of work as it was kept. */
export interface Work {
  readonly id: string;
  /** When, in milliseconds since 1970. */
  readonly saved: number;
  /** Text of the link; `decodeLink` and its migrations serve here too. */
  readonly text: string;
}

/** Slots that are kept; the oldest goes first. */
export const slotLimit = 12;

const kind = 'localStorage';
const name = (id: string) => `work.${id}`;

/** A name for a new slot. Chance is enough: a clash would need two tabs within twelve slots. */
export function newSlot(): string {
  return Math.random().toString(36).slice(2, 10).padEnd(8, '0');
}

/** Reads what stands in a slot: the time, a line end, the text. */
function readSlot(id: string): Work | null {
  const [, saved, text] = /^(\d{1,15})\n(.+)$/s.exec(readItem(kind, name(id)) ?? '') ?? [];
  return saved === undefined || text === undefined ? null : { id, saved: Number(saved), text };
}

/** All work that is kept, the latest first. */
export function keptWork(): readonly Work[] {
  const works = itemNames(kind, name('')).map((item) => readSlot(item.slice(name('').length)));
  return works.filter((work) => work !== null).sort((a, b) => b.saved - a.saved || (a.id < b.id ? -1 : 1));
}

/** Whether a slot holds this very text. */
export function holds(id: string, text: string): boolean {
  return readSlot(id)?.text === text;
}

/** Puts work into a slot. Slots with the same text are one too many, and so are those beyond the limit. */
export function keepWork(id: string, text: string, now: number): Written {
  const others = keptWork().filter((work) => work.id !== id);
  const spare = others.filter((work, place) => work.text === text || place >= slotLimit - 1);
  for (const work of spare) forgetWork(work.id);
  const value = `${now}\n${text}`;
  let written = writeItem(kind, name(id), value);
  let freed = 0;
  // Makes as much room as this work needs. If that does not help, the room is taken by others, and old work stays.
  for (const oldest of others.filter((work) => !spare.includes(work)).reverse()) {
    if (written !== 'full' || freed > 2 * value.length) break;
    forgetWork(oldest.id);
    freed += oldest.text.length;
    written = writeItem(kind, name(id), value);
  }
  return written;
}

/** Forgets the work in a slot. */
export function forgetWork(id: string): void {
  removeItem(kind, name(id));
}
